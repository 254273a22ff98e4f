package org.daybook.reading.time;

import java.util.List;
import org.daybook.reading.text.Text;

/** Finds and resolves time expressions. Safe for many threads. */
public final class TimeReader {
    /**
     * The time expressions of a text, in text order; none overlap.
     *
     * @param published EDTF of the page's own date, of any precision; null where it has none: relative expressions then stay unresolved
     */
    public List<TimeExpression> times(Text text, String published) {
        return List.of();
    }
}
