package org.daybook.reading.event;

import java.util.List;
import org.daybook.reading.language.Feature;

/**
 * How firm a verb makes what it tells: walks from the verb to the left over adverbs, negation and auxiliaries to what governs it, and
 * failing that goes by its form.
 */
final class Verbs {
    /** How far a verb group is followed to the left; the longest seen is "had not yet been officially expected to be able to". */
    private static final int REACH = 12;
    private static final int FAR = 10;
    /** Tokens from a verb back to words that say how sure its clause is: a subject with its office and name stands between. */
    private static final int ASIDE = 20;

    private Verbs() { }

    /** The standing of the verb that begins with token {@code verb}. */
    static Standing standing(Line line, int verb) {
        return line.standing(verb, v -> assured(line, v, standing(line, v, 0)));
    }

    /** What will be, as sure as words of its clause or of the one that governs it make it: «скорее всего, министры встретятся», «ожидается, что они встретятся». */
    private static Standing assured(Line line, int verb, Standing told) {
        if (told.telling() != Telling.FUTURE) {
            return told;
        }
        Phrases.Found<Cue> aside = aside(line, verb, told.from());
        Phrases.Found<Cue> by = aside == null ? foreseen(line, verb) : aside;
        return by == null ? told : new Standing(by.row().telling(), by, told.from());
    }

    /** Words of a verb's clause that say how sure it is, before the verb or right behind it; null where there are none. */
    private static Phrases.Found<Cue> aside(Line line, int verb, int from) {
        int behind = line.words.lower(Math.min(verb + 1, line.end - 1)).equals(",") ? verb + 2 : verb + 1;
        for (Phrases.Found<Cue> cue : line.cuesStartingAt(behind)) {
            if (cue.row().stands(Cue.Place.CLAUSE) && line.sameClause(behind, verb)) {
                return cue;
            }
        }
        for (int i = verb; i > line.first && verb - i <= ASIDE && (i >= from || !line.finite(i) || line.words.may(i, Feature.IMPERATIVE)); i--) {
            for (Phrases.Found<Cue> cue : line.cuesEndingAt(i)) {
                if (cue.row().stands(Cue.Place.CLAUSE) && line.sameClause(cue.start(), verb)) {
                    return cue;
                }
            }
        }
        return null;
    }

    /** Words over the clause of a verb that only expect what it tells: "it is expected that"; null where there are none. */
    private static Phrases.Found<Cue> foreseen(Line line, int verb) {
        for (Phrases.Found<Cue> cue : line.opener(verb).equals("that") ? line.cuesEndingAt(line.opening(verb) + 1) : List.<Phrases.Found<Cue>>of()) {
            if (cue.row().stands(Cue.Place.OVER) && cue.row().telling() == Telling.EXPECTED && !standing(line, cue.start(), 0).telling().equals(Telling.CANCELLED)) {
                return cue;
            }
        }
        return null;
    }

    private static Standing standing(Line line, int verb, int depth) {
        boolean not = false;
        boolean to = false;
        boolean going = false;
        int j = verb;
        while (j > line.first && verb - j < REACH) {
            Phrases.Found<Cue> cue = cueEndingAt(line, j);
            if (cue != null) {
                Standing told = governed(line, verb, cue, depth, going);
                return not ? told.negated() : told;
            }
            int before = j - 1;
            if (line.is(before, "not")) {
                // "no longer" denies once, "not only" nothing
                not ^= !line.is(j, "not") && !line.is(j, "merely");
            } else if (line.is(before, "to")) {
                to = true;
            } else if (line.is(before, "being")) {
                going |= line.words.may(before, Feature.GERUND);
            } else if (!(to && line.is(before, "having")) && !line.is(before, "adverb")
                    && !(line.words.may(before, Feature.ADV) && !line.finite(before))) {
                break;
            }
            j = before;
        }
        Standing told = byForm(line, verb, j, to, depth);
        if (not && told.telling() == Telling.FUTURE && line.is(line.opening(verb), "until-not")) {
            // «пока жители не изберут мэра»: until they do; «пока не отменён» is "so far"
            return told;
        }
        if (not && told.telling() == Telling.PRESENT && line.words.may(verb, Feature.ADJ)) {
            // "while not open to the public"
            return Standing.UNKNOWN;
        }
        return not ? told.negated() : told;
    }

    /** The standing of an infinitive by a cue some words before it; null where there is none. */
    private static Standing far(Line line, int verb, int depth) {
        for (int i = verb - 1; i >= line.first && verb - i <= FAR && line.sameClause(i, verb); i--) {
            for (Phrases.Found<Cue> cue : line.cuesStartingAt(i)) {
                if (cue.row().far() && cue.row().stands(Cue.Place.VERB) && cue.end() <= verb) {
                    return governed(line, verb, new Phrases.Found<>(cue.start(), verb, cue.row()), depth, false);
                }
            }
        }
        return null;
    }

    /** The longest cue for verbs that ends right before token j. */
    private static Phrases.Found<Cue> cueEndingAt(Line line, int j) {
        Phrases.Found<Cue> best = null;
        for (Phrases.Found<Cue> cue : line.cuesEndingAt(j)) {
            // "told reporters that they planned to meet": the outer verb governs nothing in the clause that it opens
            if (cue.row().stands(Cue.Place.VERB) && line.sameClause(cue.start(), j - 1) && (best == null || cue.start() < best.start())) {
                best = cue;
            }
        }
        return best;
    }

    /** What a governing cue says, given how it stands itself: "did not agree to", "may agree to". */
    private static Standing governed(Line line, int verb, Phrases.Found<Cue> cue, int depth, boolean going) {
        Telling telling = cue.row().telling();
        if (telling == Telling.REPORTED) {
            telling = reported(line, cue.start()) ? Telling.FUTURE : Telling.NONE;
        }
        Standing told = new Standing(telling, cue, cue.start());
        if (telling == Telling.PRESENT || telling == Telling.PROGRESSIVE || telling == Telling.HAPPENED || telling == Telling.FUTURE) {
            if (telling == Telling.PRESENT && (going || line.words.may(verb, Feature.GERUND))) {
                return new Standing(Telling.PROGRESSIVE, cue, cue.start());
            }
            // «больше не будет продавать»
            return telling == Telling.FUTURE && line.is(cue.start() - 1, "not") ? told.negated() : told;
        }
        if (depth > 2) {
            return told;
        }
        if (telling == Telling.AGREED && line.is(cue.start() - 1, "not") && line.words.may(cue.start(), Feature.ADJ) && !line.finite(cue.start())) {
            // «не намерен посещать»
            return told.negated();
        }
        Standing outer = standing(line, cue.start(), depth + 1);
        if (telling == Telling.DENIED && line.words.may(cue.start(), Feature.GERUND)) {
            // "for refusing to testify" tells of what was not done, not of what won't be
            return new Standing(Telling.NONE, cue, cue.start());
        }
        boolean then = (telling == Telling.SUGGESTED || telling == Telling.INVITED) && outer.by() != null && line.is(outer.by().start(), "had");
        if (then) {
            // "had proposed to buy it" tells of what came before the news
            return new Standing(Telling.NONE, cue, cue.start());
        }
        return switch (outer.telling()) {
            case NONE, OBLIGED -> outer;
            case CANCELLED, DENIED -> told.negated();
            case SUGGESTED -> telling == Telling.DATED || telling == Telling.AGREED ? outer : told;
            default -> told;
        };
    }

    /** What the verb's own form says where nothing governs it. */
    private static Standing byForm(Line line, int verb, int from, boolean to, int depth) {
        Words words = line.words;
        if (to && from > line.first && line.subjectRightBefore(from)) {
            return new Standing(Telling.FUTURE, null, from);
        }
        boolean noun = from > line.first && words.may(from - 1, Feature.NOUN) && !words.may(from - 1, Feature.ADJ) || words.lower(Math.max(line.first, from - 1)).equals(",");
        boolean timed = line.timeAt(verb + 1) != null || line.is(verb + 1, "preposition") && line.timeAt(verb + 2) != null;
        if (to && noun && line.is(verb - 1, "be") && timed) {
            // "research to be released this week", "an issue of shares, to be completed by 4 May"
            return new Standing(Telling.FUTURE, null, from);
        }
        if (to) {
            Standing joined = shared(line, verb, from, depth);
            return joined.telling() != Telling.UNKNOWN ? joined : purpose(line, from, depth);
        }
        if (words.isParticiple(verb) && from < verb && line.is(from, "subjunctive") && line.opener(verb).equals("that")) {
            // "ordered that the records be released by Thursday"
            return new Standing(Telling.OBLIGED, null, from);
        }
        boolean finitePast = words.may(verb, Feature.FINITE, Feature.PAST);
        boolean supposed = line.is(verb + 1, "conditional") || line.is(verb - 1, "conditional");
        if (finitePast && (supposed || line.is(line.opening(verb), "would-have"))) {
            // «хотели бы, чтобы он приехал в июне», «ячейка осуществляла бы»
            return new Standing(Telling.NONE, null, from);
        }
        if (finitePast) {
            return new Standing(Telling.HAPPENED, null, from);
        }
        if (words.may(verb, Feature.FINITE, Feature.FUTURE) && !words.may(verb, Feature.FINITE, Feature.PRESENT)) {
            return new Standing(Telling.FUTURE, null, from);
        }
        if (words.may(verb, Feature.CONVERB)) {
            return new Standing(Telling.HAPPENED, null, from);
        }
        boolean fronts = words.isParticiple(verb) && !words.isLongParticiple(verb) || words.may(verb, Feature.INFINITIVE, Feature.IMPERFECTIVE);
        Standing behind = fronts && from == verb ? auxiliaryBehind(line, verb) : null;
        if (behind == null && from == verb && (words.may(verb, Feature.INFINITIVE, Feature.PERFECTIVE) || words.may(verb, Feature.INFINITIVE, Feature.IMPERFECTIVE))) {
            Standing before = far(line, verb, depth);
            behind = before != null ? before : governorBehind(line, verb, depth);
        }
        if (behind != null) {
            return behind;
        }
        if (words.isParticiple(verb) && !words.may(verb, Feature.FINITE, Feature.PRESENT)) {
            // "the rules come into force" has a form of the present
            return new Standing(Telling.HAPPENED, null, from);
        }
        if (words.may(verb, Feature.GERUND)) {
            return line.is(from - 1, "while") || line.is(verb - 1, "while") ? new Standing(Telling.HAPPENED, null, from) : shared(line, verb, from, depth);
        }
        if (words.may(verb, Feature.FINITE, Feature.PRESENT)) {
            Standing joined = words.may(verb, Feature.INFINITIVE) ? shared(line, verb, from, depth) : Standing.UNKNOWN;
            if (joined == Standing.UNKNOWN && words.isParticiple(verb) && from > line.first && line.is(from - 1, "auxiliary")) {
                return new Standing(Telling.HAPPENED, null, from);
            }
            return joined != Standing.UNKNOWN ? joined : new Standing(Telling.PRESENT, null, from);
        }
        Standing governor = words.may(verb, Feature.INFINITIVE) ? far(line, verb, depth) : null;
        return governor != null ? governor : shared(line, verb, from, depth);
    }

    /** «Похоронен он будет в понедельник», «занимать пост она будет с мая»: a short participle or an infinitive may stand before its auxiliary. Null where none follows. */
    private static Standing auxiliaryBehind(Line line, int verb) {
        for (int i = verb + 1; i < line.end && i - verb <= REACH && line.sameClause(i, verb); i++) {
            if (line.is(i, "fronts")) {
                return new Standing(line.is(i - 1, "not") ? Telling.FUTURE.negated() : Telling.FUTURE, null, verb);
            }
            if (line.words.may(i, Feature.VERB)) {
                return null;
            }
        }
        return null;
    }

    /** «Открыть музей хор должен в мае», «продать завод планируют в мае»: an infinitive may stand before what governs it. Null where nothing behind it does. */
    private static Standing governorBehind(Line line, int verb, int depth) {
        Phrases.Found<Cue> cue = depth > 0 ? null : frontedBy(line, verb);
        return cue == null ? null : governed(line, verb, cue, depth, false);
    }

    /** The words for verbs that come first behind an infinitive in its clause, with no infinitive of their own; null where there are none. */
    private static Phrases.Found<Cue> frontedBy(Line line, int verb) {
        Phrases.Found<Cue> found = null;
        for (int i = verb + 1; i < line.end && i - verb <= REACH && line.sameClause(i, verb); i++) {
            // «призвал приехать и планирует встречу»: the second verb governs only what is its own
            boolean joins = found == null && line.is(i, "and") && line.namedAt(i + 1) == null;
            if (joins || line.words.may(i, Feature.INFINITIVE)) {
                return null;
            }
            if (found == null) {
                found = line.namedAt(i) != null ? null : line.cuesStartingAt(i).stream().filter(cue -> cue.row().stands(Cue.Place.VERB) && !cue.row().far() && cue.end() == cue.start() + 1).findFirst().orElse(null);
                if (found == null && line.words.may(i, Feature.VERB) && line.namedAt(i) == null) {
                    return null;
                }
            }
        }
        return found;
    }

    /** What is done in order to do it: where that is planned, so is this ("plans to bring people together to hold a rally"). */
    private static Standing purpose(Line line, int from, int depth) {
        if (depth > 1) {
            return Standing.UNKNOWN;
        }
        for (int i = from - 1; i >= line.first && from - i < REACH * 3 && line.sameClause(i, from); i--) {
            if (line.namedAt(i) == null && line.words.may(i, Feature.VERB) && !line.is(i, "auxiliary") && !line.words.may(i, Feature.ADJ)
                    && (line.finite(i) || line.words.may(i, Feature.INFINITIVE) && line.is(i - 1, "to"))) {
                Telling there = standing(line, i, depth + 2).telling();
                return there == Telling.FUTURE || there == Telling.AGREED || there == Telling.DATED || there == Telling.EXPECTED
                        || there == Telling.SUGGESTED ? new Standing(there, null, from) : Standing.UNKNOWN;
            }
        }
        return Standing.UNKNOWN;
    }

    /** Whether a "would" stands for the "will" of somebody's words: a past verb goes before it in the sentence, and no condition is told. */
    private static boolean reported(Line line, int at) {
        boolean past = false;
        for (int i = line.first; i < line.end && i < line.first + 80; i++) {
            String opener = line.opener(i);
            if (opener.equals("if")) {
                return false;
            }
            past |= i < at && line.words.may(i, Feature.FINITE, Feature.PAST) && !line.sameClause(i, at) || line.is(i, "report") && (i < at - 1 || i > at && !line.sameClause(i, at));
        }
        return past;
    }

    /** The second of two joined verbs stands as the first: "will meet the minister and sign a treaty". */
    private static Standing shared(Line line, int verb, int from, int depth) {
        // «планирует установить памятник, открыть музей»
        boolean listed = line.words.lower(Math.max(line.first, from - 1)).equals(",") && line.words.may(verb, Feature.INFINITIVE, Feature.PERFECTIVE);
        if (depth > 1 || !line.is(from - 1, "and") && !listed) {
            return Standing.UNKNOWN;
        }
        // "will be singing in Arden and touring Velmark"
        boolean gerund = line.words.may(verb, Feature.GERUND) && !line.words.may(verb, Feature.INFINITIVE);
        for (int i = from - 2; i >= line.first && from - i < REACH * 2; i--) {
            if (line.words.lower(i).equals(";")) {
                break;
            }
            if (line.words.may(i, gerund ? Feature.GERUND : Feature.INFINITIVE) && !line.is(i, "auxiliary")) {
                Standing there = standing(line, i, depth + 2);
                boolean planned = !gerund || Boolean.TRUE.equals(there.telling().looksAhead());
                if (there.telling() != Telling.UNKNOWN && there.telling() != Telling.PRESENT && planned) {
                    return there;
                }
            }
        }
        return Standing.UNKNOWN;
    }
}
