package org.daybook.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.daybook.reading.language.Language;

/** Cuts the tokens of a text into sentences. A line end always ends one; a full stop does unless an abbreviation or initial stands before it. */
final class Sentences {
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…", "...");
    private static final String CLOSERS = "”\"»’')]“";

    private final String string;
    private final IntUnaryOperator charOffset;
    private final List<Token> tokens;
    private final Set<String> abbreviations;

    Sentences(String string, IntUnaryOperator charOffset, Language language, List<Token> tokens) {
        this.string = string;
        this.charOffset = charOffset;
        this.tokens = tokens;
        this.abbreviations = language.words("text/abbreviations.tsv");
    }

    List<Sentence> all() {
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        int first = 0;
        int mark = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int next = i + 1;
            // the end mark that closing marks stand behind, or the token itself
            mark = i > 0 && isCloser(i) && gap(i - 1, i).isEmpty() ? mark : i;
            boolean lineEnd = next < tokens.size() && gap(i, next).indexOf('\n') >= 0;
            if (next == tokens.size() || lineEnd || endsAt(mark, i)) {
                sentences.add(new Sentence(tokens.get(first).start(), tokens.get(i).end(), first, next, paragraph));
                first = next;
                if (lineEnd) {
                    paragraph++;
                }
            }
        }
        return sentences;
    }

    /** Whether a sentence ends with token i: an end mark, or a closing mark after one, with a space and a new beginning behind it. */
    private boolean endsAt(int mark, int i) {
        Token end = tokens.get(mark);
        boolean dottedWord = mark == i && end.isWord() && end.form().endsWith(".");
        if (!dottedWord && !ENDS.contains(end.form()) || gap(i, i + 1).isEmpty()) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean opens = next.capitalised() || next.isNumber() || "“\"«„‘'(–—".contains(next.form());
        if (!opens) {
            return false;
        }
        if (dottedWord) {
            // "the U.S. Senate": a name goes on; a sentence that ends in U.S. is rarer, and joining two is the smaller harm
            return false;
        }
        if (!end.form().equals(".") || mark == 0 || mark != i) {
            return true;
        }
        Token before = tokens.get(mark - 1);
        boolean touches = gap(mark - 1, mark).isEmpty();
        boolean initial = before.isWord() && before.form().codePointCount(0, before.form().length()) == 1 && before.capitalised();
        return !(touches && (initial || abbreviations.contains(before.lower())));
    }

    private boolean isCloser(int i) {
        String form = tokens.get(i).form();
        return form.length() == 1 && CLOSERS.contains(form);
    }

    /** What stands between two tokens. */
    private String gap(int i, int j) {
        return string.substring(charOffset.applyAsInt(tokens.get(i).end()), charOffset.applyAsInt(tokens.get(j).start()));
    }
}
