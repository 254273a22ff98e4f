package org.daybook.reading.statement;

import org.daybook.reading.language.Feature;
import org.daybook.reading.statement.CueWord.Frame;
import org.daybook.reading.text.Sentence;

/**
 * In what manner an attribution is made: what is attributed, and whether it is said to be so, not to be so, or only possible. What the Penn Discourse
 * Treebank calls an attribution's type, polarity and determinacy (Prasad et al. 2006).
 */
final class Manner {
    /** Words before a cue that may belong to its verb group: "would not have openly said". */
    private static final int GROUP = 6;

    /** What a word does to an attribution that it stands beside, as {@code manner.tsv} has it. */
    enum Sign {
        POSSIBLE, PHASE, IRREALIS, CONDITION, WITHHOLDING, DENYING, ONLY, NONE, SPEECH, QUESTION;

        int bit() {
            return 1 << ordinal();
        }

        boolean on(Word word) {
            return (word.signs() & bit()) != 0;
        }
    }

    private final Scene scene;

    Manner(Scene scene) {
        this.scene = scene;
    }

    /** What is attributed. Words without an attributing word beside them, as before a colon, are speech. */
    StatementKind kind(Attribution a) {
        if (asks(a)) {
            return StatementKind.QUESTION;
        }
        Lexicon.Phrase phrase = scene.lexicon.phraseAt(scene.tokens, a.cue().from());
        if (phrase != null) {
            return phrase.kind();
        }
        for (int i = a.cue().to() - 1; i >= a.cue().from(); i--) {
            if (is(i, Sign.SPEECH) || i == a.cue().to() - 1 && is(i - 1, Sign.PHASE) && is(i - 1, Sign.SPEECH)) {
                return StatementKind.SPEECH;
            }
            if (is(i, Sign.QUESTION)) {
                return StatementKind.QUESTION;
            }
            CueWord word = scene.word(i).verb() != null ? scene.word(i).verb() : scene.word(i).noun();
            if (word != null) {
                return word.takes(Frame.TO) && toDo(a) ? StatementKind.INTENTION : word.kind();
            }
        }
        return StatementKind.SPEECH;
    }

    /** "Promised to repair it", "asked them to go": what is attributed is an infinitive. */
    private boolean toDo(Attribution a) {
        return a.contents().stream().mapToInt(Range::from).anyMatch(from -> from >= a.cue().to()
                && (scene.is(from, Part.TO) || scene.may(from, Feature.INFINITIVE) && !scene.may(from, Feature.FINITE)));
    }

    /** Whether what is quoted is one question. */
    private boolean asks(Attribution a) {
        Range last = a.contents().get(a.contents().size() - 1);
        int from = a.contents().get(0).from();
        int end = last.to() - 1;
        boolean quoted = scene.quotationAt(from) != null && scene.quotationAt(end) != null;
        while (end > last.from() && !scene.form(end, "?") && !scene.tokens.get(end).isWord()) {
            end--;
        }
        return quoted && scene.form(end, "?") && scene.sentence(from) == scene.sentence(end);
    }

    /** Whether it is said to be made. */
    Holding holding(Attribution a) {
        int verb = a.cue().to() - 1;
        Sentence sentence = scene.sentenceOf(verb);
        int first = Math.max(sentence.firstToken(), a.cue().from() - GROUP);
        int from = a.cue().from();
        while (from > first && !inside(from - 1, a) && belongs(from - 1)) {
            from--;
        }
        boolean negated = false;
        boolean possible = false;
        for (int i = from; i <= verb; i++) {
            negated ^= scene.is(i, Part.NEGATION) && !is(i + 1, Sign.ONLY) || is(i, Sign.WITHHOLDING) && i < verb;
            possible |= i < verb && is(i, Sign.POSSIBLE) || is(i + 1, Sign.IRREALIS);
        }
        boolean denies = false;
        for (int i = from; i <= verb; i++) {
            denies |= is(i, Sign.DENYING);
        }
        if (a.source() != null && is(a.source().from(), Sign.NONE)) {
            return Holding.NOT_MADE;
        }
        if (negated && !denies) {
            return Holding.NOT_MADE;
        }
        return possible || conditional(from, a, sentence) || toCome(verb) || asked(a, sentence) ? Holding.HYPOTHETICAL : Holding.MADE;
    }

    private boolean inside(int i, Attribution a) {
        return a.contents().stream().anyMatch(content -> content.holds(i)) || a.source() != null && a.source().holds(i);
    }

    /** Whether a word before a cue is part of its verb group. */
    private boolean belongs(int i) {
        return scene.is(i, Part.AUXILIARY) || scene.is(i, Part.NEGATION) || scene.is(i, Part.ADVERB) || scene.is(i, Part.TO) || is(i, Sign.POSSIBLE)
                || is(i, Sign.WITHHOLDING) || is(i, Sign.ONLY);
    }

    /** "If he says", "in case the ministry announces": between the condition and the cue stands nothing but who speaks. */
    private boolean conditional(int cue, Attribution a, Sentence sentence) {
        int i = cue;
        if (a.source() != null && a.source().to() == cue) {
            i = a.source().from();
        }
        if (a.contents().stream().anyMatch(content -> content.holds(cue))) {
            return false;
        }
        return i > sentence.firstToken() && is(i - 1, Sign.CONDITION) && (i - 2 < sentence.firstToken() || scene.word(i - 2).verb() == null);
    }

    /** A verb that can be nothing but future: "скажет". What is said is not said yet. */
    private boolean toCome(int verb) {
        if (scene.word(verb).verb() == null) {
            return false;
        }
        return scene.may(verb, Feature.FUTURE) && !scene.may(verb, Feature.PAST) && !scene.may(verb, Feature.PRESENT);
    }

    /** A sentence that asks whether it was said, the question mark being the page's own. */
    private boolean asked(Attribution a, Sentence sentence) {
        int end = sentence.endToken() - 1;
        return scene.form(end, "?") && scene.quotationAt(end) == null && scene.quotationAt(a.cue().from()) == null
                && a.contents().get(0).from() >= a.cue().to() && kind(a) != StatementKind.QUESTION;
    }

    boolean is(int i, Sign sign) {
        return i >= 0 && i < scene.size() && sign.on(scene.word(i));
    }
}
