package org.daybook.reading.time;

/** The operations that the meaning of a pattern is built from. {@link Resolver} says what each does; the tables' header, how they are written. */
enum Op {
    /** {@code date(YEAR, MONTH, DAY)}: a day; without a year, the one that the context allows. */
    DATE(3),
    /** {@code month(YEAR, MONTH)}. */
    MONTH(2),
    /** {@code month-near(SHIFT, MONTH)}: last May, next May. */
    MONTH_NEAR(2),
    /** {@code year(YEAR)}. */
    YEAR(1),
    /** {@code weekday(SHIFT, WEEKDAY)}. */
    WEEKDAY(2),
    /** {@code weekday-from(SHIFT, WEEKDAY)}: the one before or after the day spoken of. */
    WEEKDAY_FROM(2),
    /** {@code weekday-in(WEEK, WEEKDAY)}: Monday of next week. */
    WEEKDAY_IN(2),
    /** {@code date-near(SHIFT, MONTH, DAY)}: last 12 May, next 12 May. */
    DATE_NEAR(3),
    /** {@code period(SHIFT, UNIT)}: this, last or next one. */
    PERIOD(2),
    /** {@code season(YEAR, SEASON)}. */
    SEASON(2),
    /** {@code season-near(SHIFT, SEASON)}. */
    SEASON_NEAR(2),
    /** {@code quarter(YEAR, ORD)}. */
    QUARTER(2),
    /** {@code quarter-to(DATE, ORD)}: the three months that end there, whatever quarter it is called. */
    QUARTER_TO(2),
    /** {@code over(DATE)}: one that is over, or today, whatever the verb. */
    OVER(1),
    /** {@code fiscal(QUARTER)}: a quarter by the number that a company gives it. */
    FISCAL(1),
    /** {@code like-period(YEAR, UNIT)}: of that year, the same part as is spoken of; with a unit (quarter or month), the last such named, whatever stands between. */
    LIKE_PERIOD(2),
    /** {@code half(YEAR, ORD)}. */
    HALF(2),
    /** {@code decade(DECADE)}: first year, of two or four digits. */
    DECADE(1),
    /** {@code century(ORD)}. */
    CENTURY(1),
    /** {@code turn(CENTURY)}: about its beginning. */
    TURN(1),
    /** {@code holiday(YEAR, HOLIDAY)}. */
    HOLIDAY(2),
    /** {@code holiday-near(SHIFT, HOLIDAY)}. */
    HOLIDAY_NEAR(2),
    /** {@code ago(CARD, UNIT)}: back from the page's date. */
    AGO(2),
    /** {@code hence(CARD, UNIT)}: on from the page's date. */
    HENCE(2),
    /** {@code in(CARD, UNIT)}: on from the page's date; where the words look back, from the expression before. */
    IN(2),
    /** {@code later(CARD, UNIT)}: on from the expression before. */
    LATER(2),
    /** {@code earlier(CARD, UNIT)}: back from the expression before. */
    EARLIER(2),
    /** {@code same(UNIT)}: that of the expression before. */
    SAME(1),
    /** {@code following(UNIT)}: the one after that of the expression before. */
    FOLLOWING(1),
    /** {@code preceding(UNIT)}. */
    PRECEDING(1),
    /** {@code latest(UNIT)}: the last that is over. */
    LATEST(1),
    /** {@code current(UNIT)}: the one being spoken of, else this one. */
    CURRENT(1),
    /** {@code year-back(TERM)}: a year before it. */
    YEAR_BACK(1),
    /** {@code day(OFFSET)}: today and its neighbours. */
    DAY(1),
    /** {@code week-of(DATE)}: the week that holds it. */
    WEEK_OF(1),
    /** {@code shifted(OFFSET, DATE)}: so many days from it. */
    SHIFTED(2),
    /** {@code ref(PAST_REF)}: no place in the calendar. */
    REF(1),
    /** {@code early(DATE)}, with {@code mid}, {@code late}: a part of it. */
    EARLY(1), MID(1), LATE(1),
    /** {@code first-half(DATE)}, {@code second-half(DATE)}: of a month, season or the like; years have half-years. */
    FIRST_HALF(1), SECOND_HALF(1),
    /** {@code rest(DATE)}: from the page's date to its end. */
    REST(1),
    /** {@code begun(DATE)}: from its start to the page's date. */
    BEGUN(1),
    /** {@code part(PART, DATE)}: a part of the day. */
    PART(2),
    /** {@code clock(CLOCK, AMPM, ZONE, DATE)}. */
    CLOCK(4),
    /** {@code duration(CARD, UNIT)}. */
    DURATION(2),
    /** {@code span(SHIFT, CARD, UNIT)}: a duration that ends or begins on the page's date; with 0, no more than a duration. */
    SPAN(3),
    /** {@code ahead(CARD, UNIT)}: in a plan so many from the page's date, in a report a duration. */
    AHEAD(2),
    /** {@code from(SHIFT, CARD, UNIT, DATE)}: so many before or after a date. */
    FROM(4),
    /** {@code as(TERM, TERM)}: the first in TIMEX3, the second in EDTF. */
    AS(2),
    /** {@code edge(SHIFT, CARD, UNIT, DATE)}: its first (1) or last (-1) so many days, weeks … */
    EDGE(4),
    /** {@code nth-weekday(ORD, WEEKDAY, DATE)}: the second Sunday of May. */
    NTH_WEEKDAY(3),
    /** {@code event(NOUN)}: the day on which the text has told that it happened or will. */
    EVENT(1),
    /** {@code or(TERM, TERM)}: the first, where it has a place in the calendar, else the second. */
    OR(2),
    /** {@code up-to(DATE, DATE)}: the first, a year before where the second, whose year it shares, would otherwise come before it. */
    UP_TO(2),
    /** {@code range-weekday(WEEKDAY, WEEKDAY)}: the first of two between which something lasts. */
    RANGE_WEEKDAY(2),
    /** {@code durations(DURATION, DURATION)}: the two together. */
    DURATIONS(2),
    /** {@code plus-half(CARD)}: and a half. */
    PLUS_HALF(1),
    /** {@code set(CARD, UNIT)}: every so many. */
    SET(2),
    /** {@code set-of(TERM)}: every such day, month or season. */
    SET_OF(1),
    /** {@code numeric(DATE)}: a date all in digits, year first; without one, that which the context allows. */
    NUMERIC(1);

    private final int arity;

    Op(int arity) {
        this.arity = arity;
    }

    int arity() {
        return arity;
    }
}
