package org.daybook.reading.event;

import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;

/** What a page calls an event where it says more than its kind: "presidential election", "policy speech", "first televised debate". */
final class Called {
    /** More words than this before a noun describe the event rather than name its kind. */
    private static final int MOST = 3;

    private Called() { }

    /** The noun with the words right before it that say which kind of its kind it is, the first letter a capital; null where there are none, or no noun tells the event. */
    static String of(Draft draft) {
        Line line = draft.line;
        int noun = draft.end - 1;
        if (line.namedAt(noun) != null || !line.words.may(noun, Feature.NOUN)) {
            return null;
        }
        // "give a campaign speech": the noun's phrase lies within the verb's
        int from = draft.trigger.verb() ? draft.start + 1 : draft.from;
        int start = noun;
        while (start > from && noun - start < MOST && tellsKind(line, start - 1)) {
            start--;
        }
        if (start == noun || start > line.first && joined(line, start)) {
            return null;
        }
        StringBuilder called = new StringBuilder();
        for (int i = start; i < draft.end; i++) {
            called.append(called.isEmpty() ? "" : " ").append(i == noun ? singular(line, i) : line.words.token(i).form());
        }
        int first = called.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + called.substring(Character.charCount(first));
    }

    private static boolean tellsKind(Line line, int i) {
        Words words = line.words;
        boolean other = line.namedAt(i) != null || line.timeAt(i) != null || line.is(i, "determiner") || line.is(i, "possessive")
                || line.is(i, "preposition") || line.is(i, "and") || line.is(i, "passing") || words.isPlainlyFinite(i) && !words.isParticiple(i) || words.may(i, Feature.ADV) || words.may(i, Feature.PRON);
        boolean cue = line.cuesStartingAt(i).stream().anyMatch(found -> found.row().stands(Cue.Place.NOUN));
        return words.isWord(i) && !other && !cue && (words.may(i, Feature.ADJ) || words.isParticiple(i) && !carries(line, i) || words.may(i, Feature.NOUN) && !words.may(i, Feature.PLURAL));
    }

    /** Whether a word that may be a participle is the verb of what stands before it: "the ministers held border talks", not "the second televised debate". */
    private static boolean carries(Line line, int i) {
        boolean within = i > line.first && (line.is(i - 1, "determiner") || line.is(i - 1, "possessive") || line.words.may(i - 1, Feature.ADJ) && !line.words.may(i - 1, Feature.NOUN, Feature.PLURAL));
        return line.words.may(i, Feature.FINITE) && !within;
    }

    /** Whether the word is one of several joined by "and" or a comma, so that it alone is not what the event is called: "the trade and transport talks". */
    private static boolean joined(Line line, int start) {
        return line.is(start - 1, "and") || line.words.lower(start - 1).equals(",");
    }

    private static String singular(Line line, int noun) {
        String form = line.words.token(noun).form();
        if (line.is(noun, "always-plural")) {
            return form;
        }
        for (WordForm known : line.words.text().forms(noun)) {
            if (known.is(Feature.NOUN, Feature.PLURAL)) {
                return known.lemma();
            }
        }
        return form;
    }
}
