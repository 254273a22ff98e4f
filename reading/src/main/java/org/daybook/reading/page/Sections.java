package org.daybook.reading.page;

import java.util.List;

/**
 * Furniture of several parts that its first words open and whose middle says nothing of itself: an appeal for support from "Dear readers" to
 * the payment buttons, a newsletter's box from its heading to its legal line.
 */
final class Sections {
    /** Parts without a cue that may stand between two of one appeal; a newsletter's box is denser. */
    private static final int APPEAL_GAP = 3;
    private static final int NEWSLETTER_GAP = 1;
    /** Parts on either side in which a chance word would have company if it were no chance. */
    private static final int NEAR = 2;

    private Sections() { }

    static void mark(List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            part.alone = part.is(Cue.Where.IN) && part.cues == 1 && part.sentence() && !company(parts, i);
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean opens = part.cue != null && !part.is(Cue.Where.IN) && part.marked == null;
            if (opens && part.cue.kind() == FurnitureKind.APPEAL) {
                i = markTo(parts, i, APPEAL_GAP);
            } else if (opens && part.cue.kind() == FurnitureKind.NEWSLETTER) {
                i = markTo(parts, i, NEWSLETTER_GAP);
            }
        }
    }

    /** Marks from here to the last part that belongs to it, and gives that one's index. */
    private static int markTo(List<Part> parts, int from, int gap) {
        FurnitureKind kind = parts.get(from).cue.kind();
        int last = from;
        int cued = 1;
        for (int i = from + 1; i < parts.size() && i - last <= gap + 1; i++) {
            Part part = parts.get(i);
            if (part.cue != null && !part.alone && !belongs(kind, part)) {
                break;
            }
            if (part.cue != null && !part.alone) {
                last = i;
                // a menu has an entry for it, and other entries after that
                cued += part.cue.kind() == FurnitureKind.NAVIGATION ? 0 : 1;
            }
        }
        if (cued < 2) {
            return from;
        }
        for (int i = from; i <= last; i++) {
            Part part = parts.get(i);
            part.worded = true;
            part.marked = part.cue != null && part.cue.kind() == FurnitureKind.NOTICE ? FurnitureKind.NOTICE : kind;
        }
        return last;
    }

    /** Whether a part's cue may stand within such a section: its own kind, a legal line, a button. */
    private static boolean belongs(FurnitureKind kind, Part part) {
        return part.cue.kind() == kind || part.cue.kind() == FurnitureKind.NOTICE
                || part.is(Cue.Where.LINE) && part.cue.kind() == FurnitureKind.NAVIGATION;
    }

    private static boolean company(List<Part> parts, int i) {
        for (int j = Math.max(0, i - NEAR); j <= Math.min(parts.size() - 1, i + NEAR); j++) {
            if (j != i && parts.get(j).cue != null && parts.get(j).cue.kind() == parts.get(i).cue.kind()) {
                return true;
            }
        }
        return false;
    }
}
