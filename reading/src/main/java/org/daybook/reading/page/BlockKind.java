package org.daybook.reading.page;

/** What a block of the main text is. */
public enum BlockKind {
    PARAGRAPH, SUBHEADING, QUOTE, LIST, CAPTION, TABLE;

    /** The wire form: lower case, with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
