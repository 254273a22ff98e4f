package org.daybook.reading.event;

/** Names that events have: "the Lantern Festival", "the Velmark Trade Forum". They end in a word of the class {@code named-event} with a capital. */
final class OwnName {
    private OwnName() { }

    /** The name, without an article; null where the event has none. */
    static String of(Draft draft) {
        int start = start(draft);
        return start < 0 ? null : draft.line.words.text().quote(draft.line.words.text().span(start, draft.end));
    }

    static boolean has(Draft draft) {
        return start(draft) >= 0;
    }

    private static int start(Draft draft) {
        Line line = draft.line;
        int noun = draft.end - 1;
        if (draft.trigger.verb() || !line.words.token(noun).capitalised() || !line.is(noun, "named-event")) {
            return -1;
        }
        int start = noun;
        while (start > line.first && noun - start < 6 && (capital(line, start - 1) || line.is(start - 1, "possessive") && capital(line, start - 2))) {
            start--;
        }
        while (start < noun && (line.is(start, "determiner") || line.is(start, "possessive"))) {
            start++;
        }
        return start < noun ? start : -1;
    }

    private static boolean capital(Line line, int i) {
        return i >= line.first && line.words.token(i).capitalised() && line.words.isWord(i) && (line.timeAt(i) == null || line.timeAt(i).end() > i + 1);
    }

    /**
     * Whether a mention of such a name speaks of the event: with a time of its own, or by words that are said of events. Bodies are called
     * so too ("a spokesman for the Eagle Forum").
     */
    static boolean toldAsEvent(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean said = by != null && (by.row().telling() == Telling.TENSE || by.row().stands(Cue.Place.PREPOSITION)
                || by.row().stands(Cue.Place.AFTER) || Outcomes.calledOff(by.row().telling()));
        return said || !draft.times.isEmpty();
    }
}
