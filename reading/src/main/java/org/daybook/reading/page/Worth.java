package org.daybook.reading.page;

/**
 * What a part is worth as main text, from its own words and links alone: above 0 for running text, below for furniture. The scale is
 * paragraphs: a full one is worth 3.
 */
final class Worth {
    /** Chars at which a paragraph is full. */
    private static final double FULL = 300;
    /** Share of text in links past which a part is a list of links; running text of news has less than a tenth. */
    static final double LINK_SHARE = 0.5;

    private Worth() { }

    static double of(Part part) {
        if (part.marked != null) {
            return part.marked == FurnitureKind.CAPTION || part.marked == FurnitureKind.CREDIT ? -0.1 : -0.6;
        }
        if (!part.hasLetters()) {
            return -0.2;
        }
        double words = byWords(part);
        if (part.linkShare > LINK_SHARE) {
            return Math.min(words, 0) - 0.4;
        }
        return words > 0 ? words * (1 - part.linkShare) : words;
    }

    private static double byWords(Part part) {
        double full = Math.min(part.length(), FULL) / 100;
        if (part.cue != null) {
            switch (part.cue.where()) {
                case END -> {
                    return -4;
                }
                case SECTION -> {
                    return -2;
                }
                case LINE -> {
                    return -0.5;
                }
                case START -> {
                    return part.length() < 120 ? -1 : part.length() < 250 || part.cues > 0 ? -0.5 : full / 2;
                }
                case IN -> {
                    if (!part.alone && (part.length() < 160 || part.cues > 1 && part.length() < 600)) {
                        return -0.5 - 0.5 * part.cues;
                    }
                }
            }
        }
        if (part.sentence()) {
            return full * (part.ended ? 1 : 0.6);
        }
        if (part.role == Part.Role.HEADING) {
            return -0.1;
        }
        return part.length() >= 100 ? 0.4 : part.element < 0 ? -0.28 : -0.1;
    }
}
