package org.daybook.reading.event;

import org.daybook.reading.language.Feature;

/**
 * Whom an event is of where nobody is named: "the miners' strike", "a strike by dockers", "rail workers will strike". A plural noun as it stands
 * in the text, so only in languages whose nouns have no cases: elsewhere it would have the case of its place in the sentence.
 */
final class Crowd {
    /** Words of a noun phrase that are taken: "striking rail freight workers". */
    private static final int WORDS = 3;
    /** Tokens between a noun and "by" or "of". */
    private static final int NEAR = 2;

    private Crowd() { }

    /** The plural noun, with the nouns right before it; null where the text names no such people. */
    static String words(Draft draft) {
        Line line = draft.line;
        if (draft.participants.isEmpty() && draft.trigger.verb()) {
            int from = draft.standing.from() >= 0 ? Math.min(draft.standing.from(), draft.start) : draft.start;
            return many(line, from - 1);
        }
        for (int i = draft.from; i < draft.start; i++) {
            if (line.is(i, "possessive") && many(line, i - 1) != null) {
                return many(line, i - 1);
            }
        }
        for (int i = draft.start + 1; i < Math.min(line.end - 1, draft.end + NEAR); i++) {
            if (line.is(i, "by") || line.is(i, "of")) {
                int last = i + 1;
                while (last + 1 < line.end && last - i < WORDS && many(line, last) == null && noun(line, last) && noun(line, last + 1)) {
                    last++;
                }
                return many(line, last);
            }
        }
        Phrases.Found<Cue> by = draft.standing.by();
        boolean object = by != null && by.end() <= draft.from && by.row().stands(Cue.Place.OBJECT);
        return object ? many(line, by.start() - 1) : null;
    }

    private static String many(Line line, int last) {
        if (last < line.first || last >= line.end || !line.words.may(last, Feature.NOUN, Feature.PLURAL) || line.words.may(last, Feature.NOUN, Feature.SINGULAR)
                || !Spotter.lacksCases(line.words, last) || line.timeAt(last) != null || line.namedAt(last) != null) {
            return null;
        }
        int first = last;
        while (first > line.first && last - first < WORDS - 1 && noun(line, first - 1)) {
            first--;
        }
        return line.words.text().quote(line.words.text().span(first, last + 1)).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean noun(Line line, int i) {
        return line.words.may(i, Feature.NOUN) && line.namedAt(i) == null && line.timeAt(i) == null && !line.is(i, "determiner") && !line.is(i, "preposition")
                && !line.finite(i) && line.words.isWord(i);
    }
}
