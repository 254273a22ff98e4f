package org.daybook.reading.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says which furniture a part is that is neither main text nor headline. */
final class Kinds {
    /** Parts that a heading of furniture answers for, where nothing else is said. */
    private static final int UNDER_HEADING = 12;
    /** Words from which a line without a sentence's end reads as another page's headline, not as a button. */
    private static final int HEADLINE_WORDS = 4;

    /** Marks that tell where on the page a part stands (a footer, a promotional box); and what its words may say more exactly. */
    private static final Set<FurnitureKind> PLACES = EnumSet.of(FurnitureKind.NAVIGATION, FurnitureKind.ADVERTISEMENT);
    private static final Set<FurnitureKind> PURPOSES = EnumSet.of(FurnitureKind.NEWSLETTER, FurnitureKind.APPEAL, FurnitureKind.NOTICE, FurnitureKind.COMMENTS);

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
            return part.cue != null && PLACES.contains(part.marked) && PURPOSES.contains(part.cue.kind()) ? part.cue.kind() : part.marked;
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
        // "Front page | Region | Letters": a headline has no two bars
        boolean menu = part.text.indexOf(" | ") != part.text.lastIndexOf(" | ");
        return part.words >= HEADLINE_WORDS && part.length() >= 25 && !menu ? FurnitureKind.RELATED : FurnitureKind.NAVIGATION;
    }
}
