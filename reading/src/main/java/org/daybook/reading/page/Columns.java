package org.daybook.reading.page;

import java.util.BitSet;

/**
 * Rows of features turned on their side: each feature's numbers stand side by side, as whole numbers in the same order, which many can be compared of in one step
 * of a processor. What is no number comes last.
 */
final class Columns {
    /** How many rows go down the trees together: as many as stay in a processor's nearest memory with what they are compared by. */
    static final int TOGETHER = 256;

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

    /** A number whose place among others is that of this one; 0 and -0 are the same. */
    static int ordered(float value) {
        int bits = Float.floatToIntBits(value + 0.0f);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }
}
