package org.daybook.reading.page;

import java.util.List;

/**
 * A page as the judges of main text look at it.
 *
 * @param parts in page order
 * @param columns the {@link Feature}s of each part
 * @param groups what each part belongs to: its block, the larger block, its shape; three lists of one number a part, small ones from 0 on
 * @param headline the part that is the headline; null where none is
 */
record Seen(List<Part> parts, Columns columns, int[][] groups, Part headline) {
    /** How many numbers there are in a list of {@link #groups}, from 0 to the largest. */
    static int size(int[] group) {
        int most = -1;
        for (int number : group) {
            most = Math.max(most, number);
        }
        return most + 1;
    }
}
