package org.daybook.reading.page;

/**
 * What is seen of the parts of a page: of each {@link Feature} the numbers of all parts, side by side, as judges ask for them. They stand as whole numbers in the
 * same order, which many can be compared of in one step of a processor. What is no number comes last.
 */
final class Columns {
    private static final int SMALLEST = Float.floatToIntBits(0x1p-40f);
    /** Two of these, one of them negative, are apart by no more than an int holds. */
    private static final int LARGEST = Integer.MAX_VALUE / 2;

    private final int count;
    private final int[][] columns;

    /** Columns of zeros for so many parts. */
    Columns(int count) {
        this.count = count;
        this.columns = new int[Feature.COUNT][count];
    }

    /** Those of parts of which all is known, by {@link Feature#ordinal}. */
    static Columns of(float[]... rows) {
        Columns columns = new Columns(rows.length);
        for (int i = 0; i < rows.length; i++) {
            for (Feature feature : Feature.values()) {
                columns.set(i, feature, rows[i][feature.ordinal()]);
            }
        }
        return columns;
    }

    int count() {
        return count;
    }

    void set(int part, Feature feature, double value) {
        columns[feature.ordinal()][part] = ordered((float) value);
    }

    /** A number of a part, 0 where it is nearer to that than {@link #ordered} tells. */
    float of(int part, Feature feature) {
        int ordered = columns[feature.ordinal()][part];
        float size = ordered == 0 ? 0 : Float.intBitsToFloat(Math.abs(ordered) + SMALLEST);
        return ordered < 0 ? -size : size;
    }

    /** All numbers of a part, by {@link Feature#ordinal}. */
    float[] row(int part) {
        float[] row = new float[Feature.COUNT];
        for (Feature feature : Feature.values()) {
            row[feature.ordinal()] = of(part, feature);
        }
        return row;
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
