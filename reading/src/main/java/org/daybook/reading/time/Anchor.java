package org.daybook.reading.time;

/** What a relative time expression counts from. The wire form is {@code published} or {@code times[i]}. */
public sealed interface Anchor {
    /** The page's own date. */
    record Published() implements Anchor {
        @Override
        public String toString() {
            return "published";
        }
    }

    /** Another expression of the page, by its index. */
    record Earlier(int index) implements Anchor {
        @Override
        public String toString() {
            return "times[" + index + "]";
        }
    }

    /** The anchor that a wire form stands for. */
    static Anchor parse(String wire) {
        if (wire.equals("published")) {
            return new Published();
        }
        if (wire.matches("times\\[\\d+]")) {
            return new Earlier(Integer.parseInt(wire.substring(6, wire.length() - 1)));
        }
        throw new IllegalArgumentException("an anchor is published or times[i], not " + wire);
    }
}
