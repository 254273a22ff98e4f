package org.daybook.reading.event;

import java.util.Comparator;
import java.util.List;
import org.daybook.reading.language.Feature;

/**
 * Events that one verb tells of, joined as its subjects («в субботу состоятся концерт и выставка»), or joined verbs of one subject. Only where nouns have cases: there a nominative behind another one, with
 * no verb of its own, can be nothing else.
 */
final class Joint {
    private Joint() { }

    /** Lets the verb before the first of joined nouns tell of the others, too. */
    static void tell(Line line, List<Draft> drafts) {
        for (int i = 1; i < drafts.size(); i++) {
            Draft first = drafts.get(i - 1);
            Draft next = drafts.get(i);
            Phrases.Found<Cue> by = first.standing.by();
            boolean fore = by != null && by.end() <= first.from && by.row().stands(Cue.Place.SUBJECT) && Boolean.TRUE.equals(first.telling.looksAhead());
            if (fore && next.telling == Telling.UNKNOWN && next.standing.by() == null && joined(line, first, next) && !hasVerb(line, next)) {
                next.standing = first.standing;
                next.telling = first.telling;
                // and not the first one told of again
                next.fresh = true;
            }
        }
    }

    /** Gives joined nouns the time of their verb: one that stands before them all, or behind. */
    static void share(Line line, List<Draft> drafts) {
        for (int i = 1; i < drafts.size(); i++) {
            give(line, drafts.get(i - 1), drafts.get(i), drafts.get(i - 1).times, drafts.get(i).times);
        }
        for (int i = drafts.size() - 1; i > 0; i--) {
            give(line, drafts.get(i - 1), drafts.get(i), drafts.get(i).times, drafts.get(i - 1).times);
        }
    }

    /** Gives what joined verbs tell the time that stands before the first of them: «12 мая она посетит завод и выступит на форуме», «12 мая прибудет в Осло, где встретится с послом». */
    static void follow(Line line, List<Draft> drafts) {
        List<Draft> ordered = drafts.stream().sorted(Comparator.comparingInt(draft -> draft.start)).toList();
        for (Draft draft : ordered) {
            int verb = verb(draft);
            if (verb >= 0 && draft.times.isEmpty() && draft.telling == Telling.FUTURE) {
                draft.times.addAll(before(line, ordered, verb));
            }
        }
    }

    /** The times before the first of the verbs that a verb is joined to, where they are those of its mention; none where it has a subject or time of its own before it. */
    static List<Line.Timed> before(Line line, List<Draft> drafts, int verb) {
        int joint = verb - 1;
        while (line.is(joint, "adverb") || line.is(joint, "auxiliary") || line.is(joint, "be")) {
            joint--;
        }
        boolean joins = joint >= line.first && (line.is(joint, "and") || line.is(joint, "where") || "and".equals(line.lexicon.clauses.get(line.words.lower(joint))) || line.words.lower(joint).equals(","));
        if (!joins || !line.words.may(verb, Feature.FINITE, Feature.FUTURE)) {
            return List.of();
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft first = drafts.get(i);
            int other = verb(first);
            boolean joined = other >= 0 && other < joint && first.telling == Telling.FUTURE && first.newDay == null && line.words.may(other, Feature.FINITE, Feature.FUTURE)
                    && (line.sameClause(other, verb) || line.opening(verb) > other && (line.opener(verb).equals("and") || line.is(joint, "where")));
            if (joined) {
                List<Line.Timed> times = first.times.stream().filter(time -> time.end() <= other && line.sameClause(time.start(), other)).toList();
                return times.size() == first.times.size() ? times : List.of();
            }
        }
        return List.of();
    }

    /** The verb that tells of a mention before its noun, or that is its own; -1 where neither is. */
    private static int verb(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return draft.trigger.verb() ? draft.start : by != null && by.end() <= draft.from && by.row().stands(Cue.Place.OBJECT) ? by.start() : -1;
    }

    private static void give(Line line, Draft first, Draft next, List<Line.Timed> from, List<Line.Timed> to) {
        if (to.isEmpty() && !from.isEmpty() && told(line, first, next)) {
            from.stream().filter(time -> time.end() <= first.from || time.start() >= next.end).forEach(to::add);
        }
    }

    private static boolean told(Line line, Draft first, Draft next) {
        Phrases.Found<Cue> by = first.standing.by();
        return by != null && next.standing.by() != null && by.start() == next.standing.by().start() && first.newDay == null && next.newDay == null && joined(line, first, next)
                && (by.start() >= next.end || !hasVerb(line, next));
    }

    /** Whether the nouns of two mentions are joined, with no verb between them: «концерт и выставка». */
    static boolean joined(Line line, Draft first, Draft next) {
        boolean nouns = nominative(line, first) && nominative(line, next) && line.sameClause(first.start, next.start);
        boolean joins = line.is(next.from - 1, "and") || line.words.lower(Math.max(line.first, next.from - 1)).equals(",");
        for (int i = first.end; nouns && joins && i < next.from; i++) {
            joins = !line.finite(i) || line.namedAt(i) != null;
        }
        return nouns && joins;
    }

    private static boolean nominative(Line line, Draft draft) {
        return !draft.trigger.verb() && line.words.may(draft.head(), Feature.NOUN, Feature.NOMINATIVE) && !Spotter.lacksCases(line.words, draft.head())
                && !line.is(draft.from - 1, "preposition");
    }

    /** Whether a verb of its own stands behind a noun in its clause. */
    private static boolean hasVerb(Line line, Draft draft) {
        for (int i = draft.end; i < line.end; i++) {
            if (line.sameClause(i, draft.start) && line.namedAt(i) == null && (line.finite(i) || !line.words.declined(i) && (line.words.isParticiple(i) || line.words.may(i, Feature.ADJ)))) {
                return true;
            }
        }
        return false;
    }
}
