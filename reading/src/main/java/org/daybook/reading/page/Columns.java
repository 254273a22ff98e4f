package org.daybook.reading.page;

import java.util.BitSet;

/**
 * Rows of features turned on their side: each feature's numbers stand side by side, as whole numbers in the same order, which many can be compared of in one step
 * of a processor. What is no number comes last.
 */
final class Columns {
    /** How many rows go down the trees together: as many as stay in a processor's nearest memory with what they are compared by. */
    static final int TOGETHER = 256;

    private static final int SMALLEST = Float.floatToIntBits(0x1p-40f);
    /** Two of these, one of them negative, are apart by no more than an int holds. */
    private static final int LARGEST = Integer.MAX_VALUE / 2;

    /** By feature; null for those that nobody asks for. */
    private final int[][] columns = new int[Feature.COUNT][];
    private final int[] used;
    private final float[][] rows;
    /** The rows that stand in the columns. */
    private int from;
    private int count;

    /** @param used the features that are asked for */
    Columns(float[][] rows, BitSet used) {
        this.rows = rows;
        this.used = used.stream().toArray();
        int most = Math.min(rows.length, TOGETHER);
        for (int feature : this.used) {
            columns[feature] = new int[most];
        }
    }

    /** Brings the next rows in; false where there are no more. */
    boolean next() {
        from += count;
        count = Math.min(TOGETHER, rows.length - from);
        for (int i = 0; i < count; i++) {
            float[] row = rows[from + i];
            for (int feature : used) {
                columns[feature][i] = ordered(row[feature]);
            }
        }
        return count > 0;
    }

    int from() {
        return from;
    }

    int count() {
        return count;
    }

    int[] of(int feature) {
        return columns[feature];
    }

    /**
     * A whole number whose place among others is that of this one, and from which any other can be taken without more than an int holds: what lies nearer to 0 than
     * 2<sup>-40</sup> is 0, and from 3&middot;10<sup>26</sup> on all are the same.
     */
    static int ordered(float value) {
        int bits = Float.floatToIntBits(value);
        int size = Math.min(Math.max((bits & Integer.MAX_VALUE) - SMALLEST, 0), LARGEST);
        return bits < 0 ? -size : size;
    }
}
