package org.daybook.reading.statement;

import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Sentence;

/** Finds who speaks: the noun phrase that is the subject of an attributing verb. */
final class Subjects {
    /** Words of a name between quotation marks at most. */
    private static final int NAME = 3;

    private final Scene scene;
    private final NounPhrases phrases;
    private final Cues cues;
    private final Feature subjectCase;

    Subjects(Scene scene, NounPhrases phrases, Cues cues) {
        this.scene = scene;
        this.phrases = phrases;
        this.cues = cues;
        this.subjectCase = scene.lexicon.subjectCase();
    }

    Range subjectBefore(int end, Sentence sentence) {
        int to = end;
        while (to > sentence.firstToken() && scene.adverb(to - 1)) {
            to--;
        }
        if (to <= sentence.firstToken()) {
            return null;
        }
        Range found = phrases.before(to);
        if (found == null || found.from() < sentence.firstToken()) {
            return null;
        }
        Quotation quoted = scene.quotationAt(to - 1) == null ? scene.quotationAt(found.from()) : null;
        if (quoted != null) {
            return subjectCase != null && quoted.words() <= NAME ? inSubjectCase(new Range(quoted.to(), to), end) : null;
        }
        return subjectCase == null ? found : inSubjectCase(found, end);
    }

    /** In a language with cases: what is left of a phrase once words before the first that may be a subject are cut off; null where nothing is. */
    private Range inSubjectCase(Range phrase, int verb) {
        boolean one = scene.may(verb, Feature.PLURAL) && !scene.may(verb, Feature.SINGULAR) && !joined(phrase);
        for (int i = phrase.from(); i < phrase.to() && !scene.form(i, "(", ",") && !scene.dash(i); i++) {
            if (one && (onlyObject(i) || scene.person(i))) {
                continue;
            }
            if (scene.initial(i)) {
                int last = scene.mentionTo(i) - 1;
                if (mayBeSubject(last, verb)) {
                    return new Range(i, phrase.to());
                }
                i = last;
                continue;
            }
            Quotation marks = scene.quotationAt(i);
            if (marks != null && i > phrase.from() && marks.to() < phrase.to() && scene.quotationAt(phrase.from()) == null) {
                // "телеканалу «Восток» Лосев рассказал": a name in marks goes with the noun before it
                i = marks.to() - 1;
                continue;
            }
            if (mayBeSubject(i, verb)) {
                int from = i;
                while (from > phrase.from() && scene.is(from - 1, Part.POSSESSIVE)) {
                    from--;
                }
                return new Range(from, phrase.to());
            }
            if (scene.capitalised(i) && scene.mentionFrom(i) == i && scene.may(i, Feature.NOUN)) {
                // "Анну Холт назвала": of a name whose first word is no subject, no other word is one
                i = Math.max(i, Math.min(scene.mentionTo(i), phrase.to()) - 1);
            }
        }
        return null;
    }

    private boolean joined(Range phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (scene.is(i, Part.JOINER) || scene.form(i, ",", "(")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word beside a plural verb is rather its object, a singular thing that is no number of people: "предложение поддержали", "разное говорят". */
    private boolean onlyObject(int i) {
        boolean thing = (scene.may(i, Feature.NOUN) || scene.may(i, Feature.ADJ)) && scene.may(i, Feature.ACCUSATIVE);
        if (scene.is(i, Part.SEVERAL) || scene.may(i, Feature.ANIMATE) || scene.may(i, Feature.PROPN) || !thing) {
            return false;
        }
        for (WordForm form : scene.text.forms(i)) {
            if (form.is(subjectCase) && form.is(Feature.PLURAL)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a phrase names one person, and its verb is in the plural: "Лосева спросили". */
    boolean onePerson(Range phrase, int verb) {
        return scene.person(phrase.to() - 1) && scene.may(verb, Feature.PLURAL) && !scene.may(verb, Feature.SINGULAR) && !joined(phrase);
    }

    /** Whether a noun, a pronoun or a name in unknown form may be a verb's subject. */
    boolean mayBeSubject(int i, int verb) {
        boolean noun = scene.may(i, Feature.NOUN) || scene.may(i, Feature.PRON) || scene.may(i, Feature.ADJ) || scene.is(i, Part.SUBJECT);
        boolean plural = scene.may(verb, Feature.PLURAL) && !scene.may(verb, Feature.SINGULAR);
        boolean unknown = scene.unknownName(i) && !(plural && i > 0 && scene.mentionFrom(i) == i && scene.may(i - 1, Feature.NOUN));
        boolean several = scene.tokens.get(i).isNumber() && scene.may(i + 1, Feature.GENITIVE) && scene.may(i + 1, Feature.ANIMATE);
        return (noun && agrees(i, verb) || unknown || several) && !afterPreposition(i);
    }

    /** Whether a word may be a verb's subject: in its case, and no plural beside a verb that can only be singular. */
    private boolean agrees(int i, int verb) {
        boolean singular = scene.may(verb, Feature.SINGULAR) && !scene.may(verb, Feature.PLURAL);
        for (WordForm form : scene.text.forms(i)) {
            boolean name = form.is(Feature.PROPN) && !scene.capitalised(i);
            if (form.is(subjectCase) && !name && !(singular && form.is(Feature.PLURAL)) && !otherGender(form, verb)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a singular noun is of another gender than a verb in the past: neuter for one of the two alone, or a feminine noun beside a masculine verb. A masculine noun may
     * name a woman ("министр заявила").
     */
    private boolean otherGender(WordForm noun, int verb) {
        if (noun.is(Feature.PLURAL) || !noun.is(Feature.NOUN) || !scene.may(verb, Feature.PAST) || scene.may(verb, Feature.PLURAL)) {
            return false;
        }
        boolean neuter = scene.may(verb, Feature.NEUTER);
        return noun.is(Feature.NEUTER) != neuter && (noun.is(Feature.NEUTER) || noun.is(Feature.MASCULINE) || noun.is(Feature.FEMININE))
                || noun.is(Feature.FEMININE) && scene.may(verb, Feature.MASCULINE);
    }

    private boolean afterPreposition(int i) {
        int j = i - 1;
        // "об этом посол сообщил": what stands for what was said is no part of the speaker
        while (j >= 0 && scene.may(j, Feature.ADJ) && !scene.may(j, Feature.NOUN) && !scene.is(j, Part.THIS)) {
            j--;
        }
        return j >= 0 && scene.may(j, Feature.ADP);
    }

    Range subjectAfter(int start, Sentence sentence) {
        Range place = impersonal(start, sentence);
        if (place != null) {
            return place;
        }
        Range named = subjectCase == null ? null : nameInMarks(start, sentence);
        if (named != null) {
            return named;
        }
        int limit = start + 6;
        for (int i = start; i < Math.min(sentence.endToken(), limit); i++) {
            Quotation marks = i > start ? scene.quotationAt(i) : null;
            if (marks != null && marks.from() == i && marks.closed() && marks.words() <= NAME && scene.capitalised(i + 1)) {
                limit += marks.to() - i - 1;
                i = marks.to() - 1;
                continue;
            }
            if (scene.form(i, ",", ":", ".", ";", "«", "“", "\"") || scene.is(i, Part.COMPLEMENTIZER)) {
                return null;
            }
            if ((scene.is(i, Part.PREPOSITION) || scene.adverb(i) || subjectCase != null && afterPreposition(i)) && !scene.initial(i)) {
                if (subjectCase == null) {
                    return null;
                }
                continue;
            }
            Range found = phrases.after(i, subjectCase);
            if (subjectCase == null) {
                return found;
            }
            if (scene.is(i, Part.REFLEXIVE)) {
                // "назвал свой чертёж ошибкой": what is his own is never who speaks
                return null;
            }
            Range subject = found == null ? null : inSubjectCase(found, start - 1);
            if (subject != null) {
                return subject;
            }
            if (scene.mentionTo(i) > i + 1) {
                // a name in another case: "сказал газете «Вестник» министр"
                limit += scene.mentionTo(i) - i - 1;
                i = scene.mentionTo(i) - 1;
            }
        }
        return null;
    }

    /** A name between marks, as papers and agencies have: "сообщает «Вестник», что"; null where quoted words stand there. */
    private Range nameInMarks(int start, Sentence sentence) {
        Quotation marks = scene.quotationAt(start);
        boolean name = marks != null && marks.from() == start && marks.closed() && marks.words() <= NAME && marks.to() <= sentence.endToken() && scene.capitalised(start + 1);
        return name && (marks.to() == sentence.endToken() || scene.form(marks.to(), ",", ".", ":")) ? marks.range() : null;
    }

    /** "Said in the ministry": in some languages a plural verb without a subject, and a place of work, name who speaks. */
    private Range impersonal(int start, Sentence sentence) {
        int i = start;
        while (i < start + 4 && i < sentence.endToken() && scene.capitalised(i)) {
            i++;
        }
        boolean plural = subjectCase != null && scene.may(start - 1, Feature.PLURAL) && !scene.may(start - 1, Feature.SINGULAR) && scene.may(start - 1, Feature.FINITE);
        if (!plural || i + 1 >= sentence.endToken() || !scene.is(i, Part.AT) || scene.lexicon.channelAt(scene.tokens, i) != null) {
            return null;
        }
        CueWord verb = scene.word(start - 1).verb();
        boolean said = verb != null && verb.governs(scene.tokens.get(i).lower());
        if (said || scene.form(i + 2, ",") && scene.is(i + 3, Part.COMPLEMENTIZER) && scene.may(i + 1, Feature.ADJ)) {
            // "уверены в победе", "обвиняют в том, что": what follows is what is said
            return null;
        }
        return phrases.after(i + 1, Feature.LOCATIVE);
    }

    /** The subject of the sentence that a hanging "adding that …" belongs to; where it opens its sentence, that of the verb behind its comma. */
    Range mainSubject(int before, Sentence sentence) {
        Range own = subjectBetween(sentence.firstToken() + 1, before, sentence);
        if (own != null || subjectCase == null || before > sentence.firstToken() + 1) {
            return own;
        }
        int comma = before;
        while (comma < sentence.endToken() && (!scene.form(comma, ",") || scene.is(comma + 1, Part.COMPLEMENTIZER) || scene.is(comma + 1, Part.RELATIVE))) {
            comma++;
        }
        return subjectBetween(comma + 1, sentence.endToken(), sentence);
    }

    private Range subjectBetween(int from, int before, Sentence sentence) {
        for (int i = from; i < before; i++) {
            if (scene.quotationAt(i) == null && (scene.surelyVerb(i) || !scene.capitalised(i) && scene.may(i, Feature.FINITE) && cues.verbHere(i))) {
                Range found = subjectBefore(i, sentence);
                return found != null ? found : subjectCase == null ? null : subjectAfter(i + 1, sentence);
            }
        }
        return null;
    }
}
