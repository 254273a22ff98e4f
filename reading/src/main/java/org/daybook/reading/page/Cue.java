package org.daybook.reading.page;

/**
 * Words of a line that tell furniture.
 *
 * @param kind of which kind
 * @param where how they stand in the line
 */
record Cue(FurnitureKind kind, Where where) {
    /** How the words of a cue stand in a line, surest first. */
    enum Where {
        /** A heading after which no main text comes back, such as that of the comments. */
        END,
        /** A heading with more furniture under it. */
        SECTION,
        /** The words are the whole line. */
        LINE,
        /** The line begins with them. */
        START,
        /** Among the words of the line. */
        IN
    }
}
