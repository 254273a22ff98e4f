package org.daybook.reading.event;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What the mentions of a line have taken of it: words and times that tell of nothing else. Asked for each verb and time, so it is put together once. */
final class Taken {
    private final Line line;
    /** By token, counted from the line's first: those of triggers, those that begin one, those that tell how a mention stands, those that begin a noun phrase. */
    private final BitSet triggers = new BitSet();
    private final BitSet starts = new BitSet();
    private final BitSet told = new BitSet();
    private final BitSet nouns = new BitSet();
    private final Set<Line.Timed> times = Collections.newSetFromMap(new IdentityHashMap<>());

    Taken(Line line, List<Draft> drafts) {
        this.line = line;
        for (Draft draft : drafts) {
            triggers.set(draft.start - line.first, draft.end - line.first);
            starts.set(draft.start - line.first);
            for (Phrases.Found<Cue> cue : Arrays.asList(draft.standing.by(), draft.anew)) {
                if (cue != null) {
                    told.set(cue.start() - line.first, cue.end() - line.first);
                }
            }
            if (!draft.trigger.verb()) {
                nouns.set(draft.from - line.first);
            }
            times.addAll(draft.times);
            if (draft.until != null) {
                times.add(draft.until);
            }
        }
    }

    /** Whether a token is of the words that name an event. */
    boolean names(int token) {
        return triggers.get(token - line.first);
    }

    /** Whether a token neither names an event nor tells how one stands. */
    boolean free(int token) {
        return !names(token) && !told.get(token - line.first);
    }

    /** Whether a time dates an event, or its words name one. */
    boolean dates(Line.Timed time) {
        int named = triggers.nextSetBit(time.start() - line.first);
        return times.contains(time) || named >= 0 && named < time.end() - line.first;
    }

    /** Leaves a time to what is found now. */
    void release(Line.Timed time) {
        times.remove(time);
    }

    /** Whether the words of an event begin at one token or behind it, before another. */
    boolean between(int from, int to) {
        int start = starts.nextSetBit(from - line.first);
        return start >= 0 && start < to - line.first;
    }

    /** Whether the noun phrase of an event begins at one token or behind it, before another. */
    boolean nounBetween(int from, int to) {
        int noun = nouns.nextSetBit(from - line.first);
        return noun >= 0 && noun < to - line.first;
    }
}
