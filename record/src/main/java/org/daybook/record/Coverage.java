package org.daybook.record;

import java.time.LocalDate;
import java.util.List;

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
}
