package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daybook.reading.language.Feature;

/**
 * Which time belongs to which event of a sentence. A time belongs to the noun phrase that it stands in ("Monday's debate"), else to the
 * nearest verb or event noun before it in its clause, else to the first verb behind it: so that the day of a report ("said on Monday")
 * never becomes the day of the event reported.
 */
final class Attachment {
    /** Tokens from a time to the verb or noun that it may belong to. */
    private static final int REACH = 60;
    /** What is said at an event is its news, and no event by itself. */
    private static final String SPEECH = "speech";
    /** The family of journeys, which other events are held on. */
    private static final String VISIT = "visit";

    private Attachment() { }

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
            if (!Dates.dates(time.time()) || line.ofDateline(time) || line.denied(time) || describesAnother(line, drafts, time)) {
                continue;
            }
            if (another(line, time) && elided(line, drafts, time) == null) {
                int behind = Draft.behind(drafts, time.start());
                Draft one = behind > 0 ? drafts.get(behind - 1) : null;
                if (one != null && !one.trigger.verb() && one.newDay == null && Boolean.TRUE.equals(one.telling.looksAhead())) {
                    one.another = time;
                }
                continue;
            }
            Draft owner = owner(line, drafts, told, time);
            owner = owner == null && before != null && Series.listed(line, drafts, before, time) ? last : owner;
            before = time;
            last = owner;
            boolean asked = owner != null && owner.outcome != null && owner.outcome.row().stands(Cue.Place.SELF);
            // "the mayor called it off on Monday"
            boolean calling = owner != null && owner.takenUp != null && Again.calledOff(line, owner.start) != null;
            // the day of asking is not the day asked for: "on Monday invited the king to Velmark in May"
            if (owner != null && owner.newDay == null && !calling && !(asked && time.start() < owner.outcome.end())) {
                owner.times.add(time);
            }
        }
    }

    /** Whether a time only says which one a noun means that is no event: "with a Thursday letter", "in Thursday's paper". */
    private static boolean describesAnother(Line line, List<Draft> drafts, Line.Timed time) {
        int told = line.before(time, "at-time");
        if (line.is(told, "utterance") && !line.words.token(told).capitalised() && !line.finite(told) && line.namedAt(told) == null && Draft.at(drafts, told) == null) {
            // "more of her trip from the statement today"
            return true;
        }
        boolean possessive = line.is(time.end(), "possessive");
        int noun = possessive ? time.end() + 1 : time.end();
        boolean described = noun < line.end && (possessive || line.is(time.start() - 1, "determiner")) && line.words.may(noun, Feature.NOUN) && Spotter.lacksCases(line.words, noun)
                && (!possessive || !line.words.may(noun, Feature.VERB)) && !line.words.may(noun, Feature.ADJ) && line.timeAt(noun) == null && line.namedAt(noun) == null && !line.is(noun, "preposition") && !line.is(noun, "auxiliary");
        return described && Dates.length(time) <= Days.WEEK && drafts.stream().noneMatch(draft -> draft.describedBy(time));
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
            if (line.times.stream().anyMatch(time -> Dates.dates(time.time()) && line.sameClause(time.start(), draft.start))) {
                continue;
            }
            Line.Timed right = rightBefore(line, draft);
            if (right != null && Dates.ahead(right, published) && drafts.stream().noneMatch(d -> d.times.contains(right))) {
                draft.times.add(right);
                continue;
            }
            Line.Timed only = null;
            int outside = 0;
            for (Line.Timed time : line.times) {
                if (!line.sameClause(time.start(), draft.start) && line.holds(time.start(), draft.start) && Dates.dates(time.time())) {
                    outside++;
                    only = Dates.ahead(time, published) && drafts.stream().noneMatch(d -> d.times.contains(time)) ? time : null;
                }
            }
            if (outside == 1 && only != null && line.is(line.opening(draft.start), "meanwhile")) {
                draft.times.add(only);
            }
        }
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
        return time != null && Dates.dates(time.time()) ? time : null;
    }

    /** "Will meet at the forum next month": what is done at an event that has a time is done at that time. */
    static void lend(Line line, List<Draft> drafts) {
        for (Draft at : drafts) {
            Draft right = at.trigger.verb() || at.times.isEmpty() ? null : before(drafts, at.from);
            if (right != null && right.times.isEmpty() && OwnName.has(at) && !line.is(right.end, "genitive") && joins(line, right.end, at.from)) {
                // "a speech at the Trade Forum on Friday"
                right.times.addAll(at.times);
            }
            alongside(line, drafts, at);
            if (!at.trigger.verb() && at.times.isEmpty() && at.byPreposition() && at.standing.by().row().telling() == Telling.TENSE) {
                // "will speak on Saturday at the debate"
                Line.Timed before = line.timeAt(at.standing.by().start() - 1);
                // «лучшая картина 2012 года на церемонии»: a year tells of what stands before it, unless it is told when
                boolean tells = before != null && (Dates.length(before) <= Stages.WINDOW || line.is(before.start() - 1, "at-time"));
                if (tells && Dates.dates(before.time()) && !line.ofDateline(before)) {
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
     * What is done on a visit has its day, and the visit has the day of what is done on it: "will visit Arden on 22 May and hold talks", "will fly to Arden on 22 May for talks
     * and a dinner". What it is for is told as it is.
     */
    static void shareVisits(Line line, List<Draft> drafts) {
        Draft visit = null;
        Draft purpose = null;
        for (Draft draft : drafts) {
            boolean ahead = Boolean.TRUE.equals(draft.telling.looksAhead());
            if (visit != null && !line.sameClause(visit.start, draft.start)) {
                visit = null;
            }
            if (draft.trigger.verb() && draft.type.family().equals(VISIT) && ahead) {
                visit = draft;
                purpose = null;
            } else if (visit != null) {
                boolean aim = !draft.trigger.verb() && draft.telling == Telling.UNKNOWN && (line.is(draft.from - 1, "purpose") || purpose != null && line.is(draft.from - 1, "and") && Nouns.onlyComplements(line, purpose.end, draft.from));
                if (aim) {
                    draft.telling = visit.telling;
                    draft.weak = false;
                    purpose = draft;
                }
                if (aim || ahead && joined(line, draft)) {
                    lendTimes(visit, draft);
                    lendTimes(draft, visit);
                }
            }
        }
    }

    private static void lendTimes(Draft from, Draft to) {
        if (to.times.isEmpty()) {
            to.times.addAll(from.times);
        }
    }

    /** Whether the verb that tells of a mention shares its subject and auxiliary with the one before it: "… and hold talks". */
    private static boolean joined(Line line, Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        int verb = draft.trigger.verb() ? draft.start : by == null || by.start() >= draft.from ? -1 : by.start();
        return verb > line.first && line.is(verb - 1, "and") && line.words.may(verb, Feature.VERB);
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

    /** «12 мая пройдёт турнир, а 14 мая — концерт»: the mention right behind a dash that stands for its verb; null where there is none, or a verb follows. */
    private static Draft elided(Line line, List<Draft> drafts, Line.Timed time) {
        Draft draft = line.is(time.end(), "elided") ? Draft.at(drafts, time.end() + 1) : null;
        if (draft == null || draft.trigger.verb() || draft.from != time.end() + 1) {
            return null;
        }
        int before = line.before(time, "preposition");
        boolean opened = before < line.text || !line.words.isWord(before) || line.is(before, "and") || line.lexicon.clauses.containsKey(line.words.lower(before));
        for (int i = draft.end; opened && i < line.end; i++) {
            opened = !line.finite(i) || line.namedAt(i) != null;
        }
        return opened ? draft : null;
    }

    /** «Первый тур пройдёт 12 мая, а 14 мая — второй», «а 14 мая — в Бергене»: the day of another of the kind, which a dash stands for, with an adjective or a place behind it. */
    private static boolean another(Line line, Line.Timed time) {
        int before = line.before(time, "preposition");
        boolean joined = before > line.text && "and".equals(line.lexicon.clauses.get(line.words.lower(before))) && line.words.lower(before - 1).equals(",");
        int next = time.end() + 1;
        if (!joined || next >= line.end || !line.is(time.end(), "elided") && !line.words.lower(time.end()).equals("-")) {
            return false;
        }
        Line.Named place = line.is(next, "at-time") ? line.namedAt(next + 1) : null;
        // «а 14 мая — выходной» tells of a day off
        boolean which = line.is(next, "which") || line.words.may(next, Feature.ADJ, Feature.NOMINATIVE) && !line.words.may(next, Feature.NOUN);
        int end = place != null ? place.end() : which ? next + 1 : line.end + 1;
        return end <= line.end && (end == line.end || !line.words.isWord(end));
    }

    /** Whether a time opens a clause whose verb is left out, and what it tells of is named nowhere: «в мае пройдут концерты двух хоров, а 20 июня — третьего». */
    private static boolean opensElided(Line line, Line.Timed time) {
        int before = line.before(time, "preposition");
        boolean opens = before > line.first && line.lexicon.clauses.containsKey(line.words.lower(before)) && line.words.lower(before - 1).equals(",");
        for (int i = time.end() + 1; i < line.end && line.sameClause(i, time.end() + 1); i++) {
            // «а 14 мая — в Осло откроют музей»
            opens &= !line.finite(i) || line.namedAt(i) != null;
        }
        return opens && line.is(time.end(), "elided") && line.times.stream().anyMatch(other -> other.end() <= before && Dates.dates(other.time()));
    }

    private static Draft owner(Line line, List<Draft> drafts, Map<Integer, List<Draft>> told, Line.Timed time) {
        for (int i = Draft.behind(drafts, time.start()); i < drafts.size() && drafts.get(i).start - time.end() <= REACH; i++) {
            Draft draft = drafts.get(i);
            if (draft.start < time.end() || !draft.trigger.verb() && draft.from <= time.start()) {
                return draft;
            }
        }
        Draft elided = elided(line, drafts, time);
        if (elided != null || opensElided(line, time)) {
            return elided;
        }
        Draft opened = openedBy(line, drafts, told, time);
        if (opened != null) {
            return opened;
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
            if (here != null && ofDay(line, here)) {
                // «пройдёт в день смерти композитора 10 апреля»: the day of both
                if (!here.type.unplanned()) {
                    here.times.add(time);
                }
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
            for (Draft planned : told.getOrDefault(i, List.of())) {
                // "the race, which was to be held on Friday"
                if (!planned.trigger.verb() && !Nouns.dependent(line, planned.from, planned.start) && handsOn(planned, planned.plan, i, time)) {
                    return planned;
                }
            }
            apart |= i < time.start() - 1 && line.is(i, "apart");
            second |= "and".equals(line.lexicon.clauses.get(line.words.lower(i))) && line.is(i + 1, "auxiliary");
            if (Dates.isHead(line, i) && !ofNoun(line, drafts, i) && !line.reduced(i)) {
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
                return ofGerundBefore(line, here, time) ? null : here;
            }
            if (Dates.isHead(line, i)) {
                return through(told, i, time);
            }
        }
        return null;
    }

    /** Whether a time is that of a gerund which another one is joined to: "will be touring the north in March and playing in Arden in June". */
    private static boolean ofGerundBefore(Line line, Draft draft, Line.Timed time) {
        boolean joined = line.is(draft.start - 1, "and") && line.words.may(draft.start, Feature.GERUND);
        return joined && IntStream.range(line.first + 1, time.start()).anyMatch(i -> line.words.may(i, Feature.GERUND) && line.is(i - 1, "be") && line.sameClause(i, draft.start));
    }

    /** Whether a noun only tells on whose day something is done: «в день смерти композитора». */
    private static boolean ofDay(Line line, Draft draft) {
        return !draft.trigger.verb() && line.is(draft.from - 1, "day-of") && line.is(draft.from - 2, "at-time") && !Spotter.lacksCases(line.words, draft.start);
    }

    /** The mention that the first verb behind a time tells of, where the time right behind a comma begins what it tells; null where there is none. */
    private static Draft openedBy(Line line, List<Draft> drafts, Map<Integer, List<Draft>> told, Line.Timed time) {
        for (int i = time.end(); i < line.end && i - time.end() <= REACH; i++) {
            Draft here = Draft.at(drafts, i);
            if (Dates.isHead(line, i) || here != null && here.trigger.verb()) {
                return !line.opensBehindComma(time, i) ? null : here != null && here.trigger.verb() ? here : through(told, i, time);
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

    /** By token, the mentions of which the words there tell how they stand, in text order. */
    private static Map<Integer, List<Draft>> told(List<Draft> drafts) {
        Map<Integer, List<Draft>> told = new HashMap<>();
        for (Draft draft : drafts) {
            for (Phrases.Found<Cue> by : Arrays.asList(draft.standing.by(), draft.outcome, draft.plan)) {
                for (int i = by == null ? 0 : by.start(); by != null && i < withInfinitive(draft.line, by); i++) {
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

    /** Where words for what is expected are over, with the infinitive that tells no more than that it is to be: "is expected to go ahead". */
    private static int withInfinitive(Line line, Phrases.Found<Cue> by) {
        int end = by.end();
        if (by.row().telling() != Telling.EXPECTED && by.row().telling() != Telling.DATED) {
            return end;
        }
        int verb = line.is(end, "to") ? end + 1 : end;
        boolean leads = verb < line.end && line.is(verb - 1, "to") && line.words.may(verb, Feature.INFINITIVE);
        for (int at = verb; leads && at < line.end;) {
            int next = line.cuesStartingAt(at).stream().filter(cue -> cue.row().stands(Cue.Place.SUBJECT)).mapToInt(Phrases.Found::end).max().orElse(at);
            leads = next > at && line.timeAt(at) == null;
            at = next;
            end = leads ? next : end;
        }
        return end;
    }

    private static boolean handsOn(Draft draft, Phrases.Found<Cue> by, int head, Line.Timed time) {
        if (by == null || head < by.start() || head >= withInfinitive(draft.line, by)) {
            return false;
        }
        Telling telling = by.row().telling();
        if (telling == Telling.OBLIGED && by.start() < time.start() && time.end() <= by.end()) {
            return true;
        }
        boolean planned = telling == Telling.AGREED && draft.line.words.isLongParticiple(by.start()) && by.end() <= draft.start;
        int gap = telling == Telling.DATED || telling == Telling.EXPECTED || telling == Telling.FUTURE || planned ? 3 : telling == Telling.POSTPONED && draft.line.is(time.start() - 1, "from") ? 1 : 0;
        // «планирует в мае посетить»: what the infinitive tells is to be then
        boolean between = (by.row().far() || telling == Telling.DATED && by.end() <= draft.from) && by.start() < time.start() && time.end() <= by.end();
        // "until May" may be one expression, its first word the cue's last
        boolean behind = time.start() > by.start() && time.end() > by.end() && time.start() - withInfinitive(draft.line, by) <= gap;
        // «12 марта был запланирован концерт»: with cases the day may stand before
        boolean announced = draft.line.words.may(by.start(), Feature.FINITE, Feature.PAST) && !draft.line.words.isParticiple(by.start()) && draft.line.finite(by.start());
        // «в мае хор назначил конкурс»: the time of saying so
        boolean fore = telling == Telling.DATED && (!announced || draft.line.is(time.start() - 1, "onto")) || telling == Telling.EXPECTED && draft.line.words.may(by.start(), Feature.FINITE, Feature.PRESENT) || telling == Telling.AGREED && draft.line.is(time.start() - 1, "onto");
        boolean before = fore && by.end() <= draft.from && time.end() <= by.start() && !Spotter.lacksCases(draft.line.words, draft.end - 1);
        // "on Friday Lund has a speech scheduled"
        boolean fronted = telling == Telling.DATED && by.row().stands(Cue.Place.AFTER) && time.end() <= draft.from && draft.end <= by.start() && draft.line.timeAt(by.end()) == null;
        return telling == Telling.TENSE || behind || before || fronted || between;
    }
}
