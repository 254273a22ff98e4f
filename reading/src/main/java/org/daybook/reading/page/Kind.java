package org.daybook.reading.page;

/** What a page is. */
public enum Kind {
    ARTICLE, INDEX, MEDIA, STUB, NONE;

    /** The wire form: lower case, with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
