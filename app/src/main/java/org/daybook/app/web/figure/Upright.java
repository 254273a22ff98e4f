package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.util.List;

/** The days that plans are for, up a figure: all alike, or, where they lie thousands of years off, by powers of ten from today. */
sealed interface Upright permits Axis, PowersOfTen {
    /** Years from which days of a cut axis are told by powers of ten. */
    int MOST_YEARS = 2000;
    /** Days about a single far day. */
    int LEAST_MARGIN = 3;

    LocalDate first();

    LocalDate last();

    /** Where {@link #first} stands. */
    double from();

    /** Where {@link #last} ends. */
    double to();

    /** Where a day begins; days beyond either end are brought to it. */
    double start(LocalDate day);

    /** The middle of a day. */
    double middle(LocalDate day);

    /** The days to be named, as far as they stand apart. @param least how far that must be */
    List<LocalDate> ticks(double least);

    /** Whether its ticks are years, and are told by them. */
    boolean byYears(double least);

    default boolean holds(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** Whether it has all of these days. @param days with both ends */
    default boolean holds(Days days) {
        return holds(days.first()) && holds(days.last());
    }

    /** Where two axes show the same days at one scale, a day's reports and plans meet on the diagonal. */
    default boolean same(Axis across) {
        return first().equals(across.first()) && last().equals(across.last());
    }

    /**
     * The upright axis of a funnel: the days that the axis across has; or, where those do not hold most of what is told, or what is believed now, the days
     * told and a tenth more on either side. A lone outlier does not stretch it.
     */
    static Upright of(List<Telling> tellings, LocalDate today, Axis across, double from, double to) {
        Windows windows = new Windows(tellings);
        long beyond = windows.told().stream().filter(days -> !across.holds(days)).count();
        boolean far = windows.believed().filter(days -> !across.holds(days)).isPresent();
        if (windows.told().isEmpty() || 2 * beyond < windows.told().size() && !far) {
            return new Axis(across.first(), across.last(), from, to);
        }
        Days shown = windows.with(Days.NEVER);
        if (Math.abs((long) shown.first().getYear() - today.getYear()) > MOST_YEARS || Math.abs((long) shown.last().getYear() - today.getYear()) > MOST_YEARS) {
            return new PowersOfTen(today, shown.first(), shown.last(), from, to);
        }
        long margin = Math.max(LEAST_MARGIN, Windows.length(shown) / 10);
        return new Axis(shown.first().minusDays(margin), shown.last().plusDays(margin), from, to);
    }
}
