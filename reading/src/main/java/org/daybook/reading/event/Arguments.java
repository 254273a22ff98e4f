package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.Names;

/** The arguments of verbs: which mentions of a line are subject or object of one, with those joined to them, and which own another. */
final class Arguments {
    /** How many tokens of a clause are searched to either side of a trigger. */
    static final int REACH = 30;

    private final Names names;

    Arguments(Names names) {
        this.names = names;
    }

    /** The mentions that are the subject of a verb group which begins with token {@code from}. */
    List<Line.Named> subject(Line line, int from, int verb) {
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
        if (line.opener(verb).equals("relative") && !line.is(line.opening(verb), "where")) {
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
        boolean finite = line.finite(verb) && !line.words.isParticiple(verb);
        if (finite && !leftOut(line, verb)) {
            return List.of();
        }
        for (int i = Math.max(line.first, verb - REACH); i < verb; i++) {
            Line.Named n = line.namedAt(i);
            if (n == null || n.start() != i) {
                continue;
            }
            int before = beforePhrase(line, n.start());
            if (takesPart(n) && line.holds(n.start(), verb) && !line.is(before, "preposition") && !line.is(before, "of")) {
                List<Line.Named> subject = chain(line, n);
                return !finite || inNumber(line, subject, verb) ? subject : List.of();
            }
        }
        return List.of();
    }

    /** Whether a verb may have these as its subject by its number: not so «Берг сообщила, что откроют». */
    private static boolean inNumber(Line line, List<Line.Named> subject, int verb) {
        Line.Named first = subject.get(0);
        boolean plural = subject.size() > 1;
        for (int i = first.start(); !plural && i < first.end(); i++) {
            plural = line.words.may(i, Feature.NOMINATIVE, Feature.PLURAL) && !line.words.may(i, Feature.NOMINATIVE, Feature.SINGULAR) && !line.words.may(i, Feature.GENITIVE, Feature.SINGULAR);
        }
        return line.words.may(verb, Feature.FINITE, plural ? Feature.PLURAL : Feature.SINGULAR);
    }

    /** Whether a word of a verb's clause behind it may be its subject: «сообщила, что завтра прибудет в Велмарк делегация». */
    private static boolean subjectBehind(Line line, int from, int verb) {
        for (int i = from; i < line.end && line.sameClause(i, verb); i++) {
            boolean noun = line.words.may(i, Feature.NOUN) || line.words.may(i, Feature.PRON);
            if (noun && (agrees(line, i, verb, Feature.SINGULAR) || agrees(line, i, verb, Feature.PLURAL)) && line.timeAt(i) == null && !line.is(DayPlans.skipped(line, i), "preposition")) {
                return true;
            }
        }
        return false;
    }

    private static boolean agrees(Line line, int noun, int verb, Feature number) {
        return line.words.may(noun, Feature.NOMINATIVE, number) && line.words.may(verb, Feature.FINITE, number);
    }

    /** «Берг заявила, что уйдёт в отставку», «прилетит в Осло, где выступит»: nothing that could be a subject stands between "that" or "where" and a verb, or right behind it, where verbs need none. */
    private static boolean leftOut(Line line, int verb) {
        Words words = line.words;
        boolean needsNone = words.may(verb, Feature.FINITE, Feature.FUTURE) || words.may(verb, Feature.FINITE, Feature.PRESENT, Feature.IMPERFECTIVE);
        int own = line.lexicon.triggers.at(words, verb, line.end).stream().mapToInt(Phrases.Found::end).max().orElse(verb + 1);
        if (!line.opener(verb).equals("that") && !line.is(line.opening(verb), "where") || !needsNone || line.namedAt(verb + 1) != null || subjectBehind(line, own, verb)) {
            return false;
        }
        for (int i = verb - 1; i >= line.first; i--) {
            if (line.opens(i)) {
                return line.opening(verb) == i;
            }
            if (!line.is(i, "not") && !line.is(i, "adverb") && !words.may(i, Feature.ADV) && !line.is(i, "preposition") && line.timeAt(i) == null) {
                return false;
            }
        }
        return false;
    }

    List<Line.Named> object(Line line, int end) {
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
    List<Line.Named> chain(Line line, Line.Named n) {
        List<Line.Named> all = line.together(n);
        int i = n.end();
        while (i < line.end && all.size() < 12) {
            int next = i;
            while (next < line.end && next - i < 4 && (line.words.lower(next).equals(",") || line.is(next, "and") || line.is(next, "determiner") || line.pairs(next))) {
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
                    && (line.words.lower(before).equals(",") || line.is(before, "and") || line.is(before, "determiner") || line.pairs(before))) {
                // «Норландия — Велмарк»
                and |= line.is(before, "and") || line.pairs(before);
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

    /** Whether the subject of a verb group is a plural that stands for people named before: "the leaders", "they". */
    static boolean several(Line line, int from) {
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
    List<Line.Named> owners(Line line, int from) {
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

    /** Those within a cue who are acted on: its people, "her colleague from Velmark, Ivan Lund"; where it has none, the first body or place. */
    List<Line.Named> actedOn(Line line, Phrases.Found<Cue> by) {
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

    /** Whether what is said is said of somebody else, whom only a person beside him names: "his brother", "Lund's lawyer", "the mother of Ivan Lund". */
    boolean ownsWhoStands(Line line, Line.Named n) {
        if (type(n) != EntityType.PERSON) {
            return false;
        }
        if (n.mention().kind() == Mention.Kind.PRONOUN) {
            return line.is(n.start(), "owner");
        }
        boolean of = n.mention().kind() == Mention.Kind.NAME && line.is(beforePhrase(line, n.start()), "of");
        boolean genitive = n.start() > line.first && line.words.may(n.start(), Feature.GENITIVE) && !line.words.may(n.start(), Feature.NOMINATIVE, Feature.SINGULAR)
                && line.words.may(n.start() - 1, Feature.NOUN) && line.timeAt(n.start() - 1) == null;
        return of || genitive || line.is(n.end(), "possessive");
    }

    static int beforePhrase(Line line, int i) {
        int before = i - 1;
        while (line.is(before, "determiner") && i - before < 4) {
            before--;
        }
        return before;
    }

    boolean takesPart(Line.Named n) {
        EntityType type = type(n);
        // those of whom only number and office are told: "four other ministers"
        boolean group = type == EntityType.OTHER && n.mention().kind() == Mention.Kind.NOMINAL;
        return type != null && (type != EntityType.OTHER || group);
    }

    /** Whether a mention that takes part is of people, named or not. */
    private boolean people(Line.Named n) {
        return type(n) == EntityType.PERSON || type(n) == EntityType.OTHER;
    }

    EntityType type(Line.Named n) {
        Entity entity = names.entity(n.mention().entity());
        return entity == null ? null : entity.type();
    }
}
