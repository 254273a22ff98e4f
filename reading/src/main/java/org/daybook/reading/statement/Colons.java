package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.text.Sentence;

/** Finds attributions that marks make: a name before a colon, a credit behind a dash, a cue between the dashes of a dialogue. */
final class Colons {
    /** Tokens before a colon that may name who speaks: "Envoy: talks are near", and the turns of a transcript. */
    private static final int TURN = 8;

    /** Words that a credit line may have: "“Quoted words.” — Jon Berg, shipwright". */
    private static final int CREDIT = 12;

    private final Scene scene;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final Contents contents;

    Colons(Scene scene, NounPhrases phrases, Subjects subjects, Contents contents) {
        this.scene = scene;
        this.phrases = phrases;
        this.subjects = subjects;
        this.contents = contents;
    }

    /** The paragraph of a token as a quotation, where it begins with a dash, as dialogue is printed in some languages; null otherwise. */
    Quotation paragraphQuotation(int i) {
        int first = scene.paragraph(i).from();
        return scene.dash(first) && first < i - 1 ? new Quotation(first, scene.paragraphEnd(i), false) : null;
    }

    /** "Words, — said X, — more words": a cue between dashes within what it attributes, as some languages print it; null where it is none. */
    Attribution dialogue(int i, Quotation around) {
        if (around == null || !scene.dash(i - 1) || i - 2 <= around.from() || !scene.form(i - 2, ",", "!", "?", "…", ".")) {
            return null;
        }
        Range source = subjects.subjectAfter(i + 1, scene.around(i));
        if (source == null || source.to() > around.to()) {
            return null;
        }
        List<Range> said = new ArrayList<>();
        int from = scene.dash(around.from()) ? around.from() + 1 : around.from();
        int to = scene.form(i - 2, ",") ? i - 2 : i - 1;
        if (to <= from) {
            return null;
        }
        said.add(new Range(from, to));
        for (int j = source.to(); j < around.to() - 1; j++) {
            if (scene.dash(j)) {
                int end = around.to();
                while (!around.closed() && end > j + 2 && scene.form(end - 1, ".")) {
                    end--;
                }
                said.add(new Range(j + 1, end));
                break;
            }
        }
        return new Attribution(new Range(i, i + 1), source, said);
    }

    /** A headline's "X: Y", a transcript's "NAME: words", and a name before a colon and quoted words. */
    Attribution colon(int i) {
        Sentence sentence = scene.around(i);
        boolean opensText = sentence.paragraph() == 0;
        boolean opensParagraph = sentence.firstToken() == 0 || !scene.sameParagraph(sentence.firstToken(), sentence.firstToken() - 1);
        Quotation quotation = scene.quotationAt(i + 1);
        boolean quoted = quotation != null && quotation.from() == i + 1 && quotation.words() > 3;
        if (!(opensText || opensParagraph || quoted) || i + 1 >= sentence.endToken() || i - sentence.firstToken() > TURN && !quoted || i == sentence.firstToken()) {
            return null;
        }
        Range source = phrases.before(i);
        if (source == null || !scene.capitalised(source.from()) || !quoted && source.from() > sentence.firstToken() || !quoted && !opensText && !shouted(source)
                || !quoted && opensText && !speaker(source)) {
            return null;
        }
        if (!quoted && opensText && lexicalCases() && !scene.named(source.from()) && !contents.clauseHere(i + 1, sentence)) {
            // "Банк: адреса и телефоны"
            return null;
        }
        Range content = quoted ? quotation.range() : opensText ? contents.headline(i + 1, sentence) : new Range(i + 1, scene.paragraphEnd(i));
        return content == null ? null : new Attribution(new Range(i, i + 1), source, List.of(content));
    }

    /** Whether what stands before a headline's colon may speak, where endings and dictionaries tell: a name, a living being, or a thing that speaks. "Пожар в порту: двое ранены" has none. */
    private boolean speaker(Range source) {
        if (!lexicalCases()) {
            return true;
        }
        for (int i = source.from(); i < source.to(); i++) {
            if (scene.may(i, Feature.ADJ) && !scene.may(i, Feature.NOUN) && scene.mentionTo(i) - scene.mentionFrom(i) == 1) {
                continue;
            }
            return i == source.from() && scene.mentionFrom(i) == i && scene.named(i) || scene.is(i, Part.SPEAKS) && !ofSome(i + 1, source.to()) || scene.unknownName(i) && !scene.may(i, Feature.ADP)
                    || scene.may(i, Feature.ANIMATE) && scene.may(i, scene.lexicon.subjectCase());
        }
        return false;
    }

    /** Whether a living being that is no name stands in the genitive behind a thing: "Компания друзей" is none that speaks. */
    private boolean ofSome(int i, int to) {
        return i < to && scene.may(i, Feature.ANIMATE) && scene.may(i, Feature.GENITIVE) && !scene.named(i) && !scene.capitalised(i);
    }

    private boolean lexicalCases() {
        return scene.lexicon.subjectCase() != null;
    }

    /** A paragraph of quotation with its speaker's name behind a dash. */
    Attribution credit(int i) {
        Quotation quotation = scene.quotationAt(scene.form(i - 1, ".") ? i - 2 : i - 1);
        int end = scene.paragraphEnd(i);
        boolean opens = quotation != null && quotation.closed() && quotation.words() > 1 && (quotation.from() == 0 || !scene.sameParagraph(quotation.from(), quotation.from() - 1));
        if (!opens || i + 1 >= end || end - i > CREDIT || !scene.capitalised(i + 1)) {
            return null;
        }
        int to = scene.form(end - 1, ".") ? end - 1 : end;
        for (int j = i + 1; j < to; j++) {
            if (scene.surelyVerb(j) || scene.dash(j) || scene.quotationAt(j) != null) {
                return null;
            }
        }
        return to > i + 1 ? new Attribution(new Range(i, i + 1), new Range(i + 1, to), List.of(quotation.range())) : null;
    }

    private boolean shouted(Range range) {
        for (int i = range.from(); i < range.to(); i++) {
            String form = scene.tokens.get(i).form();
            if (scene.tokens.get(i).isWord() && !form.equals(form.toUpperCase(java.util.Locale.ROOT))) {
                return false;
            }
        }
        return range.to() > range.from() && scene.tokens.get(range.from()).form().length() > 2;
    }
}
