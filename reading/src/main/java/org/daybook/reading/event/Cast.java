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
    /** How many tokens of a clause are searched to either side of a trigger. */
    private static final int REACH = 30;

    private final Names names;
    /** The place that the sentence before spoke of last; null where it spoke of none. */
    private String there;
    /** Where the next event's own words begin: what stands there is said of that one. */
    private int stop;

    Cast(Names names) {
        this.names = names;
    }

    /** Goes on to the next sentence: "there" now means the last place of this one. */
    void past(Line line) {
        there = null;
        for (Line.Named n : line.named) {
            if (type(n) == EntityType.PLACE && n.mention().kind() == Mention.Kind.NAME) {
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
            if (other.getKey() - REACH > next) {
                break;
            }
            next = Math.min(next, other.getValue() > from ? other.getValue() : other.getKey());
        }
        return next;
    }

    /** Whether its clause says "there" of a place: not "there was a meeting". */
    private static boolean pointsBack(Draft draft) {
        Line line = draft.line;
        for (int i = Math.max(line.first, draft.from - REACH); i < Math.min(line.end - 1, draft.end + REACH); i++) {
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
        List<Line.Named> subject = subject(line, Math.min(from, draft.start), draft.start);
        if (by != null && by.row().objectActs()) {
            actedOn(line, by).forEach(n -> draft.add(n.mention().entity(), draft.subjectRole()));
            if (by.row().telling() == Telling.INVITED) {
                subject.forEach(n -> draft.add(n.mention().entity(), draft.objectRole()));
            }
        } else {
            boolean plural = several(line, Math.min(from, draft.start));
            boolean passive = passive(line, draft.start, from);
            List<Line.Named> theirs = plural ? owners(line, Math.min(from, draft.start)) : List.of();
            // "the ministers of Norland and Velmark", whom nobody names: their states stand for them
            boolean states = subject.size() > 1 && subject.stream().allMatch(n -> n.mention().kind() == Mention.Kind.NOMINAL && type(n) == EntityType.PLACE);
            draft.several = states || plural && (subject.isEmpty() || !theirs.isEmpty());
            Role role = passive ? draft.objectRole() : draft.subjectRole();
            if (role != Role.TARGET || subject.isEmpty() || suffers(draft, subject.get(0), passive) && !ownsWhoStands(line, subject.get(0))) {
                (theirs.isEmpty() ? subject : theirs).forEach(n -> part(draft, n, role));
            }
            if (by != null) {
                follow(draft, by.start(), false);
            }
        }
        for (int i = draft.start + 1; i < draft.end && draft.objectRole() == Role.HOST; i++) {
            // "will be his guest"
            Line.Named owner = line.namedAt(i);
            if (owner != null && owner.end() <= draft.end && type(owner) == EntityType.PERSON) {
                draft.add(other(draft, owner), Role.HOST);
            }
        }
        List<Line.Named> object = object(line, draft.end);
        boolean noSubject = draft.participants.isEmpty();
        for (Line.Named n : object) {
            if (draft.objectRole() == Role.TARGET && ownsWhoStands(line, n)) {
                break;
            }
            // "Velmark visited the king": with no subject before it, the verb of a visit or meeting has it behind
            boolean behind = noSubject && type(n) == EntityType.PERSON && (draft.objectRole() == Role.HOST || draft.objectRole() == Role.PARTY);
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

    /** Whether what is said is said of somebody else, whom only a person beside him names: "his brother", "Lund's lawyer", "the mother of Ivan Lund". */
    private boolean ownsWhoStands(Line line, Line.Named n) {
        if (type(n) != EntityType.PERSON) {
            return false;
        }
        if (n.mention().kind() == Mention.Kind.PRONOUN) {
            return line.is(n.start(), "owner");
        }
        boolean of = n.mention().kind() == Mention.Kind.NAME && line.is(beforePhrase(line, n.start()), "of");
        boolean genitive = n.start() > line.first && line.words.may(n.start(), Feature.GENITIVE) && !line.words.may(n.start(), Feature.NOMINATIVE)
                && line.words.may(n.start() - 1, Feature.NOUN) && line.timeAt(n.start() - 1) == null;
        return of || genitive || line.is(n.end(), "possessive");
    }

    /** Whom "his" means where it can't be who takes part already, since nobody is his own guest: the only other person of the sentence. */
    private String other(Draft draft, Line.Named owner) {
        String found = null;
        for (Line.Named n : draft.line.named) {
            String entity = n.mention().entity();
            if (draft.participants.containsKey(owner.mention().entity()) && !draft.participants.containsKey(entity) && type(n) == EntityType.PERSON) {
                if (found != null && !found.equals(entity)) {
                    return owner.mention().entity();
                }
                found = entity;
            }
        }
        return found == null ? owner.mention().entity() : found;
    }

    /** Those within a cue who are acted on: its people, "her colleague from Velmark, Ivan Lund"; where it has none, the first body or place. */
    private List<Line.Named> actedOn(Line line, Phrases.Found<Cue> by) {
        List<Line.Named> people = new ArrayList<>();
        Line.Named first = null;
        for (int i = by.start(); i < by.end(); i++) {
            Line.Named n = line.namedAt(i);
            if (n != null && n.start() == i && n.end() <= by.end() && takesPart(n)) {
                first = first == null ? n : first;
                if (type(n) == EntityType.PERSON) {
                    people.add(n);
                }
            }
        }
        boolean several = people.size() > 1 && !line.is(people.get(1).start() - 1, "and");
        return first == null ? List.of() : people.isEmpty() ? List.of(first) : several ? people.subList(people.size() - 1, people.size()) : people;
    }

    /** Whether the subject of a verb group is a plural that stands for people named before: "the leaders", "they". */
    private static boolean several(Line line, int from) {
        for (int i = from - 1; i >= line.first && from - i <= 4; i--) {
            if (line.is(i, "several")) {
                return line.namedAt(i) == null;
            }
            if (!line.is(i, "adverb") && !line.is(i, "determiner")) {
                return false;
            }
        }
        return false;
    }

    /** Whose people meet: "the two states agreed that their ministers will meet"; empty where the subject is no such plural. */
    private List<Line.Named> owners(Line line, int from) {
        int i = from - 1;
        boolean plural = line.is(i, "several") && line.namedAt(i) == null;
        while (plural && i > line.first && from - i < 6 && !line.is(i, "theirs")) {
            i--;
        }
        if (!plural || !line.is(i, "theirs")) {
            return List.of();
        }
        for (Line.Named n : line.named) {
            if (n.end() <= i && i - n.end() <= REACH && !line.sameClause(n.start(), i) && line.holds(n.start(), i) && takesPart(n)
                    && !line.is(beforePhrase(line, n.start()), "preposition")) {
                List<Line.Named> all = chain(line, n);
                return all.size() > 1 ? all : List.of();
            }
        }
        return List.of();
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
        } else if (takesPart(n)) {
            draft.add(n.mention().entity(), role);
        }
    }

    private void ofNoun(Draft draft) {
        Line line = draft.line;
        for (int i = draft.from; i < draft.start; i++) {
            Line.Named n = line.namedAt(i);
            if (n != null && n.start() == i) {
                boolean owner = line.is(n.end(), "possessive");
                boolean place = type(n) == EntityType.PLACE && !owner && draft.subjectRole() != Role.PARTY;
                if (place) {
                    draft.place = draft.place == null ? n.mention().entity() : draft.place;
                } else if (takesPart(n)) {
                    draft.add(n.mention().entity(), draft.subjectRole());
                }
                i = n.end() - 1;
            }
        }
        Line.Named next = line.namedAt(draft.end);
        if (next != null && next.start() == draft.end && !Spotter.lacksCases(line.words, draft.end - 1)) {
            chain(line, next).forEach(n -> part(draft, n, draft.subjectRole()));
        }
        Phrases.Found<Cue> by = draft.standing.by();
        boolean object = by != null && by.start() < draft.from && by.row().stands(Cue.Place.OBJECT) && by.row().telling() != Telling.MOVED
                && !draft.standing.isAway();
        if (object && by.row().objectActs()) {
            subject(line, by.start(), by.start()).forEach(n -> draft.add(n.mention().entity(), Role.HOST));
            actedOn(line, by).forEach(n -> draft.add(n.mention().entity(), Role.GUEST));
        } else if (object) {
            int from = Verbs.standing(line, by.start()).from();
            List<Line.Named> subject = subject(line, from >= 0 ? Math.min(from, by.start()) : by.start(), by.start());
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
        for (int i = draft.end; i < line.end && i - draft.end <= REACH; i++) {
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
        for (int i = draft.end; i < line.end && i - draft.end <= REACH; i++) {
            if (line.sameClause(i, draft.start) && line.finite(i) && line.namedAt(i) == null) {
                List<Line.Named> subject = new ArrayList<>(subject(line, i, i));
                subject.removeIf(n -> n.start() < draft.end);
                subject.forEach(n -> part(draft, n, draft.subjectRole()));
                return;
            }
        }
        for (int i = draft.from - 1; i >= line.first && draft.from - i <= REACH; i--) {
            if (line.sameClause(i, draft.start) && line.finite(i) && line.namedAt(i) == null) {
                int from = Verbs.standing(line, i).from();
                subject(line, from >= 0 ? Math.min(from, i) : i, i).forEach(n -> part(draft, n, draft.subjectRole()));
                return;
            }
        }
    }

    /** The mentions that are the subject of a verb group which begins with token {@code from}. */
    private List<Line.Named> subject(Line line, int from, int verb) {
        boolean joined = line.is(from - 1, "and");
        Line.Named fallback = null;
        for (int i = from - 1; i >= line.first && from - i <= REACH; i--) {
            if (!line.sameClause(i, verb)) {
                continue;
            }
            Line.Named n = line.namedAt(i);
            if (n == null) {
                joined &= !line.finite(i);
                continue;
            }
            i = n.start();
            if (joined || !takesPart(n)) {
                continue;
            }
            int before = beforePhrase(line, n.start());
            if (line.is(before, "preposition") && !line.opens(before) || line.is(before, "of")) {
                if (line.is(before, "of") && fallback == null) {
                    fallback = n;
                }
                continue;
            }
            return chainBack(line, n);
        }
        if (line.opener(verb).equals("relative")) {
            for (int i = verb; i >= line.first && verb - i <= REACH; i--) {
                if (!line.sameClause(i, verb)) {
                    Line.Named n = line.namedAt(i) != null ? line.namedAt(i) : line.namedAt(i - 1);
                    return n == null || !takesPart(n) ? List.of() : List.of(n);
                }
            }
        }
        if (fallback != null) {
            return chainBack(line, fallback);
        }
        return outer(line, verb);
    }

    /** The subject of a clause that has none of its own: that of the clause that it is part of. */
    private List<Line.Named> outer(Line line, int verb) {
        if (line.finite(verb) && !line.words.isParticiple(verb)) {
            return List.of();
        }
        for (int i = Math.max(line.first, verb - REACH); i < verb; i++) {
            Line.Named n = line.namedAt(i);
            if (n == null || n.start() != i) {
                continue;
            }
            int before = beforePhrase(line, n.start());
            if (takesPart(n) && line.holds(n.start(), verb) && !line.is(before, "preposition") && !line.is(before, "of")) {
                return chain(line, n);
            }
        }
        return List.of();
    }

    private static int beforePhrase(Line line, int i) {
        int before = i - 1;
        while (line.is(before, "determiner") && i - before < 4) {
            before--;
        }
        return before;
    }

    private List<Line.Named> object(Line line, int end) {
        for (int i = end; i < line.end && i < end + 4; i++) {
            Line.Named n = line.namedAt(i);
            if (n != null) {
                return takesPart(n) ? chain(line, n) : List.of();
            }
            // "killed the plotter Oskar Dahl": what he is called by
            boolean called = i > end && line.words.may(i, Feature.NOUN) && Spotter.lacksCases(line.words, i) && line.namedAt(i + 1) != null && type(line.namedAt(i + 1)) == EntityType.PERSON
                    && line.is(i - 1, "determiner");
            if (!line.is(i, "determiner") && !line.is(i, "adverb") && !called) {
                return List.of();
            }
        }
        return List.of();
    }

    /** A mention and those joined to it on the right. */
    private List<Line.Named> chain(Line line, Line.Named n) {
        List<Line.Named> all = line.together(n);
        int i = n.end();
        while (i < line.end && all.size() < 12) {
            int next = i;
            while (next < line.end && next - i < 4 && (line.words.lower(next).equals(",") || line.is(next, "and") || line.is(next, "determiner"))) {
                next++;
            }
            Line.Named joined = next == i ? null : line.namedAt(next);
            // "in an interview with Lund, Berg said": who comes right before a verb is its subject
            boolean subject = joined != null && !line.is(next - 1, "and") && joined.end() < line.end && line.finite(joined.end()) && line.namedAt(joined.end()) == null;
            if (joined == null || joined.start() != next || people(joined) != people(n) || !people(n) && type(joined) != type(n)
                    || !takesPart(joined) || subject) {
                break;
            }
            all.addAll(line.together(joined));
            i = joined.end();
        }
        return all;
    }

    /** A mention and those joined to it on the left, in text order. */
    private List<Line.Named> chainBack(Line line, Line.Named n) {
        List<Line.Named> all = line.together(n);
        boolean last = true;
        int i = n.start() - 1;
        while (i > line.first && all.size() < 12) {
            int before = i;
            boolean and = false;
            while (before > line.first && i - before < 4
                    && (line.words.lower(before).equals(",") || line.is(before, "and") || line.is(before, "determiner"))) {
                and |= line.is(before, "and");
                before--;
            }
            Line.Named joined = before == i ? null : line.namedAt(before);
            boolean apart = joined != null && people(joined) != people(n);
            if (joined == null || apart || joined.end() != before + 1 || !takesPart(joined) || !and && last) {
                break;
            }
            all.addAll(0, line.together(joined));
            last = false;
            i = joined.start() - 1;
        }
        return all;
    }

    /** Roles and places that prepositions give, to the right of a token up to the clause's end. */
    private void follow(Draft draft, int from, boolean places) {
        Line line = draft.line;
        for (int i = from; i < Math.min(line.end, stop) && i - from <= REACH; i++) {
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
        EntityType type = type(n);
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
                chain(draft.line, n).forEach(m -> part(draft, m, role));
            }
            default -> chain(draft.line, n).forEach(m -> {
                if (takesPart(m)) {
                    draft.add(m.mention().entity(), Role.valueOf(part.toUpperCase(Locale.ROOT)));
                }
            });
        }
    }

    /** A place told before the trigger, at the clause's beginning: "In Velmark the ministers met". */
    private void lead(Draft draft) {
        Line line = draft.line;
        for (int i = line.first; i < draft.from && i - line.first <= REACH; i++) {
            if (!line.sameClause(i, draft.start)) {
                continue;
            }
            for (Phrases.Found<Lexicon.RoleCue> found : line.lexicon.roles.at(line.words, i, line.end)) {
                boolean opens = i == line.first || line.words.lower(i - 1).equals(",") || !line.sameClause(i - 1, i)
                        || line.timeAt(i - 1) != null && line.timeAt(i - 1).start() == line.first;
                if (!opens) {
                    continue;
                }
                int next = found.end();
                while (next < draft.from && line.is(next, "determiner")) {
                    next++;
                }
                Line.Named n = line.namedAt(next);
                if (found.row().part().equals("place") && n != null && n.end() <= draft.from
                        && (type(n) == EntityType.PLACE || type(n) == EntityType.ORGANIZATION && draft.type.pointlike())
                        && !draft.participants.containsKey(n.mention().entity())) {
                    draft.place = n.mention().entity();
                    return;
                }
            }
            if (line.finite(i) && line.namedAt(i) == null) {
                return;
            }
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

    private boolean takesPart(Line.Named n) {
        EntityType type = type(n);
        // those of whom only number and office are told: "four other ministers"
        boolean group = type == EntityType.OTHER && n.mention().kind() == Mention.Kind.NOMINAL;
        return type != null && (type != EntityType.OTHER || group);
    }

    /** Whether a mention that takes part is of people, named or not. */
    private boolean people(Line.Named n) {
        return type(n) == EntityType.PERSON || type(n) == EntityType.OTHER;
    }

    private EntityType type(Line.Named n) {
        Entity entity = names.entity(n.mention().entity());
        return entity == null ? null : entity.type();
    }
}
