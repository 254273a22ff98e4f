package org.daybook.reading.event;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.reading.language.Feature;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.Unplaced;

/** When an event is, from the times that belong to it and what is told of it: of a year's or week's round the one that is meant, and both ends of a span. */
final class Dates {
    /** Days: of a year's round, the side that is nearer. */
    private static final long LATELY = 182;
    /** Days: of a week's round, the side that is nearer. */
    private static final long JUST = 3;
    /** Letters of a day, as TIMEX3 writes it. */
    private static final int DAY = 10;
    private static final String INFERRED = "inferred";
    /** The end of an interval without one. */
    private static final String OPEN = "/..";
    /** The beginning of an interval without one. */
    private static final String UP_TO = "../";

    private Dates() { }

    /** The when of a mention from its own times: the narrowest, and of those the first; null where it has none. */
    static When when(Draft draft, Days published) {
        Line.Timed best = null;
        if (draft.times.size() > 1) {
            // "the Lantern Festival will be held from 28 August": here the holiday only lends its name
            draft.times.removeIf(time -> time.start() < draft.start && time.end() == draft.end);
        }
        for (Line.Timed time : draft.times) {
            if (best == null || breadth(time) < breadth(best) || breadth(time) == breadth(best) && turnsTo(draft.line, best, time)) {
                best = time;
            }
        }
        if (best == null && draft.until != null) {
            draft.timex = draft.takenUp.timex;
            return until(draft);
        }
        if (best == null && draft.takenUp != null && Outcomes.calledOff(draft.telling)) {
            // "It was called off": the day that was to be
            draft.timex = draft.takenUp.timex;
            return draft.takenUp.when;
        }
        if (best == null) {
            When counted = Countdown.of(draft, published);
            // "with the election three weeks away"
            boolean fromToday = counted != null && Days.of(counted.edtf()) != null && published != null && Days.of(counted.edtf()).meets(published);
            draft.telling = fromToday && draft.telling == Telling.UNKNOWN ? Telling.EXPECTED : draft.telling;
            return counted;
        }
        TimeExpression time = best.time();
        draft.timex = time.timex();
        // the day that a plan had, given up on the way: it lay ahead when it was called off
        Boolean ahead = planned(draft) ? Boolean.TRUE : draft.telling.looksAhead();
        Days own = Days.of(best.edtf());
        Phrases.Found<Cue> talk = draft.standing.by();
        if (draft.telling == Telling.SUGGESTED && talk != null && draft.line.is(talk.start(), "talked-of") && !draft.fresh && own != null && published != null && own.before(published)) {
            // "discussed the press conference on Monday": what is spoken of was
            draft.telling = Telling.HAPPENED;
            ahead = Boolean.FALSE;
        }
        if (nears(draft, best, published)) {
            return null;
        }
        if (awaits(draft, best, published)) {
            draft.telling = Telling.UNKNOWN;
            ahead = null;
        }
        if (ahead != null && (!draft.weak || draft.telling == Telling.EXPECTED || draft.telling == Telling.HAPPENED || draft.telling == Telling.FUTURE)) {
            String turned = draft.line.lexicon.recurrence.turned(draft.line.words, best, published, ahead);
            draft.overtaken = overtaken(draft, best, published);
            if (draft.overtaken || lately(draft, best, turned, published) || leftBehind(draft, best, published)) {
                turned = time.edtf();
            }
            When span = span(draft, best, turned, published, ahead);
            if (span != null) {
                return span;
            }
            if (turned != null && !turned.equals(time.edtf())) {
                return new When(turned, INFERRED, List.of("times[" + best.index() + "]", "published"));
            }
        }
        if (gone(draft, best, published)) {
            draft.timex = null;
            // "asked for a referendum in 1988": that a year is over says that the asking is old, and what was asked for no plan
            boolean asked = draft.telling == Telling.SUGGESTED || draft.telling == Telling.INVITED || draft.telling == Telling.AGREED && DayPlans.ofThen(draft.line, draft.standing.by());
            boolean off = draft.telling == Telling.POSTPONED || draft.telling == Telling.CANCELLED;
            draft.telling = !off && longGone(best, published, asked && draft.times.size() == 1) ? Telling.NONE : draft.telling;
            return null;
        }
        if (ahead == null && nearer(draft, best, published)) {
            return new When(nextRound(draft, best, published), INFERRED, List.of("times[" + best.index() + "]", "published"));
        }
        if (ahead == null || draft.weak) {
            String later = nextRound(draft, best, published);
            later = lately(draft, best, later, published) ? null : later;
            draft.later = later == null || later.equals(time.edtf()) ? null : new When(later, INFERRED, List.of("times[" + best.index() + "]", "published"));
        }
        Days last = Days.of(best.edtf());
        Phrases.Found<Cue> by = draft.standing.by();
        // "has until Friday to form a government": by then, and not on that day
        boolean due = draft.due || draft.telling == Telling.OBLIGED && by != null && by.start() < best.start() && best.end() <= by.end();
        if (due && last != null && published != null && !last.before(published)) {
            return new When(Edtf.of(published.first(), last.last()).toString(), INFERRED, List.of("times[" + best.index() + "]", "published"));
        }
        // "by the end of May" is told as those days
        if (due && last != null && published == null && last.length() == 1 && best.edtf().indexOf('/') < 0) {
            return new When(UP_TO + best.edtf(), from(best), List.of("times[" + best.index() + "]"));
        }
        When span = span(draft, best, best.edtf(), published, null);
        // "did visit, but not until May": what has happened has an end
        boolean ended = ahead == Boolean.FALSE && best.edtf() != null && best.edtf().endsWith(OPEN);
        String edtf = ended ? best.edtf().substring(0, best.edtf().length() - OPEN.length()) : best.edtf();
        return span != null ? span : new When(edtf, from(best), List.of("times[" + best.index() + "]"));
    }

    /** What a time that comes round stands for where it is still to come; else what it stands for. */
    private static String nextRound(Draft draft, Line.Timed time, Days published) {
        return draft.line.lexicon.recurrence.turned(draft.line.words, time, published, true);
    }

    static boolean ahead(Line.Timed time, Days published) {
        Days days = Days.of(time.edtf());
        return days != null && (published == null || !days.before(published));
    }

    /** What was agreed on "in October last year" is no visit of last October: a past day behind a noun that is agreed on is the agreeing's own. */
    static void leaveToTheVerb(Draft draft, Days published) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean agreed = by != null && !draft.trigger.verb() && by.start() < draft.from && by.row().stands(Cue.Place.OBJECT)
                && (draft.telling == Telling.AGREED || draft.telling == Telling.INVITED || draft.telling == Telling.ARRANGING);
        Days days = draft.days();
        // "earlier this week" is behind the page too, though its week is not over
        boolean behind = days != null && published != null && (days.before(published) || days.length() <= Days.WEEK && days.meets(published) && days.first().isBefore(published.first()));
        if (agreed && draft.when != null && behind || announced(draft, published)) {
            draft.when = null;
        }
    }

    /** Whether the day is that of the announcing: "announced the tour on Wednesday", written that day or soon after. */
    private static boolean announced(Draft draft, Days published) {
        Phrases.Found<Cue> by = draft.standing.by();
        if (by == null || draft.when == null || draft.trigger.verb() || draft.times.size() != 1 || published == null || !by.row().stands(Cue.Place.OBJECT) || by.start() >= draft.from
                || !draft.line.is(by.start(), "discloses") || Verbs.standing(draft.line, by.start()).telling() != Telling.HAPPENED) {
            return false;
        }
        Line.Timed time = draft.times.get(0);
        Days day = Days.of(time.edtf());
        boolean today = day != null && published.meets(day);
        boolean ownDay = draft.fresh && time.start() >= draft.end && draft.line.is(time.start() - 1, "at-time") && !today;
        boolean beside = time.start() >= draft.end || time.start() >= by.end() && time.end() <= draft.from;
        return !ownDay && beside && day != null && day.length() <= Days.WEEK && !day.after(published) && !draft.line.is(time.start() - 1, "onto") && !draft.line.is(time.start() - 1, "purpose");
    }

    /**
     * Whether an expression can be an event's time: a day or span of the calendar, "in the coming weeks" too, or a weekday or the like of an undated
     * page.
     */
    static boolean dates(TimeExpression time) {
        if (time.type() == TimeExpression.Type.DURATION) {
            return time.edtf() != null;
        }
        if (time.type() != TimeExpression.Type.DATE && time.type() != TimeExpression.Type.TIME) {
            return false;
        }
        return time.edtf() != null || Unplaced.is(time.timex());
    }

    static boolean isHead(Line line, int i) {
        if (line.namedAt(i) != null || line.is(i, "auxiliary") || line.is(i, "at-time") && line.timeAt(i + 1) != null) {
            return false;
        }
        Words words = line.words;
        if (words.isParticiple(i) && line.is(i - 1, "determiner") && !line.finite(i - 1)) {
            // "a study of the revised plan"
            return false;
        }
        return line.finite(i)
                || words.may(i, Feature.VERB) && !words.may(i, Feature.NOUN) && !words.may(i, Feature.ADJ) && !words.may(i, Feature.ADP)
                        && !words.may(i, Feature.ADV)
                || line.cuesStartingAt(i).stream().anyMatch(cue -> words.may(i, Feature.VERB) && !(words.may(i, Feature.NOUN) && Spotter.nounContext(line, i))
                        && (cue.row().stands(Cue.Place.OBJECT) || cue.row().stands(Cue.Place.SUBJECT) && line.is(i - 1, "be")));
    }

    /** "He sees a part for himself as Election Day nears": what nears is the next one, whichever day the reading of times took it for. */
    private static boolean nears(Draft draft, Line.Timed time, Days published) {
        Phrases.Found<Cue> by = draft.standing.by();
        Days days = Days.of(time.edtf());
        return draft.telling == Telling.EXPECTED && by != null && by.start() >= draft.end && by.row().stands(Cue.Place.SUBJECT) && draft.line.is(by.start(), "coming")
                && time.start() < draft.end && draft.start < time.end() && days != null && published != null && days.before(published);
    }

    private static String from(Line.Timed time) {
        return time.time().edtf() == null && time.supposed() != null ? INFERRED : time.time().anchor() == null && time.time().edtf() != null ? "stated" : "resolved";
    }

    /**
     * The span that a time makes with another ("from 16 April to 19 May"), or with how long the event lasts; null where it is the end of none, or where
     * the other is the day that a moved event had.
     *
     * @param edtf what the time came to
     */
    private static When span(Draft draft, Line.Timed time, String edtf, Days published, Boolean ahead) {
        Line.Timed other = draft.newDay != null || draft.telling == Telling.POSTPONED || draft.telling == Telling.MOVED ? null
                : draft.until != null ? draft.until : draft.line.lexicon.ranges.other(draft.line, time);
        other = other == null ? Series.beside(draft, time) : other;
        if (other == null) {
            Edtf whole = draft.line.lexicon.lengths.from(draft, time, Days.of(edtf), published);
            return whole == null ? null : new When(time.supposed() == null ? whole.toString() : unsure(whole), INFERRED, List.of("times[" + time.index() + "]"));
        }
        String otherwise = ahead == null ? other.edtf() : draft.line.lexicon.recurrence.turned(draft.line.words, other, published, ahead);
        Days end = Days.of(otherwise);
        Edtf span = Ranges.span(alongside(draft, time, Days.of(edtf), end), other == draft.until ? Lasting.lastDay(end) : end, time.start() < other.start());
        // a court's year that "begins on 3 October and runs through June": what is in the diary is its beginning
        boolean years = span != null && other == draft.until && !(other.time().timex() != null && other.time().timex().length() >= DAY) && Days.of(span.toString()) != null && Days.of(span.toString()).length() > LATELY;
        if (span == null || years) {
            return null;
        }
        boolean turned = !edtf.equals(time.edtf()) || !otherwise.equals(other.edtf());
        boolean supposed = from(time).equals(INFERRED) || from(other).equals(INFERRED);
        String from = turned || supposed ? INFERRED : from(time).equals(from(other)) ? from(time) : "resolved";
        List<String> because = new ArrayList<>(List.of("times[" + Math.min(time.index(), other.index()) + "]", "times[" + Math.max(time.index(), other.index()) + "]"));
        if (turned) {
            because.add("published");
        }
        return new When(supposed ? unsure(span) : span.toString(), from, because);
    }

    /** The first day of a span that is told by its number alone, in the year of the last: of "from 22 to 27 February" it comes round with its month. */
    private static Days alongside(Draft draft, Line.Timed time, Days begin, Days end) {
        boolean bare = time.end() - time.start() == 1 && draft.line.words.token(time.start()).isNumber();
        // "from 1995 to 2011" has two years
        if (!bare || begin == null || end == null || begin.length() > Days.MONTH && !begin.endless() || begin.beginless() || end.beginless()) {
            return begin;
        }
        Days next = new Days(begin.first().plusYears(1), begin.endless() ? begin.last() : begin.last().plusYears(1));
        return next.first().isBefore(end.first()) ? next : begin;
    }

    /** From the beginning of the event that a mention takes up to the day until which this one says that it lasts: "It will run until 9 June"; null where that has none. */
    private static When until(Draft draft) {
        Days begins = draft.takenUp.days();
        Days last = Lasting.lastDay(Days.of(draft.until.edtf()));
        Edtf span = begins == null ? null : Ranges.span(begins, last, true);
        if (span == null) {
            return null;
        }
        boolean unsure = draft.takenUp.when.edtf().contains("?") || draft.until.supposed() != null;
        return new When(unsure ? unsure(span) : span.toString(), INFERRED, Stream.concat(draft.takenUp.when.because().stream(), Stream.of("times[" + draft.until.index() + "]")).toList());
    }

    /** With both ends marked as uncertain. */
    private static String unsure(Edtf span) {
        return span.toString().replace("/", "?/") + "?";
    }

    /**
     * A day behind the page is no day of what is asked for: in "proposed the meeting last week" it is that of the proposal. Nor is it the day
     * of what was called off where it stands behind the verb: "the meeting was put off last month".
     */
    private static boolean gone(Draft draft, Line.Timed time, Days published) {
        Days when = Days.of(time.time().edtf());
        Phrases.Found<Cue> by = draft.outcome != null ? draft.outcome : draft.standing.by();
        return when != null && published != null && !when.after(published) && switch (draft.telling) {
            case SUGGESTED, INVITED, ARRANGING, AGREED -> when.before(published);
            case POSTPONED, CANCELLED -> by != null && time.start() >= by.end() && by.start() >= draft.end;
            default -> false;
        };
    }

    /** Whether it is only told of what was before it: in "was low until Monday's announcement" Monday may be the last one, and the reading of times knows which. */
    private static boolean leftBehind(Draft draft, Line.Timed time, Days published) {
        Phrases.Found<Cue> by = draft.standing.by();
        if (draft.telling != Telling.EXPECTED || !draft.byPreposition() || !draft.line.past(by.start())) {
            return false;
        }
        // an election stays the awaited one, and what things were done "ahead of" is mostly to come, unless its day has only just gone by
        Days day = Days.of(time.edtf());
        long behind = day == null || published == null ? LATELY : ChronoUnit.DAYS.between(day.last(), published.first());
        Days next = published == null ? null : Days.of(nextRound(draft, time, published));
        if (behind > Days.MONTH && next != null && next.after(published) && next.since(published) < behind) {
            // "ahead of the 3 June summit, ministers met", written in March
            return false;
        }
        return behind > 0 && behind <= JUST || !draft.type.family().equals("election") && draft.line.is(by.start(), "before");
    }

    /**
     * Whether a day of the year lies so much nearer behind the page than its next round does ahead, where no verb but only a preposition or nothing
     * tells which is meant, that it is the past one: "on the eve of the convention in July", written in September.
     */
    private static boolean lately(Draft draft, Line.Timed time, String turned, Days published) {
        Days past = Days.of(time.edtf());
        Days next = Days.of(turned);
        Phrases.Found<Cue> by = draft.standing.by();
        boolean present = draft.telling == Telling.PRESENT || draft.telling == Telling.UNKNOWN;
        boolean told = by != null && !by.row().stands(Cue.Place.PREPOSITION) && !present || draft.trigger.verb() && !present || draft.type.family().equals("election") && !draft.line.past(draft.start)
                || draft.telling == Telling.EXPECTED && (by == null && draft.weak || !draft.line.past(by == null ? draft.from : by.start()));
        if (told || past == null || next == null || published == null || turned.equals(time.edtf()) || !past.before(published)) {
            return false;
        }
        long behind = ChronoUnit.DAYS.between(past.last(), published.first());
        return ChronoUnit.DAYS.between(published.last(), next.first()) > LATELY && behind < LATELY;
    }

    /**
     * Whether it is the day of a plan of then that has gone by: "had been planned for 25 February, but was put off", written on 1 March, speaks of
     * this year's February.
     */
    private static boolean overtaken(Draft draft, Line.Timed time, Days published) {
        Days day = Days.of(time.edtf());
        boolean gone = day != null && published != null && day.before(published) && ChronoUnit.DAYS.between(day.last(), published.first()) <= Stages.WINDOW;
        // "had been scheduled for Monday", written on Friday: of a week's round the side that is nearer
        Days next = gone ? Days.of(nextRound(draft, time, published)) : null;
        boolean nearer = gone && next != null && next.after(published) && next.since(day) <= Days.WEEK && next.since(published) < published.since(day);
        return gone && !nearer && draft.newDay != time && (draft.outcome != null && !draft.outcome.row().stands(Cue.Place.SELF)
                || ofThen(draft.line, draft.standing.by(), time) || ofThen(draft.line, draft.plan, time));
    }

    /** Whether words before a time tell of a plan, and in the past: "had originally been planned for". */
    private static boolean ofThen(Line line, Phrases.Found<Cue> by, Line.Timed time) {
        boolean plan = by != null && by.start() < time.start() && (by.row().telling() == Telling.DATED || by.row().telling() == Telling.AGREED
                || by.row().telling() == Telling.EXPECTED);
        for (int i = plan ? by.start() - 1 : line.first - 1; i >= line.first; i--) {
            if (line.is(i, "auxiliary") && line.words.may(i, Feature.FINITE, Feature.PAST)) {
                return true;
            }
            if (!line.is(i, "be") && !line.is(i, "adverb") && !line.words.may(i, Feature.ADV)) {
                return false;
            }
        }
        return false;
    }

    /** @param asked whether it is the time of asking: what nobody took up within a quarter is no plan any more */
    private static boolean longGone(Line.Timed time, Days published, boolean asked) {
        Days days = Days.of(time.edtf());
        return days != null && days.last().isBefore(asked ? published.first().minusDays(Stages.WINDOW) : published.first().minusYears(1));
    }

    /**
     * Whether an election in a month that no past verb tells of is the next one, since that is nearer than the last: "who may cast a ballot in November", written in July;
     * and so with the day of what was called off, whatever the tense of that: «власти запретили митинг 12 июня», written in May.
     */
    private static boolean nearer(Draft draft, Line.Timed time, Days published) {
        Days past = Days.of(time.edtf());
        boolean within = draft.describedBy(time);
        boolean election = (draft.type.key().equals("election") || within) && draft.telling == Telling.UNKNOWN && !draft.line.past(draft.start) && past != null && past.length() > Days.WEEK;
        boolean off = !draft.trigger.verb() && (draft.telling == Telling.CANCELLED || draft.telling == Telling.DENIED || draft.telling == Telling.POSTPONED);
        if (!election && !off || past == null || published == null || !past.before(published)) {
            return false;
        }
        Days next = Days.of(nextRound(draft, time, published));
        return next != null && next.after(published) && next.since(published) < published.since(past);
    }

    /** Whether a past verb only tells what was done about it, and its day is much nearer ahead than the last one behind: "posted a film in the 23 June referendum", written on 15 June. */
    private static boolean awaits(Draft draft, Line.Timed time, Days published) {
        if (draft.telling != Telling.HAPPENED || !draft.byPreposition() || published == null || !draft.standing.by().row().telling().byTense() || !ahead(time, published)) {
            return false;
        }
        Days next = Days.of(time.edtf());
        Days past = Days.of(draft.line.lexicon.recurrence.turned(draft.line.words, time, published, false));
        return past != null && past.before(published) && next.after(published) && next.length() == 1 && ChronoUnit.DAYS.between(past.last(), published.first()) > LATELY;
    }

    private static boolean planned(Draft draft) {
        boolean background = draft.line.opener(draft.start).equals("relative");
        return draft.telling == Telling.INVITED ? !background : draft.outcome != null;
    }

    /** Whether "but" and a verb right behind it lead from one time to the other: "planned to go in May, but may go in June"; not to the day until which it may last. */
    private static boolean turnsTo(Line line, Line.Timed one, Line.Timed other) {
        boolean until = line.is(other.start(), "up-to") || line.is(other.start() - 1, "up-to");
        return breadth(one) == Days.MONTH && !until && IntStream.range(one.end(), other.start()).anyMatch(i -> line.is(i, "but") && (line.finite(i + 1) || line.is(i + 1, "auxiliary")));
    }

    /** The same, where a month is as long as any other: of "in March and in June" neither is the narrower. */
    private static long breadth(Line.Timed time) {
        long length = length(time);
        return length >= Stages.SHORTEST_MONTH && length <= Days.MONTH ? Days.MONTH : length;
    }

    static long length(Line.Timed time) {
        Days days = Days.of(time.edtf());
        if (days != null) {
            return days.length();
        }
        return Unplaced.day(time.time().timex()) ? 1 : Long.MAX_VALUE;
    }
}
