package org.daybook.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a command, run as a person would run it, gave back. */
record Cli(int status, String out, String err) {
    /** The examples that come with the project. */
    static final Path EXAMPLES = Path.of("..", "examples");
    static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    /** Runs a command with nothing on standard input. */
    static Cli run(String... words) {
        return run(new byte[0], Map.of(), words);
    }

    static Cli run(byte[] input, Map<String, String> environment, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(List.of(words), new Console(new ByteArrayInputStream(input), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), environment, TODAY));
        return new Cli(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
