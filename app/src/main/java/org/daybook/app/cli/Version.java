package org.daybook.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Daybook this is. */
final class Version {
    /** As the project's {@code pom.xml} has it. */
    static final String NUMBER = number();

    private Version() { }

    private static String number() {
        try (InputStream resource = Version.class.getResourceAsStream("version.txt")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own version.txt", e);
        }
    }
}
