package org.daybook.reading.page;

import java.util.Locale;

/** What the judges of main text, and that of kinds, look at in a part of a page. None hangs on a language, a site or a word of the story. */
enum Feature {
    // the part's own words
    CHARS, WORDS, SENTENCES, ENDED, SENTENCE, WORD_LENGTH, COMMAS, CAPITALS, DIGITS, UPPER_START, MARK_START, ENDS_COLON, ENDS_ELLIPSIS, ENDS_QUESTION, BARS,
    COPYRIGHT, ADDRESS, QUOTES, BYLINE, CAPTION, CREDIT, LINK_SHARE, GAP_BEFORE, GAP_AFTER, REPEATED, SMALL,
    CUE_START, CUE_IN, CUE_LINE, CUE_SECTION, CUE_END, CUES, CUE_KIND,
    // what the rules make of it
    WORTH, RULE, IN_RUN, FROM_RUN_START, TO_RUN_END,
    // where it stands
    INDEX, PLACE, TEXT_BEFORE, TEXT_AFTER, FROM_TITLE, TITLE_WORDS, ENDS_BEFORE, SECTIONS_BEFORE, SINCE_SECTION, SINCE_SENTENCE, TO_SENTENCE,
    SINCE_HEADING, HEADING_LINKED, PAGE_PARTS, PAGE_TEXT,
    // its neighbours
    CHARS_B2, CHARS_B1, CHARS_A1, CHARS_A2, LINKS_B2, LINKS_B1, LINKS_A1, LINKS_A2, SENTENCE_B2, SENTENCE_B1, SENTENCE_A1, SENTENCE_A2,
    WORTH_B2, WORTH_B1, WORTH_A1, WORTH_A2, WORTH_B4, WORTH_A4, WORTH_B10, WORTH_A10, SHORT_B10, SHORT_A10, LINKS_B10, LINKS_A10, CUED_B5, CUED_A5,
    // HTML alone: its element
    ROLE, TAG, DEPTH, BODY, MARKED, MARK_NEAR, IN_ARTICLE, IN_MAIN, IN_HEADER, IN_FOOTER, IN_ASIDE, IN_NAV, IN_FIGURE, IN_FORM, IN_LIST, IN_TABLE,
    IN_QUOTE, IN_HEADING, ARTICLES, ARTICLE_SHARE, LINKED_BODY, DESCRIPTION,
    // the blocks that hold it: the smallest with more than it, the next larger ones
    PARTS_1, SHARE_1, LINKS_1, PROSE_1, PARTS_2, SHARE_2, LINKS_2, PROSE_2, PARTS_3, SHARE_3, LINKS_3, PROSE_3, PARTS_4, SHARE_4, PROSE_4,
    IN_CONTAINER, FROM_CONTAINER, TO_CONTAINER, CONTAINER_SHARE,
    // the parts built like it
    ALIKE, ALIKE_LINKS, ALIKE_PROSE, ALIKE_SHARE, ALIKE_CHARS, SAME_B1, SAME_A1,
    // bold type, pictures beside it and the size of the block that holds both, what the first words of its blocks say that they are, numbers beside it
    BOLD, IMAGE_B1, IMAGE_A1, IMAGE_PARTS, IMAGE_SHARE, OPENED_1, OPENED_2, OPENED_3, DIGITS_B1, DIGITS_A1,
    // of the second judge: what the first makes of it and of those around it
    FIRST, FIRST_B1, FIRST_A1, FIRST_B2, FIRST_A2, FIRST_B5, FIRST_A5, FIRST_BEFORE, FIRST_AFTER, FIRST_MOST, FIRST_BLOCK_1, FIRST_BLOCK_2, FIRST_ALIKE,
    FIRST_RUN_B, FIRST_RUN_A, FIRST_SHARE,
    // of the judge of kinds: what the rules call it and those around it, and what stands together with it: its block, the larger block, parts built like it
    KIND, KIND_B1, KIND_A1, KIND_B2, KIND_A2, CLOCK, YEAR, LENGTH_5, LENGTH_15, DATED_5, DATED_15,
    NAVIGATION_B5, NAVIGATION_A5, RELATED_B5, RELATED_A5, OTHER_B5, OTHER_A5, NAVIGATION_B15, NAVIGATION_A15, RELATED_B15, RELATED_A15, OTHER_B15, OTHER_A15,
    BLOCK_PARTS, BLOCK_LENGTH, BLOCK_DATED, BLOCK_LINKS, BLOCK_NAVIGATION, BLOCK_RELATED, BLOCK_OTHER, BLOCK_SHARE, BLOCK_NOTICE,
    WIDER_PARTS, WIDER_LENGTH, WIDER_DATED, WIDER_LINKS, WIDER_NAVIGATION, WIDER_RELATED, WIDER_OTHER, WIDER_SHARE, WIDER_NOTICE,
    BUILT_PARTS, BUILT_LENGTH, BUILT_DATED, BUILT_LINKS, BUILT_NAVIGATION, BUILT_RELATED, BUILT_OTHER, BUILT_SHARE, BUILT_NOTICE;

    /** How many there are. */
    static final int COUNT = values().length;

    /** As models write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
