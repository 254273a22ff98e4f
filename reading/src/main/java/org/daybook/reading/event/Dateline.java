package org.daybook.reading.event;

import java.util.Set;

/** The place and day that a report opens with, before its dash: "ARDEN, March 21 (BNA) - Ana Lund will travel". It dates the report, and no event in it. */
final class Dateline {
    /** Tokens of a dateline before its day, and behind it to the dash. */
    private static final int REACH = 8;
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

    private Dateline() { }

    /** Whether a time of a sentence is the day of its dateline. */
    static boolean holds(Line line, Line.Timed time) {
        for (int i = line.first; i < time.start(); i++) {
            if (!opens(line, i)) {
                return false;
            }
        }
        for (int i = time.end(); i < Math.min(line.end, time.end() + REACH); i++) {
            if (DASHES.contains(line.words.lower(i))) {
                return time.start() > line.first && time.start() - line.first <= REACH;
            }
            if (!opens(line, i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether a token may stand in such an opening: a name, a number or a mark. */
    private static boolean opens(Line line, int i) {
        return !line.words.isWord(i) || line.words.token(i).capitalised();
    }
}
