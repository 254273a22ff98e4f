package org.daybook.reading.event;

import java.util.List;
import org.daybook.reading.language.Feature;

/**
 * Until when an event lasts, told by a second verb: "opens on 20 May and runs until 9 June", «выставка, которая продлится до 9 июня», «начнётся 3 мая, а
 * завершится 9 мая». The verbs are the classes {@code ends} (on that day) and {@code lasts} (up to it) of {@code event/words.tsv}.
 */
final class Lasting {
    /** Tokens from such a verb to its time, which a preposition and a part of the day may stand before. */
    private static final int NEAR = 3;

    private Lasting() { }

    /** Gives each mention the time that it lasts until, and takes that from the days on which it begins. */
    static void read(Line line, List<Draft> drafts) {
        for (Line.Timed time : line.times) {
            int verb = Dates.dates(time.time()) && line.lexicon.ranges.other(line, time) == null ? verb(line, time) : -1;
            Draft draft = verb < 0 ? null : of(line, drafts, verb, time);
            if (draft != null) {
                draft.times.remove(time);
                draft.until = ofMoment(draft.type) ? null : time;
            }
        }
    }

    /** Whether a type is done in a moment, and only what it brings about lasts: «подпишут договор, который будет действовать до 2035 года». */
    private static boolean ofMoment(EventType type) {
        return type.decision() || !type.comesOf().isEmpty();
    }

    /** The verb that tells of its subject that it is to end then; -1 where none does. */
    private static int verb(Line line, Line.Timed time) {
        int between = 0;
        for (int i = time.start() - 1; i > line.first && between < NEAR; i--) {
            // "and wraps up in Kestrin on 1 July"
            between += line.namedAt(i) != null || line.is(i, "preposition") && line.namedAt(i + 1) != null ? 0 : 1;
            boolean lasts = line.is(i, "lasts") && line.is(time.start() - 1, "up-to");
            if ((lasts || line.is(i, "ends")) && line.sameClause(i, time.start()) && line.namedAt(i) == null) {
                Telling telling = Verbs.standing(line, i).telling();
                return telling == Telling.FUTURE || telling == Telling.PRESENT || telling == Telling.DATED || telling == Telling.AGREED ? i : -1;
            }
            // «а завершится приём заявок 9 мая»: another's end
            boolean subject = line.words.may(i, Feature.NOUN, Feature.NOMINATIVE) && line.timeAt(i) == null && !line.is(Arguments.beforePhrase(line, i), "preposition");
            if (line.finite(i) || subject) {
                return -1;
            }
        }
        return -1;
    }

    /** The mention that a verb tells the end of: the last one before that has a day, where no other subject stands between; null where there is none. */
    private static Draft of(Line line, List<Draft> drafts, int verb, Line.Timed end) {
        int joint = joint(line, verb);
        String opener = line.lexicon.clauses.getOrDefault(line.words.lower(joint), "");
        boolean joined = line.is(joint, "and") || opener.equals("and") || opener.equals("relative");
        Draft last = null;
        for (Draft draft : drafts) {
            boolean own = draft.takenUp != null && draft.standing.by() != null && draft.standing.by().start() == verb;
            Line.Timed planned = draft.standing.by() != null && draft.standing.by().start() == verb ? planned(line, draft) : null;
            if (planned != null) {
                draft.times.add(planned);
                return draft;
            }
            boolean begins = joined && draft.end <= joint && draft.times.stream().anyMatch(time -> time != end && time.end() <= joint);
            last = own || begins && Boolean.TRUE.equals(draft.telling.looksAhead()) ? draft : last;
        }
        return last;
    }

    /** The time of words of a plan before a mention's noun: «намеченная на 28 мая забастовка продлится»; null where there is none. */
    private static Line.Timed planned(Line line, Draft draft) {
        Line.Timed time = line.timeAt(draft.from - 1);
        int participle = time == null ? -1 : line.before(time, "preposition");
        boolean plan = participle >= line.first && line.words.isLongParticiple(participle) && line.words.agree(participle, draft.end - 1)
                && line.cuesStartingAt(participle).stream().anyMatch(cue -> cue.row().stands(Cue.Place.NOUN) && Boolean.TRUE.equals(cue.row().telling().looksAhead()));
        return plan && Dates.dates(time.time()) ? time : null;
    }

    /** The token before a verb and what belongs to its group. */
    private static int joint(Line line, int verb) {
        int i = verb - 1;
        while (i > line.first && (line.is(i, "auxiliary") || line.is(i, "be") || line.is(i, "adverb") || line.is(i, "not"))) {
            i--;
        }
        return i;
    }

    /** The last day of a time until which something lasts; null where it is open. */
    static Days lastDay(Days end) {
        return end == null || end.endless() ? null : new Days(end.last(), end.last());
    }
}
