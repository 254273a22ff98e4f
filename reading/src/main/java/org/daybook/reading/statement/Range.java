package org.daybook.reading.statement;

/** Tokens {@code from} to {@code to}, exclusive; never empty. */
record Range(int from, int to) {
    Range {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a range holds a token at least, not " + from + ".." + to);
        }
    }

    boolean overlaps(Range other) {
        return from < other.to && other.from < to;
    }

    boolean holds(int token) {
        return from <= token && token < to;
    }
}
