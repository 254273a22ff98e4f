package org.daybook.reading.page;

import static org.daybook.reading.page.PartFeatures.set;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the second judge what the first made of a part, of its neighbours, of the block that it stands in and of the parts built like it. */
final class Judged {
    private static final int NEAR = 5;
    private static final int FAR = 40;
    private static final float KEPT = 0.5f;

    /** Sum of likely chars, and of chars, of what belongs together. */
    private static final class Sum {
        private double likely;
        private double chars;

        /** Share of the likely, without one part of them; -1 where that is all. */
        double without(float likely, int chars) {
            return this.chars > chars ? (this.likely - likely * chars) / (this.chars - chars) : -1;
        }
    }

    private Judged() { }

    /**
     * @param likely what the first judge says of each part
     * @param groups numbers of what each part belongs to: block, larger block, shape
     */
    static void fill(float[][] rows, List<Part> parts, float[] likely, int[][] groups) {
        int count = parts.size();
        double total = 0;
        double all = 0;
        float most = 0;
        for (int i = 0; i < count; i++) {
            total += likely[i] * parts.get(i).length();
            all += parts.get(i).length();
            most = Math.max(most, likely[i]);
        }
        double before = 0;
        for (int i = 0; i < count; i++) {
            float[] row = rows[i];
            double own = likely[i] * parts.get(i).length();
            set(row, Feature.FIRST, likely[i]);
            set(row, Feature.FIRST_B1, at(likely, i - 1));
            set(row, Feature.FIRST_A1, at(likely, i + 1));
            set(row, Feature.FIRST_B2, at(likely, i - 2));
            set(row, Feature.FIRST_A2, at(likely, i + 2));
            set(row, Feature.FIRST_B5, mean(likely, i - NEAR, i));
            set(row, Feature.FIRST_A5, mean(likely, i + 1, i + 1 + NEAR));
            set(row, Feature.FIRST_BEFORE, total == 0 ? 0 : before / total);
            before += own;
            set(row, Feature.FIRST_AFTER, total == 0 ? 0 : (total - before) / total);
            set(row, Feature.FIRST_MOST, most);
            set(row, Feature.FIRST_SHARE, all == 0 ? 0 : total / all);
        }
        Feature[] by = {Feature.FIRST_BLOCK_1, Feature.FIRST_BLOCK_2, Feature.FIRST_ALIKE};
        for (int g = 0; g < by.length; g++) {
            grouped(rows, parts, likely, groups[g], by[g]);
        }
        runs(rows, likely);
    }

    private static float at(float[] likely, int i) {
        return i < 0 || i >= likely.length ? 0 : likely[i];
    }

    private static double mean(float[] likely, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += at(likely, i);
        }
        return sum / NEAR;
    }

    private static void grouped(float[][] rows, List<Part> parts, float[] likely, int[] group, Feature by) {
        Map<Integer, Sum> sums = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            Sum sum = sums.computeIfAbsent(group[i], g -> new Sum());
            sum.likely += likely[i] * parts.get(i).length();
            sum.chars += parts.get(i).length();
        }
        for (int i = 0; i < rows.length; i++) {
            set(rows[i], by, sums.get(group[i]).without(likely[i], parts.get(i).length()));
        }
    }

    /** How far it is to the last kept before, and to the next. */
    private static void runs(float[][] rows, float[] likely) {
        int last = -FAR;
        for (int i = 0; i < rows.length; i++) {
            set(rows[i], Feature.FIRST_RUN_B, Math.min(FAR, i - last));
            last = likely[i] > KEPT ? i : last;
        }
        last = rows.length + FAR;
        for (int i = rows.length - 1; i >= 0; i--) {
            set(rows[i], Feature.FIRST_RUN_A, Math.min(FAR, last - i));
            last = likely[i] > KEPT ? i : last;
        }
    }
}
