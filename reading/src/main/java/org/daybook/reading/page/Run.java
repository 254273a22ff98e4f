package org.daybook.reading.page;

import java.util.List;

/**
 * The stretch of a page that is its main text: of all runs of parts, the one of the greatest worth. The maximum subsequence of
 * Pasternack and Roth (2009), over parts instead of tags.
 *
 * @param start index of its first part
 * @param end index after its last; equal to start where no part is worth anything
 */
record Run(int start, int end) {
    /** What is left of a part's worth under a heading after which main text doesn't come back, or a short way under any furniture's. */
    private static final double AFTER_END = 0.15;
    private static final double UNDER_SECTION = 0.4;
    private static final int SECTION_PARTS = 8;

    static Run of(List<Part> parts) {
        double best = 0;
        double sum = 0;
        int bestStart = 0;
        int bestEnd = 0;
        int start = 0;
        boolean over = false;
        double soFar = 0;
        int section = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double worth = Worth.of(part);
            // a heading of comments in the navigation, before anything was told, ends nothing
            over |= part.is(Cue.Where.END) && soFar > 3;
            section = part.is(Cue.Where.SECTION) ? SECTION_PARTS : Math.max(0, section - 1);
            if (worth > 0) {
                worth *= over ? AFTER_END : section > 0 ? UNDER_SECTION : 1;
                soFar += worth;
            }
            sum += worth;
            if (sum <= 0) {
                sum = 0;
                start = i + 1;
            } else if (sum > best) {
                best = sum;
                bestStart = start;
                bestEnd = i + 1;
            }
        }
        return new Run(bestStart, bestEnd);
    }

    /**
     * The run widened as the tree of an HTML page allows: to the first running text, and over what follows without a word or link that
     * speaks against it.
     */
    Run widened(List<Part> parts) {
        if (start == end) {
            return this;
        }
        int first = start;
        for (int i = 0; i < start; i++) {
            if (Worth.of(parts.get(i)) > 0 || neutral(parts.get(i)) && parts.get(i).role == Part.Role.HEADING) {
                first = i;
                break;
            }
        }
        int last = end;
        while (last < parts.size() && (neutral(parts.get(last)) || Worth.of(parts.get(last)) > 0)) {
            last++;
        }
        return new Run(first, last);
    }

    private static boolean neutral(Part part) {
        return part.cue == null && part.linkShare <= Worth.LINK_SHARE;
    }
}
