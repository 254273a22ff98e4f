package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The days that tellings plan for, all of them together, but for one that alone lies far off: that would take the room of all others. */
final class Windows {
    /** A telling that stands alone must make the whole so many times longer to be left out. */
    private static final int STRETCH = 3;
    /** Of two tellings neither stands alone. */
    private static final int FEW = 3;

    private final List<Days> told;
    private final Days believed;

    /** @param tellings at least one, in the order of the days they were known on */
    Windows(List<Telling> tellings) {
        this.told = tellings.stream().map(telling -> Days.of(telling.edtf())).filter(Days::bounded).toList();
        this.believed = Days.of(tellings.get(tellings.size() - 1).belief());
    }

    /** The windows told that have both ends. */
    List<Days> told() {
        return told;
    }

    /** What is believed now; empty where it has an open end, or there is none. */
    Optional<Days> believed() {
        return Optional.of(believed).filter(Days::bounded);
    }

    /** From the first day to the last of these and of others. @param others may be {@link Days#NEVER}, where there are windows */
    Days with(Days others) {
        Days whole = span(told, others);
        if (told.size() < FEW) {
            return whole;
        }
        Days first = told.stream().min(Comparator.comparing(Days::first).thenComparing(Days::last)).orElseThrow();
        Days last = told.stream().max(Comparator.comparing(Days::last).thenComparing(Days::first)).orElseThrow();
        return Stream.of(first, last).filter(this::alone).map(one -> span(told.stream().filter(days -> !days.equals(one)).toList(), others))
                .filter(rest -> length(whole) > STRETCH * length(rest)).min(Comparator.comparing(Windows::length)).orElse(whole);
    }

    /** Whether one telling tells of it, and it isn't what is believed now. */
    private boolean alone(Days one) {
        return told.stream().filter(one::equals).count() == 1 && !believed.equals(one);
    }

    private static Days span(List<Days> windows, Days others) {
        List<LocalDate> ends = Stream.concat(windows.stream(), Stream.of(others)).filter(Days::bounded).flatMap(days -> Stream.of(days.first(), days.last())).sorted().toList();
        return ends.isEmpty() ? Days.NEVER : new Days(ends.get(0), ends.get(ends.size() - 1));
    }

    static long length(Days days) {
        return ChronoUnit.DAYS.between(days.first(), days.last()) + 1;
    }
}
