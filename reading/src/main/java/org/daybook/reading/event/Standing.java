package org.daybook.reading.event;

/**
 * How an event stands by the words about it.
 *
 * @param telling what they say
 * @param by the cue that says it; null where the verb's own form does
 * @param from first token of the verb group or cue that carries it, -1 where nothing does
 */
record Standing(Telling telling, Phrases.Found<Cue> by, int from) {
    static final Standing UNKNOWN = new Standing(Telling.UNKNOWN, null, -1);

    Standing negated() {
        return new Standing(telling.negated(), by, from);
    }
}
