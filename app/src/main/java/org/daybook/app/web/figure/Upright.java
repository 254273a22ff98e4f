package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days that plans are for, up a figure: all alike, or, where they lie thousands of years off, by powers of ten from today. */
sealed interface Upright permits Axis, PowersOfTen {
    /** Years from which days of a cut axis are told by powers of ten. */
    int MOST_YEARS = 2000;
    /** Days about a single far day. */
    int LEAST_MARGIN = 3;
    /** A telling that stands alone must make the axis so many times longer to be left at its edge. */
    int STRETCH = 3;

    LocalDate first();

    LocalDate last();

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

    /** Where two axes show the same days at one scale, a day's reports and plans meet on the diagonal. */
    default boolean same(Axis across) {
        return first().equals(across.first()) && last().equals(across.last());
    }

    /**
     * The upright axis of a funnel: the days that the axis across has; or, where most of what is told lies beyond those, the days told and a tenth
     * more on either side. A lone outlier does not stretch it.
     */
    static Upright of(List<Telling> tellings, LocalDate today, Axis across, double from, double to) {
        List<Days> told = tellings.stream().map(telling -> Days.of(telling.edtf())).filter(Days::bounded).toList();
        long beyond = told.stream().filter(days -> !across.holds(days.first()) && !across.holds(days.last()) && !(days.first().isBefore(across.first()) && days.last().isAfter(across.last()))).count();
        Optional<Days> now = Stream.of(Days.of(tellings.get(tellings.size() - 1).belief())).filter(Days::bounded).findFirst();
        boolean far = now.isPresent() && !across.holds(now.get().first()) && !across.holds(now.get().last());
        if (told.isEmpty() || 2 * beyond < told.size() && !far) {
            return new Axis(across.first(), across.last(), from, to);
        }
        List<Days> kept = withoutOutlier(told);
        LocalDate first = kept.stream().map(Days::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = kept.stream().map(Days::last).max(LocalDate::compareTo).orElseThrow();
        if (Math.abs((long) first.getYear() - today.getYear()) > MOST_YEARS || Math.abs((long) last.getYear() - today.getYear()) > MOST_YEARS) {
            return new PowersOfTen(today, first, last, from, to);
        }
        long margin = Math.max(LEAST_MARGIN, (last.toEpochDay() - first.toEpochDay()) / 10);
        return new Axis(first.minusDays(margin), last.plusDays(margin), from, to);
    }

    private static List<Days> withoutOutlier(List<Days> told) {
        List<Days> inOrder = told.stream().sorted(java.util.Comparator.comparing(Days::first).thenComparing(Days::last)).toList();
        if (inOrder.size() < 3) {
            return inOrder;
        }
        List<Days> later = inOrder.subList(1, inOrder.size());
        List<Days> earlier = inOrder.subList(0, inOrder.size() - 1);
        List<Days> shorter = length(later) < length(earlier) ? later : earlier;
        return length(inOrder) > STRETCH * Math.max(1, length(shorter)) ? shorter : inOrder;
    }

    private static long length(List<Days> days) {
        return days.stream().mapToLong(d -> d.last().toEpochDay()).max().orElse(0) - days.stream().mapToLong(d -> d.first().toEpochDay()).min().orElse(0);
    }
}
