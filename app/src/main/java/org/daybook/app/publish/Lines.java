package org.daybook.app.publish;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Appends text to what may fail to take it. */
final class Lines {
    private final Appendable out;
    private final String end;

    /** @param end what ends a line */
    Lines(Appendable out, String end) {
        this.out = out;
        this.end = end;
    }

    void line(CharSequence line) {
        try {
            out.append(line).append(end);
        } catch (IOException e) {
            throw new UncheckedIOException("writing an export", e);
        }
    }
}
