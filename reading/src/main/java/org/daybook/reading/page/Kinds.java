package org.daybook.reading.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Says which furniture a part is that is neither main text nor headline: by its own words, its mark-up, the heading that it stands under, its neighbours. */
final class Kinds {
    /** Parts that a heading of furniture answers for, where nothing else is said. */
    private static final int UNDER_HEADING = 12;
    /** Words from which a line without a sentence's end reads as another page's headline, not as a button. */
    private static final int HEADLINE_WORDS = 4;
    /** Words up to which a line is a label or a button. */
    static final int LABEL_WORDS = 3;
    /** Parts about the story in which its pictures and the number of its comments stand. */
    private static final int NEAR_STORY = 12;
    /** Parts to either side in which a word that is a menu's entry too has company of its own kind, and a clock its player. */
    private static final int NEAR = 3;

    /** Marks that tell where on the page a part stands (a footer, a promotional box); and what its words may say more exactly. */
    private static final Set<FurnitureKind> PLACES = EnumSet.of(FurnitureKind.NAVIGATION, FurnitureKind.ADVERTISEMENT);
    private static final Set<FurnitureKind> BOXES = EnumSet.of(FurnitureKind.NAVIGATION, FurnitureKind.ADVERTISEMENT, FurnitureKind.RELATED);
    private static final Set<FurnitureKind> PURPOSES = EnumSet.of(FurnitureKind.NEWSLETTER, FurnitureKind.APPEAL, FurnitureKind.NOTICE, FurnitureKind.COMMENTS);
    /** What a whole line says of itself, wherever it stands. */
    private static final Set<FurnitureKind> LABELS = EnumSet.of(FurnitureKind.SHARE, FurnitureKind.ADVERTISEMENT, FurnitureKind.COMMENTS, FurnitureKind.NEWSLETTER,
            FurnitureKind.APPEAL, FurnitureKind.TRANSLATION_CREDIT, FurnitureKind.PLAYER);
    /** What menus have entries for, too. */
    private static final Set<FurnitureKind> ENTRIES = EnumSet.of(FurnitureKind.NEWSLETTER, FurnitureKind.NOTICE, FurnitureKind.APPEAL);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern CLOCK = Pattern.compile("-?\\d{1,2}:\\d\\d(?::\\d\\d)?(?: ?/ ?\\d{1,2}:\\d\\d(?::\\d\\d)?)?");

    private final List<Part> parts;
    private final int title;
    private final int first;
    private final int last;

    private Kinds(List<Part> parts) {
        this.parts = parts;
        int begin = -1;
        int end = -1;
        int headline = -1;
        for (int i = 0; i < parts.size(); i++) {
            begin = begin < 0 && parts.get(i).keep ? i : begin;
            end = parts.get(i).keep ? i : end;
            headline = parts.get(i).title ? i : headline;
        }
        first = begin;
        last = end;
        title = headline;
    }

    static void set(List<Part> parts) {
        new Kinds(parts).set();
    }

    private void set() {
        FurnitureKind heading = null;
        int under = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.keep || part.title) {
                heading = null;
                continue;
            }
            FurnitureKind said = said(i);
            part.settled = said != null && plain(part, said);
            boolean opens = part.is(Cue.Where.SECTION, Cue.Where.END) || part.is(Cue.Where.LINE) && part.cue.kind() == FurnitureKind.RELATED;
            if (opens) {
                heading = part.cue.kind();
                under = UNDER_HEADING;
            } else if (heading != null && under-- > 0 && (said == null || sectionName(part, heading))) {
                said = heading;
            }
            part.kind = said != null ? said : unsaid(i);
        }
        clocks();
    }

    private FurnitureKind said(int i) {
        Part part = parts.get(i);
        FurnitureKind cued = part.cue == null ? null : cued(i);
        if (rights(part.text)) {
            return FurnitureKind.NOTICE;
        }
        if (part.marked != null) {
            boolean whole = cued != null && part.is(Cue.Where.LINE, Cue.Where.SECTION, Cue.Where.END) && LABELS.contains(cued) && BOXES.contains(part.marked);
            boolean purpose = cued != null && PLACES.contains(part.marked) && PURPOSES.contains(cued);
            return whole || purpose ? cued : part.marked;
        }
        if (cued != null) {
            return cued;
        }
        if (part.byline()) {
            return FurnitureKind.OTHER;
        }
        return nearStory(i) && Captions.is(part, i < first) ? part.words > LABEL_WORDS ? FurnitureKind.CAPTION : FurnitureKind.CREDIT : null;
    }

    /** Whether a part's own words say its kind at length or begin with it, so that its neighbours can't say otherwise. */
    private static boolean plain(Part part, FurnitureKind said) {
        boolean cued = part.cue != null && part.cue.kind() == said && said != FurnitureKind.OTHER && (part.is(Cue.Where.START) || part.words > LABEL_WORDS);
        return cued || said == FurnitureKind.NOTICE && rights(part.text);
    }

    private FurnitureKind cued(int i) {
        Part part = parts.get(i);
        FurnitureKind kind = part.cue.kind();
        if (kind == FurnitureKind.CREDIT && !part.is(Cue.Where.START) && part.words > 6) {
            return FurnitureKind.CAPTION;
        }
        // "Newsletter" or "Privacy" among a menu's entries leads to such a page, and is none
        boolean entry = ENTRIES.contains(kind) && part.is(Cue.Where.LINE, Cue.Where.IN) && part.words <= LABEL_WORDS && !part.sentence() && part.text.indexOf('©') < 0;
        return entry && !company(i, kind) ? FurnitureKind.NAVIGATION : kind;
    }

    /** Whether something near says more than a menu's entry of the same matter. */
    private boolean company(int i, FurnitureKind kind) {
        for (int j = Math.max(0, i - NEAR); j <= Math.min(parts.size() - 1, i + NEAR); j++) {
            Part near = parts.get(j);
            if (j != i && (near.cue != null && near.cue.kind() == kind || near.marked == kind) && near.words > LABEL_WORDS) {
                return true;
            }
        }
        return false;
    }

    /** A section's name above another page's headline, which a menu has too. */
    private static boolean sectionName(Part part, FurnitureKind heading) {
        return heading == FurnitureKind.RELATED && part.marked == null && part.is(Cue.Where.LINE) && part.cue.kind() == FurnitureKind.NAVIGATION;
    }

    /** A sign of copyright with a year: the outlet's, not a picture's. */
    private static boolean rights(String text) {
        return (text.indexOf('©') >= 0 || text.contains("(c)") || text.contains("(C)")) && YEAR.matcher(text).find();
    }

    private boolean nearStory(int i) {
        int from = title >= 0 && (first < 0 || title < first) ? title : first;
        return parts.get(i).role == Part.Role.CAPTION || from < 0 || i >= from - NEAR_STORY && i <= Math.max(last, title) + NEAR_STORY;
    }

    private FurnitureKind unsaid(int i) {
        Part part = parts.get(i);
        if (!part.hasLetters()) {
            boolean count = part.text.length() <= 6 && part.text.chars().allMatch(c -> c >= '0' && c <= '9');
            boolean above = first >= 0 && i < first && (title >= 0 ? i > title && i <= title + NEAR_STORY : i >= first - NEAR_STORY);
            return count && (above || beside(i, FurnitureKind.COMMENTS)) ? FurnitureKind.COMMENTS : FurnitureKind.OTHER;
        }
        if (part.sentence()) {
            return FurnitureKind.OTHER;
        }
        return part.words >= HEADLINE_WORDS && part.length() >= 25 && !menu(part.text) ? FurnitureKind.RELATED : FurnitureKind.NAVIGATION;
    }

    /** "Front page | Region | Letters": a headline has no two bars. */
    private static boolean menu(String text) {
        int bar = text.indexOf(" | ");
        return bar >= 0 && text.indexOf(" | ", bar + 1) >= 0;
    }

    private boolean beside(int i, FurnitureKind kind) {
        return i > 0 && cue(i - 1) == kind || i + 1 < parts.size() && cue(i + 1) == kind;
    }

    private FurnitureKind cue(int i) {
        return parts.get(i).cue == null ? null : parts.get(i).cue.kind();
    }

    /** A length of time beside a player's buttons is the player's. */
    private void clocks() {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.kind == FurnitureKind.OTHER && !part.keep && part.text.length() < 20 && CLOCK.matcher(part.text).matches()) {
                for (int j = Math.max(0, i - NEAR); j <= Math.min(parts.size() - 1, i + NEAR); j++) {
                    part.kind = parts.get(j).kind == FurnitureKind.PLAYER && !parts.get(j).keep ? FurnitureKind.PLAYER : part.kind;
                }
            }
        }
    }
}
