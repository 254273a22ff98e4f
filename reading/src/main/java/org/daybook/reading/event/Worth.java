package org.daybook.reading.event;

import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Names;

/** Which mentions are worth telling: a happening with something about it that tells it from its like. */
final class Worth {
    private Worth() { }

    /** Whether the sentence has beside the trigger what its row asks for. */
    static boolean needs(Draft draft, Names names) {
        return switch (draft.trigger.need()) {
            case "" -> true;
            case "named" -> !draft.trigger.verb() || someone(draft);
            case "person" -> persons(draft, names) > 0;
            case "people" -> (persons(draft, names) > 0 || draft.several && (draft.participants.size() > 1 || draft.when != null && draft.place != null)) && meetsPeople(draft);
            case "guest" -> draft.participants.containsValue(Role.GUEST) && persons(draft, names) > 0;
            case "hosted" -> draft.participants.containsValue(Role.GUEST) && draft.participants.containsValue(Role.HOST) && persons(draft, names) > 0;
            case "place" -> draft.place != null;
            case "time" -> draft.when != null;
            case "ahead" -> draft.when != null && draft.stage != null && draft.stage.ahead();
            case "joint" -> persons(draft, names) > 1 && (draft.place != null || draft.when != null || draft.stage != null && draft.stage.ahead());
            case "again" -> draft.when != null || Outcomes.calledOff(draft.telling);
            case "fixture" -> draft.participants.size() > 1 && draft.when != null;
            case "both" -> draft.participants.size() > 1;
            default -> throw new AssertionError(draft.trigger.need());
        };
    }

    /** Whether the mention, with what the page adds to it, goes into the reading. */
    static boolean keeping(Draft draft, Names names) {
        if (draft.stage == null) {
            return false;
        }
        if (generic(draft) || promised(draft)) {
            return false;
        }
        // an election is known without being named: there is one that a country looks to
        boolean awaited = draft.type.family().equals("election") && draft.stage.ahead() && draft.weak;
        return someone(draft) || awaited;
    }

    /** A promise of policy: "vowed to impose sanctions" plans none, unless it says when. */
    private static boolean promised(Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        return draft.type.decision() && draft.when == null && by != null && by.row().stands(Cue.Place.VERB) && draft.line.is(by.start(), "promise");
    }

    private static boolean someone(Draft draft) {
        return !draft.participants.isEmpty() || draft.place != null || draft.when != null;
    }

    /** "Rallies", "such visits": kinds of event, with no determiner, time or number to make them happenings. */
    private static boolean generic(Draft draft) {
        if (draft.trigger.verb()) {
            return false;
        }
        Words words = draft.line.words;
        boolean plural = words.may(draft.end - 1, Feature.NOUN, Feature.PLURAL) && !words.may(draft.end - 1, Feature.NOUN, Feature.SINGULAR);
        return plural && draft.when == null && (draft.standing.by() == null || draft.byPreposition() && draft.from == draft.start) && !draft.line.is(draft.start, "always-plural");
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
