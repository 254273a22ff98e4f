package org.daybook.reading.page;

import java.util.List;

/** Says which furniture a part is that is neither main text nor headline. */
final class Kinds {
    /** Parts that a heading of furniture answers for, where nothing else is said. */
    private static final int UNDER_HEADING = 12;
    /** Words from which a line without a sentence's end reads as another page's headline, not as a button. */
    private static final int HEADLINE_WORDS = 4;

    private Kinds() { }

    static void set(List<Part> parts) {
        boolean told = false;
        FurnitureKind heading = null;
        int under = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.keep || part.title) {
                told |= part.keep;
                heading = null;
                continue;
            }
            FurnitureKind said = said(part, !told);
            if (part.is(Cue.Where.SECTION, Cue.Where.END) || part.is(Cue.Where.LINE) && part.cue.kind() == FurnitureKind.RELATED) {
                heading = part.cue.kind();
                under = UNDER_HEADING;
            } else if (said == null && heading != null && under-- > 0) {
                said = heading;
            }
            part.kind = said != null ? said : unsaid(part, parts, i);
        }
    }

    private static FurnitureKind said(Part part, boolean beforeText) {
        if (part.marked != null) {
            return part.marked;
        }
        if (part.cue != null) {
            boolean credited = part.cue.kind() == FurnitureKind.CREDIT && !part.is(Cue.Where.START) && part.words > 6;
            return credited ? FurnitureKind.CAPTION : part.cue.kind();
        }
        if (Bylines.is(part.text)) {
            return FurnitureKind.OTHER;
        }
        return Captions.is(part, beforeText) ? FurnitureKind.CAPTION : null;
    }

    private static FurnitureKind unsaid(Part part, List<Part> parts, int i) {
        if (!part.hasLetters()) {
            boolean count = part.text.length() <= 6 && part.text.chars().allMatch(c -> c >= '0' && c <= '9');
            return count ? FurnitureKind.COMMENTS : FurnitureKind.OTHER;
        }
        if (part.sentence()) {
            return FurnitureKind.OTHER;
        }
        return part.words >= HEADLINE_WORDS && part.length() >= 25 ? FurnitureKind.RELATED : FurnitureKind.NAVIGATION;
    }
}
