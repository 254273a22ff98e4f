package org.daybook.reading.event;

import java.util.List;
import org.daybook.reading.language.Feature;

/**
 * Events that one verb tells of, joined as its subjects: «в субботу состоятся концерт и выставка». Only where nouns have cases: there a nominative behind another one, with
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

    private static boolean joined(Line line, Draft first, Draft next) {
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
