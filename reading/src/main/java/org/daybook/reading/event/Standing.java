package org.daybook.reading.event;

/**
 * How an event stands by the words about it.
 *
 * @param telling what they say
 * @param by the cue that says it; null where the verb's own form does
 * @param from first token of the verb group or cue that carries it, -1 where nothing does
 */
record Standing(Telling telling, Phrases.Found<Cue> by, int from) {
    /** In the place of a first token: who is subject of the cue stays away, and takes no part. */
    private static final int AWAY = -2;
    static final Standing UNKNOWN = new Standing(Telling.UNKNOWN, null, -1);

    /** The standing of what somebody stays away from. */
    static Standing away(Telling telling, Phrases.Found<Cue> by) {
        return new Standing(telling, by, AWAY);
    }

    /** Whether who is subject of the cue takes no part. */
    boolean isAway() {
        return from == AWAY;
    }

    Standing negated() {
        return new Standing(telling.negated(), by, from);
    }
}
