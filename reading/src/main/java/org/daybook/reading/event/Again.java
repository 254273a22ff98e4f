package org.daybook.reading.event;

import java.util.List;
import org.daybook.reading.language.Feature;

/**
 * Words that take up the event which the sentence before tells of: "The visit has been postponed. It will now take place on 7 May", "A new date is
 * 7 May". They are rows of {@code event/triggers.tsv} that need {@code again}, and count at the beginning of a sentence, or where they are what somebody calls off.
 */
final class Again {
    /** Tokens from a verb to the pronoun behind it or among its words. */
    private static final int OFF = 2;

    private Again() { }

    /**
     * Lets a mention stand for the event of the sentence before it, where its own words say something of an event's day.
     *
     * @param beside the mentions of its own sentence
     * @param earlier the mentions of the sentences before, in text order
     * @return whether there is one that it can stand for
     */
    static boolean takesUp(Draft draft, List<Draft> beside, List<Draft> earlier) {
        Phrases.Found<Cue> off = calledOff(draft.line, draft.start);
        // "the talks are set for Friday, but Lund put them off": it is those of the same sentence
        if (off == null ? !tellsOfAnEvent(draft) : beside.stream().anyMatch(other -> other.start < draft.start) || joined(draft.line, off.start()) || ofElse(draft.line, draft.start)) {
            return false;
        }
        Draft found = null;
        for (int i = earlier.size() - 1; i >= 0 && earlier.get(i).line.end == draft.line.first; i--) {
            Draft before = earlier.get(i);
            boolean open = before.stage != null && (before.stage.ahead() || before.stage == Stage.CANCELLED) && !before.weak;
            // of several events of a sentence, "it" may be any
            if (open && found != null && found.type != before.type) {
                return false;
            }
            found = open ? before : found;
        }
        if (found != null) {
            draft.takenUp = found;
            draft.type = found.type;
            if (off != null) {
                draft.telling = off.row().telling();
                draft.standing = new Standing(draft.telling, off, off.start());
                Outcomes.newDay(draft.line, draft, off);
            }
        }
        return found != null;
    }

    /** The words by which somebody calls off what a pronoun speaks of: "the mayor called it off"; null where nobody does. */
    static Phrases.Found<Cue> calledOff(Line line, int pronoun) {
        for (int verb = pronoun + 1; verb >= line.first && pronoun - verb <= OFF && line.is(pronoun, "it-called-off"); verb--) {
            Phrases.Found<Cue> off = verb < line.end && verb != pronoun ? Outcomes.callingItOff(line, verb) : null;
            if (off != null) {
                return off;
            }
        }
        return null;
    }

    /** Whether a verb shares its subject with one before it, whose object may be what a pronoun speaks of: "planned a bridge but cancelled it". */
    private static boolean joined(Line line, int verb) {
        int before = verb - 1;
        while (line.is(before, "auxiliary") || line.is(before, "adverb")) {
            before--;
        }
        return before > line.first && "and".equals(line.lexicon.clauses.get(line.words.lower(before)));
    }

    /** Whether a pronoun may be of something that its sentence names before a comma, where nouns have cases: «готовила указ, но парламент отменил его». */
    private static boolean ofElse(Line line, int pronoun) {
        boolean behind = false;
        for (int i = pronoun - 1; i >= line.first; i--) {
            behind |= line.words.lower(i).equals(",");
            if (behind && line.namedAt(i) == null && line.timeAt(i) == null && alike(line.words, i, pronoun)) {
                return true;
            }
        }
        return false;
    }

    private static boolean alike(Words words, int noun, int pronoun) {
        return !Spotter.lacksCases(words, noun) && List.of(Feature.SINGULAR, Feature.PLURAL).stream().anyMatch(number -> words.may(noun, Feature.NOUN, number) && words.may(pronoun, number));
    }

    /** Whether "it" is the subject of words that are said of events: "will take place", "was postponed", "is set for"; not "they will hold talks". */
    private static boolean tellsOfAnEvent(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        Line line = draft.line;
        if (by == null || by.start() < draft.end || !(by.row().stands(Cue.Place.SUBJECT) || by.row().stands(Cue.Place.AFTER))) {
            return false;
        }
        int next = by.end();
        return next >= line.end || line.timeAt(next - 1) != null || line.timeAt(next) != null || line.is(next, "adverb")
                || line.is(next, "preposition") && !line.is(next, "by") || !line.words.isWord(next);
    }

    /** Gives it the people of the event that it stands for, and the place where it tells none. */
    static void complete(Draft draft) {
        if (draft.takenUp != null) {
            draft.participants.clear();
            draft.takenUp.participants.forEach(draft::add);
            draft.place = draft.place == null ? draft.takenUp.place : draft.place;
        }
    }
}
