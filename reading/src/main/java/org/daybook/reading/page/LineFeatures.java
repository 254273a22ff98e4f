package org.daybook.reading.page;

import java.util.List;

/** Sees the lines of a text capture in the blocks that blank lines part. */
final class LineFeatures {
    /** Blank-line blocks that make up a larger one. */
    private static final int WIDE = 5;

    private LineFeatures() { }

    /** Fills the features of blocks, and gives what each line belongs to: its block, the blocks around it, lines of its length. */
    static int[][] fill(Columns columns, List<Part> parts) {
        int[][] groups = new int[3][parts.size()];
        int chars = parts.stream().mapToInt(Part::length).sum();
        int block = 0;
        int start = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            groups[0][i] = block;
            groups[1][i] = block / WIDE;
            groups[2][i] = 32 - Integer.numberOfLeadingZeros(part.length());
            if (part.gapAfter || i + 1 == parts.size()) {
                block(columns, parts, start, i + 1, chars);
                start = i + 1;
                block++;
            }
        }
        alike(columns, parts, groups[2]);
        return groups;
    }

    private static void block(Columns columns, List<Part> parts, int from, int to, int all) {
        List<Part> lines = parts.subList(from, to);
        int chars = lines.stream().mapToInt(Part::length).sum();
        int prose = lines.stream().filter(Part::sentence).mapToInt(Part::length).sum();
        for (int i = from; i < to; i++) {
            columns.set(i, Feature.PARTS_1, to - from);
            columns.set(i, Feature.SHARE_1, (double) chars / all);
            columns.set(i, Feature.PROSE_1, (double) prose / chars);
            columns.set(i, Feature.PARTS_2, i - from);
        }
    }

    private static void alike(Columns columns, List<Part> parts, int[] lengths) {
        int[] lines = new int[33];
        for (int length : lengths) {
            lines[length]++;
        }
        for (int i = 0; i < columns.count(); i++) {
            columns.set(i, Feature.ALIKE_SHARE, (double) lines[lengths[i]] / parts.size());
        }
    }
}
