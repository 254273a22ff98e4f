package org.daybook.record.correct;

import java.util.Objects;

/**
 * A page that a correction is about.
 *
 * @param page SHA-256 of the capture's bytes
 * @param source where it was read from, for people
 */
public record PageRef(String page, String source) {
    public PageRef {
        Objects.requireNonNull(page);
        Objects.requireNonNull(source);
    }
}
