package org.daybook.record;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was read of an outlet, as of a day.
 *
 * @param pages how many
 * @param undated how many of them nothing dates
 * @param newest the last day on which one was published; null where none is dated
 * @param late how many were published on each of the last days that were asked for, the oldest first
 */
public record Coverage(String outlet, int pages, int undated, LocalDate newest, List<Integer> late) {
    public Coverage {
        late = List.copyOf(late);
    }

    /** What was read of one outlet under two forms of its name, counted over the same days. */
    public Coverage and(Coverage other) {
        LocalDate last = newest == null || other.newest != null && other.newest.isAfter(newest) ? other.newest : newest;
        return new Coverage(Masthead.form(outlet, other.outlet), pages + other.pages, undated + other.undated, last,
                IntStream.range(0, late.size()).mapToObj(i -> late.get(i) + other.late.get(i)).toList());
    }
}
