package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A statement as token ranges, before its bearer, channel and time are looked up.
 *
 * @param source null where nobody is named
 * @param contents at least one, in text order; none overlap
 */
record Attribution(Range cue, Range source, List<Range> contents) {
    Attribution {
        contents = apart(contents);
    }

    /** In text order; one that overlaps an earlier one is joined with it. */
    private static List<Range> apart(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Range::from));
        List<Range> apart = new ArrayList<>();
        for (Range range : sorted) {
            Range last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
            if (last != null && last.overlaps(range)) {
                apart.set(apart.size() - 1, new Range(last.from(), Math.max(last.to(), range.to())));
            } else {
                apart.add(range);
            }
        }
        return List.copyOf(apart);
    }
}
