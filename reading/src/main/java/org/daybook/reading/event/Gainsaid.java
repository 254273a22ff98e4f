package org.daybook.reading.event;

import org.daybook.reading.language.Feature;

/**
 * Whether the words about a verb take back what it tells: nobody does it, it is denied, doubted, called false or called off by the clause that
 * governs it, it is only asked about, or it hangs on a condition.
 */
final class Gainsaid {
    /** Tokens from a clause back to the word that governs it; "denied reports that the two had secretly met" has few, a relative clause more. */
    private static final int OVER = 12;
    /** Tokens from a relative clause back to the first word of what it is about: "any envoy from any country who". */
    private static final int ANTECEDENT = 6;

    private Gainsaid() { }

    static boolean is(Line line, int verb) {
        return byNobody(line, verb) || asked(line, verb) || whoever(line, verb) || calledFalse(line, verb) || governed(line, verb) || invented(line, verb) || plansUntold(line, verb);
    }

    /** «Приедет ли она»: a verb that is asked about by a particle right behind it. */
    static boolean asked(Line line, int verb) {
        return line.is(verb + 1, "asking");
    }

    /** "Did not announce plans to sell", "has outlined no plan to sell": plans that nobody told of. */
    private static boolean plansUntold(Line line, int verb) {
        Phrases.Found<Cue> by = Verbs.standing(line, verb).by();
        if (by == null || !line.words.may(by.start(), Feature.NOUN)) {
            return false;
        }
        int i = by.start() - 1;
        while (i > line.first && (line.is(i, "determiner") || line.is(i, "nobody") || line.words.may(i, Feature.ADJ))) {
            i--;
        }
        // «обвинён в намерении вступить»: what somebody is accused of is no plan that he told
        boolean accused = line.is(i, "preposition") && line.is(i - 1, "accuses");
        return accused || affirms(line, i) && (denied(line, i) || line.is(i + 1, "nobody"));
    }

    /** Whether a verb told so hangs on an "if" beside it. What is scheduled is so whatever happens, though «должен» may only oblige, and what is decided is whether. */
    static boolean conditional(Line line, int verb, Standing standing) {
        return (standing.telling() != Telling.DATED || obliges(line, standing)) && !line.is(verb, "asks") && line.conditional(verb);
    }

    /** Whether the word for what is scheduled may also say that it has to be: «должен быть уволен». */
    static boolean obliges(Line line, Standing standing) {
        Phrases.Found<Cue> by = standing.by();
        return standing.telling() == Telling.DATED && by != null && by.row().stands(Cue.Place.VERB) && line.is(by.start(), "auxiliary");
    }

    /** "No shop will sell it", "none of the shops will open": the denial is the subject, right at the front of what belongs to the verb. */
    static boolean byNobody(Line line, int verb) {
        for (int i = verb - 1; i >= line.first && line.sameClause(i, verb); i--) {
            if (line.is(i, "nobody") && line.words.isWord(i + 1) && !line.is(i + 1, "not") && !line.is(i + 1, "count") && line.timeAt(i) == null) {
                // "has no doubt it will" and "with no vote ahead it will" deny something else
                return !line.is(i - 1, "preposition") && (i == line.first || line.is(i - 1, "report") || !line.words.may(i - 1, Feature.VERB));
            }
            if (line.is(i, "but") || line.is(i, "subject-pronoun")) {
                return false;
            }
            boolean verbGroup = line.is(i, "auxiliary") && onlyVerbGroup(line, i, verb);
            if (line.finite(i) && line.namedAt(i) == null && !verbGroup || line.words.lower(i).equals(",") && line.namedAt(i) == null) {
                return false;
            }
        }
        return false;
    }

    /** "Will receive any envoy", "anybody who will come": told of whoever it may be, and so of nobody. */
    static boolean ofAny(Line line, Draft draft) {
        int object = line.is(draft.end, "preposition") ? draft.end + 1 : draft.end;
        boolean denied = draft.telling == Telling.CANCELLED || draft.telling == Telling.DENIED;
        boolean byAny = draft.trigger.verb() && (line.is(draft.from - 1, "someone") || line.is(draft.from - 1, "everyone"));
        return draft.trigger.verb() && !denied && line.is(object, "whichever") || byAny || whoever(line, draft.start);
    }

    /** Whether a token stands in a clause about whoever it may be. */
    static boolean whoever(Line line, int at) {
        int opening = line.opening(at);
        if (opening <= line.first || !line.opener(at).equals("relative")) {
            return false;
        }
        for (int i = opening - 1; i >= line.first && opening - i <= ANTECEDENT && !line.finite(i); i--) {
            if (line.is(i, "whichever") || line.is(i, "everyone")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a plan of then is told to have come to nothing: "planned to visit Velmark in May, but fell ill", "the match, which was to be played in
     * May, did not take place", «мог бы пройти 8 марта, но денег не нашли». Where the words behind the "but" name the event themselves, as "but the
     * meeting was put off" does, they tell of it.
     */
    static boolean overtaken(Line line, Draft draft) {
        if (!planOfThen(line, draft) && !couldHave(line, draft)) {
            return false;
        }
        for (int i = draft.end; i < line.end; i++) {
            if (line.is(i, "but")) {
                return butWas(line, draft, i);
            }
        }
        return line.opener(draft.start).equals("relative") && undoneBehind(line, draft);
    }

    private static boolean planOfThen(Line line, Draft draft) {
        boolean plan = draft.telling == Telling.AGREED || draft.telling == Telling.DATED || draft.telling == Telling.EXPECTED || draft.telling == Telling.FUTURE;
        return plan && draft.trigger.verb() && DayPlans.ofThen(line, draft.standing.by());
    }

    /** Whether words in the past tell what was possible or wished then. */
    private static boolean couldHave(Line line, Draft draft) {
        Phrases.Found<Cue> by = draft.standing.by();
        if (draft.telling != Telling.SUGGESTED || by == null) {
            return false;
        }
        Phrases.Found<Cue> governs = by.row().telling().byTense() ? Verbs.standing(line, by.start()).by() : by;
        return governs != null && governs.row().stands(Cue.Place.VERB) && DayPlans.ofThen(line, governs);
    }

    /** Whether the words behind a "but" tell in the past what was instead. */
    private static boolean butWas(Line line, Draft draft, int but) {
        int k = but + 1;
        while (k < line.end && (line.is(k, "adverb") || line.is(k, "not") || line.is(k, "subject-pronoun") || line.words.may(k, Feature.ADV))) {
            k++;
        }
        if (line.words.may(k, Feature.FINITE, Feature.PAST)) {
            return !line.is(k, "report");
        }
        for (; k < line.end && !line.words.lower(k).equals(","); k++) {
            if (line.finite(k) && line.namedAt(k) == null) {
                return line.words.may(k, Feature.FINITE, Feature.PAST) && !line.is(k, "report");
            }
            boolean itself = line.lexicon.triggers.at(line.words, k, line.end).stream().anyMatch(found -> found.row().type().equals(draft.trigger.type()));
            if (itself) {
                return false;
            }
        }
        return false;
    }

    /** Whether the clause about which a relative one tells goes on with words that call its subject off. */
    private static boolean undoneBehind(Line line, Draft draft) {
        int opening = line.opening(draft.start);
        for (int i = draft.end; i < line.end && opening > line.first; i++) {
            if (line.holds(i, draft.start) && !line.sameClause(i, draft.start)) {
                return line.cuesStartingFrom(i, line.end).stream().filter(cue -> cue.row().stands(Cue.Place.SUBJECT) && line.sameClause(cue.start(), opening - 1))
                        .map(cue -> Nouns.told(line, cue).telling()).anyMatch(told -> told == Telling.NONE || Outcomes.calledOff(told));
            }
        }
        return false;
    }

    private static boolean onlyVerbGroup(Line line, int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (!line.is(i, "auxiliary") && !line.is(i, "adverb") && !line.is(i, "not") && !line.words.may(i, Feature.ADV)) {
                return false;
            }
        }
        return true;
    }

    /** "Rumours that the firm will shut the mill on Monday are false": behind a clause that tells what a noun says. */
    private static boolean calledFalse(Line line, int verb) {
        int opening = line.opening(verb);
        if (opening <= line.first || !line.opener(verb).equals("that")) {
            return false;
        }
        for (int i = verb + 1; i < line.end; i++) {
            boolean here = line.sameClause(i, verb) || line.sameClause(i, opening - 1);
            if (here && (line.is(i, "untrue") && line.is(i - 1, "be") || line.is(i, "affirms") && denied(line, i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause that holds the verb's one, or holds that, gainsays it. */
    private static boolean governed(Line line, int verb) {
        for (int at = verb; line.opening(at) > line.first; at = line.opening(at) - 1) {
            String opener = line.opener(at);
            int opening = line.opening(at);
            int before = opening - 1;
            while (before > line.first && (line.words.lower(before).equals(",") || line.is(before, "preposition") || line.is(before, "determiner"))) {
                before--;
            }
            boolean content = opener.equals("that") || opener.equals("whether");
            if (!line.holds(before, verb) || !content && !opener.equals("relative")) {
                return false;
            }
            // "unclear who will", "not known who will"
            boolean right = gainsays(line, before) || affirms(line, before) && denied(line, before) || opener.equals("relative") && asks(line, before) || undone(line, before);
            if (right || (content || line.is(before, "carrier")) && before(line, before, content)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the nearest verb up to a token gainsays what follows it, or a noun or adjective on the way does. */
    private static boolean before(Line line, int last, boolean content) {
        for (int i = last; i >= line.first && last - i < OVER && line.sameClause(i, last); i--) {
            if (gainsays(line, i) || !content && undoes(line, i) || content && affirms(line, i) && denied(line, i)) {
                return true;
            }
            if (content && line.is(last, "carrier") && undoes(line, i)) {
                return true;
            }
            boolean other = line.finite(i) && line.namedAt(i) == null && !line.is(i, "auxiliary");
            if (other || line.is(i, "gainsays") || affirms(line, i)) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is told in a story: "the novel tells how the baker will marry", «по сюжету пекарь женится». */
    static boolean invented(Line line, int verb) {
        for (int i = line.first + 1; i < verb; i++) {
            if (line.is(i, "plot") && line.is(i - 1, "preposition")) {
                return true;
            }
        }
        for (int i = verb - 1; i > line.first && verb - i <= OVER; i--) {
            if (line.is(i, "recounts") && line.is(i - 1, "story")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb tells that something is so; what "was not disclosed" behind what was told is more of it, and takes nothing back. */
    private static boolean affirms(Line line, int i) {
        return line.is(i, "affirms") || line.is(i, "discloses");
    }

    /** "Asked who will": what is asked about. */
    private static boolean asks(Line line, int i) {
        return line.is(i, "asks") && line.namedAt(i) == null;
    }

    /** Whether a verb that takes it back has a thing as its object: "blocked an order that will". */
    private static boolean undone(Line line, int noun) {
        if (noun <= line.first || line.namedAt(noun) != null || !line.words.may(noun, Feature.NOUN)) {
            return false;
        }
        int i = noun - 1;
        while (i > line.first && line.sameClause(i, noun) && !line.is(i, "undoes") && (line.is(i, "determiner") || line.words.may(i, Feature.ADJ) || line.is(i, "indefinite"))) {
            i--;
        }
        return line.sameClause(i, noun) && undoes(line, i);
    }

    private static boolean gainsays(Line line, int i) {
        boolean wished = line.is(i, "wishes") && line.namedAt(i) == null;
        return wished || (line.is(i, "gainsays") || line.is(i, "untrue")) && line.namedAt(i) == null && !denied(line, i);
    }

    private static boolean undoes(Line line, int i) {
        return line.is(i, "undoes") && line.namedAt(i) == null && !denied(line, i);
    }

    /** Whether a denial stands right before a word, auxiliaries and adverbs apart: "does not deny", "no doubt". */
    private static boolean denied(Line line, int word) {
        for (int i = word - 1; i >= line.first && line.sameClause(i, word); i--) {
            if (line.is(i, "merely")) {
                // "did not just say that she will"
                return false;
            }
            if (line.is(i, "not") || line.is(i, "contracted-not") || line.is(i, "nobody") || line.is(i, "few") && !line.is(i - 1, "determiner")) {
                return true;
            }
            if (!line.is(i, "auxiliary") && !line.is(i, "adverb") && !line.words.may(i, Feature.ADV)) {
                return false;
            }
        }
        return false;
    }
}
