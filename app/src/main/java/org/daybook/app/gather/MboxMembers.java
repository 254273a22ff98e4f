package org.daybook.app.gather;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.page.Served;

/**
 * The messages of a mailbox in one file (mbox, RFC 4155), each called by its {@code Message-ID}. A message begins behind a line "From " with a sender and a time, at the
 * beginning or after a blank line; ">From " within one stands for "From " (mboxrd).
 */
final class MboxMembers implements Members {
    /** A sender, with whatever stands before the time; what follows is looked for apart, so that no line is gone over again and again. */
    private static final Pattern SENDER = Pattern.compile("From \\S++");
    private static final Pattern CLOCK = Pattern.compile(" \\d{2}:\\d{2}");
    private static final Pattern YEAR = Pattern.compile(" \\d{4}(?!\\S)");
    private static final int LOOKED_AT = 400;

    private final String source;
    private final InputStream stream;
    private final RecordNames names = new RecordNames();
    private long number;

    MboxMembers(String source, InputStream stream) throws IOException {
        this.source = source;
        this.stream = stream;
        line();
    }

    /** Whether a stream's next bytes begin a mailbox: a "From " line, and a head behind it. The stream stays where it is. */
    static boolean begins(InputStream stream) throws IOException {
        if (!Input.beginsWith(stream, 'F', 'r', 'o', 'm', ' ')) {
            return false;
        }
        stream.mark(LOOKED_AT);
        String[] lines = new String(stream.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1).split("\r?\n", 3);
        stream.reset();
        return lines.length > 1 && envelope(lines[0]) && lines[1].matches(">?[A-Za-z][A-Za-z0-9-]*:.*");
    }

    @Override
    public InputWalk.Step next() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        boolean blank = false;
        boolean any = false;
        for (String line = line(); line != null; line = line()) {
            if (blank && envelope(line)) {
                break;
            }
            any = true;
            blank = line.isBlank();
            String written = quoted(line) ? line.substring(1) : line;
            if (message.size() <= Captures.MOST_BYTES) {
                message.write(written.getBytes(StandardCharsets.ISO_8859_1));
                message.write('\n');
            }
        }
        if (!any) {
            return null;
        }
        number++;
        byte[] bytes = message.toByteArray();
        return new InputWalk.Step(Input.member(source + "#" + names.of(id(bytes), number), bytes, null, Served.UNKNOWN), null);
    }

    /** Whether a line begins a message: a sender, a time of day and a year, in whichever order. Longer lines are text. */
    private static boolean envelope(String line) {
        if (!line.startsWith("From ") || line.length() > LOOKED_AT) {
            return false;
        }
        Matcher sender = SENDER.matcher(line);
        return sender.lookingAt() && CLOCK.matcher(line).region(sender.end(), line.length()).find() && YEAR.matcher(line).region(sender.end(), line.length()).find();
    }

    /** Whether a line of text was marked so that it begins no message: ">From ", ">>From ". */
    private static boolean quoted(String line) {
        int marks = 0;
        while (marks < line.length() && line.charAt(marks) == '>') {
            marks++;
        }
        return marks > 0 && line.startsWith("From ", marks);
    }

    /** The id that its head gives it; null where it gives none. */
    private static String id(byte[] message) {
        String head = new String(message, 0, Math.min(message.length, 1 << 14), StandardCharsets.ISO_8859_1);
        for (String line : head.split("\n")) {
            if (line.isBlank()) {
                return null;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                return line.substring(line.indexOf(':') + 1).strip().replaceAll("^<|>$", "");
            }
        }
        return null;
    }

    /** The next line without its line feed, each char a byte; null after the last. Of what is longer than any message may be, the beginning. */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = stream.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = stream.read()) {
            if (line.size() <= Captures.MOST_BYTES) {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
