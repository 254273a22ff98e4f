package org.daybook.record.archive;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.Payload;
import org.daybook.reading.page.Served;

/**
 * That certain bytes were handed in: from where, and what was said about them. The same bytes may have many visits.
 *
 * @param capture SHA-256 of the bytes
 * @param retrieved when they were fetched; null where that isn't known
 * @param served what came with them from where they were fetched
 */
public record Visit(String capture, String source, Given given, Instant retrieved, Served served) {
    /** By code point, as SQLite and PostgreSQL (collation C) order text; Java's own order differs beyond the basic plane. */
    private static final Comparator<String> BY_CODE_POINT = (a, b) -> {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order = Integer.compare(a.codePointAt(i), b.codePointAt(j));
            if (order != 0) {
                return order;
            }
            i += Character.charCount(a.codePointAt(i));
            j += Character.charCount(b.codePointAt(j));
        }
        return Integer.compare(a.length() - i, b.length() - j);
    };

    public Visit {
        Objects.requireNonNull(capture);
        Objects.requireNonNull(source);
        Objects.requireNonNull(given);
        Objects.requireNonNull(served);
    }

    /** A visit with which nothing came but the bytes. */
    public Visit(String capture, String source, Given given, Instant retrieved) {
        this(capture, source, given, retrieved, Served.UNKNOWN);
    }

    /** The visit by which a capture was handed in. */
    public static Visit of(Capture capture) {
        return new Visit(capture.payload().sha256(), capture.source(), capture.given(), capture.retrieved(), capture.served());
    }

    /**
     * The capture that the reader is given for these bytes. It is a function of the set of visits: of sources, and of each thing
     * that was said about the bytes, the first in code point order; the earliest retrieval.
     *
     * @param visits of these bytes, at least one
     */
    public static Capture capture(Collection<Visit> visits, Payload payload) {
        Given given = new Given(first(visits, v -> v.given().published()), first(visits, v -> v.given().outlet()),
                first(visits, v -> v.given().url()), first(visits, v -> v.given().language()));
        Instant retrieved = visits.stream().map(Visit::retrieved).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
        Served served = new Served(first(visits, v -> v.served().url()), first(visits, v -> v.served().contentType()));
        return new Capture(source(visits), payload, retrieved, given, served);
    }

    /** The source by which the reader knows these bytes: of all, the first in code point order. */
    public static String source(Collection<Visit> visits) {
        return first(visits, Visit::source);
    }

    private static String first(Collection<Visit> visits, Function<Visit, String> part) {
        return visits.stream().map(part).filter(Objects::nonNull).min(BY_CODE_POINT).orElse(null);
    }
}
