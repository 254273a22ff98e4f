package org.daybook.reading.statement;

import org.daybook.reading.language.Feature;
import org.daybook.reading.statement.CueWord.Frame;

/** Tells which words are attributing verbs where they stand, and how far the verb group before them reaches. */
final class Cues {
    private final Scene scene;
    private final Feature subjectCase;

    Cues(Scene scene) {
        this.scene = scene;
        this.subjectCase = scene.lexicon.subjectCase();
    }

    /** Whether token i is an attributing verb here, and not a noun or part of a name. */
    boolean verbHere(int i) {
        Word word = scene.word(i);
        if (subjectCase != null && word.verb() != null && (opening(i) < i || withholds(i))) {
            return opening(i) < i;
        }
        if (subjectCase != null && word.is(Part.BREAKER)) {
            return false;
        }
        if (word.verb() == null || !(word.may(Feature.FINITE) || word.may(Feature.PARTICIPLE) || word.may(Feature.CONVERB) || word.may(Feature.GERUND))) {
            return false;
        }
        if (scene.mentionTo(i) - scene.mentionFrom(i) > 1) {
            return false;
        }
        if (!word.may(Feature.NOUN) && !word.may(Feature.ADJ)) {
            return true;
        }
        int before = i - 1;
        while (before >= 0 && scene.is(before, Part.ADVERB)) {
            before--;
        }
        if (scene.is(before, Part.AUXILIARY) || scene.is(before, Part.SUBJECT) && !scene.is(before, Part.DETERMINER)) {
            return true;
        }
        if (scene.is(before, Part.DETERMINER) || scene.is(before, Part.PREPOSITION) || scene.may(before, Feature.ADJ) && !scene.may(before, Feature.NOUN)) {
            return false;
        }
        boolean object = scene.is(i + 1, Part.COMPLEMENTIZER) || scene.is(i + 1, Part.DETERMINER) || scene.is(i + 1, Part.SUBJECT) || scene.form(i + 1, ",", ":")
                || scene.quotationAt(i + 1) != null || scene.is(i + 1, Part.TO) && word.verb().takes(Frame.TO);
        return object && before >= 0 && scene.nominal(before) || word.may(Feature.PAST) && before >= 0 && scene.nominal(before);
    }

    /** Where the group of an infinitive begins that another verb makes a cue: "может объявить", "отказался сообщить"; the token itself where none does. */
    int opening(int i) {
        if (subjectCase == null || !scene.may(i, Feature.INFINITIVE) || scene.may(i, Feature.FINITE)) {
            return i;
        }
        int before = i - 1;
        while (before > 0 && scene.is(before, Part.ADVERB)) {
            before--;
        }
        boolean opens = before >= 0 && (Manner.Sign.POSSIBLE.on(scene.word(before)) || Manner.Sign.PHASE.on(scene.word(before)) && scene.may(before, Feature.FINITE) || Manner.Sign.WITHHOLDING.on(scene.word(before)));
        return opens && scene.sentence(before) == scene.sentence(i) ? before : i;
    }

    /** "Не только сказал": the word that takes the negation back stands between it and the verb. */
    boolean notOnly(int i) {
        return subjectCase != null && Manner.Sign.ONLY.on(scene.word(i)) && scene.is(i - 1, Part.NEGATION);
    }

    /** Whether a verb says that what the attributing infinitive behind it tells is not told. */
    private boolean withholds(int i) {
        return Manner.Sign.WITHHOLDING.on(scene.word(i)) && i + 1 < scene.size() && scene.word(i + 1).verb() != null && opening(i + 1) == i;
    }
}
