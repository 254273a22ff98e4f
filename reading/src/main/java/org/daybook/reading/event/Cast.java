package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.Names;

/** Who takes part, and where: read from the mentions about a trigger. */
final class Cast {
    private final Names names;
    private final Arguments arguments;
    /** The place that the sentence before spoke of last; null where it spoke of none. */
    private String there;
    /** Where the next event's own words begin: what stands there is said of that one. */
    private int stop;

    Cast(Names names) {
        this.names = names;
        this.arguments = new Arguments(names);
    }

    /** Goes on to the next sentence: "there" now means the last place of this one. */
    void past(Line line) {
        there = null;
        for (Line.Named n : line.named) {
            if (arguments.type(n) == EntityType.PLACE && n.mention().kind() == Mention.Kind.NAME) {
                there = n.mention().entity();
            }
        }
    }

    /** Adds participants and place to a mention whose standing is known. */
    void fill(Draft draft, NavigableMap<Integer, Integer> beside) {
        stop = next(beside, draft.end);
        if (draft.trigger.verb()) {
            ofVerb(draft);
        } else {
            ofNoun(draft);
        }
        follow(draft, draft.trigger.verb() ? draft.start + 1 : draft.end, true);
        Phrases.Found<Cue> by = draft.standing.by();
        if (!draft.trigger.verb() && by != null && by.start() >= draft.end && (by.row().stands(Cue.Place.AFTER) || by.row().stands(Cue.Place.SUBJECT))) {
            stop = next(beside, by.end());
            // "talks of the ministers will be held in Arden": what stands behind the verb is said of its subject too
            follow(draft, by.end(), true);
        }
        if (!draft.trigger.verb()) {
            speaker(draft);
        }
        if (draft.place == null) {
            lead(draft);
        }
        if (draft.place == null && there != null && pointsBack(draft) && !draft.participants.containsKey(there)) {
            draft.place = there;
        }
    }

    /** By the first token of each mention, that of its phrase. */
    static NavigableMap<Integer, Integer> beginnings(List<Draft> drafts) {
        NavigableMap<Integer, Integer> beginnings = new TreeMap<>();
        drafts.forEach(draft -> beginnings.merge(draft.start, draft.from, Math::min));
        return beginnings;
    }

    /** Where the words of the first event behind a token begin. */
    private static int next(NavigableMap<Integer, Integer> beginnings, int from) {
        int next = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Integer> other : beginnings.tailMap(from, true).entrySet()) {
            if (other.getKey() - Arguments.REACH > next) {
                break;
            }
            next = Math.min(next, other.getValue() > from ? other.getValue() : other.getKey());
        }
        return next;
    }

    /** Whether its clause says "there" of a place: not "there was a meeting". */
    private static boolean pointsBack(Draft draft) {
        Line line = draft.line;
        for (int i = Math.max(line.first, draft.from - Arguments.REACH); i < Math.min(line.end - 1, draft.end + Arguments.REACH); i++) {
            if (line.is(i, "there") && line.sameClause(i, draft.start) && !line.is(i + 1, "auxiliary") && !line.finite(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private void ofVerb(Draft draft) {
        Line line = draft.line;
        Phrases.Found<Cue> by = draft.standing.by();
        int from = draft.standing.from() >= 0 ? draft.standing.from() : draft.start;
        List<Line.Named> subject = arguments.subject(line, Math.min(from, draft.start), draft.start);
        if (by != null && by.row().objectActs()) {
            arguments.actedOn(line, by).forEach(n -> draft.add(n.mention().entity(), draft.subjectRole()));
            if (by.row().telling() == Telling.INVITED) {
                subject.forEach(n -> draft.add(n.mention().entity(), draft.objectRole()));
            }
        } else {
            boolean plural = Arguments.several(line, Math.min(from, draft.start));
            boolean passive = passive(line, draft.start, from);
            List<Line.Named> theirs = plural ? arguments.owners(line, Math.min(from, draft.start)) : List.of();
            // "the ministers of Norland and Velmark", whom nobody names: their states stand for them
            boolean states = subject.size() > 1 && subject.stream().allMatch(n -> n.mention().kind() == Mention.Kind.NOMINAL && arguments.type(n) == EntityType.PLACE);
            draft.several = states || plural && (subject.isEmpty() || !theirs.isEmpty());
            draft.byPerson = !passive && !plural && subject.stream().anyMatch(n -> arguments.type(n) == EntityType.PERSON);
            Role role = passive ? draft.objectRole() : draft.subjectRole();
            if (role != Role.TARGET || subject.isEmpty() || suffers(draft, subject.get(0), passive) && !arguments.ownsWhoStands(line, subject.get(0))) {
                (theirs.isEmpty() ? subject : theirs).forEach(n -> part(draft, n, role));
            }
            if (by != null) {
                follow(draft, by.start(), false);
            }
        }
        for (int i = draft.start + 1; i < draft.end && draft.objectRole() == Role.HOST; i++) {
            // "will be his guest"
            Line.Named owner = line.namedAt(i);
            if (owner != null && owner.end() <= draft.end && arguments.type(owner) == EntityType.PERSON) {
                draft.add(other(draft, owner), Role.HOST);
            }
        }
        List<Line.Named> object = arguments.object(line, draft.end);
        boolean noSubject = draft.participants.isEmpty();
        for (Line.Named n : object) {
            if (draft.objectRole() == Role.TARGET && arguments.ownsWhoStands(line, n)) {
                break;
            }
            // "Velmark visited the king": with no subject before it, the verb of a visit or meeting has it behind
            boolean behind = noSubject && arguments.type(n) == EntityType.PERSON && (draft.objectRole() == Role.HOST || draft.objectRole() == Role.PARTY);
            part(draft, n, behind ? draft.subjectRole() : draft.objectRole());
        }
    }

    /**
     * Whether a verb's subject is who it is done to: of its own clause, and not one who does it to another. "The raid killed Oskar Dahl" is the death
     * of no subject, and "defended the raid that killed Oskar Dahl" of nobody outside.
     */
    private boolean suffers(Draft draft, Line.Named subject, boolean passive) {
        Line line = draft.line;
        int opening = line.opening(draft.start);
        boolean here = !draft.type.unplanned() || line.sameClause(subject.start(), draft.start) || line.opener(draft.start).equals("relative") || subject.end() == opening;
        boolean other = !draft.trigger.roles().isEmpty() && !passive && (line.is(draft.end, "determiner") || line.namedAt(draft.end) != null);
        return here && !other;
    }

    /** Whom "his" means where it can't be who takes part already, since nobody is his own guest: the only other person of the sentence. */
    private String other(Draft draft, Line.Named owner) {
        String found = null;
        for (Line.Named n : draft.line.named) {
            String entity = n.mention().entity();
            if (draft.participants.containsKey(owner.mention().entity()) && !draft.participants.containsKey(entity) && arguments.type(n) == EntityType.PERSON) {
                if (found != null && !found.equals(entity)) {
                    return owner.mention().entity();
                }
                found = entity;
            }
        }
        return found == null ? owner.mention().entity() : found;
    }

    static boolean passive(Line line, int verb, int from) {
        if (!line.words.isParticiple(verb)) {
            return false;
        }
        boolean passive = false;
        for (int i = Math.max(from, line.first); i < verb; i++) {
            // "was to have arrived" has the active voice, "has been received" the passive
            passive = !line.is(i, "having") && (passive || line.is(i, "being") || line.is(i, "be"));
        }
        return passive;
    }

    /** A place where something is visited is its place, and no participant. */
    private void part(Draft draft, Line.Named n, Role role) {
        if (placeLike(draft, n) && (role == Role.HOST || role != draft.subjectRole() && draft.trigger.need().equals("place"))) {
            if (draft.place == null) {
                draft.place = n.mention().entity();
            }
        } else if (arguments.takesPart(n)) {
            draft.add(n.mention().entity(), role);
        }
    }

    private void ofNoun(Draft draft) {
        Line line = draft.line;
        for (int i = draft.from; i < draft.start; i++) {
            Line.Named n = line.namedAt(i);
            if (n != null && n.start() == i) {
                boolean owner = line.is(n.end(), "possessive");
                boolean place = arguments.type(n) == EntityType.PLACE && !owner && draft.subjectRole() != Role.PARTY;
                if (place) {
                    draft.place = draft.place == null ? n.mention().entity() : draft.place;
                } else if (arguments.takesPart(n)) {
                    draft.add(n.mention().entity(), draft.subjectRole());
                }
                i = n.end() - 1;
            }
        }
        Line.Named next = line.namedAt(draft.end);
        if (next != null && next.start() == draft.end && !Spotter.lacksCases(line.words, draft.end - 1)) {
            arguments.chain(line, next).forEach(n -> part(draft, n, draft.subjectRole()));
        }
        Phrases.Found<Cue> by = draft.standing.by();
        boolean object = by != null && by.start() < draft.from && by.row().stands(Cue.Place.OBJECT) && by.row().telling() != Telling.MOVED
                && !draft.standing.isAway();
        if (object && by.row().objectActs()) {
            arguments.subject(line, by.start(), by.start()).forEach(n -> draft.add(n.mention().entity(), Role.HOST));
            arguments.actedOn(line, by).forEach(n -> draft.add(n.mention().entity(), Role.GUEST));
        } else if (object) {
            int from = Verbs.standing(line, by.start()).from();
            List<Line.Named> subject = new ArrayList<>(arguments.subject(line, from >= 0 ? Math.min(from, by.start()) : by.start(), by.start()));
            // «концерт Анны Берг пройдёт в мае, выставка в июне»: whose the subject is, with cases, does nothing
            subject.removeIf(n -> by.row().stands(Cue.Place.SUBJECT) && !Spotter.lacksCases(line.words, draft.end - 1) && arguments.ownsWhoStands(line, n));
            // "preparations for the visit begin": the noun before it heads a subject, and has none of its own
            boolean heads = !line.words.may(by.start(), Feature.VERB) && verbFollows(line, draft);
            if (!heads && (draft.participants.isEmpty() || draft.objectRole() == Role.PARTY || by.row().telling() == Telling.TENSE)) {
                Role role = draft.participants.isEmpty() || draft.objectRole() == Role.PARTY ? draft.subjectRole() : Role.HOST;
                // "the presidents agreed on a visit" tells of no guest: one of them, or neither, may be it
                boolean untold = role == Role.GUEST && subject.size() > 1 && by.row().telling() == Telling.AGREED;
                (untold ? List.<Line.Named>of() : subject).forEach(n -> part(draft, n, role));
            }
        }
    }

    private static boolean verbFollows(Line line, Draft draft) {
        for (int i = draft.end; i < line.end && i - draft.end <= Arguments.REACH; i++) {
            if (line.sameClause(i, draft.start) && line.finite(i) && line.namedAt(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** Who speaks at it: "at a meeting with the minister she said". */
    private void speaker(Draft draft) {
        Line line = draft.line;
        Phrases.Found<Cue> by = draft.standing.by();
        if (!draft.type.speakersJoin() || by == null || !by.row().stands(Cue.Place.PREPOSITION) || by.row().telling() != Telling.TENSE
                || draft.participants.size() > 1) {
            return;
        }
        for (int i = draft.end; i < line.end && i - draft.end <= Arguments.REACH; i++) {
            if (line.sameClause(i, draft.start) && line.finite(i) && line.namedAt(i) == null) {
                List<Line.Named> subject = new ArrayList<>(arguments.subject(line, i, i));
                subject.removeIf(n -> n.start() < draft.end);
                subject.forEach(n -> part(draft, n, draft.subjectRole()));
                return;
            }
        }
        for (int i = draft.from - 1; i >= line.first && draft.from - i <= Arguments.REACH; i--) {
            if (line.sameClause(i, draft.start) && line.finite(i) && line.namedAt(i) == null) {
                int from = Verbs.standing(line, i).from();
                arguments.subject(line, from >= 0 ? Math.min(from, i) : i, i).forEach(n -> part(draft, n, draft.subjectRole()));
                return;
            }
        }
    }

    /** Roles and places that prepositions give, to the right of a token up to the clause's end. */
    private void follow(Draft draft, int from, boolean places) {
        Line line = draft.line;
        for (int i = from; i < Math.min(line.end, stop) && i - from <= Arguments.REACH; i++) {
            Phrases.Found<Cue> by = draft.standing.by();
            boolean own = line.sameClause(i, Math.min(from, line.end - 1)) || by != null && i >= by.start() && line.sameClause(i, by.end() - 1);
            if (!own || i > from && line.finite(i) && line.namedAt(i) == null && i > draft.end) {
                break;
            }
            if (i >= draft.end && line.is(i, "topic") && line.timeAt(i + 1) == null && line.namedAt(i + 1) == null) {
                break;
            }
            Lexicon.RoleCue cue = null;
            int end = i;
            for (Phrases.Found<Lexicon.RoleCue> found : line.lexicon.roles.at(line.words, i, line.end)) {
                if (found.end() > end && !found.row().before()) {
                    cue = found.row();
                    end = found.end();
                }
            }
            if (cue == null) {
                continue;
            }
            int next = end;
            while (next < line.end && next - end < 4 && line.namedAt(next) == null
                    && (line.is(next, "determiner") || line.words.may(next, Feature.ADJ))) {
                next++;
            }
            Line.Named n = line.namedAt(next);
            boolean near = cue.part().equals("place") || i < draft.end || Nouns.onlyComplements(line, draft.end, i);
            if (n != null && n.start() >= i && near) {
                give(draft, cue.part(), n, places);
                i = Math.max(i, n.end() - 1);
            }
        }
    }

    private void give(Draft draft, String part, Line.Named n, boolean places) {
        EntityType type = arguments.type(n);
        switch (part) {
            case "place" -> {
                // "at Velmark's request" is no place
                boolean owns = draft.line.is(n.end(), "possessive");
                if (places && draft.place == null && !owns && !draft.participants.containsKey(n.mention().entity()) && (placeLike(draft, n)
                        || draft.trigger.need().equals("place") && type == EntityType.ORGANIZATION || type == EntityType.ORGANIZATION && draft.type.pointlike())) {
                    draft.place = n.mention().entity();
                }
            }
            case "subject", "object", "of" -> {
                // "the visit of the king", "the arrest of the king": rows that give roles say that what follows is acted on
                boolean subject = part.equals("subject") || part.equals("of") && (draft.trigger.roles().isEmpty() || draft.trigger.need().equals("place"));
                Role role = subject ? draft.subjectRole() : draft.objectRole();
                arguments.chain(draft.line, n).forEach(m -> part(draft, m, role));
            }
            default -> arguments.chain(draft.line, n).forEach(m -> {
                if (arguments.takesPart(m)) {
                    draft.add(m.mention().entity(), Role.valueOf(part.toUpperCase(Locale.ROOT)));
                }
            });
        }
    }

    /** Whether a place from a token on stands right before a noun phrase, in a language with cases: «проведёт в Осло учения». */
    private boolean besideNoun(Draft draft, int place) {
        Line.Named n = draft.line.namedAt(place);
        return n != null && n.end() == draft.from && !draft.trigger.verb() && !Spotter.lacksCases(draft.line.words, draft.end - 1);
    }

    /** A place told before the trigger, at the clause's beginning or right before its noun phrase: "In Velmark the ministers met". */
    private void lead(Draft draft) {
        Line line = draft.line;
        boolean behindVerb = false;
        for (int i = line.first; i < draft.from && i - line.first <= Arguments.REACH; i++) {
            if (!line.sameClause(i, draft.start)) {
                continue;
            }
            for (Phrases.Found<Lexicon.RoleCue> found : line.lexicon.roles.at(line.words, i, line.end)) {
                boolean opens = besideNoun(draft, found.end()) || !behindVerb && (i == line.first || line.words.lower(i - 1).equals(",") || !line.sameClause(i - 1, i)
                        || line.timeAt(i - 1) != null && line.timeAt(i - 1).start() == line.first);
                if (!opens) {
                    continue;
                }
                int next = found.end();
                while (next < draft.from && line.is(next, "determiner")) {
                    next++;
                }
                Line.Named n = line.namedAt(next);
                if (found.row().part().equals("place") && n != null && n.end() <= draft.from
                        && (arguments.type(n) == EntityType.PLACE || arguments.type(n) == EntityType.ORGANIZATION && draft.type.pointlike())
                        && !draft.participants.containsKey(n.mention().entity())) {
                    draft.place = n.mention().entity();
                    return;
                }
            }
            behindVerb |= line.finite(i) && line.namedAt(i) == null;
        }
    }

    /**
     * A place, or for a visit or journey a lone name that nothing on the page makes a person's: countries and towns that no list has are
     * often taken for people.
     */
    private boolean placeLike(Draft draft, Line.Named n) {
        Entity entity = names.entity(n.mention().entity());
        if (entity == null || entity.type() == EntityType.PLACE) {
            return entity != null;
        }
        boolean journey = draft.type.family().equals("visit") && draft.trigger.roles().isEmpty();
        return journey && entity.type() != EntityType.ORGANIZATION && n.mention().kind() == Mention.Kind.NAME && entity.roles().isEmpty()
                && entity.name().indexOf(' ') < 0;
    }
}
