package org.daybook.reading.page;

import java.util.List;

/**
 * A page as the judges of main text look at it.
 *
 * @param parts in page order
 * @param rows the {@link Feature}s of each part
 * @param groups what each part belongs to: its block, the larger block, its shape; three lists of one number a part
 * @param headline the part that is the headline; null where none is
 */
record Seen(List<Part> parts, float[][] rows, int[][] groups, Part headline) { }
