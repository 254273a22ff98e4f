package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;

/** Finds the words of a sentence that name events. */
final class Spotter {
    private static final int PHRASE = 9;

    private Spotter() { }

    /** Mentions in text order, with their noun phrase and standing; none overlap. */
    static List<Draft> find(Line line) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = line.first; i < line.end; i++) {
            Draft draft = at(line, i);
            if (draft != null) {
                drafts.add(draft);
                i = draft.end - 1;
            }
        }
        return drafts;
    }

    /** The longest trigger that begins with a token and stands there as what the table says it is. */
    private static Draft at(Line line, int i) {
        Phrases.Found<Trigger> best = null;
        for (Phrases.Found<Trigger> found : line.lexicon.triggers.at(line.words, i, line.end)) {
            if ((best == null || found.end() > best.end()) && fits(line, found)) {
                best = found;
            }
        }
        if (best == null) {
            return null;
        }
        Draft draft = new Draft(line, best.row(), best.start(), best.end());
        if (draft.trigger.verb()) {
            draft.standing = Verbs.standing(line, draft.start);
            draft.from = draft.standing.from() >= 0 ? Math.min(draft.standing.from(), draft.start) : draft.start;
        } else {
            draft.from = phraseStart(line, draft.start);
            draft.standing = Nouns.standing(line, draft.from, draft.start, draft.end);
            phrase(line, draft);
        }
        draft.telling = line.supposed(draft.start) ? Telling.NONE : draft.standing.telling();
        return draft;
    }

    private static boolean fits(Line line, Phrases.Found<Trigger> found) {
        Trigger trigger = found.row();
        int i = found.start();
        Line.Named named = line.namedAt(i);
        if (named != null && named.mention().head().contains(line.words.token(i).span()) && named.mention().kind() == org.daybook.reading.name.Mention.Kind.NAME
                && named.end() - named.start() > 1) {
            return false;
        }
        if (i > line.first && line.words.isOne(i - 1, trigger.notBefore())) {
            return false;
        }
        for (int k = found.end(); k < line.end && k < found.end() + 2; k++) {
            if (line.words.isOne(k, trigger.notAfter())) {
                return false;
            }
        }
        return trigger.verb() ? standsAsVerb(line, i) : standsAsNoun(line, i);
    }

    /** A form that may be noun or verb is told by the word before it. */
    private static boolean standsAsVerb(Line line, int i) {
        Words words = line.words;
        if (!words.may(i, Feature.VERB)) {
            return false;
        }
        if (!words.may(i, Feature.NOUN)) {
            return true;
        }
        return !nounContext(line, i);
    }

    private static boolean standsAsNoun(Line line, int i) {
        Words words = line.words;
        boolean verb = words.may(i, Feature.VERB);
        return !verb || words.may(i, Feature.NOUN) && nounContext(line, i);
    }

    private static boolean nounContext(Line line, int i) {
        Words words = line.words;
        int before = i - 1;
        if (before < line.first) {
            return !words.may(i, Feature.GERUND);
        }
        if (line.is(before, "to") || line.is(before, "auxiliary") || line.is(before, "subject-pronoun") || line.is(before, "not")) {
            return false;
        }
        if (line.is(before, "determiner") || line.is(before, "possessive") || line.timeAt(before) != null) {
            return true;
        }
        if (words.may(i, Feature.GERUND)) {
            return line.is(before, "preposition") ? !line.is(before, "while") : words.may(before, Feature.ADJ) || words.may(before, Feature.NOUN);
        }
        if (line.is(before, "preposition") || words.may(before, Feature.ADJ) || words.may(before, Feature.NUM)) {
            return true;
        }
        if (line.namedAt(before) != null || words.may(before, Feature.NOUN) && !words.may(before, Feature.VERB)) {
            // "Norland visits" is told from "the Norland visits" by what follows: a verb has an object
            boolean object = line.namedAt(i + 1) != null || line.is(i + 1, "determiner") || line.is(i + 1, "preposition");
            boolean past = words.may(i, Feature.FINITE, Feature.PAST);
            return !past && !(object && words.may(i, Feature.FINITE, Feature.PRESENT) && !words.may(i, Feature.NOUN, Feature.SINGULAR));
        }
        return !line.is(before, "adverb") && !words.may(before, Feature.PRON);
    }

    /** The first token of the noun phrase that a noun ends. */
    private static int phraseStart(Line line, int noun) {
        int i = noun;
        while (i > line.first && noun - i < PHRASE * 3) {
            int before = i - 1;
            Line.Named named = line.namedAt(before);
            if (named != null && named.end() == before + 1) {
                i = Math.max(named.start(), line.first);
                continue;
            }
            Line.Timed time = line.timeAt(before);
            if (time != null && time.end() == before + 1) {
                i = Math.max(time.start(), line.first);
                continue;
            }
            boolean part = line.is(before, "determiner") || line.is(before, "possessive") || line.words.may(before, Feature.ADJ)
                    || line.words.may(before, Feature.NUM) || line.words.isParticiple(before)
                    || line.words.may(before, Feature.NOUN) && !line.words.may(before, Feature.VERB) && !line.words.may(before, Feature.ADP);
            if (!part || line.is(before, "preposition") || line.is(before, "auxiliary") || line.is(before, "to") || noun - i > PHRASE
                    || line.finite(before) && !line.words.may(before, Feature.ADJ) && !line.words.isParticiple(before)) {
                break;
            }
            i = before;
            if (line.is(before, "determiner") && !line.is(before, "possessive")) {
                // the determiner opens the phrase; only a possessor may stand before it
                break;
            }
        }
        return i;
    }

    /** What the noun phrase says of which event it means. */
    private static void phrase(Line line, Draft draft) {
        for (int i = draft.from; i < draft.start; i++) {
            if (line.is(i, "indefinite")) {
                draft.fresh = true;
            }
            if (line.is(i, "which")) {
                draft.which = line.words.all(i)[line.words.all(i).length - 1];
            }
        }
        Phrases.Found<Cue> by = draft.standing.by();
        draft.weak = by != null && by.row().stands(Cue.Place.PREPOSITION) && by.end() == draft.from;
    }
}
