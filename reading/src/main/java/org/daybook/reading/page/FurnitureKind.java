package org.daybook.reading.page;

/** What a page carries beside the story. */
public enum FurnitureKind {
    NAVIGATION, ADVERTISEMENT, PLAYER, SHARE, COMMENTS, CAPTION, CREDIT, RELATED, NEWSLETTER, APPEAL, NOTICE, TRANSLATION_CREDIT, OTHER;

    /** The wire form: lower case, with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
