package org.daybook.app.web.figure;

import java.util.ArrayList;
import java.util.List;

/** Finds free places for labels beside what they tell of; what finds none is left to its number in the history. */
final class Labels {
    private static final double LINE = 14;
    private static final double DIGIT = 7;
    private static final double WIDE_LETTER = 6.6;

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final List<Box> taken = new ArrayList<>();
    private final Box bounds;

    Labels(double left, double top, double right, double bottom) {
        this.bounds = new Box(left, top, right, bottom);
    }

    /** Keeps a place free of labels. */
    void keepFree(double left, double top, double right, double bottom) {
        taken.add(new Box(left, top, right, bottom));
    }

    /** Whether nothing stands in a place that lies within the figure. */
    boolean free(double left, double top, double right, double bottom) {
        Box box = new Box(left, top, right, bottom);
        return left >= bounds.left && right <= bounds.right && top >= bounds.top && bottom <= bounds.bottom && taken.stream().noneMatch(box::meets);
    }

    /** Writes a telling's number close to its mark, above or below it, or nowhere. */
    void number(Svg svg, double x, double top, double bottom, int number) {
        double width = DIGIT * String.valueOf(number).length() + 2;
        for (double y : new double[] {top - 9, bottom + 18}) {
            Box box = new Box(x - width / 2, y - 10, x + width / 2, y + 1);
            if (box.top >= bounds.top && box.bottom <= bounds.bottom && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                svg.text("ax halo", x, y, "middle", String.valueOf(number));
                return;
            }
        }
    }

    /**
     * Writes a label of two lines near a stretch of a mark; false where there is no room.
     *
     * @param x middle of the mark
     * @param top its upper end
     * @param bottom its lower end
     */
    boolean place(Svg svg, double x, double top, double bottom, String words, String by) {
        double width = Math.max(words.length() * WIDE_LETTER, by.length() * 5.9) + 4;
        double middle = (top + bottom) / 2;
        double[][] places = {{x + 10, middle - LINE, 0}, {x - width / 2, bottom + 6, 1}, {x - width / 2, top - 2 * LINE - 6, 1}, {x + 10, bottom + 4, 0},
            {x + 10, top - 2 * LINE - 4, 0}, {x - 10 - width, middle - LINE, 2}, {x - 10 - width, bottom + 4, 2}, {x - 10 - width, top - 2 * LINE - 4, 2},
            {x + 10, bottom + 36, 0}, {x - width / 2, top - 3 * LINE - 24, 1}};
        for (double[] place : places) {
            Box box = new Box(place[0], place[1], place[0] + width, place[1] + 2 * LINE);
            if (box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom
                    && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                String anchor = place[2] == 0 ? "start" : place[2] == 1 ? "middle" : "end";
                double at = place[2] == 0 ? box.left : place[2] == 1 ? (box.left + box.right) / 2 : box.right;
                svg.text("say halo", at, box.top + 12, anchor, words);
                svg.text("sm halo", at, box.top + 26, anchor, by);
                return true;
            }
        }
        return false;
    }
}
