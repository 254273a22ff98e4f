package org.daybook.reading.statement;

import java.util.List;
import org.daybook.reading.language.Feature;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Token;

/**
 * What the sequence models see of each token, as hashes. A capitalised word within a sentence is seen by its shape alone, so that no name is ever
 * a feature; a number likewise.
 */
final class Profile {
    /** What stands beyond a paragraph's edge. */
    static final int OUTSIDE = 7;

    final int[] lex;
    final int[] lemma;
    final int[] kind;
    final int[] shape;
    final int[] ending;
    final int[] quote;
    final int[] lexicon;
    final boolean[] closed;
    /** Whether a quotation stands before or after a token in its sentence: 1 where one does. */
    final int[] quotedBefore;
    final int[] quotedAfter;
    /** Counts before each token, to ask what stands between two: commas, finite verbs, openers of a clause. */
    final int[] commas;
    final int[] verbs;
    final int[] openers;

    Profile(Scene scene) {
        int n = scene.size();
        lex = new int[n];
        lemma = new int[n];
        kind = new int[n];
        shape = new int[n];
        ending = new int[n];
        quote = new int[n];
        lexicon = new int[n];
        closed = new boolean[n];
        quotedBefore = new int[n];
        quotedAfter = new int[n];
        commas = new int[n + 1];
        verbs = new int[n + 1];
        openers = new int[n + 1];
        for (Sentence sentence : scene.text.sentences()) {
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                token(scene, i, i == sentence.firstToken() || i > sentence.firstToken() && isQuote(scene, i - 1));
            }
            for (int i = sentence.firstToken() + 1; i < sentence.endToken(); i++) {
                quotedBefore[i] = Math.max(quotedBefore[i - 1], quote[i - 1] == 0 ? 0 : 1);
            }
            for (int i = sentence.endToken() - 2; i >= sentence.firstToken(); i--) {
                quotedAfter[i] = Math.max(quotedAfter[i + 1], quote[i + 1] == 0 ? 0 : 1);
            }
        }
        for (int i = 0; i < n; i++) {
            commas[i + 1] = commas[i] + (scene.form(i, ",") ? 1 : 0);
            verbs[i + 1] = verbs[i] + (scene.surelyVerb(i) ? 1 : 0);
            openers[i + 1] = openers[i] + (scene.is(i, Part.COMPLEMENTIZER) || scene.is(i, Part.BREAKER) ? 1 : 0);
        }
    }

    private static boolean isQuote(Scene scene, int i) {
        Quotation quotation = scene.quotationAt(i);
        return quotation != null && quotation.from() == i;
    }

    private void token(Scene scene, int i, boolean first) {
        Token token = scene.tokens.get(i);
        Word word = scene.word(i);
        Quotation quotation = scene.quotationAt(i);
        quote[i] = quotation == null ? 0 : quotation.from() == i ? 1 : quotation.to() - 1 == i && quotation.closed() ? 3 : 2;
        shape[i] = shape(token);
        closed[i] = !token.isWord() || word.parts() != 0;
        boolean name = token.isWord() && token.capitalised() && (!first || word.may(Feature.PROPN) || word.features() == 0) && !closed[i];
        boolean mark = quote[i] == 1 || quote[i] == 3;
        lex[i] = mark ? quote[i] : token.isNumber() || name ? shape[i] : token.lower().hashCode();
        lemma[i] = mark ? quote[i] : token.isNumber() || name ? shape[i] : word.lemma() == 0 ? lex[i] : word.lemma();
        long features = word.features();
        kind[i] = mark ? quote[i] : closed[i] && token.isWord() ? token.lower().hashCode() : token.isWord() ? Features.mix(Features.mix((int) features, (int) (features >>> 32)), name ? 1 : 0)
                : token.isNumber() ? 5 : token.form().hashCode();
        String lower = token.lower();
        ending[i] = name || !token.isWord() ? shape[i] : lower.substring(Math.max(0, lower.length() - 3)).hashCode();
        int flags = 0;
        for (CueWord cue : new CueWord[] {word.verb(), word.noun()}) {
            flags = flags * 512 + (cue == null ? 0 : 1 + cue.kind().ordinal() * 64 + frames(cue));
        }
        lexicon[i] = flags;
    }

    private static int frames(CueWord cue) {
        int bits = 0;
        for (CueWord.Frame frame : List.of(CueWord.Frame.CLAUSE, CueWord.Frame.NP, CueWord.Frame.TO, CueWord.Frame.TOLD, CueWord.Frame.STRICT)) {
            bits = bits * 2 + (cue.takes(frame) ? 1 : 0);
        }
        return bits;
    }

    /** "Xx", "XX", "x", "Xx-x", "0": runs of one kind count once. */
    private static int shape(Token token) {
        int hash = 1;
        int last = 0;
        String form = token.form();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            int kind = Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
            if (kind != last) {
                hash = Features.mix(hash, kind);
                last = kind;
            }
        }
        return hash;
    }
}
