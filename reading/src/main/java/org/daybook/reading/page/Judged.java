package org.daybook.reading.page;

import java.util.List;

/** Tells the second judge what the first made of a part, of its neighbours, of the block that it stands in and of the parts built like it. */
final class Judged {
    private static final int NEAR = 5;
    private static final int FAR = 40;
    private static final float KEPT = 0.5f;

    private Judged() { }

    /**
     * @param likely what the first judge says of each part
     * @param groups numbers of what each part belongs to: block, larger block, shape
     */
    static void fill(Columns columns, List<Part> parts, float[] likely, int[][] groups) {
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
            double own = likely[i] * parts.get(i).length();
            columns.set(i, Feature.FIRST, likely[i]);
            columns.set(i, Feature.FIRST_B1, at(likely, i - 1));
            columns.set(i, Feature.FIRST_A1, at(likely, i + 1));
            columns.set(i, Feature.FIRST_B2, at(likely, i - 2));
            columns.set(i, Feature.FIRST_A2, at(likely, i + 2));
            columns.set(i, Feature.FIRST_B5, mean(likely, i - NEAR, i));
            columns.set(i, Feature.FIRST_A5, mean(likely, i + 1, i + 1 + NEAR));
            columns.set(i, Feature.FIRST_BEFORE, total == 0 ? 0 : before / total);
            before += own;
            columns.set(i, Feature.FIRST_AFTER, total == 0 ? 0 : (total - before) / total);
            columns.set(i, Feature.FIRST_MOST, most);
            columns.set(i, Feature.FIRST_SHARE, all == 0 ? 0 : total / all);
        }
        Feature[] by = {Feature.FIRST_BLOCK_1, Feature.FIRST_BLOCK_2, Feature.FIRST_ALIKE};
        for (int g = 0; g < by.length; g++) {
            grouped(columns, parts, likely, groups[g], by[g]);
        }
        runs(columns, likely);
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

    /** The likely share of what belongs together, without the part itself; -1 where that is all. */
    private static void grouped(Columns columns, List<Part> parts, float[] likely, int[] group, Feature by) {
        double[] sums = new double[Seen.size(group)];
        double[] chars = new double[sums.length];
        for (int i = 0; i < group.length; i++) {
            sums[group[i]] += likely[i] * parts.get(i).length();
            chars[group[i]] += parts.get(i).length();
        }
        for (int i = 0; i < group.length; i++) {
            int own = parts.get(i).length();
            double others = chars[group[i]] - own;
            columns.set(i, by, others > 0 ? (sums[group[i]] - likely[i] * own) / others : -1);
        }
    }

    /** How far it is to the last kept before, and to the next. */
    private static void runs(Columns columns, float[] likely) {
        int last = -FAR;
        for (int i = 0; i < columns.count(); i++) {
            columns.set(i, Feature.FIRST_RUN_B, Math.min(FAR, i - last));
            last = likely[i] > KEPT ? i : last;
        }
        last = columns.count() + FAR;
        for (int i = columns.count() - 1; i >= 0; i--) {
            columns.set(i, Feature.FIRST_RUN_A, Math.min(FAR, last - i));
            last = likely[i] > KEPT ? i : last;
        }
    }
}
