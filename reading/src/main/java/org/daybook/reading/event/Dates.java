package org.daybook.reading.event;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.language.Feature;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;

/**
 * Which time belongs to which event of a sentence. A time belongs to the noun phrase that it stands in ("Monday's debate"), else to the
 * nearest verb or event noun before it in its clause, else to the first verb behind it: so that the day of a report ("said on Monday")
 * never becomes the day of the event reported.
 */
final class Dates {
    private static final int REACH = 30;
    /** What is said at an event is its news, and no event by itself. */
    private static final String SPEECH = "speech";
    /** Days: of a year's round, the side that is nearer. */
    private static final long LATELY = 182;
    /** Days: of a week's round, the side that is nearer. */
    private static final long JUST = 3;
    private static final long WEEK = 7;
    private static final String INFERRED = "inferred";
    /** The end of an interval without one. */
    private static final String OPEN = "/..";

    private Dates() { }

    /** Gives each of the sentence's times to the mention that it dates, if any. */
    static void give(Line line, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        for (Draft draft : drafts) {
            if (draft.newDay != null) {
                // of a moved event only the new day is its own
                draft.times.add(draft.newDay);
            }
        }
        Map<Integer, List<Draft>> told = told(drafts);
        Line.Timed before = null;
        Draft last = null;
        for (Line.Timed time : line.times) {
            if (!dates(time.time()) || line.ofDateline(time)) {
                continue;
            }
            Draft owner = owner(line, drafts, told, time);
            owner = owner == null && before != null && Series.listed(line, drafts, before, time) ? last : owner;
            before = time;
            last = owner;
            boolean asked = owner != null && owner.outcome != null && owner.outcome.row().stands(Cue.Place.SELF);
            // the day of asking is not the day asked for: "on Monday invited the king to Velmark in May"
            if (owner != null && owner.newDay == null && !(asked && time.start() < owner.outcome.end())) {
                owner.times.add(time);
            }
        }
    }

    /**
     * Gives the time of a clause to the plan of one that says what is to be at that time: "will be closed later this week, as Lund will hold a
     * summit there". Only where that plan has no time of its own, and the time is no other event's.
     */
    static void handDown(Line line, List<Draft> drafts, Days published) {
        for (Draft draft : drafts) {
            if (!draft.times.isEmpty() || draft.telling.looksAhead() != Boolean.TRUE || !meanwhile(line, line.opening(draft.start))) {
                continue;
            }
            if (line.times.stream().anyMatch(time -> dates(time.time()) && line.sameClause(time.start(), draft.start))) {
                continue;
            }
            Line.Timed right = rightBefore(line, draft);
            if (right != null && ahead(right, published) && drafts.stream().noneMatch(d -> d.times.contains(right))) {
                draft.times.add(right);
                continue;
            }
            Line.Timed only = null;
            int outside = 0;
            for (Line.Timed time : line.times) {
                if (!line.sameClause(time.start(), draft.start) && line.holds(time.start(), draft.start) && dates(time.time())) {
                    outside++;
                    only = ahead(time, published) && drafts.stream().noneMatch(d -> d.times.contains(time)) ? time : null;
                }
            }
            if (outside == 1 && only != null && line.is(line.opening(draft.start), "meanwhile")) {
                draft.times.add(only);
            }
        }
    }

    private static boolean ahead(Line.Timed time, Days published) {
        Days days = Days.of(time.edtf());
        return days != null && (published == null || !days.before(published));
    }

    /** Whether a clause begins with a word of time, be it behind a dash: "— when three towns vote". */
    private static boolean meanwhile(Line line, int opening) {
        return line.is(opening, "meanwhile") || !line.words.isWord(opening) && line.is(opening + 1, "meanwhile");
    }

    /** The time that a clause of time takes up: "on Saturday, when three towns vote"; null where none stands right before it. */
    private static Line.Timed rightBefore(Line line, Draft draft) {
        int opening = line.opening(draft.start);
        int last = opening - 1;
        while (last > line.first && !line.words.isWord(last) && line.timeAt(last) == null) {
            last--;
        }
        Line.Timed time = line.timeAt(last);
        return time != null && dates(time.time()) ? time : null;
    }

    /** "Will meet at the forum next month": what is done at an event that has a time is done at that time. */
    static void lend(Line line, List<Draft> drafts) {
        for (Draft at : drafts) {
            Draft right = at.trigger.verb() || at.times.isEmpty() ? null : before(drafts, at.from);
            if (right != null && right.times.isEmpty() && OwnName.has(at) && joins(line, right.end, at.from)) {
                // "a speech at the Trade Forum on Friday"
                right.times.addAll(at.times);
            }
            alongside(line, drafts, at);
            if (!at.trigger.verb() && at.times.isEmpty() && at.byPreposition() && at.standing.by().row().telling() == Telling.TENSE) {
                // "will speak on Saturday at the debate"
                Line.Timed before = line.timeAt(at.standing.by().start() - 1);
                // «лучшая картина 2012 года на церемонии»: a year tells of what stands before it, unless it is told when
                boolean tells = before != null && (length(before) <= Stages.WINDOW || line.is(before.start() - 1, "at-time"));
                if (tells && dates(before.time()) && !line.ofDateline(before)) {
                    at.times.add(before);
                }
            }
            boolean during = !at.trigger.verb() && !at.times.isEmpty() && line.cuesEndingAt(at.from).stream()
                    .anyMatch(cue -> cue.row().stands(Cue.Place.PREPOSITION) && cue.row().telling() == Telling.TENSE);
            for (int i = at.from - 1; during && i >= line.first && at.from - i <= REACH && line.sameClause(i, at.from); i--) {
                Draft done = Draft.at(drafts, i);
                if (done != null) {
                    boolean remark = done.type.key().equals(SPEECH) && done.telling.looksAhead() != Boolean.TRUE;
                    if (done.trigger.verb() && done.times.isEmpty() && !remark) {
                        done.times.addAll(at.times);
                    }
                    break;
                }
            }
        }
    }

    /**
     * What is to be at an event, or before a deadline, that stands behind it in its sentence with its own time, has that time: "plan a protest outside
     * Monday's debate", "is expected before the deadline on Friday".
     */
    private static void alongside(Line line, List<Draft> drafts, Draft at) {
        boolean deadline = at.type.key().equals("deadline") && line.is(at.from - 1, "before");
        if (at.trigger.verb() || at.times.isEmpty() || !deadline && !line.is(at.from - 1, "alongside")) {
            return;
        }
        Draft done = null;
        for (int i = Draft.behind(drafts, at.from) - 1; done == null && i >= 0 && drafts.get(i).start >= line.opening(at.from); i--) {
            done = line.sameClause(drafts.get(i).start, at.from) ? drafts.get(i) : null;
        }
        if (done != null && done.times.isEmpty() && Boolean.TRUE.equals(done.telling.looksAhead()) && at.telling != Telling.HAPPENED
                && (deadline || done.type.family().equals("protest"))) {
            done.times.addAll(at.times);
            done.due = deadline;
            if (at.telling == Telling.UNKNOWN) {
                at.telling = Telling.EXPECTED;
                at.weak = true;
            }
        }
    }

    /** The last mention that is over before a token; null where there is none. */
    private static Draft before(List<Draft> drafts, int token) {
        int behind = Draft.behind(drafts, token);
        return behind > 0 ? drafts.get(behind - 1) : null;
    }

    private static boolean joins(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!line.is(i, "preposition") && !line.is(i, "determiner")) {
                return false;
            }
        }
        return true;
    }

    /** What was agreed on "in October last year" is no visit of last October: a past day behind a noun that is agreed on is the agreeing's own. */
    static void leaveToTheVerb(Draft draft, Days published) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean agreed = by != null && !draft.trigger.verb() && by.start() < draft.from && by.row().stands(Cue.Place.OBJECT)
                && (draft.telling == Telling.AGREED || draft.telling == Telling.INVITED || draft.telling == Telling.ARRANGING);
        Days days = draft.days();
        // "earlier this week" is behind the page too, though its week is not over
        boolean behind = days != null && published != null && (days.before(published) || days.length() <= WEEK && days.meets(published) && days.first().isBefore(published.first()));
        if (agreed && draft.when != null && behind) {
            draft.when = null;
        }
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
        return time.edtf() != null || time.timex() != null && time.timex().startsWith("XXXX");
    }

    private static Draft owner(Line line, List<Draft> drafts, Map<Integer, List<Draft>> told, Line.Timed time) {
        for (int i = Draft.behind(drafts, time.start()); i < drafts.size() && drafts.get(i).start - time.end() <= REACH; i++) {
            Draft draft = drafts.get(i);
            if (draft.start < time.end() || !draft.trigger.verb() && draft.from <= time.start()) {
                return draft;
            }
        }
        boolean apart = false;
        boolean second = false;
        for (int i = time.start() - 1; i >= line.first && time.start() - i <= REACH; i--) {
            if (!line.sameClause(i, time.start())) {
                continue;
            }
            Draft here = Draft.at(drafts, i);
            if (here != null && (aims(line, here) || describes(line, drafts, here))) {
                // «остановят на ремонт 10 марта»: the day of the verb
                continue;
            }
            if (here != null && (here.trigger.need().equals("joint") && ofNoun(line, drafts, here.start) || !here.trigger.verb() && !here.byPreposition() && Nouns.dependent(line, here.from, here.start))) {
                // «объявит итоги голосования в понедельник»: the day of the verb
                continue;
            }
            if (here != null) {
                // "the first vote since the coup of spring 2031": the day of the coup
                // "cost 29 dollars before the debate, but will be free until 30 September": the second verb's
                return apart && !here.trigger.verb() || second && here.byPreposition() ? null : here;
            }
            apart |= i < time.start() - 1 && line.is(i, "apart");
            second |= "and".equals(line.lexicon.clauses.get(line.words.lower(i))) && line.is(i + 1, "auxiliary");
            if (isHead(line, i) && !ofNoun(line, drafts, i) && !line.reduced(i)) {
                return through(told, i, time);
            }
        }
        boolean named = line.is(time.end(), "naming");
        for (int i = time.end(); i < line.end && i - time.end() <= REACH; i++) {
            if (!line.sameClause(i, time.start()) || line.words.may(i, Feature.CONVERB) && !line.finite(i)) {
                // «12 мая, побывав в музее, она уедет»: the day of the second verb
                continue;
            }
            Draft here = Draft.at(drafts, i);
            // "12 March is the deadline for bids", "set 12 March as the deadline"
            if (here != null && (here.trigger.verb() || named && here.from == time.end() + 1)) {
                return here;
            }
            if (isHead(line, i)) {
                return through(told, i, time);
            }
        }
        return null;
    }

    /** Whether a participle only describes the event before it: "a debate in Velmark hosted by the Arden Club on Friday". */
    private static boolean describes(Line line, List<Draft> drafts, Draft draft) {
        return draft.trigger.verb() && line.reduced(draft.start)
                && drafts.stream().anyMatch(event -> !event.trigger.verb() && event.end <= draft.start && Nouns.onlyComplements(line, event.end, draft.start));
    }

    /** Whether a noun of no type only tells, behind a preposition, what a verb's doing is for or about. */
    private static boolean aims(Line line, Draft draft) {
        boolean noType = !draft.trigger.verb() && draft.type.key().equals("other") && draft.trigger.need().equals("ahead");
        return noType && line.is(draft.from - 1, "preposition") && (draft.standing.by() == null || draft.byPreposition());
    }

    /** Whether a verb is an infinitive that tells what a noun is for, and an event is told before it: "will hold a meeting to discuss trade on Friday". */
    private static boolean ofNoun(Line line, List<Draft> drafts, int verb) {
        int noun = verb - 2;
        return line.is(verb - 1, "to") && line.words.may(verb, Feature.INFINITIVE) && noun >= line.first && line.namedAt(noun) == null
                && line.words.may(noun, Feature.NOUN) && !line.finite(noun) && !line.words.isParticiple(noun)
                && drafts.stream().anyMatch(draft -> draft.end <= verb - 1 && draft.telling.looksAhead() == Boolean.TRUE && line.sameClause(draft.start, verb));
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

    /** By token, the mentions of which the words there tell how they stand, in text order. */
    private static Map<Integer, List<Draft>> told(List<Draft> drafts) {
        Map<Integer, List<Draft>> told = new HashMap<>();
        for (Draft draft : drafts) {
            for (Phrases.Found<Cue> by : Arrays.asList(draft.standing.by(), draft.outcome, draft.plan)) {
                for (int i = by == null ? 0 : by.start(); by != null && i < by.end(); i++) {
                    told.computeIfAbsent(i, k -> new ArrayList<>(2)).add(draft);
                }
            }
        }
        return told;
    }

    /** A verb that tells how an event stands hands on its time where it is the event's own: "will take place on", "is scheduled for". */
    private static Draft through(Map<Integer, List<Draft>> told, int head, Line.Timed time) {
        for (Draft draft : told.getOrDefault(head, List.of())) {
            if (handsOn(draft, draft.standing.by(), head, time) || handsOn(draft, draft.outcome, head, time) || handsOn(draft, draft.plan, head, time)) {
                return draft;
            }
        }
        return null;
    }

    private static boolean handsOn(Draft draft, Phrases.Found<Cue> by, int head, Line.Timed time) {
        if (by == null || head < by.start() || head >= by.end()) {
            return false;
        }
        Telling telling = by.row().telling();
        if (telling == Telling.OBLIGED && by.start() < time.start() && time.end() <= by.end()) {
            return true;
        }
        int gap = telling == Telling.DATED || telling == Telling.EXPECTED || telling == Telling.FUTURE ? 3 : telling == Telling.POSTPONED && draft.line.is(time.start() - 1, "from") ? 1 : 0;
        // "until May" may be one expression, its first word the cue's last
        boolean behind = time.start() > by.start() && time.end() > by.end() && time.start() - by.end() <= gap;
        // «12 марта был запланирован концерт»: with cases the day may stand before
        boolean before = telling == Telling.DATED && by.end() <= draft.from && time.end() <= by.start() && !Spotter.lacksCases(draft.line.words, draft.end - 1);
        // "on Friday Lund has a speech scheduled"
        boolean fronted = telling == Telling.DATED && by.row().stands(Cue.Place.AFTER) && time.end() <= draft.from && draft.end <= by.start() && draft.line.timeAt(by.end()) == null;
        return telling == Telling.TENSE || behind || before || fronted;
    }

    /** The when of a mention from its own times: the narrowest, and of those the first; null where it has none. */
    static When when(Draft draft, Days published) {
        Line.Timed best = null;
        if (draft.times.size() > 1) {
            // "the Lantern Festival will be held from 28 August": here the holiday only lends its name
            draft.times.removeIf(time -> time.start() < draft.start && time.end() == draft.end);
        }
        for (Line.Timed time : draft.times) {
            if (best == null || length(time) < length(best)) {
                best = time;
            }
        }
        if (best == null) {
            return Countdown.of(draft, published);
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
                return new When(turned, "inferred", List.of("times[" + best.index() + "]", "published"));
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
            return new When(draft.line.lexicon.recurrence.turned(draft.line.words, best, published, true), INFERRED, List.of("times[" + best.index() + "]", "published"));
        }
        if (ahead == null || draft.weak) {
            String later = draft.line.lexicon.recurrence.turned(draft.line.words, best, published, true);
            later = lately(draft, best, later, published) ? null : later;
            draft.later = later == null || later.equals(time.edtf()) ? null : new When(later, "inferred", List.of("times[" + best.index() + "]", "published"));
        }
        Days last = Days.of(best.edtf());
        Phrases.Found<Cue> by = draft.standing.by();
        // "has until Friday to form a government": by then, and not on that day
        boolean due = draft.due || draft.telling == Telling.OBLIGED && by != null && by.start() < best.start() && best.end() <= by.end();
        if (due && last != null && published != null && !last.before(published)) {
            return new When(Edtf.of(published.first(), last.last()).toString(), INFERRED, List.of("times[" + best.index() + "]", "published"));
        }
        When span = span(draft, best, best.edtf(), published, null);
        // "did visit, but not until May": what has happened has an end
        boolean ended = ahead == Boolean.FALSE && best.edtf() != null && best.edtf().endsWith(OPEN);
        String edtf = ended ? best.edtf().substring(0, best.edtf().length() - OPEN.length()) : best.edtf();
        return span != null ? span : new When(edtf, from(best), List.of("times[" + best.index() + "]"));
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
     * The span that a time makes with another ("from 16 April to 19 May"); null where it is the end of none, or where the other is the day that
     * a moved event had.
     *
     * @param edtf what the time came to
     */
    private static When span(Draft draft, Line.Timed time, String edtf, Days published, Boolean ahead) {
        Line.Timed other = draft.newDay != null || draft.telling == Telling.POSTPONED || draft.telling == Telling.MOVED ? null
                : draft.line.lexicon.ranges.other(draft.line, time);
        other = other == null ? Series.beside(draft, time) : other;
        if (other == null) {
            return null;
        }
        String otherwise = ahead == null ? other.edtf() : draft.line.lexicon.recurrence.turned(draft.line.words, other, published, ahead);
        Edtf span = Ranges.span(Days.of(edtf), Days.of(otherwise), time.start() < other.start());
        if (span == null) {
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
        return gone && draft.newDay != time && (draft.outcome != null && !draft.outcome.row().stands(Cue.Place.SELF)
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

    /** Whether an election in a month that no past verb tells of is the next one, since that is nearer than the last: "who may cast a ballot in November", written in July. */
    private static boolean nearer(Draft draft, Line.Timed time, Days published) {
        Days past = Days.of(time.edtf());
        boolean open = draft.type.key().equals("election") && draft.telling == Telling.UNKNOWN && !draft.line.past(draft.start);
        if (!open || past == null || published == null || !past.before(published) || past.length() <= WEEK) {
            return false;
        }
        Days next = Days.of(draft.line.lexicon.recurrence.turned(draft.line.words, time, published, true));
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

    private static long length(Line.Timed time) {
        Days days = Days.of(time.edtf());
        if (days != null) {
            return days.length();
        }
        String timex = time.time().timex();
        return timex != null && timex.matches("XXXX-(\\d\\d-\\d\\d|WXX-\\d|XX-XX).*") ? 1 : Long.MAX_VALUE;
    }
}
