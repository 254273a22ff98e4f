package org.daybook.reading.event;

import java.util.List;
import java.util.Map;

/** Mentions of one event in one page: what one of them lacks, the fuller one tells. */
final class Sameness {
    /** How many mentions back (or on) a fuller telling is looked for; a page tells few events of one kind. */
    private static final int REACH = 40;

    /** Paragraphs between two mentions that share no name and still may be one event: past these "the meeting" is some other meeting. */
    private static final int NEAR = 12;

    private static final int YEAR = 365;

    /** Classes of the words for ceremonies that are never one another. */
    private static final List<String> CEREMONIES = List.of("wedding", "burial", "award", "inauguration");

    private Sameness() { }

    /** Names those whom a plural subject stands for. */
    static void nameSeveral(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            several(drafts, i);
        }
    }

    /** A time that may be the last or the next of its kind is the next where the page tells that such an event lies ahead. */
    static void lookAhead(List<Draft> drafts) {
        for (Draft draft : drafts) {
            // "people ejected from a rally on Monday included" tells of the past one; an election stays the one that is awaited
            boolean past = (!draft.type.family().equals("election") || draft.telling == Telling.HAPPENED) && draft.line.past(draft.start);
            if (draft.later == null || draft.telling == Telling.NONE || past) {
                continue;
            }
            for (Draft other : drafts) {
                // by a year and not by a week: "the February debate" is next year's only where the page dates one so
                boolean far = draft.days() != null && Days.of(draft.later.edtf()).first().minusDays(Stages.WINDOW).isAfter(draft.days().first());
                boolean waits = other != draft && other.type == draft.type && other.stage != null && other.stage.ahead() && !other.fresh
                        && (other.when == null && !far || other.when != null && draft.later.edtf().equals(other.when.edtf()) || !far && other.which != null && draft.which != null);
                if (waits && Math.abs(other.start - draft.start) < REACH * 25) {
                    draft.when = draft.later;
                    draft.stage = Stage.DATED;
                    break;
                }
            }
        }
    }

    /**
     * What only times the news of then ("told reporters before the interview") is no plan, unless another mention says that it is to come. Elections
     * are awaited long before they are.
     */
    static void leaveToThePast(List<Draft> drafts) {
        for (Draft draft : drafts) {
            boolean timing = draft.telling == Telling.EXPECTED && draft.byPreposition() && (draft.when == null || draft.when.edtf() == null) && !draft.type.key().equals("election")
                    && draft.line.is(draft.standing.by().start(), "before") && draft.line.past(draft.start);
            if (timing && drafts.stream().noneMatch(other -> other != draft && other.stage != null && other.stage.ahead() && !other.byPreposition() && same(draft, other))) {
                draft.stage = null;
            }
        }
    }

    /** Fills in each mention from the nearest earlier fuller one, then from the nearest later one. */
    static void share(List<Draft> drafts, Days published) {
        for (int i = 0; i < drafts.size(); i++) {
            for (int j = i - 1; j >= 0 && i - j <= REACH && lacks(drafts.get(i)); j--) {
                take(drafts.get(i), drafts.get(j), published);
            }
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            for (int j = i + 1; j < drafts.size() && j - i <= REACH && lacks(drafts.get(i)); j++) {
                take(drafts.get(i), drafts.get(j), published);
            }
        }
    }

    /** "The leaders signed": those who were last named as doing something together, or the two of whom the sentences right before tell. */
    private static void several(List<Draft> drafts, int i) {
        Draft draft = drafts.get(i);
        // "the leaders planned to discuss": a plan of talks to come tells nothing of who talked before
        boolean talksAhead = draft.trigger.need().equals("joint") && Boolean.TRUE.equals(draft.telling.looksAhead());
        if (!draft.several || talksAhead) {
            return;
        }
        for (int j = i - 1; j >= 0 && i - j <= REACH; j--) {
            Draft earlier = drafts.get(j);
            List<String> parties = earlier.participants.entrySet().stream().filter(p -> p.getValue() == Role.PARTY).map(Map.Entry::getKey).toList();
            if (parties.size() > 1) {
                parties.forEach(entity -> draft.add(entity, draft.subjectRole()));
                return;
            }
        }
        for (int j = i - 1; j >= 0 && drafts.get(j).line.sentence.paragraph() >= draft.line.sentence.paragraph() - 1; j--) {
            Map<String, Role> two = drafts.get(j).participants;
            if (two.size() == 2 && two.containsValue(Role.GUEST) && two.containsValue(Role.HOST)) {
                two.keySet().forEach(entity -> draft.add(entity, draft.subjectRole()));
                return;
            }
        }
    }

    private static boolean lacks(Draft draft) {
        return draft.telling != Telling.NONE
                && (draft.stage == null || draft.weak || draft.when == null || draft.place == null || draft.participants.size() < 2 || ofASeason(draft));
    }

    /** Whether its noun phrase has no more of its day than a season: not what "will be signed in spring". */
    private static boolean ofASeason(Draft draft) {
        Days days = draft.days();
        boolean within = !draft.trigger.verb() && draft.times.stream().anyMatch(draft::describedBy);
        return within && days != null && days.length() > Days.MONTH && days.length() <= Stages.WINDOW;
    }

    private static void take(Draft draft, Draft fuller, Days published) {
        if (fuller.telling == Telling.NONE || fuller.stage == null && fuller.when == null || !same(draft, fuller)) {
            return;
        }
        if (setAnew(draft, fuller) || goesOnNow(draft) && fuller.line != draft.line && fuller.stage != null && fuller.stage.ahead()) {
            return;
        }
        if (draft.type.key().equals("election") && draft.place != null && fuller.place == null && !shares(draft, fuller)) {
            // "elections in Velmark" are not those that the rest of the page is about
            return;
        }
        // of two guests' visits the one in summer need not be the one in July
        boolean narrower = (draft.participants.isEmpty() && fuller.participants.isEmpty() || shares(draft, fuller)) && narrows(fuller, draft);
        if ((draft.when == null || narrower) && fuller.when != null && !background(fuller, published)) {
            draft.takeDay(fuller);
            boolean goesOn = draft.telling == Telling.PRESENT && fuller.stage == Stage.HAPPENED;
            draft.stage = draft.telling == Telling.UNKNOWN ? draft.stage : goesOn ? Stage.UNDER_WAY : Stages.decide(draft, published);
        }
        boolean bareVerb = draft.trigger.verb() && draft.telling == Telling.UNKNOWN;
        // "in his ruling the judge wrote" tells of none that is still to come
        boolean past = toldAt(draft) && fuller.stage != Stage.HAPPENED && fuller.stage != Stage.UNDER_WAY;
        // "an election is a serious thing" brings in none
        boolean general = draft.fresh && draft.telling == Telling.UNKNOWN && draft.type.family().equals("election");
        // what is said not to be, is of that kind alone: no summit is off where two of its guests will not meet, and "during the summit" plans none where they will
        boolean ofAnother = draft.type != fuller.type && fuller.stage != null && (fuller.stage == Stage.CANCELLED || fuller.stage == Stage.DENIED || draft.byPreposition() && fuller.stage.ahead());
        if (fuller.stage != null && !bareVerb && !past && !ofAnother && !general && !(draft.plural && draft.telling == Telling.UNKNOWN && !fuller.plural) && (draft.stage == null || draft.weak && !fuller.weak)) {
            draft.stage = fuller.stage;
            draft.weak = fuller.weak;
        }
        if (draft.place == null) {
            draft.place = fuller.place;
        }
        if (draft.participants.isEmpty() || shares(draft, fuller)) {
            giveParties(draft, fuller);
        }
    }

    /** Whether the one tells the day or month of what the other only has a season for: "the summer convention". */
    private static boolean narrows(Draft fuller, Draft season) {
        Days wide = season.days();
        Days narrow = fuller.days();
        return ofASeason(season) && narrow != null && narrow.length() <= Days.MONTH && !narrow.first().isBefore(wide.first()) && !narrow.last().isAfter(wide.last());
    }

    /** «Переговоры продолжаются»: what goes on now is no plan. Where a noun has no cases, the present may be any verb's near it. */
    private static boolean goesOnNow(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return draft.telling == Telling.PRESENT && by != null && by.row().telling() == Telling.TENSE && !draft.trigger.verb() && draft.when == null
                && !Spotter.lacksCases(draft.line.words, draft.end - 1);
    }

    private static void giveParties(Draft draft, Draft fuller) {
        for (Map.Entry<String, Role> other : fuller.participants.entrySet()) {
            if (!other.getKey().equals(draft.place)) {
                draft.add(other.getKey(), other.getValue());
            }
        }
    }

    /** Whether it is told of some year long past, as what else there once was: "at the convention of 2008". It dates no other mention. */
    private static boolean background(Draft draft, Days published) {
        Days days = draft.days();
        return days != null && published != null && draft.stage == Stage.HAPPENED && days.length() >= YEAR && days.last().isBefore(published.first());
    }

    /**
     * Whether the one was put off, and the other tells further on when it is to be instead: "was postponed. It will now take place on 7 May". Such
     * a day is none that was given up.
     */
    private static boolean setAnew(Draft off, Draft later) {
        return off.stage == Stage.POSTPONED && later.start > off.start && later.when != null
                && (later.stage == Stage.MOVED || later.stage == Stage.DATED && !toldOfThen(later));
    }

    /** Whether it is told as what the plan was, "the talks had been set for 12 May", or beside a sentence's own news, "the talks, set for 12 May". */
    private static boolean toldOfThen(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        if (draft.telling == Telling.FUTURE || draft.telling == Telling.PRESENT) {
            return false;
        }
        return by == null || !by.row().stands(Cue.Place.SUBJECT) || Verbs.standing(draft.line, by.start()).telling() != Telling.PRESENT;
    }


    /** What will be on another day than the one given up, or on a day told after it was put off, was moved there. */
    static void move(List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft later = drafts.get(i);
            moveOn(drafts, i);
            for (int j = i - 1; j >= 0 && i - j <= REACH && later.stage == Stage.DATED && !later.overtaken; j--) {
                Draft off = drafts.get(j);
                if (off.stage == Stage.POSTPONED && setAnew(off, later) && near(off, later) && same(off, later, true)) {
                    later.stage = Stage.MOVED;
                    giveParties(later, off);
                    if (later.place == null) {
                        later.place = off.place;
                    }
                }
            }
        }
    }

    /** What is told after its new day as the plan of then was moved to that day: "will now begin on 12 April. It had been planned for 25 February". */
    private static void moveOn(List<Draft> drafts, int i) {
        Draft then = drafts.get(i);
        for (int j = i - 1; j >= 0 && i - j <= REACH && then.overtaken; j--) {
            Draft anew = drafts.get(j);
            boolean told = (anew.stage == Stage.DATED || anew.stage == Stage.MOVED) && !anew.overtaken && anew.days() != null && anew.days().after(then.days());
            if (told && near(anew, then) && same(anew, then, true)) {
                anew.stage = Stage.MOVED;
                then.stage = Stage.MOVED;
                then.takeDay(anew);
                return;
            }
        }
    }

    /** Paragraphs between a postponement and the day that takes the place of the one given up: they are one piece of news. */
    private static boolean near(Draft off, Draft later) {
        return later.line.sentence.paragraph() - off.line.sentence.paragraph() <= 1;
    }

    /** Whether two mentions of a page can be one event, and speak as if they were. */
    static boolean same(Draft one, Draft other) {
        return same(one, other, false);
    }

    /** @param moved whether they may have two days: the one given up, and the new one */
    private static boolean same(Draft one, Draft other, boolean moved) {
        // a primary is no general election, and neither is a referendum
        boolean kind = one.type == other.type || one.type.family().equals(other.type.family()) && !one.type.family().equals("election");
        if (!kind || one.fresh && other.fresh || DayPlans.is(one) || DayPlans.is(other)) {
            return false;
        }
        boolean near = Math.abs(one.line.sentence.paragraph() - other.line.sentence.paragraph()) <= NEAR;
        boolean shared = shares(one, other);
        if (!one.trigger.verb() && !other.trigger.verb() && one.plural != other.plural || !shared && !near
                || !shared && one.type != other.type && Math.abs(one.line.sentence.paragraph() - other.line.sentence.paragraph()) > 1) {
            return false;
        }
        Draft later = one.start > other.start ? one : other;
        Draft earlier = later == one ? other : one;
        if (nextOne(later) && (toldAt(earlier) || earlier.stage == Stage.HAPPENED) && earlier.which == null && !earlier.trigger.verb() && !later.type.family().equals("election")) {
            // "sources at the summit said that at the next summit"
            return false;
        }
        if (one.line == other.line && one.type != other.type && Joint.joined(one.line, earlier, later)) {
            // «концерт Анны Берг и выставка»
            return false;
        }
        if (later.fresh || one.which != null && other.which != null && !one.which.equals(other.which)) {
            return false;
        }
        String name = OwnName.of(one);
        String called = OwnName.of(other);
        if (name != null && called != null && !name.equals(called)) {
            return false;
        }
        String ceremony = ceremony(one);
        String another = ceremony(other);
        if (ceremony != null && another != null && !ceremony.equals(another)) {
            return false;
        }
        Days a = one.days();
        Days b = other.days();
        if (!moved && a != null && b != null && !a.meets(b)) {
            return false;
        }
        if (!moved && a == null && b == null && one.timex != null && other.timex != null && !one.timex.equals(other.timex)) {
            return false;
        }
        if (one.place != null && other.place != null && !one.place.equals(other.place)) {
            return false;
        }
        if (!one.participants.isEmpty() && !other.participants.isEmpty() && !shares(one, other)) {
            return false;
        }
        return one.stage == null || other.stage == null || (one.weak && !toldAt(one) || other.weak && !toldAt(other)) || one.stage.ahead() == other.stage.ahead();
    }

    /** Whether its noun phrase says that it comes next behind another of its kind. */
    private static boolean nextOne(Draft draft) {
        for (int i = draft.from; i < draft.start && !draft.trigger.verb(); i++) {
            if (draft.line.is(i, "which") && draft.line.is(i, "coming") && draft.line.timeAt(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** What kind of ceremony it is, by its words or the one right behind them («церемония вручения»); null where they do not say. */
    private static String ceremony(Draft draft) {
        for (int i = draft.start; i <= draft.end && i < draft.line.end; i++) {
            for (String kind : CEREMONIES) {
                if (draft.line.is(i, kind)) {
                    return kind;
                }
            }
        }
        return null;
    }

    /** Whether something is told to have been done at it: "at the talks she said". */
    private static boolean toldAt(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return draft.telling == Telling.HAPPENED && draft.byPreposition()
                && (by.row().telling() == Telling.TENSE || by.row().telling() == Telling.HAPPENED && draft.line.past(by.start()));
    }

    private static boolean shares(Draft one, Draft other) {
        for (Map.Entry<String, Role> part : one.participants.entrySet()) {
            Role there = other.participants.get(part.getKey());
            if (there != null && (there == part.getValue() || part.getValue() != Role.GUEST && part.getValue() != Role.HOST)) {
                return true;
            }
        }
        return false;
    }
}
