package org.daybook.record;

import java.time.LocalDate;

/**
 * The day that an answer is given for.
 *
 * @param knownBy only pages published up to and on this day count; null for all pages
 * @param today the day that "ahead" and "lapsed" are told by
 */
public record AsOf(LocalDate knownBy, LocalDate today) {
    /** What was known on a day, told on that day. */
    public static AsOf day(LocalDate day) {
        return new AsOf(day, day);
    }

    /** All that is known, told on this day. */
    public static AsOf allKnown(LocalDate today) {
        return new AsOf(null, today);
    }
}
