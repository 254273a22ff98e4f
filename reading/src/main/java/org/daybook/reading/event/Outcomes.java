package org.daybook.reading.event;

import org.daybook.reading.language.Feature;

/**
 * What came of a plan. The clause that tells it outranks the participle or relative clause that tells of the plan: "the talks, planned for
 * 12 May, have been postponed", "the fair, which was to open on 3 June, has been cancelled".
 */
final class Outcomes {
    /** Tokens from the words of the plan to the verb that tells what came of it: "in the old town hall on Friday, 12 May". */
    private static final int REACH = 24;
    /** Tokens between a verb that tells of a day and the day. */
    private static final int NEAR = 6;

    private Outcomes() { }

    /** Sets what came of a mention's plan, and its new day, where its sentence tells that. */
    static void read(Line line, Draft draft) {
        if (!draft.trigger.verb()) {
            draft.plan = Nouns.after(line, draft.end).by();
        }
        int plan = planEnd(line, draft);
        if (plan >= 0) {
            take(line, draft, plan);
        }
        if (draft.trigger.verb() ? givenUp(line, draft) : Boolean.TRUE.equals(draft.telling.looksAhead())) {
            but(line, draft);
        }
        Phrases.Found<Cue> off = draft.outcome != null ? draft.outcome : draft.standing.by();
        if (off != null && off.row().telling() == draft.telling) {
            newDay(line, draft, off);
        }
    }

    /** Where the words beside the main clause that tell of the plan begin to be over; -1 where there are none. */
    private static int planEnd(Line line, Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        if (draft.trigger.verb()) {
            return line.opener(draft.start).equals("relative") ? draft.end : -1;
        }
        if (by == null && draft.telling == Telling.UNKNOWN && !line.is(draft.from - 1, "preposition")) {
            return draft.end;
        }
        // «намеченный на 12 мая визит отложен»
        boolean before = by != null && by.start() < draft.start && line.words.isLongParticiple(by.start()) && !line.finite(by.start()) && Boolean.TRUE.equals(draft.telling.looksAhead());
        boolean beside = by != null && by.start() >= draft.end && (by.row().stands(Cue.Place.AFTER) || line.opener(by.start()).equals("relative"));
        return before ? draft.end : beside ? by.end() : -1;
    }

    private static void take(Line line, Draft draft, int from) {
        for (int i = from; i < line.end && i - from <= REACH; i++) {
            if (!line.holds(i, from - 1)) {
                continue;
            }
            if (calls(line, draft, i) || line.finite(i) && !line.is(i, "auxiliary") && line.namedAt(i) == null && !line.words.isParticiple(i)) {
                return;
            }
        }
    }

    /** Whether a verb that begins with a token calls off what is its subject; if so the mention is told so. */
    private static boolean calls(Line line, Draft draft, int i) {
        Phrases.Found<Cue> best = null;
        for (Phrases.Found<Cue> cue : line.cuesStartingAt(i)) {
            if (cue.row().stands(Cue.Place.SUBJECT) && calledOff(cue.row().telling()) && (best == null || cue.end() > best.end())) {
                best = cue;
            }
        }
        // «саммит, который планировали провести в апреле, перенесли»: with cases, what is called off may stand before an active verb
        boolean fronted = !draft.trigger.verb() && !Spotter.lacksCases(line.words, draft.end - 1);
        if (best == null) {
            return undone(line, draft, i) || anew(line, draft, i);
        }
        if (!fronted && !line.is(i, "be") && !line.is(i - 1, "be") && !line.words.isParticiple(i)) {
            return false;
        }
        Telling told = Verbs.standing(line, i).telling();
        if (told == Telling.SUGGESTED && (draft.telling == Telling.UNKNOWN || Boolean.TRUE.equals(draft.telling.looksAhead()))) {
            draft.telling = told;
            return true;
        }
        if (!sure(told)) {
            return false;
        }
        draft.outcome = best;
        draft.telling = best.row().telling();
        return true;
    }

    /** Whether a verb by which events take place says that this one, a plan until then, did not or will not: «матч, который должен был пройти 5 марта, не состоялся». */
    private static boolean undone(Line line, Draft draft, int i) {
        boolean plan = draft.telling != Telling.UNKNOWN && Boolean.TRUE.equals(draft.telling.looksAhead());
        for (Phrases.Found<Cue> cue : line.cuesStartingAt(i)) {
            boolean occurs = plan && cue.row().stands(Cue.Place.SUBJECT) && cue.row().telling() == Telling.TENSE && cue.end() == i + 1;
            Telling told = occurs && line.is(i - 1, "not") ? Verbs.standing(line, i).telling() : Telling.UNKNOWN;
            if (told == Telling.NONE && line.words.may(i, Feature.FINITE, Feature.PAST) || told == Telling.CANCELLED) {
                draft.outcome = cue;
                draft.telling = Telling.CANCELLED;
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a verb by which events take place tells of another day than the planned one, or of which day of that time: «визит, который планировался на апрель, состоится
     * в июне», «намеченный на май саммит пройдёт 12 мая». The day on which it ends, or until which it lasts, is no other day.
     */
    private static boolean anew(Line line, Draft draft, int i) {
        boolean open = Boolean.TRUE.equals(draft.telling.looksAhead()) && !line.is(i, "ends") && !line.is(i, "lasts") && Verbs.standing(line, i).telling() == Telling.FUTURE;
        Phrases.Found<Cue> occurs = open ? line.cuesStartingAt(i).stream().filter(cue -> cue.row().stands(Cue.Place.SUBJECT) && cue.row().telling() == Telling.TENSE).findFirst().orElse(null) : null;
        Line.Timed time = occurs == null ? null : timeBehind(line, i + 1, NEAR);
        Days next = time == null || !ofVerb(line, i, time) ? null : Days.of(time.edtf());
        Line.Timed planned = line.times.stream().filter(one -> one.end() <= i && Dates.dates(one.time()) && (within(draft.standing.by(), one) || within(draft.plan, one))).findFirst().orElse(null);
        Days old = planned == null ? null : Days.of(planned.edtf());
        if (next == null || planned != null && (old == null || old.meets(next) && next.length() >= old.length())) {
            return false;
        }
        if (old != null && !old.meets(next)) {
            move(draft, time);
        } else {
            draft.times.add(time);
        }
        draft.anew = occurs;
        return true;
    }

    /** Whether a time stands in a verb's clause, with no other verb between. */
    private static boolean ofVerb(Line line, int verb, Line.Timed time) {
        for (int i = verb + 1; i < time.start(); i++) {
            if (!line.sameClause(i, verb) || line.finite(i)) {
                return false;
            }
        }
        return line.sameClause(time.start(), verb);
    }

    /** Whether a time is the one of words that tell of a plan: within them, or right behind. */
    private static boolean within(Phrases.Found<Cue> by, Line.Timed time) {
        return by != null && time.start() >= by.start() && time.start() - by.end() <= 1;
    }

    /** Whether a verb tells of a plan in the past: "had planned to meet", "were to have met". */
    private static boolean givenUp(Line line, Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return by != null && switch (by.row().telling()) {
            case POSTPONED -> line.is(by.start(), "be");
            case AGREED, DATED, EXPECTED -> true;
            default -> false;
        };
    }

    /** "They had planned to meet on 12 May, but the talks were put off", "talks had been set for 12 May, but they were put off". */
    private static void but(Line line, Draft draft) {
        int turn = -1;
        for (int i = draft.end; i < line.end && i - draft.end <= REACH; i++) {
            boolean and = line.opens(i) && line.opener(i).equals("and");
            turn = and || line.is(i, "but") ? i : turn;
            boolean ofIt = turn >= 0 && (draft.trigger.verb() || again(line, draft, turn, i));
            if (ofIt && calls(line, draft, i) || turn >= 0 && callsIt(line, draft, i)) {
                return;
            }
        }
    }

    /** Whether nothing but a pronoun or the mention's own noun and small words stands between "but" and a verb. */
    private static boolean again(Line line, Draft draft, int turn, int verb) {
        boolean found = false;
        for (int k = turn + 1; k < verb; k++) {
            boolean it = line.is(k, "it") || line.is(k, "this") || !draft.trigger.verb() && line.words.lower(k).equals(line.words.lower(draft.head()));
            found |= it;
            if (!it && !line.is(k, "be") && !line.is(k, "auxiliary") && !line.is(k, "adverb") && !line.is(k, "not") && !line.is(k, "and") && !line.is(k, "determiner") && !line.words.may(k, Feature.ADV)) {
                return false;
            }
        }
        return found;
    }

    /** Whether a verb calls off what a pronoun beside it speaks of: "the mayor called it off", «их отложили»; if so the mention is told so. */
    private static boolean callsIt(Line line, Draft draft, int i) {
        Phrases.Found<Cue> cue = callingItOff(line, i);
        if (cue == null) {
            return false;
        }
        draft.outcome = cue;
        draft.telling = cue.row().telling();
        return true;
    }

    /** The words by which a verb that begins with a token calls off what a pronoun right before it, among them or right behind them speaks of; null where it does not. */
    static Phrases.Found<Cue> callingItOff(Line line, int verb) {
        Phrases.Found<Cue> best = null;
        for (Phrases.Found<Cue> cue : line.cuesStartingAt(verb)) {
            boolean calls = cue.row().stands(Cue.Place.OBJECT) && calledOff(cue.row().telling()) && (best == null || cue.end() > best.end());
            // "moved it to a bigger hall" tells of no day
            boolean nowhere = line.is(cue.end() - 1, "onto") && timeBehind(line, cue.end() - 1, NEAR) == null;
            if (calls && !nowhere && (line.is(verb - 1, "it-called-off") || pronounIn(line, verb + 1, cue.end() + 1)) && sure(Verbs.standing(line, verb).telling())) {
                best = cue;
            }
        }
        return best;
    }

    /** Whether one of some tokens is a pronoun for what is called off, and no possessive: not «отменил его концерт». */
    private static boolean pronounIn(Line line, int from, int to) {
        for (int i = from; i < Math.min(to, line.end); i++) {
            boolean described = line.words.may(i + 1, Feature.NOUN) || line.words.may(i + 1, Feature.ADJ);
            boolean owner = described && line.timeAt(i + 1) == null && !line.is(i + 1, "preposition") && !line.is(i + 1, "particle");
            if (line.is(i, "it-called-off") && !owner) {
                return true;
            }
        }
        return false;
    }

    /** A day that takes the place of the one given up: "from 12 May to 20 June", "was put off and will now be held on 20 June". */
    static void newDay(Line line, Draft draft, Phrases.Found<Cue> off) {
        if (draft.telling != Telling.POSTPONED && draft.telling != Telling.MOVED) {
            return;
        }
        int from = Math.max(off.end(), off.start() < draft.start ? draft.end : 0);
        for (Line.Timed time : line.times) {
            boolean behind = time.end() > off.end() && time.start() - from <= REACH / 2;
            boolean onto = time.start() < off.end() || line.is(time.start() - 1, "onto") && !plan(line, off, time.start() - 2);
            if (behind && onto && Dates.dates(time.time())) {
                move(draft, time);
                return;
            }
        }
        for (int i = off.end(); i < line.end && i - off.end() <= REACH; i++) {
            if (line.opener(i).equals("relative") || line.opener(i).equals("that") && !line.sameClause(i, off.start())) {
                continue;
            }
            for (Phrases.Found<Cue> cue : line.cuesStartingAt(i)) {
                Telling telling = cue.row().telling();
                boolean bare = line.is(i, "auxiliary") && cue.end() == i + 1 && timeBehind(line, cue.end(), 2) == null;
                boolean occurs = !bare && telling == Telling.TENSE && Verbs.standing(line, i).telling() == Telling.FUTURE;
                Line.Timed time = timeBehind(line, cue.end() - 1, NEAR);
                if (cue.row().stands(Cue.Place.SUBJECT) && (occurs || telling == Telling.DATED && line.is(i - 1, "be")) && time != null) {
                    move(draft, time);
                    return;
                }
            }
        }
        boolean toWhen = off.end() - off.start() > 1;
        if (draft.telling == Telling.MOVED && toWhen && off.row().telling() == Telling.MOVED && timeBehind(line, off.end() - 1, NEAR) == null) {
            // "moved to a later date" names none
            draft.telling = Telling.POSTPONED;
        }
    }

    /** Whether a token is of the words that tell of the plan: "put off the talks planned for May". */
    private static boolean plan(Line line, Phrases.Found<Cue> off, int i) {
        return i >= off.end() && line.namedAt(i) == null && line.timeAt(i) == null && line.words.isParticiple(i);
    }

    private static void move(Draft draft, Line.Timed time) {
        draft.telling = Telling.MOVED;
        draft.newDay = time;
    }

    private static Line.Timed timeBehind(Line line, int from, int reach) {
        for (int i = from; i < line.end && i - from < reach; i++) {
            Line.Timed time = line.timeAt(i);
            if (time != null && Dates.dates(time.time())) {
                return time;
            }
        }
        return null;
    }

    static boolean calledOff(Telling telling) {
        return telling == Telling.POSTPONED || telling == Telling.CANCELLED || telling == Telling.MOVED;
    }

    /** Not "may be moved", "is likely to be cancelled", "was not postponed". */
    private static boolean sure(Telling telling) {
        return telling == Telling.HAPPENED || telling == Telling.PRESENT || telling == Telling.FUTURE || telling == Telling.UNDER_WAY
                || telling == Telling.PROGRESSIVE;
    }
}
