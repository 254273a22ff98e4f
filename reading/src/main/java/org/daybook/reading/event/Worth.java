package org.daybook.reading.event;

import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Names;

/** Which mentions are worth telling: a happening with something about it that tells it from its like. */
final class Worth {
    private static final String OPENERS = "«“„\"";

    private Worth() { }

    /** Whether the sentence has beside the trigger what its row asks for. */
    static boolean needs(Draft draft, Names names) {
        return switch (draft.trigger.need()) {
            case "" -> true;
            case Intents.NEED -> draft.stage != null && draft.stage.ahead();
            case "named" -> !draft.trigger.verb() || someone(draft);
            case "person" -> persons(draft, names) > 0;
            case "people" -> (persons(draft, names) > 0 || draft.several && (draft.participants.size() > 1 || draft.when != null && draft.place != null)) && meetsPeople(draft);
            case "guest" -> draft.participants.containsValue(Role.GUEST) && persons(draft, names) > 0;
            case "hosted" -> draft.participants.containsValue(Role.GUEST) && draft.participants.containsValue(Role.HOST) && persons(draft, names) > 0;
            case "place" -> draft.place != null || draft.when != null && draft.stage != null && draft.stage.ahead() && persons(draft, names) > 0 && toName(draft);
            // "ahead of the primary" names no day, and yet it can only be the vote
            // "cancelled her concert": whatever its day was
            case "time" -> draft.when != null || calledOff(draft) && (!draft.participants.isEmpty() || quoted(draft)) || awaited(draft) && draft.stage == Stage.EXPECTED && !(draft.byPreposition() && draft.line.is(draft.standing.by().start(), "before"));
            case "ahead" -> draft.when != null && draft.stage != null && (draft.stage.ahead() || calledOff(draft));
            case "stay", "due" -> draft.place != null && persons(draft, names) > 0 && draft.when != null && draft.stage != null && draft.stage.ahead()
                    && stays(draft);
            case "joint" -> persons(draft, names) > 1 && (draft.place != null || draft.when != null || draft.stage != null && draft.stage.ahead());
            case "again" -> draft.when != null || Outcomes.calledOff(draft.telling);
            case "fixture" -> draft.participants.size() > 1 && draft.when != null;
            case "both" -> draft.participants.size() > 1;
            default -> throw new AssertionError(draft.trigger.need());
        };
    }

    /** Whether the mention, with what the page adds to it, goes into the reading. */
    static boolean keeping(Draft draft, Names names, Days published) {
        if (draft.stage == null) {
            return false;
        }
        if (sought(draft) || generic(draft) || promised(draft) || ofTheYear(draft, published) || onlyAskedFor(draft) || DayPlans.goesOn(draft) || onlyAble(draft)) {
            return false;
        }
        return someone(draft) || Intents.is(draft) || awaited(draft) || upcoming(draft) || onMatter(draft);
    }

    /** «Сможет посетить», «не сможет возглавить»: what somebody will be able to do, or not, is planned where it has a day. */
    private static boolean onlyAble(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return (draft.telling == Telling.FUTURE || draft.telling == Telling.CANCELLED) && draft.when == null && by != null && draft.line.is(by.start(), "able");
    }

    /** Whether a noun's own verb calls it off: "cancelled her concert". That somebody "doesn't appear" calls nothing off, and elections have their day by law. */
    private static boolean calledOff(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean own = by != null && (by.row().stands(Cue.Place.OBJECT) || by.row().stands(Cue.Place.SUBJECT));
        return own && !draft.trigger.verb() && !draft.type.family().equals("election") && (draft.telling == Telling.CANCELLED || draft.telling == Telling.POSTPONED || draft.telling == Telling.DENIED);
    }

    /** "Seeking re-election" without a day is no more than a candidacy. */
    private static boolean sought(Draft draft) {
        return draft.type.key().equals("election") && draft.when == null && draft.stage == Stage.SUGGESTED && draft.from == draft.start;
    }

    /** "The upcoming wedding", "the proposed merger": which one it is, the page knows. */
    private static boolean upcoming(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean within = by != null && by.row().stands(Cue.Place.NOUN) && draft.stage.ahead() && !draft.fresh && !draft.plural;
        if (!within) {
            return false;
        }
        boolean definite = false;
        for (int i = draft.from; i < by.start() && by.end() <= draft.start; i++) {
            definite |= draft.line.is(i, "article") || draft.line.is(i, "owner") || draft.line.is(i, "possessive");
        }
        return definite || draft.line.is(by.start(), "coming") && !draft.line.is(by.start(), "which");
    }

    /** An election is known without being named, where words say that it is ahead: there is one that a country looks to. */
    private static boolean awaited(Draft draft) {
        if (draft.fresh && draft.byPreposition() && draft.when == null) {
            // "heading into a general election", whichever it will be
            return false;
        }
        return draft.type.family().equals("election") && !draft.trigger.verb() && draft.stage != null && draft.stage.ahead()
                && (draft.weak || draft.standing.by() != null && !draft.fresh);
    }

    /** A vote on a matter that the sentence names, said to be ahead: "whether a vote on the bridge will be held". */
    private static boolean onMatter(Draft draft) {
        Line line = draft.line;
        return draft.type.family().equals("vote") && !draft.trigger.verb() && !draft.weak && draft.standing.by() != null && !draft.byPreposition() && draft.stage.ahead()
                && line.is(draft.end, "topic") && (line.is(draft.end + 1, "determiner") || line.namedAt(draft.end + 1) != null);
    }

    /** "Declined a request for an interview", "did not respond to requests for an interview": the outlet tells how it worked. */
    private static boolean onlyAskedFor(Draft draft) {
        if (!draft.type.key().equals("interview") || draft.when != null || draft.stage != Stage.SUGGESTED && draft.stage != Stage.DENIED) {
            return false;
        }
        Line line = draft.line;
        for (int i = draft.start - 1; i >= line.first && line.sameClause(i, draft.start); i--) {
            if (line.is(i, "request")) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that makes it a plan is a year that goes on: "the debates this year". */
    private static boolean ofTheYear(Draft draft, Days published) {
        Days days = draft.days();
        return draft.telling == Telling.UNKNOWN && draft.plural && draft.stage.ahead() && days != null && published != null && days.length() > Stages.WINDOW && days.meets(published);
    }

    /** Whether a name is right behind the verb, of a place that no list has: "will travel to North Velmark". */
    private static boolean toName(Draft draft) {
        Line.Named named = draft.line.namedAt(draft.end);
        return named != null && draft.line.words.token(draft.end).capitalised();
    }

    /** Whether the place is right behind the verb: "will be in Velmark". */
    private static boolean stays(Draft draft) {
        Line.Named named = draft.line.namedAt(draft.end);
        return named != null && named.mention().entity() != null && named.mention().entity().equals(draft.place);
    }

    /** A promise of policy or a wish: "vowed to impose sanctions", "would appoint judges" and "wants him sacked" plan none, unless they say when. */
    private static boolean promised(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean policy = draft.type.key().equals("appointment") || draft.type.key().equals("dismissal") || draft.type.key().equals("sanction");
        if (draft.type.decision() && draft.trigger.verb() && draft.when == null && draft.stage == Stage.SUGGESTED) {
            // "may be indicted", "would like to veto it"
            return true;
        }
        if (draft.type.key().equals("resignation") && draft.when == null && draft.stage == Stage.SUGGESTED) {
            // "called for the resignation of the mayor"
            return true;
        }
        if (policy && draft.when == null && draft.trigger.verb() && (draft.stage == Stage.SUGGESTED || by != null && by.row().telling() == Telling.REPORTED)) {
            return true;
        }
        return draft.type.decision() && draft.when == null && by != null && by.row().stands(Cue.Place.VERB) && draft.line.is(by.start(), "promise");
    }

    /** Whether what it is called stands in quotation marks right behind it, or behind a noun that it is of: «фестиваль «Лампа»», «запуск ракеты «Лампа»». */
    private static boolean quoted(Draft draft) {
        Line line = draft.line;
        int mark = line.words.may(draft.end, Feature.NOUN, Feature.GENITIVE) ? draft.end + 1 : draft.end;
        return mark < line.end && OPENERS.contains(line.words.lower(mark));
    }

    private static boolean someone(Draft draft) {
        return !draft.participants.isEmpty() || draft.place != null || draft.when != null || draft.whole != null && someone(draft.whole) || calledOff(draft) && quoted(draft);
    }

    /** "Rallies", "such visits": kinds of event, with no determiner, time or number to make them happenings. */
    private static boolean generic(Draft draft) {
        if (draft.trigger.verb()) {
            return false;
        }
        Words words = draft.line.words;
        boolean plural = words.may(draft.head(), Feature.NOUN, Feature.PLURAL) && !words.may(draft.head(), Feature.NOUN, Feature.SINGULAR);
        Phrases.Found<Cue> by = draft.standing.by();
        return plural && draft.when == null && !draft.line.is(draft.start, "always-plural")
                && (by == null || draft.byPreposition() && draft.from == draft.start || ofAKind(draft, by));
    }

    /** Whether words tell of a kind and of no plan: "mulls possible acquisitions", "meetings are arranged by clubs", «открытий не происходит». */
    private static boolean ofAKind(Draft draft, Phrases.Found<Cue> by) {
        Telling verb = by.start() < draft.from || by.start() >= draft.end ? Verbs.standing(draft.line, by.start()).telling() : Telling.UNKNOWN;
        return switch (by.row().telling()) {
            case SUGGESTED -> by.row().stands(Cue.Place.NOUN);
            case ARRANGING -> verb == Telling.PRESENT && draft.participants.isEmpty() || draft.line.words.may(by.start(), Feature.GERUND) && verb != Telling.PROGRESSIVE;
            case TENSE -> draft.stage == Stage.CANCELLED;
            default -> false;
        };
    }

    /** Whether a verb's direct object, if it has one, is somebody: "met the minister", and not "met the threshold". */
    private static boolean meetsPeople(Draft draft) {
        Line line = draft.line;
        int next = draft.end;
        boolean determined = false;
        while (next < line.end && line.is(next, "determiner") && line.namedAt(next) == null) {
            next++;
            determined = true;
        }
        if (next >= line.end) {
            return true;
        }
        Line.Named named = line.namedAt(next);
        if (named != null) {
            return !line.is(named.end(), "possessive");
        }
        return !determined && !line.words.may(next, Feature.NOUN) && !line.words.may(next, Feature.ADJ) || line.is(next, "preposition")
                || line.timeAt(next) != null || line.is(next, "several") || line.is(next, "adverb");
    }

    private static int persons(Draft draft, Names names) {
        int count = 0;
        for (String id : draft.participants.keySet()) {
            Entity entity = names.entity(id);
            if (entity != null && entity.type() == EntityType.PERSON) {
                count++;
            }
        }
        return count;
    }
}
