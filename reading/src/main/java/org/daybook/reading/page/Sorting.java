package org.daybook.reading.page;

import java.util.List;

/** Sorts the parts of a page, once its run of main text is known: what of the run is told, what between it is furniture, and which. */
final class Sorting {
    /** A heading between paragraphs is no longer than this. */
    private static final int HEADING_CHARS = 120;

    /** A list within a story is no longer than this, and its entries on average no shorter: else it is a menu. */
    private static final int LONGEST_LIST = 30;
    private static final int LIST_CHARS = 12;

    private final List<Part> parts;
    private final Run run;
    /** Whether paragraphs of this page stand apart by blank lines, so that headings do too. */
    private final boolean spaced;

    Sorting(List<Part> parts, Run run) {
        this.parts = parts;
        this.run = run;
        long sentences = parts.subList(run.start(), run.end()).stream().filter(Part::sentence).count();
        long apart = parts.subList(run.start(), run.end()).stream().filter(p -> p.sentence() && p.gapAfter).count();
        this.spaced = apart * 2 >= sentences;
    }

    void sort() {
        boolean begun = false;
        for (int i = run.start(); i < run.end(); i++) {
            Part part = parts.get(i);
            part.keep = Worth.of(part) > 0 && !Captions.is(part, !begun);
            begun |= part.keep;
        }
        for (int i = run.start(); i < run.end(); i++) {
            Part part = parts.get(i);
            if (!part.keep && Worth.of(part) <= 0 && belongs(i)) {
                part.keep = true;
            }
        }
        dropTrailingHeadings();
    }

    /** Whether a part that is no running text is nevertheless of the story: a heading between its paragraphs, an entry of a list in it. */
    private boolean belongs(int i) {
        Part part = parts.get(i);
        if (part.cue != null || part.marked != null || part.linkShare > Worth.LINK_SHARE || !part.hasLetters() || part.byline()
                || part.role == Part.Role.CAPTION) {
            return false;
        }
        return part.element >= 0 || heading(i) || listed(i);
    }

    private boolean heading(int i) {
        Part part = parts.get(i);
        if (part.length() > HEADING_CHARS || !(part.role == Part.Role.HEADING || part.role == Part.Role.TEXT || part.role == Part.Role.QUOTE)) {
            return false;
        }
        boolean apart = part.role == Part.Role.HEADING || !spaced || part.gapBefore && part.gapAfter;
        return apart && toldBefore(i) && told(i + 1);
    }

    /** Lines in a row between told ones, with no button among them: entries of a list, verses, headings under headings. */
    private boolean listed(int i) {
        int first = i;
        while (first > run.start() && i - first <= LONGEST_LIST && !told(first - 1)) {
            first--;
        }
        int last = i;
        while (last + 1 < run.end() && last - first <= LONGEST_LIST && !told(last + 1)) {
            last++;
        }
        int chars = 0;
        for (int j = first; j <= last; j++) {
            Part part = parts.get(j);
            if (part.cue != null || part.marked != null || part.linkShare > Worth.LINK_SHARE || last - first > LONGEST_LIST) {
                return false;
            }
            chars += part.length();
        }
        return chars / (last - first + 1) >= LIST_CHARS && first > run.start() && last + 1 < run.end();
    }

    private boolean told(int i) {
        return i >= run.start() && i < run.end() && (parts.get(i).keep || Worth.of(parts.get(i)) > 0);
    }

    /** Whether the story goes on before a part, with nothing but buttons between. */
    private boolean toldBefore(int i) {
        int before = i - 1;
        while (before >= run.start() && i - before <= LONGEST_LIST && parts.get(before).is(Cue.Where.LINE) && parts.get(before).cue.kind() != FurnitureKind.RELATED) {
            before--;
        }
        return told(before);
    }

    private void dropTrailingHeadings() {
        for (int i = run.end() - 1; i >= run.start(); i--) {
            Part part = parts.get(i);
            if (part.keep && (part.element >= 0 && part.role != Part.Role.HEADING || Worth.of(part) > 0)) {
                return;
            }
            part.keep = false;
        }
    }
}
