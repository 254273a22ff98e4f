package org.daybook.reading.event;

import java.util.List;

/**
 * Words that take up the event which the sentence before tells of: "The visit has been postponed. It will now take place on 7 May", "A new date is
 * 7 May". They are rows of {@code event/triggers.tsv} that need {@code again}, and count at the beginning of a sentence only.
 */
final class Again {
    private Again() { }

    /**
     * Lets a mention stand for the event of the sentence before it, where its own words say something of an event's day.
     *
     * @param earlier the mentions of the sentences before, in text order
     * @return whether there is one that it can stand for
     */
    static boolean takesUp(Draft draft, List<Draft> earlier) {
        if (!tellsOfAnEvent(draft)) {
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
        }
        return found != null;
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
