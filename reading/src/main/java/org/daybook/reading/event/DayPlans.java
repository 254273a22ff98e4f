package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.Names;
import org.daybook.reading.time.Unplaced;

/**
 * What is to be done on a day, told by words that are of no type: "will redeem the bonds on 12 March", "has to sign the bill by Friday", "the second
 * reading is scheduled for Tuesday". The day makes the plan: without one within a month or so, or with a verb that only tells how things go ("will
 * rise on Monday"; the class {@code course}), it is none.
 */
final class DayPlans {
    private static final Trigger DEED = new Trigger("other", true, List.of(), "ahead", Set.of(), Set.of(), Set.of());
    private static final Trigger SOON = new Trigger("other", true, List.of(), "named", Set.of(), Set.of(), Set.of());
    private static final Trigger DUE = new Trigger("deadline", true, List.of(), "ahead", Set.of(), Set.of(), Set.of());
    private static final int REACH = 30;
    /** A part of a year that has a name of its own: a quarter, a half, a season. */
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-(Q\\d|H\\d|SP|SU|FA|WI)");
    /** Days: what is foretold for longer has no day for a diary; it is a plan where somebody named will do it. */
    private static final int FORTNIGHT = 14;
    /** Days: what is scheduled may be so for a season or half a year. */
    private static final int HALF = 184;
    /** Days: what words say is planned may be so for a year ("планируется построить в этом году"). No longer time makes a plan. */
    private static final int YEAR = 366;
    /** Tokens from a verb in the present to its day. */
    private static final int NEAR = 3;
    /** The same where the time is one day: "exits the post on 1 June". */
    private static final int DAY_NEAR = 6;
    /** Tokens from an event to the clause about it, with what it is called between: 'акция "Последняя весна, или Право идти", которая'. */
    private static final int NAME = 14;
    /** Letters of a whole day. */
    private static final int DATE = 10;
    /** Tokens of a title, to either side of the verb. */
    private static final int WORDS = 9;

    private DayPlans() { }

    /** Whether a mention is one of these, or of what is planned for no day: called by the words of its clause, and the same as no other. */
    static boolean is(Draft draft) {
        return draft.trigger == DEED || draft.trigger == DUE || draft.trigger == SOON || Intents.is(draft);
    }

    /** Whether it is told for more than a year, and begins on no day: "to triple its exports from 2031 to 2038". A term of office begins on one. */
    static boolean goesOn(Draft draft) {
        boolean years = is(draft) && draft.days() != null && draft.days().length() > YEAR && !draft.days().endless();
        return years && (draft.timex == null || draft.timex.length() < DATE);
    }

    /** Mentions for the times of a sentence that date none of its mentions and that tell when something will be done. */
    static List<Draft> find(Line line, List<Draft> drafts, Days published) {
        List<Draft> found = new ArrayList<>();
        if (line.lexicon.clauses.isEmpty()) {
            // a language whose words for events nobody has written down yet: its forms alone plan nothing
            return found;
        }
        // an event that asks for a day is none without it: what the verb tells may still be done
        Taken without = new Taken(line, drafts.stream().filter(draft -> !draft.trigger.verb() || !draft.trigger.need().equals("ahead") && !draft.trigger.need().equals("time")).toList());
        Taken taken = new Taken(line, drafts);
        Map<Integer, Draft> byStart = new HashMap<>();
        for (Line.Timed time : line.times) {
            Draft soon = soon(line, drafts, without, time);
            if (soon != null && byStart.putIfAbsent(soon.start, soon) == null) {
                found.add(soon);
            }
            if (!ahead(line, time, published)) {
                continue;
            }
            Draft due = due(line, drafts, taken, time);
            if (due != null && !taken.names(due.start)) {
                drafts.forEach(draft -> draft.times.remove(time));
                taken.release(time);
                byStart.putIfAbsent(due.start, due);
                found.add(due);
                continue;
            }
            if (taken.dates(time)) {
                continue;
            }
            int nearest = verb(line, taken, time);
            int verb = nearest >= 0 ? governed(line, nearest) : third(line, taken, time);
            Draft again = byStart.get(verb);
            if (again != null) {
                again.times.add(time);
            } else if (verb >= 0) {
                Draft draft = ofEvent(line, drafts, verb) || ofUndone(line, drafts, verb) ? null : read(line, verb, time, published);
                if (draft != null) {
                    byStart.put(draft.start, draft);
                    found.add(draft);
                }
            }
        }
        return found;
    }

    /** What a verb that names a type of event tells where what such an event takes is not there ("must be returned to his mother by Friday"); null for nothing. */
    static Draft instead(Draft draft, Cast cast, Days published) {
        // «до 9 октября — часть назначенного взноса»: a day before what only describes a noun is none of it
        boolean describes = attributive(draft.line, draft.start) && !draft.times.isEmpty() && draft.times.get(0).start() < draft.start;
        if (!draft.trigger.verb() || draft.times.isEmpty() || describes || !ahead(draft.line, draft.times.get(0), published)) {
            return null;
        }
        Draft deed = read(draft.line, draft.start, draft.times.get(0), published);
        if (deed != null) {
            deed.times.clear();
            deed.times.addAll(draft.times);
            cast.fill(deed, Cast.beginnings(List.of(deed)));
            deed.when = Dates.when(deed, published);
            deed.stage = Stages.decide(deed, published);
        }
        return deed;
    }

    private static boolean ahead(Line line, Line.Timed time, Days published) {
        if (!Dates.dates(time.time()) || line.ofDateline(time) || line.denied(time) || describes(line, time)) {
            return false;
        }
        Days days = Days.of(published == null ? time.edtf() : line.lexicon.recurrence.turned(line.words, time, published, true));
        if (days == null) {
            return Unplaced.upToAMonth(time.time().timex());
        }
        return days.length() <= YEAR && (published == null || !days.before(published));
    }

    /**
     * What somebody will do without a day, but shortly: "в ближайшее время компания объявит о продаже"; null where nothing is.
     *
     * @param without what is taken by the mentions that need no day
     */
    private static Draft soon(Line line, List<Draft> drafts, Taken without, Line.Timed time) {
        boolean near = !Dates.dates(time.time());
        boolean says = false;
        for (int i = time.start(); i < time.end(); i++) {
            says |= line.is(i, "soon");
        }
        int verb = near && says ? governed(line, verb(line, without, time)) : -1;
        if (verb < 0 || line.is(verb, "course") || byNature(line, verb) || line.supposed(verb) || Gainsaid.is(line, verb) || line.opener(verb).equals("whether") || ofEvent(line, drafts, verb)) {
            return null;
        }
        Draft draft = new Draft(line, SOON, verb, verb + 1);
        draft.standing = standing(line, verb);
        draft.telling = draft.standing.telling();
        draft.from = draft.standing.from() >= 0 ? Math.min(draft.standing.from(), verb) : verb;
        boolean told = draft.telling == Telling.FUTURE || draft.telling == Telling.AGREED && !ofThen(line, draft.standing.by());
        return told && !Gainsaid.conditional(line, verb, draft.standing) && !Spotter.habitual(line, draft) ? draft : null;
    }

    /** Whether a time only says which one a noun means: "Monday's papers", "the Tuesday edition". */
    private static boolean describes(Line line, Line.Timed time) {
        int next = time.end();
        boolean noun = next < line.end && line.words.may(next, Feature.NOUN) && Spotter.lacksCases(line.words, next) && line.timeAt(next) == null
                && !line.is(next, "preposition") && !line.is(next, "auxiliary") && !line.is(next, "determiner") && line.namedAt(next) == null;
        return line.is(next, "possessive") || noun && (line.is(time.start() - 1, "determiner") || !line.is(time.start() - 1, "preposition") && time.start() > line.first);
    }

    /**
     * What falls due: told by an adjective of the class {@code falls-due} right before the time ("payable 7 December"), by "is due", or by an infinitive right behind
     * a time that is given to do it ("gave them until Tuesday to sign a paper"); null where neither is.
     */
    private static Draft due(Line line, List<Draft> drafts, Taken taken, Line.Timed time) {
        int before = time.start() - (line.is(time.start() - 1, "at-time") ? 2 : 1);
        int to = time.end();
        boolean given = line.is(time.start() - 1, "onto") && !line.is(time.start() - 1, "to") && line.is(to, "to") && to + 1 < line.end && line.words.may(to + 1, Feature.INFINITIVE);
        Days days = Days.of(time.edtf());
        boolean due = line.is(before, "falls-due") || line.is(before, "due") && (line.is(before - 1, "be") || line.words.lower(Math.max(line.first, before - 1)).equals(",")) && taken.free(before)
                && drafts.stream().noneMatch(draft -> !draft.trigger.verb() && draft.end <= before && line.sameClause(draft.start, before));
        int until = given || due ? -1 : until(line, time);
        if (!given && !due && until < 0 || line.supposed(time.start()) || until < 0 && days != null && days.length() > (given ? Days.MONTH : HALF)) {
            return null;
        }
        int at = given ? to + 1 : due ? before : until;
        Draft draft = new Draft(line, DUE, at, at + 1);
        draft.telling = due || allowed(line, time) ? Telling.FUTURE : Telling.OBLIGED;
        draft.standing = new Standing(draft.telling, null, at);
        draft.due = !due;
        draft.times.add(time);
        return draft;
    }

    /** Whether a clause says until when something may be done, and not that it must: «заявки принимаются до 5 мая». */
    private static boolean allowed(Line line, Line.Timed time) {
        for (int i = Math.max(line.first, time.start() - REACH); i < time.start(); i++) {
            if (line.is(i, "allows-till") && line.sameClause(i, time.start())) {
                return true;
            }
        }
        return false;
    }

    /**
     * What has to be done, or can be, up to a time: the infinitive right behind it or nearest before it in a clause that has a word of the class {@code
     * until-then}, failing that this word («потребовал до 5 мая представить отчёт», «подать заявку можно до 5 мая», «заявки принимаются до 5 мая»); -1
     * where there is none. Only where infinitives have no word before them that tells.
     */
    private static int until(Line line, Line.Timed time) {
        boolean noLater = line.is(time.start() - 1, "no-later") && line.is(time.start() - 2, "not");
        if (!noLater && !line.is(time.start() - 1, "before") || !line.has("until-then")) {
            return -1;
        }
        int word = -1;
        int nearest = -1;
        for (int i = Math.max(line.first, time.start() - REACH); i < time.start(); i++) {
            if (line.sameClause(i, time.start()) && line.namedAt(i) == null) {
                word = line.is(i, "until-then") ? i : word;
                nearest = line.words.may(i, Feature.INFINITIVE) && !line.is(i - 1, "to") ? i : nearest;
            }
        }
        int behind = time.end();
        while (behind < line.end && line.words.may(behind, Feature.ADV)) {
            behind++;
        }
        if (behind < line.end && line.sameClause(behind, time.start()) && line.words.may(behind, Feature.INFINITIVE)) {
            return word < 0 ? -1 : behind;
        }
        return word < 0 ? -1 : nearest >= 0 ? nearest : line.is(word, "taken-till") ? word : -1;
    }

    /** The verb that a time belongs to: the nearest before it in its clause, else the first behind it; -1 where there is none, or it is an event's own. */
    private static int verb(Line line, Taken taken, Line.Timed time) {
        int behind = -1;
        for (int i = time.end(); behind < 0 && i < line.end && i - time.end() <= REACH; i++) {
            behind = carries(line, i, time) ? i : -1;
        }
        boolean apart = false;
        for (int i = time.start() - 1; i >= line.first && time.start() - i <= REACH; i--) {
            apart |= line.words.lower(i).equals(",") && line.namedAt(i) == null && line.timeAt(i) == null;
            if (carries(line, i, time)) {
                int verb = behind >= 0 && (apart && onlyGroup(line, time.end(), behind) || line.opensBehindComma(time, behind)) ? behind : i;
                return taken.free(verb) ? verb : -1;
            }
        }
        return behind >= 0 && taken.free(behind) ? behind : -1;
    }

    /** Whether a token is a verb that can have a time of its clause; what was done before or beside it («побывав») has none that lies ahead. */
    private static boolean carries(Line line, int i, Line.Timed time) {
        return line.sameClause(i, time.start()) && head(line, i) && !attributive(line, i) && (line.finite(i) || !line.words.may(i, Feature.CONVERB));
    }

    /** Whether nothing stands before a verb but what belongs to its group: "on Friday, will sign". */
    private static boolean onlyGroup(Line line, int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (!line.is(i, "auxiliary") && !line.is(i, "adverb") && !(i == from && line.words.lower(i).equals(","))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A form of the present that could be a noun elsewhere and stands right behind its subject, before a time: "the minister leaves for Velmark on
     * Monday", "classes start on 1 June"; -1 where there is none, or the clause has another verb.
     */
    private static int third(Line line, Taken taken, Line.Timed time) {
        int found = -1;
        for (int i = line.first + 1; i < line.end; i++) {
            if (!line.sameClause(i, time.start()) || line.namedAt(i) != null || line.timeAt(i) != null) {
                continue;
            }
            if (line.is(i, "auxiliary") || Dates.isHead(line, i)) {
                return -1;
            }
            boolean verb = line.words.may(i, Feature.FINITE, Feature.PRESENT) && !line.words.may(i, Feature.INFINITIVE) && !line.words.may(i, Feature.NOUN, Feature.SINGULAR)
                    && Spotter.lacksCases(line.words, i) && !line.is(i, "always-plural") && !Spotter.nounContext(line, i)
                    && (line.is(i + 1, "preposition") || line.is(i + 1, "determiner") || line.timeAt(i + 1) != null || line.words.may(i + 1, Feature.ADV)
                            || i + 1 == line.end || !line.words.may(i + 1, Feature.FINITE));
            if ((verb || ofSeveral(line, i)) && found < 0 && i < time.start()) {
                found = taken.free(i) ? i : -1;
            }
        }
        return found;
    }

    /** Whether a form that could be a noun elsewhere tells in the present what the plural noun right before it does, with its time right behind: "classes start on 1 June". */
    private static boolean ofSeveral(Line line, int i) {
        Words words = line.words;
        boolean several = i > line.first && words.may(i - 1, Feature.NOUN, Feature.PLURAL) && !words.may(i - 1, Feature.NOUN, Feature.SINGULAR) && !words.may(i - 1, Feature.ADJ);
        boolean timed = line.timeAt(i + 1) != null || line.is(i + 1, "preposition") && line.timeAt(i + 2) != null;
        return several && timed && words.may(i, Feature.FINITE, Feature.PRESENT) && words.may(i, Feature.INFINITIVE) && Spotter.lacksCases(words, i);
    }

    /** Whether a word is a verb, be it one that could be a noun elsewhere: "will close", "has to sign". */
    static boolean head(Line line, int i) {
        boolean owned = Spotter.lacksCases(line.words, i) && (line.is(i - 1, "possessive") || Spotter.ofItsOwn(line, i) && !line.finite(i - 1));
        boolean verb = line.words.may(i, Feature.INFINITIVE) || line.words.isParticiple(i) && line.is(i - 1, "be");
        boolean governed = verb && line.namedAt(i) == null && !line.is(i, "auxiliary") && !line.is(i, "adverb") && Verbs.standing(line, i).by() != null;
        return !owned && (governed || Dates.isHead(line, i) && !commands(line, i));
    }

    /**
     * Whether a participle stands before a noun as its adjective does, behind the clause's own verb: "will redeem a million preferred shares". In
     * languages with cases its form tells that.
     */
    static boolean attributive(Line line, int i) {
        if (line.words.isLongParticiple(i) && !line.finite(i)) {
            return true;
        }
        boolean noun = i + 1 < line.end && line.words.may(i + 1, Feature.NOUN) && Spotter.lacksCases(line.words, i + 1) && line.namedAt(i + 1) == null;
        if (!noun || !line.words.isParticiple(i) || line.is(i - 1, "auxiliary") || line.is(i - 1, "to") || line.is(i - 1, "subject-pronoun")) {
            return false;
        }
        for (int k = i - 1; k >= line.first; k--) {
            if (line.sameClause(k, i) && Dates.isHead(line, k)) {
                return true;
            }
        }
        return false;
    }

    /** What a verb governs: "seize" of "planned to seize", «продать» of «продать завод планируют». */
    private static int governed(Line line, int verb) {
        for (Phrases.Found<Cue> cue : line.cuesStartingAt(verb)) {
            if (cue.row().stands(Cue.Place.VERB) && cue.end() > verb + 1 && cue.end() < line.end && line.namedAt(cue.end()) == null && line.words.may(cue.end(), Feature.INFINITIVE)) {
                return cue.end();
            }
            int fronted = cue.row().stands(Cue.Place.VERB) ? fronted(line, verb, cue) : -1;
            if (fronted >= 0) {
                return fronted;
            }
        }
        return verb;
    }

    /** The infinitive that stands in its clause before what governs it; -1 where none does. */
    private static int fronted(Line line, int verb, Phrases.Found<Cue> cue) {
        for (int i = line.opening(verb); i < verb; i++) {
            if (line.namedAt(i) == null && line.words.may(i, Feature.INFINITIVE) && line.sameClause(i, verb) && Verbs.standing(line, i).by() == cue) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a verb tells in a relative clause of the plan of an event that stands before it: "put off the trip that was scheduled for 14 April". */
    private static boolean ofEvent(Line line, List<Draft> drafts, int verb) {
        boolean relative = line.opener(verb).equals("relative") || line.opener(verb).equals("that");
        int opening = relative ? line.opening(verb) : 0;
        return relative && line.cuesStartingAt(verb).stream().anyMatch(cue -> cue.row().stands(Cue.Place.SUBJECT) || cue.row().stands(Cue.Place.OBJECT))
                && drafts.stream().anyMatch(draft -> !draft.trigger.verb() && draft.end <= opening && opening - draft.end <= NAME && noVerb(line, draft.end, opening));
    }

    private static boolean noVerb(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.finite(i) && line.namedAt(i) == null) {
                return false;
            }
        }
        return true;
    }

    /** Whether a verb tells of the plan of an event behind it that came to nothing: "было намечено заседание, которое не состоялось". */
    private static boolean ofUndone(Line line, List<Draft> drafts, int verb) {
        return line.cuesStartingAt(verb).stream().anyMatch(cue -> cue.row().stands(Cue.Place.SUBJECT) || cue.row().stands(Cue.Place.OBJECT))
                && drafts.stream().anyMatch(draft -> !draft.trigger.verb() && Outcomes.calledOff(draft.telling) && draft.from > verb && draft.from - verb <= NEAR);
    }

    private static Draft read(Line line, int verb, Line.Timed time, Days published) {
        if (line.is(verb, "course") && !awaited(line, verb, time) || byNature(line, verb) || line.supposed(verb) || Gainsaid.is(line, verb) || line.opener(verb).equals("whether")) {
            return null;
        }
        boolean by = line.is(time.start() - 1, "by");
        Standing standing = standing(line, verb);
        Draft draft = new Draft(line, by || standing.telling() == Telling.OBLIGED ? DUE : DEED, verb, verb + 1);
        draft.standing = standing;
        draft.telling = standing.telling();
        draft.from = standing.from() >= 0 ? Math.min(standing.from(), verb) : verb;
        if (line.is(draft.from - 1, "this") && !line.opens(draft.from - 1) && draft.telling == Telling.FUTURE && line.cuesStartingAt(verb).stream().noneMatch(cue -> cue.row().stands(Cue.Place.SUBJECT))) {
            // "that will give them time until Monday": what comes of something else
            return null;
        }
        draft.due = by;
        Days days = Days.of(time.edtf());
        boolean later = days != null && published != null && days.after(published);
        boolean today = days != null && published != null && days.meets(published);
        boolean told = switch (draft.telling) {
            case FUTURE, OBLIGED -> true;
            // "on Monday, she decided to join": the day is that of deciding; what a court worked out in a year that goes on is done
            case AGREED -> later || today && !decided(line, standing.by(), time) || !ofThen(line, standing.by());
            case DATED, EXPECTED -> later || today || !ofThen(line, standing.by());
            case ARRANGING -> later || !ofThen(line, standing.by());
            // "the lamp should arrive next week"
            case NONE -> later && standing.by() != null && line.is(standing.by().start(), "should") && line.is(verb, "arrives");
            case MOVED -> line.is(verb - 1, "be");
            case PROGRESSIVE -> later;
            // "the parliament meets again on 12 March"; what "holds a lead in March" is no plan
            case PRESENT -> later && begins(line, verb, time, days) || later && (line.finite(verb) || line.words.may(verb, Feature.FINITE) && (ofSeveral(line, verb) || !Spotter.nounContext(line, verb))) && time.start() > verb
                    && time.start() - verb <= (days.length() == 1 ? DAY_NEAR : NEAR);
            default -> false;
        };
        if (!told || days != null && days.length() > longest(line, draft, time) || Gainsaid.conditional(line, verb, draft.standing) || Gainsaid.overtaken(line, draft) || Spotter.habitual(line, draft)) {
            return null;
        }
        if (draft.telling == Telling.NONE) {
            draft.telling = Telling.EXPECTED;
        }
        draft.times.add(time);
        return draft;
    }

    /** «С 1 июня закрывается аэропорт»: a day from which on something is, before a verb of the present that can be nothing else. */
    private static boolean begins(Line line, int verb, Line.Timed time, Days days) {
        return days.length() == 1 && line.is(time.start() - 1, "from") && time.end() <= verb && verb - time.end() <= DAY_NEAR && line.finite(verb) && line.words.may(verb, Feature.FINITE, Feature.PRESENT, Feature.IMPERFECTIVE);
    }

    /** Whether a time stands before a verb of deciding, and so may tell when that was decided. */
    private static boolean decided(Line line, Phrases.Found<Cue> by, Line.Timed time) {
        return by != null && time.end() <= by.start() && line.is(by.start(), "decides");
    }

    /** Days: what is told so may be told for a time that long. */
    private static int longest(Line line, Draft draft, Line.Timed time) {
        if (foretold(line, draft)) {
            return FORTNIGHT;
        }
        // "to cut it by 2030" and "before the end of 2030" are aims
        boolean quarter = time.time().timex() != null && QUARTER.matcher(time.time().timex()).matches();
        boolean aim = draft.due || time.edtf().contains("/") && !quarter;
        return switch (draft.telling) {
            case DATED -> aim ? HALF : YEAR;
            case AGREED, ARRANGING -> aim ? Days.MONTH : YEAR;
            default -> Days.MONTH;
        };
    }

    /** Whether words say of their subject that it is looked for at a time right behind them: "an answer is expected on Friday". */
    private static boolean awaited(Line line, int verb, Line.Timed time) {
        boolean at = time.start() == verb + 1 || time.start() == verb + 2 && line.is(verb + 1, "preposition");
        return at && line.words.isParticiple(verb) && passive(line, verb) && line.is(verb - 1, "be")
                && line.cuesStartingAt(verb).stream().anyMatch(cue -> cue.row().stands(Cue.Place.SUBJECT) && cue.row().telling() == Telling.EXPECTED);
    }

    /**
     * Whether a verb says how things will go, and not what somebody will do: no word of planning stands by it, it is not done to anything, nobody is
     * named before it, and it is none by which events are told. "The race will wrap up in June" has no day for a diary; "the mill will be sold in June",
     * "Anna Berg will retire in June" and "the council will meet in June" have.
     */
    private static boolean foretold(Line line, Draft draft) {
        if (draft.telling != Telling.FUTURE && draft.telling != Telling.EXPECTED && draft.telling != Telling.SUGGESTED || !Spotter.lacksCases(line.words, draft.start)) {
            return false;
        }
        if (draft.standing.by() != null && awaits(line, draft.standing.by())) {
            return false;
        }
        boolean happening = line.lexicon.triggers.at(line.words, draft.start, line.end).stream().anyMatch(trigger -> trigger.row().verb());
        if (happening || Cast.passive(line, draft.start, draft.from)) {
            return false;
        }
        for (int i = draft.from - 1; i >= line.first && line.sameClause(i, draft.start); i--) {
            if (line.namedAt(i) != null && !line.is(line.namedAt(i).start() - 1, "preposition")) {
                return false;
            }
        }
        return true;
    }

    /** Whether nobody does it: "the storm will hit the coast", "she will turn 80". */
    static boolean byNature(Line line, int verb) {
        if (line.is(verb, "ages") && verb + 1 < line.end && line.words.token(verb + 1).isNumber()) {
            return true;
        }
        for (int i = verb - 1; i >= line.first && line.sameClause(i, verb) && !line.is(i, "preposition") && !Dates.isHead(line, i); i--) {
            if (line.is(i, "nature") && subject(line, i) && (i == line.first || !line.is(skipped(line, i), "preposition"))) {
                return true;
            }
        }
        int next = verb + 1;
        return line.is(next, "nature") && line.words.may(next, Feature.NOMINATIVE) && line.namedAt(next) == null;
    }

    /** Whether a noun may be the subject: not as part of another's name ("the storm relief fund"), nor in another case. */
    private static boolean subject(Line line, int noun) {
        Words words = line.words;
        boolean describes = words.may(noun + 1, Feature.NOUN) && Spotter.lacksCases(words, noun + 1) && !line.is(noun + 1, "auxiliary") && !words.may(noun + 1, Feature.FINITE);
        return line.namedAt(noun) == null && (Spotter.lacksCases(words, noun) ? !describes : words.may(noun, Feature.NOMINATIVE));
    }

    /** The token before a noun's determiner and adjectives. */
    static int skipped(Line line, int noun) {
        int i = noun - 1;
        while (i > line.first && (line.is(i, "determiner") || line.words.may(i, Feature.ADJ))) {
            i--;
        }
        return i;
    }

    /** «Напомним», «спросите»: forms that may command do so where no subject stands before them. */
    private static boolean commands(Line line, int verb) {
        boolean opens = verb == line.first || !line.words.isWord(verb - 1) && !line.sameClause(verb - 1, verb);
        boolean bare = line.words.may(verb, Feature.INFINITIVE);
        return line.words.may(verb, Feature.IMPERATIVE) && !bare && !line.is(verb - 1, "subject-pronoun")
                || bare && opens && Verbs.standing(line, verb).telling() != Telling.FUTURE && Spotter.lacksCases(line.words, verb) && !line.words.may(verb, Feature.FINITE, Feature.PAST);
    }

    /** Whether the words of a plan are in the past: "planned to seize it on 12 March". Where nothing says that the day is still to come, that was. */
    static boolean ofThen(Line line, Phrases.Found<Cue> by) {
        for (int i = by == null ? 0 : by.start(); by != null && i < by.end(); i++) {
            // "is set to" has a participle
            if (line.words.may(i, Feature.FINITE, Feature.PAST) && !(line.words.isParticiple(i) && line.is(i - 1, "auxiliary") && !line.words.may(i - 1, Feature.PAST))) {
                return true;
            }
        }
        return false;
    }

    /** How a verb stands, or, where the table says so of a plan's subject ("is scheduled for"), what it says of that. */
    static Standing standing(Line line, int verb) {
        for (Phrases.Found<Cue> cue : line.cuesStartingAt(verb)) {
            // «назначен на пост»
            boolean toPost = line.is(cue.end(), "post") || line.is(cue.end() + 1, "post") || cue.end() == verb + 1 && toOffice(line, verb);
            if (cue.row().stands(Cue.Place.SUBJECT) && cue.row().telling().stage() != null && line.words.isParticiple(verb) && !toPost
                    && (passive(line, verb) || cue.end() > verb + 1)) {
                return Nouns.told(line, cue);
            }
            if (awaits(line, cue)) {
                // «выбор архитектора ожидается в пятницу»
                return Nouns.told(line, cue);
            }
        }
        return Verbs.standing(line, verb);
    }

    /** «Директором назначена она»: in the clause an office stands in the case of what somebody becomes; not so in «назначен ужин с послом». */
    private static boolean toOffice(Line line, int verb) {
        for (int i = Math.max(line.first, verb - WORDS); i < Math.min(line.end, verb + WORDS); i++) {
            if (line.sameClause(i, verb) && line.is(i, "acts") && line.words.may(i, Feature.NOUN, Feature.INSTRUMENTAL) && !line.is(skipped(line, i), "preposition")) {
                return true;
            }
        }
        return false;
    }

    /** Whether words say in the present of their subject that it is looked for. */
    private static boolean awaits(Line line, Phrases.Found<Cue> cue) {
        return cue.row().stands(Cue.Place.SUBJECT) && cue.row().telling() == Telling.EXPECTED && line.words.may(cue.start(), Feature.FINITE, Feature.PRESENT) && !line.words.may(cue.start(), Feature.INFINITIVE);
    }

    /** Whether a form that may be a past tense is a participle here: "is scheduled", "was announced"; not who "announced on Monday" what. */
    private static boolean passive(Line line, int verb) {
        int before = verb - 1;
        while (before > line.first && line.is(before, "adverb")) {
            before--;
        }
        return !line.words.may(verb, Feature.FINITE) || line.is(before, "auxiliary");
    }

    /** The words of the clause about the verb, without the time; with who does it before them where they do not begin with that: "Anna Berg: will chair the panel". */
    static String words(Draft draft, Names names) {
        Line line = draft.line;
        int from = draft.start;
        while (from > Math.min(line.text, draft.start) && draft.start - from < WORDS && part(line, draft, from - 1)) {
            from--;
        }
        int to = draft.end;
        while (to < line.end && to - draft.end < WORDS && part(line, draft, to)) {
            to++;
        }
        while (to > draft.end && (line.is(to - 1, "preposition") || line.is(to - 1, "determiner") || line.is(to - 1, "and") || line.is(to - 1, "to"))) {
            to--;
        }
        while (from < draft.start && (line.is(from, "and") || line.opens(from))) {
            from++;
        }
        String words = line.words.text().quote(line.words.text().span(from, to)).replaceAll("\\s+", " ");
        String actor = from < draft.from ? null : actor(draft, names);
        if (actor != null) {
            return actor + ": " + words;
        }
        String who = from == draft.start || from >= draft.from ? antecedent(line, draft.start) : "";
        words = who.isEmpty() ? words : who + " " + words;
        return words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + words.substring(words.offsetByCodePoints(0, 1));
    }

    /** The noun that a relative clause speaks of, with what stands before it in its phrase: "the suit" of "the suit, which will be filed"; empty where there is none. */
    private static String antecedent(Line line, int verb) {
        if (!line.opener(verb).equals("relative") && !line.opener(verb).equals("that") || line.opening(verb) <= line.first) {
            return "";
        }
        int end = line.opening(verb);
        while (end > line.first && (line.words.lower(end - 1).equals(",") || line.is(end - 1, "preposition"))) {
            end--;
        }
        int from = end;
        while (from > line.first && end - from < WORDS && nominal(line, from - 1)) {
            from--;
        }
        return from == end || !Spotter.lacksCases(line.words, end - 1) ? "" : line.words.text().quote(line.words.text().span(from, end)).replaceAll("\\s+", " ");
    }

    private static boolean nominal(Line line, int i) {
        boolean noun = line.words.isWord(i) && !line.is(i, "preposition") && !line.finite(i)
                && (line.words.may(i, Feature.NOUN) || line.words.may(i, Feature.ADJ) || line.is(i, "determiner"));
        return line.timeAt(i) == null && (noun || line.namedAt(i) != null || line.is(i, "possessive"));
    }

    /** The name of the one who does it; null where nobody is known, or the verb is of several. */
    private static String actor(Draft draft, Names names) {
        Words words = draft.line.words;
        List<String> actors = draft.participants.keySet().stream().filter(entity -> draft.participants.get(entity) == Role.ACTOR).toList();
        boolean several = words.may(draft.start, Feature.FINITE, Feature.PLURAL) && !words.may(draft.start, Feature.FINITE, Feature.SINGULAR) && !words.may(draft.start, Feature.INFINITIVE);
        Entity actor = actors.size() != 1 || several ? null : names.entity(actors.get(0));
        return actor == null ? null : actor.name();
    }

    private static boolean part(Line line, Draft draft, int i) {
        boolean mark = !line.words.isWord(i) && !line.words.token(i).isNumber() && !line.words.lower(i).equals("-") && !line.is(i, "possessive");
        return line.sameClause(i, draft.start) && line.timeAt(i) == null && (!mark || line.namedAt(i) != null);
    }
}
