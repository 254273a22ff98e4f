package org.daybook.reading.statement;

/**
 * A passage between quotation marks.
 *
 * @param from token of its opening mark
 * @param to after its closing mark, or after the last token of a paragraph that leaves it open
 * @param closed whether it has a closing mark
 */
record Quotation(int from, int to, boolean closed) {
    Range range() {
        return new Range(from, to);
    }

    /** Tokens between the marks. */
    int words() {
        return to - from - (closed ? 2 : 1);
    }
}
