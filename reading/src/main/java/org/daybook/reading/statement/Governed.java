package org.daybook.reading.statement;

import org.daybook.reading.language.Feature;
import org.daybook.reading.statement.CueWord.Frame;
import org.daybook.reading.text.Sentence;

/**
 * What only a language with cases lets one find: content that a preposition governs ("сообщил о …"), an infinitive behind the one who is asked, and
 * subjects that stand apart from their verb, since endings and not places tell who does what.
 */
final class Governed {
    /** Words between a verb and what it governs: who is told, where and when. */
    private static final int BETWEEN = 10;

    /** Tokens from a verb to the place or the "об этом" behind it. */
    private static final int NEAR = 6;

    /** Words of a body's name between marks at most. */
    private static final int NAME = 4;

    private final Scene scene;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Contents contents;
    private final Feature subjectCase;

    Governed(Scene scene, NounPhrases phrases, Subjects subjects, Contents contents) {
        this.scene = scene;
        this.phrases = phrases;
        this.subjects = subjects;
        this.contents = contents;
        this.subjectCase = scene.lexicon.subjectCase();
    }

    /** What stands behind a verb as its content: "сообщил журналистам о пожаре", "попросил жителей уехать"; null where nothing does. */
    Range after(int start, CueWord verb, Sentence sentence) {
        int end = Math.min(sentence.endToken(), start + BETWEEN);
        for (int i = start; i < end; i++) {
            if (scene.form(i, ".") && scene.initial(i - 1)) {
                continue;
            }
            if (verb.takes(Frame.TO) && scene.quotationAt(i) != null && scene.quotationAt(i).from() == i && scene.may(i + 1, Feature.INFINITIVE)) {
                // "призвал соседей «дать отпор» волкам"
                return contents.clauseRest(i, sentence);
            }
            if (scene.form(i, ",", ":", ";", ".") || scene.dash(i) || scene.quotationAt(i) != null || scene.is(i, Part.COMPLEMENTIZER) || i > start && scene.surelyVerb(i)) {
                return null;
            }
            if (scene.lexicon.channelAt(scene.tokens, i) != null) {
                // "признался в интервью"
                return null;
            }
            if (verb.governs(scene.tokens.get(i).lower()) && !scene.initial(i)) {
                boolean clause = scene.is(i + 1, Part.THIS) || i + 2 < sentence.endToken() && scene.form(i + 2, ",") && scene.is(i + 3, Part.COMPLEMENTIZER);
                return clause || verb.asksNoun(scene.tokens.get(i).lower()) && !said(i + 1) ? null : object(i, sentence);
            }
            if (verb.takes(Frame.TO) && scene.may(i, Feature.INFINITIVE) && !scene.may(i, Feature.FINITE) && !scene.may(i, Feature.NOUN)) {
                return contents.clauseRest(scene.is(i - 1, Part.NEGATION) && i > start ? i - 1 : i, sentence);
            }
        }
        return null;
    }

    /** Whether an attributing noun stands at a token or behind an adjective there: "с просьбой", "с открытой критикой". */
    private boolean said(int i) {
        return i < scene.size() && (scene.word(i).noun() != null || scene.may(i, Feature.ADJ) && i + 1 < scene.size() && scene.word(i + 1).noun() != null);
    }

    /** Whether what a verb governs opens its sentence, so that who speaks stands behind it: "О пожаре сообщил министр". */
    boolean opens(CueWord verb, int cue, Sentence sentence) {
        int first = sentence.firstToken();
        for (int i = first; i < cue; i++) {
            if (scene.is(i, Part.RELATIVE)) {
                return false;
            }
        }
        return first + 1 < cue && clauseStart(cue, sentence) == first && verb.governs(scene.tokens.get(first).lower()) && !scene.is(first + 1, Part.THIS)
                && (!verb.asksNoun(scene.tokens.get(first).lower()) || said(first + 1));
    }

    /** What a verb governs between it and the subject behind it: "сообщил о пожаре министр". */
    Range between(int start, Range subject, CueWord verb) {
        for (int i = start; i < subject.from() - 1; i++) {
            if (verb.governs(scene.tokens.get(i).lower()) && (!verb.asksNoun(scene.tokens.get(i).lower()) || said(i + 1))) {
                return new Range(i, subject.from());
            }
        }
        return null;
    }

    /** What a verb governs at the beginning of its sentence: "О пожаре министр сообщил утром". */
    Range fronted(Range subject, CueWord verb, Sentence sentence) {
        int first = sentence.firstToken();
        return subject.from() > first + 1 && verb.governs(scene.tokens.get(first).lower()) && !scene.is(first + 1, Part.THIS)
                && (!verb.asksNoun(scene.tokens.get(first).lower()) || said(first + 1)) ? new Range(first, subject.from()) : null;
    }

    /** The object that stands before a verb whose subject follows: "Эту весть подтвердил министр"; null where the clause opens with no accusative. */
    Range objectBefore(int verb, Sentence sentence) {
        int from = clauseStart(verb, sentence);
        while (from < verb && scene.adverb(from)) {
            from++;
        }
        int to = verb;
        while (to > from && scene.adverb(to - 1)) {
            to--;
        }
        boolean object = from < to && scene.may(from, Feature.ACCUSATIVE) && scene.nominal(from) && !scene.is(from, Part.THIS) && !scene.is(from, Part.RELATIVE);
        for (int i = from; object && i < to; i++) {
            object = !scene.surelyVerb(i) && !scene.is(i, Part.COMPLEMENTIZER);
        }
        return object ? new Range(from, to) : null;
    }

    /** From a preposition to the end of what it governs, its relative clauses and participles with it. */
    private Range object(int from, Sentence sentence) {
        int i = from + 1;
        boolean apart = false;
        for (; i < sentence.endToken(); i++) {
            if (scene.form(i, ";", ".", "!", "?", ":") || scene.lexicon.channelAt(scene.tokens, i) != null && i > from + 1) {
                break;
            }
            if (scene.form(i, ",")) {
                boolean opens = scene.is(i + 1, Part.RELATIVE) || scene.is(i + 2, Part.RELATIVE) || scene.may(i + 1, Feature.PARTICIPLE) || scene.is(i + 1, Part.COMPLEMENTIZER);
                boolean speaks = apart && i + 1 < sentence.endToken() && scene.word(i + 1).verb() != null && scene.surelyVerb(i + 1);
                if (!opens && !apart || speaks) {
                    break;
                }
                apart = opens;
            }
            if (scene.is(i, Part.JOINER) && !apart && i + 1 < sentence.endToken() && scene.surelyVerb(i + 1)) {
                break;
            }
        }
        while (i > from + 1 && scene.form(i - 1, ",", ".", "!", "?", ";")) {
            i--;
        }
        return i > from + 1 ? new Range(from, i) : null;
    }

    /** "В министерстве сообщили, что": a plural verb without a subject, and the place of work before it that speaks. */
    Range placeBefore(int verb, Sentence sentence) {
        if (!scene.may(verb, Feature.PLURAL) || scene.may(verb, Feature.SINGULAR)) {
            return null;
        }
        Range marked = placeInMarks(verb, sentence);
        if (marked != null) {
            return marked;
        }
        Quotation marks = scene.quotationAt(verb - 1);
        // "В мэрии «Вестнику» сообщили": the paper that is told stands between them
        boolean told = marks != null && marks.to() == verb && marks.closed() && marks.from() > sentence.firstToken() && marks.words() <= NAME && scene.capitalised(marks.from() + 1);
        Range place = placeOpening(told ? marks.from() : verb, sentence);
        return place != null && scene.is(place.from(), Part.RELATIVE) ? null : place;
    }

    /** The paper or place that an impersonal verb names behind it, times aside: "говорится в её письме", "сообщается в четверг на сайте мэрии"; null where there is none. */
    Range placeBehind(int start, Sentence sentence) {
        for (int i = start; i < Math.min(sentence.endToken(), start + NEAR); i++) {
            if (scene.form(i, ",", ":", ".", ";") || scene.quotationAt(i) != null || scene.is(i, Part.COMPLEMENTIZER)) {
                return null;
            }
            if (!scene.may(i, Feature.ADP) || scene.is(i, Part.ABOUT)) {
                continue;
            }
            int noun = i + 1;
            while (noun < sentence.endToken() && scene.is(noun, Part.POSSESSIVE)) {
                noun++;
            }
            Range place = noun >= sentence.endToken() || scene.is(noun, Part.OCCASION) && i > start ? null : phrases.after(noun, Feature.LOCATIVE);
            if (place != null) {
                return new Range(i + 1, place.to());
            }
        }
        return null;
    }

    /** Whether "об этом" stands behind a verb, for the sentence before: "Они сообщили об этом журналистам". */
    boolean aboutThis(int start, Sentence sentence) {
        for (int i = start; i + 1 < Math.min(sentence.endToken(), start + NEAR); i++) {
            if (scene.form(i, ",", ":", ";")) {
                return false;
            }
            if (scene.is(i, Part.ABOUT) && scene.is(i + 1, Part.THIS)) {
                boolean noun = i + 2 < sentence.endToken() && scene.nominal(i + 2) && scene.may(i + 2, Feature.LOCATIVE) && !scene.may(i + 2, Feature.DATIVE);
                return !noun && !scene.form(i + 2, ",");
            }
        }
        return false;
    }

    /** The sentence before; null where none is. */
    Range previous(Sentence sentence) {
        int s = scene.sentence(sentence.firstToken()) - 1;
        return s < 0 ? null : contents.sentence(scene.text.sentences().get(s));
    }

    /** The place that opens a clause and reaches up to its verb; null where something else may be the verb's subject. */
    Range placeOpening(int verb, Sentence sentence) {
        Quotation marks = scene.quotationAt(verb - 1);
        // "В сообщении «Лунда» говорится"
        boolean whose = marks != null && marks.words() <= NAME && marks.from() > sentence.firstToken() && scene.capitalised(marks.from() + 1);
        int at = clauseStart(whose ? marks.from() : verb, sentence);
        boolean opens = scene.is(at, Part.AT) || scene.may(at, Feature.ADP);
        if (!opens || at + 1 >= verb || scene.is(at + 1, Part.THIS) || !located(at + 1) && !located(at + 2) || scene.is(at + 1, Part.OCCASION) || scene.is(at + 2, Part.OCCASION)) {
            return null;
        }
        for (int i = at + 1; i < verb; i++) {
            boolean subject = scene.may(i, subjectCase) && (scene.may(i, Feature.NOUN) || scene.may(i, Feature.PRON) || scene.may(i, Feature.ADJ) && scene.may(i, Feature.PLURAL));
            if (scene.form(i, ",") || scene.is(i, Part.RELATIVE) && i > at + 1 || subject && !scene.may(i, Feature.GENITIVE) && !scene.may(i, Feature.LOCATIVE)) {
                return null;
            }
        }
        Range place = phrases.after(at + 1, Feature.LOCATIVE);
        return new Range(at + 1, place == null ? verb : Math.min(place.to(), verb));
    }

    /** "В «Лаборатории Норд» подтвердили": a body by its name in marks, right before its verb; null where none stands there. */
    private Range placeInMarks(int verb, Sentence sentence) {
        int end = verb;
        while (end > sentence.firstToken() && scene.adverb(end - 1)) {
            end--;
        }
        Quotation marks = scene.quotationAt(end - 1);
        boolean name = marks != null && marks.to() == end && marks.closed() && marks.from() > sentence.firstToken() && marks.words() <= NAME && scene.capitalised(marks.from() + 1);
        return name && scene.is(marks.from() - 1, Part.AT) ? marks.range() : null;
    }

    /** Whether a word may be where something is: in its case, or a name that no dictionary has. */
    private boolean located(int i) {
        return scene.may(i, Feature.LOCATIVE) || scene.unknownName(i) && !scene.person(i);
    }

    /** Where the clause of a verb begins: after the comma, dash or sentence's beginning before it. */
    private int clauseStart(int verb, Sentence sentence) {
        int i = verb;
        while (i > sentence.firstToken() && !scene.form(i - 1, ",", ";", ":") && !scene.dash(i - 1) && scene.quotationAt(i - 1) == null) {
            i--;
        }
        return i;
    }

    /** A subject that other words part from its verb: "Министр вчера на встрече сообщил". */
    Range looseSubject(int verb, int head, Sentence sentence) {
        for (int i = clauseStart(verb, sentence); i < verb; i++) {
            if (scene.surelyVerb(i) || scene.is(i, Part.COMPLEMENTIZER) || scene.is(i, Part.RELATIVE) && !scene.is(i, Part.SUBJECT)) {
                return null;
            }
            if (scene.person(i) && scene.mentionFrom(i) == i && scene.mentionTo(i) > i + 1 && !subjects.mayBeSubject(i, head)) {
                // "Анну Холт назвала": of a name whose first word is no subject, no other word is one
                i = scene.mentionTo(i) - 1;
                continue;
            }
            if (subjects.mayBeSubject(i, head)) {
                Range found = phrases.after(i, subjectCase);
                return found == null || subjects.onePerson(found, head) ? null : new Range(found.from(), Math.min(found.to(), verb));
            }
        }
        return null;
    }

    /** Whether another verb stands between a subject and its verb: "он записал и передал". */
    boolean another(int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (scene.surelyVerb(i) && !scene.is(i, Part.AUXILIARY)) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the verb before, where a clause goes on without one: "…, но потребовал". */
    Range coordinated(int verb, int head, Sentence sentence) {
        int start = clauseStart(verb, sentence);
        for (int i = start; i < verb; i++) {
            start = scene.is(i, Part.JOINER) ? i : start;
        }
        boolean joined = scene.is(start, Part.BREAKER) || scene.is(start, Part.JOINER);
        if (!joined || start <= sentence.firstToken()) {
            return null;
        }
        Range subject = subjects.mainSubject(start, sentence);
        if (subject == null && scene.may(head, Feature.PLURAL) && !scene.may(head, Feature.SINGULAR)) {
            // "В министерстве подтвердили арест и добавили, что"
            for (int i = sentence.firstToken() + 2; i < start && subject == null; i++) {
                subject = scene.word(i).verb() != null && scene.may(i, Feature.FINITE) ? placeBefore(i, sentence) : null;
            }
        }
        return subject;
    }

    /** The sentence before, where a verb opens its own and has nothing but a subject: "Сообщил министр."; null where that is not so. */
    Range sentenceBefore(int verb, int behind, Sentence sentence) {
        int s = scene.sentence(verb) - 1;
        boolean bare = verb == sentence.firstToken() && (behind >= sentence.endToken() || behind + 1 >= sentence.endToken() && scene.form(behind, ".", "!", "…"));
        return bare && s >= 0 && scene.sameParagraph(verb, scene.text.sentences().get(s).firstToken()) ? contents.sentence(scene.text.sentences().get(s)) : null;
    }
}
