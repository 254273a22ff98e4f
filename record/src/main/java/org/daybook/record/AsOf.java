package org.daybook.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What an answer is given as of. There are two clocks: what was <em>reported</em> by a day, which goes by publication, and what this record <em>held</em> by an
 * instant, which goes by capture.
 *
 * @param knownBy only pages published up to and on this day count; null for all pages
 * @param heldBy only pages that were archived up to this instant, and corrections made up to then, count; null for all. To the second
 * @param today the day that "ahead" and "lapsed" are told by
 */
public record AsOf(LocalDate knownBy, Instant heldBy, LocalDate today) {
    public AsOf {
        if (knownBy != null && heldBy != null) {
            throw new IllegalArgumentException("an answer is as of one clock: what was reported by " + knownBy + ", or held by " + heldBy);
        }
        heldBy = heldBy == null ? null : heldBy.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What was reported by a day, told on another. */
    public AsOf(LocalDate knownBy, LocalDate today) {
        this(knownBy, null, today);
    }

    /** What was known on a day, told on that day. */
    public static AsOf day(LocalDate day) {
        return new AsOf(day, day);
    }

    /** What this record held by an instant, told on its day (UTC). */
    public static AsOf held(Instant instant) {
        return new AsOf(null, instant, instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** All that is known, told on this day. */
    public static AsOf allKnown(LocalDate today) {
        return new AsOf(null, today);
    }
}
