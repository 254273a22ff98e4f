package org.daybook.reading.time;

import java.time.DateTimeException;

/**
 * What a term stands for.
 *
 * @param type its TIMEX3 type
 * @param timex its TIMEX3 value
 * @param edtf its place in the calendar; null where unknown
 * @param period the unit of calendar that others may count from; null where it has none
 * @param anchor what it was resolved against; null where it stands alone
 */
record Value(TimeExpression.Type type, String timex, Edtf edtf, Period period, Anchor anchor) {
    /**
     * A period of the calendar.
     *
     * @throws DateTimeException where its years have no four digits
     */
    static Value of(Period period, Anchor anchor) {
        if (!period.writable()) {
            throw new DateTimeException("outside the years that TIMEX3 writes: " + period.start());
        }
        return new Value(TimeExpression.Type.DATE, period.timex(), period.edtf(), period, anchor);
    }

    /** So many of a unit; {@code X} of them is some. */
    static Value duration(String count, Unit unit) {
        return new Value(TimeExpression.Type.DURATION, Durations.timex(count, unit), null, null, null);
    }

    static Value unresolved(String timex) {
        return new Value(TimeExpression.Type.DATE, timex, null, null, null);
    }

    Value anchored(Anchor to) {
        return new Value(type, timex, edtf, period, to);
    }

    /** The same with another stretch of calendar. Of a month that this does not begin in (late Ramadan), the month that it does begin in. */
    Value spanning(Edtf narrower) {
        boolean outside = narrower != null && period != null && period.unit() == Unit.MONTH && narrower.lower().filter(day -> !period.contains(day)).isPresent();
        if (outside) {
            Period month = Period.of(Unit.MONTH, narrower.lower().get());
            return new Value(type, month.timex(), narrower, month, anchor);
        }
        return new Value(type, timex, narrower, period, anchor);
    }
}
