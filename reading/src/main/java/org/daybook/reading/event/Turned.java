package org.daybook.reading.event;

import java.util.Set;
import org.daybook.reading.language.Feature;

/** Verbs whose other words stand before them, as free word order has it: «группу возглавит», «группа, которую возглавит», «группа будет создана», «в отставку уйдёт». */
final class Turned {
    /** Tokens from a verb back to its other words. */
    private static final int REACH = 12;

    private Turned() { }

    /** The first row of a table whose verb a token is and whose other words stand before it; null where there is none. */
    static Phrases.Found<Trigger> find(Line line, Phrases<Trigger> table, int verb) {
        if (line.namedAt(verb) != null || !line.words.may(verb, Feature.VERB) || line.words.isLongParticiple(verb)) {
            return null;
        }
        for (Phrases.Found<Trigger> rest : table.turned(line.words, verb, Math.max(line.first, verb - REACH))) {
            Phrases.Found<Trigger> found = new Phrases.Found<>(verb, verb + 1, rest.row());
            if (rest.row().verb() && belongs(line, rest, verb) && Spotter.fits(line, found)) {
                return found;
            }
        }
        return null;
    }

    /** Whether a verb stands in a relative clause, right behind the word that it is about, and that is one of these. */
    static boolean tellsOf(Line line, int verb, Set<String> words) {
        int before = words.isEmpty() || !line.opener(verb).equals("relative") ? -1 : line.opening(verb) - 1;
        return before > line.first && line.words.lower(before).equals(",") && line.words.isOne(before - 1, words);
    }

    /** Whether words before a verb are its own: by a preposition within them, by their case, or by that of the relative pronoun which stands for them. */
    private static boolean belongs(Line line, Phrases.Found<Trigger> rest, int verb) {
        boolean passive = line.words.isParticiple(verb);
        int noun = rest.end() - 1;
        if (line.sameClause(noun, verb)) {
            boolean own = line.is(rest.start(), "preposition") && rest.start() < noun || acted(line, noun, passive) && !line.is(DayPlans.skipped(line, rest.start()), "preposition");
            return own && !carried(line, noun, verb);
        }
        int opening = line.opening(verb);
        boolean antecedent = line.opener(verb).equals("relative") && noun < opening && (opening - noun <= 2 || Nouns.onlyComplements(line, noun + 1, opening));
        return antecedent && !Spotter.lacksCases(line.words, noun) && acted(line, opening, passive);
    }

    private static boolean acted(Line line, int word, boolean passive) {
        return passive ? line.words.may(word, Feature.NOMINATIVE) : line.words.may(word, Feature.ACCUSATIVE) || line.words.may(word, Feature.INSTRUMENTAL);
    }

    /** Whether another verb stands between a noun and a verb, which the noun may belong to; words of planning are none. */
    private static boolean carried(Line line, int noun, int verb) {
        int group = DayPlans.standing(line, verb).from();
        for (int i = noun + 1; i < (group > noun ? group : verb); i++) {
            int at = i;
            if (line.cuesStartingAt(i).stream().anyMatch(cue -> cue.row().stands(Cue.Place.CLAUSE) && cue.end() > at + 1)) {
                // «законопроект, как ожидается, подпишет король»
                i = line.cuesStartingAt(i).stream().filter(cue -> cue.row().stands(Cue.Place.CLAUSE)).mapToInt(Phrases.Found::end).max().orElse(i + 1) - 1;
            } else if (line.finite(i) && line.namedAt(i) == null || line.is(i, "but")) {
                return true;
            }
        }
        return false;
    }
}
