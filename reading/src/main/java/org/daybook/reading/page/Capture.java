package org.daybook.reading.page;

import java.time.Instant;
import java.util.Objects;

/**
 * A page as somebody saved it.
 *
 * @param source the path or URL as given; within a container, followed by {@code #} and the record's id or number
 * @param payload the bytes, after transfer compression such as gzip is undone; the compressed bytes where it can't be
 * @param retrieved when it was fetched; null where that isn't known. Never taken for the day of publication
 * @param given what the person who saved it says about it
 * @param served what came with it from where it was fetched
 */
public record Capture(String source, Payload payload, Instant retrieved, Given given, Served served) {
    public Capture {
        Objects.requireNonNull(source);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(given);
        Objects.requireNonNull(served);
    }

    /** A capture with which nothing came but its bytes. */
    public Capture(String source, Payload payload, Instant retrieved, Given given) {
        this(source, payload, retrieved, given, Served.UNKNOWN);
    }

    /** Bytes from a source of which nothing else is known. */
    public static Capture of(String source, byte[] bytes) {
        return new Capture(source, Payload.of(bytes), null, Given.NOTHING);
    }
}
