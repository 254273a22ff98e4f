package org.daybook.reading.event;

import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Mention;

/** The noun phrase that an event's noun ends: "Norland's second televised debate". */
final class NounPhrase {
    /** Words of a phrase before its noun; names and times in it count as one. */
    private static final int PHRASE = 9;

    private NounPhrase() { }

    /** The first token of the noun phrase that a noun ends. */
    static int start(Line line, int noun) {
        int i = noun;
        boolean owned = false;
        while (i > line.first && noun - i < PHRASE * 3) {
            int before = i - 1;
            Line.Named named = line.namedAt(before);
            if (named != null && named.end() == before + 1 && line.is(named.start() - 1, "preposition") && !Spotter.lacksCases(line.words, noun) && named.mention().kind() != Mention.Kind.PRONOUN) {
                // «в Осло концерт перенесён»: with cases the place is the preposition's alone
                break;
            }
            if (named != null && named.end() == before + 1) {
                i = Math.max(named.start(), line.first);
                if (named.mention().kind() == Mention.Kind.PRONOUN) {
                    // "cancelled her visit": the possessor opens the phrase
                    break;
                }
                continue;
            }
            Line.Timed time = line.timeAt(before);
            if (time != null && time.end() == before + 1) {
                if (line.is(time.start() - 1, "preposition") && !line.is(time.start(), "article") && !line.is(i, "possessive")) {
                    // "held on Tuesday talks in Arden": its own preposition makes it the verb's
                    break;
                }
                i = Math.max(time.start(), line.first);
                continue;
            }
            boolean part = line.is(before, "determiner") || line.is(before, "possessive") || line.words.may(before, Feature.ADJ)
                    || line.words.may(before, Feature.NUM) || attribute(line.words, before, noun) || unknown(line.words, before)
                    || line.words.token(before).isNumber()
                    || line.words.may(before, Feature.GERUND) && line.words.may(before, Feature.NOUN) && Spotter.lacksCases(line.words, before) && line.cuesStartingAt(before).isEmpty()
                    || line.words.may(before, Feature.NOUN) && Spotter.lacksCases(line.words, before) && !line.words.may(before, Feature.VERB) && !line.words.may(before, Feature.ADP);
            boolean possessive = line.is(before, "possessive") && !line.is(before - 1, "subject-pronoun");
            // "won Norland's primary": before a possessor stands no participle of the noun's
            owned |= possessive;
            if (!part || owned && line.words.isParticiple(before) || line.is(before, "preposition") || line.is(before, "auxiliary") && !possessive || line.is(before, "to") || noun - i > PHRASE
                    || line.finite(before) && !line.is(before, "possessive") && !line.words.may(before, Feature.ADJ) && !line.words.isParticiple(before)) {
                break;
            }
            i = before;
            if (line.is(before, "determiner") && !line.is(before, "possessive")) {
                // the determiner opens the phrase; only a possessor may stand before it, or "such"
                i = line.is(i - 1, "such") ? i - 1 : i;
                break;
            }
        }
        return i;
    }

    /** Whether a participle may describe a noun: in a language with cases, only one that has a case. */
    private static boolean attribute(Words words, int i, int noun) {
        return words.isParticiple(i) && (Spotter.lacksCases(words, noun) || !Spotter.lacksCases(words, i));
    }

    /** Whether a word is in no dictionary and no name: right before a noun it is likely its adjective ("eleven adversarial debates"). */
    private static boolean unknown(Words words, int i) {
        return words.isWord(i) && !words.token(i).capitalised() && words.text().forms(i).isEmpty();
    }

    /** What the noun phrase says of which event it means. */
    static void read(Line line, Draft draft) {
        for (int i = draft.from; i < draft.start; i++) {
            if (line.is(i, "indefinite")) {
                draft.fresh = true;
            }
            if (line.is(i, "which")) {
                draft.which = line.words.all(i)[line.words.all(i).length - 1];
            }
        }
        Words words = line.words;
        draft.plural = words.may(draft.head(), Feature.NOUN, Feature.PLURAL) && !words.may(draft.head(), Feature.NOUN, Feature.SINGULAR)
                && !line.is(draft.head(), "always-plural");
        Phrases.Found<Cue> by = draft.standing.by();
        draft.weak = draft.standing.isAway() || (by == null ? draft.standing.telling() == Telling.HAPPENED
                : by.row().stands(Cue.Place.PREPOSITION) && by.end() == draft.from);
    }
}
