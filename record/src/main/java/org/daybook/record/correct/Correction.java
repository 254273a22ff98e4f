package org.daybook.record.correct;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;

/**
 * That a person says what is so, against the program or for it.
 *
 * @param id made from all the rest: 12 hexadecimal digits
 * @param when to the millisecond, by the clock of whoever says it
 * @param why never blank: whoever comes later must be able to judge it
 */
public record Correction(String id, Instant when, String who, String why, Change change) {
    /** The order that corrections have, whenever they arrived: by instant, then id. A later one outranks an earlier. */
    public static final Comparator<Correction> IN_ORDER = Comparator.comparing(Correction::when).thenComparing(Correction::id);

    public Correction {
        Objects.requireNonNull(id);
        Objects.requireNonNull(when);
        Objects.requireNonNull(change);
        if (who == null || who.isBlank()) {
            throw new IllegalArgumentException("a correction says who makes it");
        }
        if (why == null || why.isBlank()) {
            throw new IllegalArgumentException("a correction says why");
        }
    }

    /** The correction with these parts, and the id that follows from them. */
    public static Correction of(Instant when, String who, String why, Change change) {
        return CorrectionFormat.withId(new Correction("", when.truncatedTo(ChronoUnit.MILLIS), who, why, change));
    }
}
