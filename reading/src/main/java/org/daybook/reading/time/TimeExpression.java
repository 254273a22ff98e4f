package org.daybook.reading.time;

import org.daybook.reading.page.Span;

/**
 * A time expression, as TIMEX3 has it.
 *
 * @param start in code points
 * @param end in code points, exclusive
 * @param text its words
 * @param type DATE, TIME, DURATION or SET
 * @param timex the TIMEX3 value, with {@code X} for what isn't known ({@code XXXX-WXX-3} for an unresolved Wednesday)
 * @param edtf the EDTF date or interval; null where the calendar place isn't known, and for durations and sets
 * @param anchor what a relative expression was resolved against; null for one that stands alone
 */
public record TimeExpression(int start, int end, String text, Type type, String timex, String edtf, Anchor anchor) {
    /** TIMEX3's four types. */
    public enum Type { DATE, TIME, DURATION, SET }

    public Span span() {
        return new Span(start, end);
    }
}
