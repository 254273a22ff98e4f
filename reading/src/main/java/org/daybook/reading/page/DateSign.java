package org.daybook.reading.page;

import java.util.Locale;

/**
 * What speaks for a day as a page's day of publication, or against it. The first say where a date was found, of which each mention has one; those
 * from {@code BY_LABEL} on say more of a mention that is shown; those from {@code ALONE} on compare a day with the others that the page names.
 */
enum DateSign {
    /** JSON-LD of an article. */
    LINKED_PUBLISHED, LINKED_CREATED, LINKED_MODIFIED,
    /** Meta elements by the names of {@code page/dates.tsv}. */
    META_PUBLISHED, META_DATED, META_MODIFIED,
    /** Microdata and microformats. */
    ITEM_PUBLISHED, ITEM_MODIFIED,
    /** The page's address, the address of its picture, the name that its body or story has in the mark-up. */
    ADDRESS, PICTURE, NAME,
    /** A page's own script: the first value that says publication, one that is written where it stands, the others. */
    SCRIPT_PUBLISHED, SCRIPT_WRITTEN, SCRIPT_LATER,
    /** Shown between headline and text; shortly above the headline; among the story's first lines; at its end; the text's opening. */
    BELOW_HEADLINE, ABOVE_HEADLINE, IN_STORY, UNDER_STORY, OPENING,
    /** Shown farther off: before, behind; in furniture of other stories; in a link to one; with a word that says an update. */
    FAR_ABOVE, FAR_BELOW, ELSEWHERE, IN_LINK, UPDATED,
    /** In the entry of a list that links to the page itself. */
    OWN_ENTRY,

    /** A word by it says publication; a class name says that it is a stamp, a clock, an event's; it stands with little else; it has a time of day. */
    BY_LABEL, STAMP, CLOCK, EVENT, SHORT, TIMED,
    /** The mark-up says it to machines; it stands in the frame of the whole site: its head, foot or menu. */
    MARKED, IN_FRAME,

    /** No other day is shown, but for other stories; it is the first shown of all, the first from the headline on. */
    ALONE, FIRST, FIRST_BELOW,
    /** No shown day is later, or earlier. */
    LATEST, EARLIEST,
    /** It is named more than twice; several days stand where it stands, and nowhere else. */
    REPEATED, CROWDED,
    /** It is shown without its year. */
    YEARLESS,
    /** The metadata or the address says another day, so that the comparison with other days shown tells nothing; shown with the headline is another day. */
    UNSAID, UNSHOWN;

    /** Whether the metadata says publication by it. */
    boolean said() {
        return this == LINKED_PUBLISHED || this == META_PUBLISHED || this == ITEM_PUBLISHED;
    }

    /** Whether it is the page's word for its own day: what its metadata says, or its address. */
    boolean names() {
        return said() || this == ADDRESS;
    }

    boolean compares() {
        return compareTo(ALONE) >= 0 && compareTo(EARLIEST) <= 0;
    }

    boolean change() {
        return this == LINKED_MODIFIED || this == META_MODIFIED || this == ITEM_MODIFIED || this == UPDATED;
    }

    boolean shown() {
        return compareTo(BELOW_HEADLINE) >= 0 && compareTo(OWN_ENTRY) <= 0;
    }

    /** As the table of weights writes it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
