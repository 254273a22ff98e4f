package org.daybook.reading.statement;

import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Sentence;

/** Finds who speaks: the noun phrase that is the subject of an attributing verb. */
final class Subjects {
    /** Words of a name between quotation marks at most. */
    private static final int NAME = 3;

    /** Words of a paper's name at most, where it stands between marks behind a verb: "сообщает «Новый Вестник — Арден»,". */
    private static final int OUTLET = 5;

    /** Words that open a channel at most. */
    private static final int CHANNEL = 3;

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
            return subjectCase == null ? null : paperBefore(to, sentence);
        }
        Quotation quoted = scene.quotationAt(to - 1) == null ? scene.quotationAt(found.from()) : null;
        if (quoted != null) {
            return subjectCase != null && quoted.words() <= NAME ? inSubjectCase(new Range(quoted.to(), to), end) : null;
        }
        if (subjectCase == null) {
            return found;
        }
        if (scene.is(found.from(), Part.REFLEXIVE)) {
            // what is one's own is no subject: "свои планы нарушили"
            return null;
        }
        found = afterChannel(found);
        Range subject = upToName(inSubjectCase(found, end), end);
        return subject == null ? severalBefore(found, end, sentence) : subject;
    }

    /** "«Вестник» также писал": a name in marks that opens its clause. */
    private Range paperBefore(int to, Sentence sentence) {
        Quotation marks = scene.quotationAt(to - 1);
        boolean name = marks != null && marks.closed() && marks.to() == to && marks.words() <= NAME && marks.from() >= sentence.firstToken() && scene.capitalised(marks.from() + 1)
                && !scene.form(to - 2, ",", ".", "!", "?", "…");
        return name && (marks.from() == sentence.firstToken() || scene.form(marks.from() - 1, ",") || scene.is(marks.from() - 1, Part.AS)) ? marks.range() : null;
    }

    /** A phrase without the outlet that a channel before it names: "в интервью Norland Times министр сказал". */
    private Range afterChannel(Range phrase) {
        int to = scene.mentionTo(phrase.from());
        for (int words = 1; words <= CHANNEL && words <= phrase.from() && to < phrase.to(); words++) {
            Lexicon.Phrase channel = scene.lexicon.channelAt(scene.tokens, phrase.from() - words);
            if (channel != null && channel.words().size() == words && scene.unknownName(phrase.from())) {
                return new Range(to, phrase.to());
            }
        }
        return phrase;
    }

    /** "Эта группа и Южная станция сообщают": of two that a plural verb has for subjects, each is in the singular. */
    private Range severalBefore(Range last, int verb, Sentence sentence) {
        boolean plural = scene.may(verb, Feature.PLURAL) && !scene.may(verb, Feature.SINGULAR);
        if (!plural || !scene.is(last.from() - 1, Part.JOINER) || last.from() - 1 <= sentence.firstToken()) {
            return null;
        }
        Range first = phrases.before(last.from() - 1);
        return first == null || first.from() < sentence.firstToken() || scene.quotationAt(first.from()) != null ? null
                : inSubjectCase(new Range(first.from(), last.to()), verb);
    }

    /** A subject without what stands between a person's name and the verb: "министр Иван Лосев на открытии сказал". */
    private Range upToName(Range subject, int verb) {
        for (int i = subject == null ? verb : subject.from(); i + 1 < verb && !scene.form(i, ","); i++) {
            int to = scene.mentionTo(i);
            if (scene.person(i) && to < subject.to() && scene.is(to, Part.PREPOSITION) && !scene.initial(to) && (scene.mentionFrom(i) == subject.from() || mayBeSubject(i, verb))) {
                Range closer = to + 1 < subject.to() ? inSubjectCase(new Range(to + 1, subject.to()), verb) : null;
                return closer == null || !scene.person(closer.to() - 1) && !agrees(closer.from(), verb) ? new Range(subject.from(), to) : closer;
            }
        }
        return subject;
    }

    /** In a language with cases: what is left of a phrase once words before the first that may be a subject are cut off; null where nothing is. */
    private Range inSubjectCase(Range phrase, int verb) {
        boolean one = scene.may(verb, Feature.PLURAL) && !scene.may(verb, Feature.SINGULAR) && !joined(phrase);
        for (int i = phrase.from(); i < phrase.to() && !scene.form(i, "(", ",") && !(scene.dash(i) && !scene.touch(i - 1, i)); i++) {
            if (one && (onlyObject(i) || scene.person(i) || oneOnly(i))) {
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
            if (marks != null && i > phrase.from() && (marks.to() < phrase.to() || scene.may(marks.from() - 1, Feature.NOUN) && !scene.capitalised(marks.from() - 1)) && scene.quotationAt(phrase.from()) == null) {
                // "телеканалу «Восток» Лосев рассказал": a name in marks goes with the noun before it
                i = marks.to() - 1;
                continue;
            }
            if (i > phrase.from() && scene.tokens.get(i - 1).isNumber() && scene.may(i, Feature.GENITIVE) && !scene.may(i, Feature.ANIMATE) && !scene.named(i)) {
                // "в декабре 2013 года власти заявили"
                continue;
            }
            if (mayBeSubject(i, verb)) {
                int from = i;
                if (from - 2 >= phrase.from() && scene.form(from - 1, "-") && scene.touch(from - 2, from - 1) && scene.touch(from - 1, from)) {
                    from -= 2;
                }
                while (from > phrase.from() && scene.is(from - 1, Part.POSSESSIVE)) {
                    from--;
                }
                if (marks != null && marks.from() == from - 1 && marks.to() <= phrase.to()) {
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

    /** Whether a phrase is a thing that may as well be the verb's object: "решение поддержали депутаты". */
    boolean thing(Range phrase) {
        int head = head(phrase);
        return scene.may(head, Feature.NOUN) && scene.may(head, Feature.ACCUSATIVE) && !scene.may(head, Feature.ANIMATE) && !scene.named(head) && !scene.unknownName(head);
    }

    private int head(Range phrase) {
        int head = phrase.from();
        while (head + 1 < phrase.to() && scene.may(head, Feature.ADJ) && !scene.may(head, Feature.NOUN)) {
            head++;
        }
        return head;
    }

    /**
     * The subject right behind a verb where it is a living being or a person's name; null otherwise. A name whose case nobody knows is none where the thing before the verb
     * may be its subject: "суд обвинил Лунда".
     */
    Range peopleAfter(int start, Sentence sentence, Range thing) {
        Range found = scene.may(start, Feature.ADP) ? null : subjectAfter(start, sentence);
        for (int i = found == null || found.from() != start ? sentence.endToken() : start; found != null && i < found.to(); i++) {
            if (scene.person(i) || scene.may(i, Feature.NOUN)) {
                boolean name = scene.person(i) && (agrees(i, start - 1) || !agrees(head(thing), start - 1));
                return name || scene.may(i, Feature.ANIMATE) && mayBeSubject(i, start - 1) ? found : null;
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

    /** Whether a word beside a plural verb is a noun in the singular alone, and no number of people: "премьера называют". */
    private boolean oneOnly(int i) {
        if (!scene.may(i, Feature.NOUN) || scene.is(i, Part.SEVERAL) || scene.is(i, Part.SPEAKS) || nameLike(i)) {
            return false;
        }
        for (WordForm form : scene.text.forms(i)) {
            if (form.is(subjectCase) && (form.is(Feature.PLURAL) || !form.is(Feature.SINGULAR))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word has a capital that its place in the sentence doesn't give it. */
    private boolean nameLike(int i) {
        return scene.capitalised(i) && (scene.sentenceOf(i).firstToken() != i || scene.shortName(i) || !scene.may(i, Feature.NOUN));
    }

    /** Whether a phrase is a thing that neither lives nor speaks: "жизнь", "их шаги". */
    boolean lifeless(Range phrase) {
        int head = head(phrase);
        boolean one = !scene.is(head, Part.SUBJECT) && !scene.is(head, Part.SEVERAL) && !scene.is(head, Part.SPEAKS) && !scene.tokens.get(head).isNumber();
        return one && scene.may(head, Feature.NOUN) && !scene.may(head, Feature.ANIMATE) && !scene.named(head) && !nameLike(head) && scene.quotationAt(head) == null
                && (head + 1 >= phrase.to() || !scene.form(head + 1, "-") && scene.quotationAt(head + 1) == null && !scene.named(head + 1));
    }

    /** Whether a phrase is a thing that has no will, though it may be said to say something: "решение суда", "рынок". */
    boolean willess(Range phrase) {
        int head = head(phrase);
        return scene.is(head, Part.WILLESS) && !scene.named(head) && !nameLike(head) && scene.quotationAt(head) == null;
    }

    /** Whether a phrase names one person or thing, and its verb is in the plural: "Лосева спросили", "премьера называют". */
    boolean onePerson(Range phrase, int verb) {
        return (scene.person(phrase.to() - 1) || oneOnly(head(phrase))) && scene.may(verb, Feature.PLURAL) && !scene.may(verb, Feature.SINGULAR) && !joined(phrase);
    }

    /** Whether a noun, a pronoun or a name in unknown form may be a verb's subject. */
    boolean mayBeSubject(int i, int verb) {
        boolean noun = scene.may(i, Feature.NOUN) || scene.may(i, Feature.PRON) || scene.may(i, Feature.ADJ) || scene.may(i, Feature.PARTICIPLE) || scene.is(i, Part.SUBJECT);
        boolean plural = scene.may(verb, Feature.PLURAL) && !scene.may(verb, Feature.SINGULAR);
        boolean unknown = scene.unknownName(i) && !scene.inflected(i) && !(i > verb ? owned(i, verb) : scene.shortName(i) && scene.may(i - 1, Feature.GENITIVE) && !scene.capitalised(i - 1) && !agrees(i - 1, verb)) && !(plural && i > 0 && scene.mentionFrom(i) == i && scene.may(i - 1, Feature.NOUN));
        boolean several = scene.tokens.get(i).isNumber() && scene.may(i + 1, Feature.GENITIVE) && scene.may(i + 1, Feature.ANIMATE);
        several |= scene.is(i, Part.SEVERAL) && !scene.may(i, Feature.NOUN) && (scene.may(verb, Feature.PLURAL) || scene.may(verb, Feature.NEUTER));
        // "жителей страны предупредили"
        boolean owner = i > 0 && !scene.capitalised(i) && scene.may(i, Feature.NOUN) && scene.may(i, Feature.GENITIVE) && scene.may(i - 1, Feature.NOUN) && scene.may(i - 1, Feature.ANIMATE)
                && !agrees(i - 1, verb);
        return !owner && (noun && agrees(i, verb) && !qualified(i) || unknown || several) && !afterPreposition(i);
    }

    /** Whether a name behind a verb belongs to the noun before it, which is no subject: "объявил на сайте Norland", "о дочери Лосева". */
    private boolean owned(int i, int verb) {
        int from = i;
        while (from > verb + 1 && (scene.unknownName(from - 1) || scene.mentionFrom(from) < from)) {
            from--;
        }
        boolean noun = from > verb + 1 && scene.may(from - 1, Feature.NOUN) && !agrees(from - 1, verb);
        return noun && (!scene.person(i) || scene.may(from - 1, Feature.GENITIVE) && !scene.may(from - 1, Feature.DATIVE));
    }

    /** Whether the adjective before a noun is in another case than a subject's: "чайной церемонии". */
    private boolean qualified(int i) {
        int before = i - 1;
        return before >= 0 && !scene.capitalised(i) && scene.may(before, Feature.ADJ) && !scene.may(before, Feature.NOUN) && !scene.may(before, subjectCase) && !scene.is(before, Part.THIS)
                && !scene.is(before, Part.POSSESSIVE) && !scene.is(before, Part.RELATIVE) && !scene.may(before, Feature.PRON) && scene.word(before).declined() && !scene.may(before - 1, Feature.NUM) && !(before > 0 && scene.tokens.get(before - 1).isNumber());
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
        if (scene.may(i, Feature.GENITIVE) && !scene.capitalised(i)) {
            while (j > 0 && scene.may(j, Feature.ADJ) && scene.may(j, Feature.GENITIVE)) {
                j--;
            }
            if (scene.is(j, Part.COURSE)) {
                // "в ходе встречи сообщили"
                return true;
            }
            j = i - 1;
        }
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
            // "сообщил «Вестнику» министр"
            Quotation marks = subjectCase != null || i > start ? scene.quotationAt(i) : null;
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
            if (i > start && scene.may(i, Feature.INFINITIVE) && scene.may(i - 1, Feature.NOUN)) {
                // "отказался от предложения занять пост": what follows is its object
                return null;
            }
            if (scene.is(i, Part.REFLEXIVE)) {
                // "назвал свой чертёж ошибкой": what is his own is never who speaks
                return null;
            }
            Range subject = found == null ? null : inSubjectCase(found, start - 1);
            if (subject != null) {
                Range other = behindOutlet(subject, start - 1, Math.min(sentence.endToken(), limit + 3));
                return other == null ? subject : other;
            }
            if (scene.mentionTo(i) > i + 1) {
                // a name in another case: "сказал газете «Вестник» министр"
                limit += scene.mentionTo(i) - i - 1;
                i = scene.mentionTo(i) - 1;
            }
        }
        return null;
    }

    /** "Сообщил РИА Норд представитель министерства": who speaks to an outlet that is not declined; null where nobody stands behind it. */
    private Range behindOutlet(Range subject, int verb, int limit) {
        int i = subject.from();
        if (!scene.named(i) || scene.person(i) || !scene.unknownName(i)) {
            return null;
        }
        for (i = scene.mentionTo(i); i < limit && !scene.form(i, ",", ".", ":", "("); i++) {
            boolean living = scene.may(i, Feature.ANIMATE) && scene.may(i, Feature.NOUN) || scene.person(i);
            if (living && !scene.unknownName(i) && mayBeSubject(i, verb)) {
                Range found = phrases.after(i, subjectCase);
                int from = i;
                while (from - 1 >= scene.mentionTo(subject.from()) && scene.may(from - 1, Feature.ADJ) && scene.may(from - 1, subjectCase)) {
                    from--;
                }
                return found == null ? null : new Range(from, found.to());
            }
        }
        return null;
    }

    /** A name between marks, as papers and agencies have: "сообщает «Вестник», что"; null where quoted words stand there. */
    private Range nameInMarks(int start, Sentence sentence) {
        Quotation marks = scene.quotationAt(start);
        boolean name = marks != null && marks.from() == start && marks.closed() && marks.words() <= OUTLET && marks.to() <= sentence.endToken() && scene.capitalised(start + 1);
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
        boolean said = verb != null && (verb.governs(scene.tokens.get(i).lower()) || verb.takes(CueWord.Frame.NP) && !verb.takes(CueWord.Frame.CLAUSE));
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
