package org.daybook.app.web.figure;

import java.time.LocalDate;
import org.daybook.reading.language.Remembered;
import org.daybook.reading.time.Edtf;

/**
 * The days that a time covers.
 *
 * @param first null where it is open or nobody tells it
 * @param last null likewise
 */
public record Days(LocalDate first, LocalDate last) {
    public static final Days NEVER = new Days(null, null);
    /** Views go through the dates of all pages, of which few are told but once. */
    private static final Remembered<Days> KNOWN = new Remembered<>();

    /** The days of an EDTF date, interval or set; none for null and for what has no year. */
    public static Days of(String edtf) {
        return edtf == null ? NEVER : KNOWN.of(edtf, () -> parse(edtf));
    }

    private static Days parse(String edtf) {
        if (!Edtf.valid(edtf)) {
            return NEVER;
        }
        Edtf when = Edtf.parse(edtf);
        return new Days(when.lower().orElse(null), when.upper().map(end -> end.minusDays(1)).orElse(null));
    }

    /** Whether both ends are known. */
    public boolean bounded() {
        return first != null && last != null;
    }

    public boolean isDay() {
        return bounded() && first.equals(last);
    }

    /** How many days it has; 0 where an end is open. */
    public long days() {
        return bounded() ? java.time.temporal.ChronoUnit.DAYS.between(first, last) + 1 : 0;
    }

    /** Whether some day may be of both. */
    public boolean meets(Days other) {
        return (first == null || other.last == null || !first.isAfter(other.last)) && (last == null || other.first == null || !other.first.isAfter(last));
    }
}
