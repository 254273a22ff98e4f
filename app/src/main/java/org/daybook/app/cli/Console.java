package org.daybook.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.daybook.app.publish.Json;

/**
 * Where a command meets the world.
 *
 * @param out for the answer and nothing else
 * @param err for whoever runs the command: progress and messages
 * @param environment variables; {@code DAYBOOK_TERMINAL} lists which of {@code out} and {@code err} are terminals, which the launcher can tell and Java can't
 * @param today the day that "ahead" and "lapsed" are told by where no other is asked for
 * @param now when corrections are made
 */
record Console(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, LocalDate today, Instant now) {
    /** Fits two outlets side by side, and an A4 page in landscape. */
    private static final int USUAL_WIDTH = 100;
    private static final int NARROWEST = 40;

    /** A console at the beginning of a day. */
    Console(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, LocalDate today) {
        this(in, out, err, environment, today, today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** The process's own streams, in UTF-8 whatever the locale. */
    static Console ofProcess() {
        return new Console(System.in, AnswerStream.of(FileDescriptor.out), forWords(), System.getenv(), LocalDate.now(), Instant.now());
    }

    private static PrintStream forWords() {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), 1 << 10), false, StandardCharsets.UTF_8);
    }

    /** Why part of the answer could not be written; empty where all was, or where nobody reads on (a pipe into head). */
    Optional<String> lost() {
        return out instanceof AnswerStream answer ? answer.failure() : Optional.empty();
    }

    boolean outIsTerminal() {
        return terminals().contains("out");
    }

    boolean errIsTerminal() {
        return terminals().contains("err");
    }

    private String terminals() {
        return environment.getOrDefault("DAYBOOK_TERMINAL", "");
    }

    /** Whether reports may be coloured: on a terminal, unless {@code NO_COLOR} is set (no-color.org). */
    boolean colour() {
        return outIsTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** The name of whoever runs the command, as the system has it; may be empty. */
    String user() {
        return environment.getOrDefault("USER", System.getProperty("user.name", ""));
    }

    /** How many columns a line has. */
    int width() {
        try {
            return Math.max(NARROWEST, Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip()));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    /** Says a line to whoever runs the command. */
    void say(String message) {
        err.println("daybook: " + Columns.clean(message));
        err.flush();
    }

    /** Prints an answer as JSON. */
    void json(Object answer) {
        out.print(Json.page(answer) + "\n");
    }

    /** A page for a report. */
    Sheet sheet() {
        return new Sheet(out, width(), colour());
    }
}
