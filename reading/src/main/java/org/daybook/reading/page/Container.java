package org.daybook.reading.page;

import java.util.Arrays;

/** Finds the element of an HTML page that holds its main text, and tells the furniture that mark-up names. */
final class Container {
    /** Share of a page's running text past which a furniture mark on its element is a misnomer, as {@code has-sidebar} on the body. */
    private static final double TOO_MUCH = 0.5;
    private static final double TOO_MUCH_COMMENT = 0.85;
    /** Share of a page's running text that may be small print: a legal line under a story of three sentences comes near it. */
    private static final double SMALL_PRINT = 0.3;
    /** Share of what an element holds that one child must hold to take its place; less will do for one that is marked as the story's body. */
    private static final double DOMINATES = 0.8;
    private static final double BODY_DOMINATES = 0.4;

    private final HtmlParts page;
    private final double[] worth;

    Container(HtmlParts page) {
        this.page = page;
        int count = page.elements.size();
        this.worth = new double[count];
        sum(count);
        markParts(count);
        sum(count);
    }

    /** Number of the element; -1 on a page without one. */
    int element() {
        int count = page.elements.size();
        if (count == 0) {
            return -1;
        }
        int[] best = new int[count];
        double[] most = new double[count];
        for (int i = count - 1; i > 0; i--) {
            int up = page.parent[i];
            if (up >= 0 && worth[i] >= most[up]) {
                most[up] = worth[i];
                best[up] = i;
            }
        }
        int at = descend(0, best, most);
        int body = bestBody(at);
        // a font or span about most paragraphs leaves out those that were written outside it, or that the parser put there
        return page.block[body >= 0 ? descend(body, best, most) : at];
    }

    private int descend(int from, int[] best, double[] most) {
        int at = from;
        while (best[at] > 0 && most[at] > 0 && most[at] >= DOMINATES * worth[at] && holdsBlocks(best[at])) {
            at = best[at];
        }
        return at;
    }

    /** A paragraph is no container. */
    private boolean holdsBlocks(int element) {
        return page.endPart[element] - page.firstPart[element] > 1 || page.body[element];
    }

    private int bestBody(int within) {
        int best = -1;
        for (int i = within + 1; i < page.elements.size() && page.firstPart[i] < page.endPart[within]; i++) {
            boolean marked = page.body[i] || page.inside(i) == Feature.IN_ARTICLE || page.inside(i) == Feature.IN_MAIN;
            if (marked && worth[i] >= BODY_DOMINATES * worth[within] && (best < 0 || worth[i] >= DOMINATES * worth[best])) {
                best = i;
            }
        }
        return best;
    }

    private void sum(int count) {
        Arrays.fill(worth, 0);
        for (Part part : page.parts) {
            worth[part.element] += part.marked != null ? 0 : Math.max(0, Worth.of(part));
        }
        for (int i = count - 1; i > 0; i--) {
            if (page.parent[i] >= 0) {
                worth[page.parent[i]] += worth[i];
            }
        }
    }

    /** Sentences in small print are no story, unless they are much of the page: then it is a page in a small type. */
    private void markSmallPrint() {
        double small = 0;
        for (Part part : page.parts) {
            small += part.smallPrint ? Math.max(0, Worth.of(part)) : 0;
        }
        if (small > SMALL_PRINT * worth[0]) {
            return;
        }
        for (Part part : page.parts) {
            part.marked = part.smallPrint && part.marked == null && part.sentence() ? FurnitureKind.NOTICE : part.marked;
        }
    }

    private void markParts(int count) {
        FurnitureKind[] marks = new FurnitureKind[count];
        for (int i = 0; i < count; i++) {
            FurnitureKind own = page.own[i];
            boolean misnomer = own != null && worth[i] > (own == FurnitureKind.COMMENTS ? TOO_MUCH_COMMENT : TOO_MUCH) * worth[0];
            marks[i] = own != null && !misnomer ? own : page.parent[i] >= 0 ? marks[page.parent[i]] : null;
        }
        for (Part part : page.parts) {
            part.marked = marks[part.element];
        }
        markSmallPrint();
    }
}
