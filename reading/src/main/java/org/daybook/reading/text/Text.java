package org.daybook.reading.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.daybook.reading.language.Form;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.page.Span;

/** A text in its language, cut into sentences and tokens. Immutable. All offsets are code points. */
public final class Text {
    private final String string;
    private final Language language;
    private final List<Token> tokens;
    private final List<Sentence> sentences;
    /** By char offset, the code point offset; null where every code point is one char, which is nearly always. */
    private final int[] codePoints;
    /** By code point offset, the char offset; null as above. */
    private final int[] charOffsets;
    /** By token, its form, and what that may be; null where nobody has asked yet. Looked up again by two threads, it is the same. */
    private final Form[] words;
    private final List<WordForm>[] forms;
    private final Map<Class<?>, Object> worked = new ConcurrentHashMap<>();

    private Text(String string, Language language) {
        this.string = string;
        this.language = language;
        this.codePoints = codePointOffsets(string);
        this.charOffsets = codePoints == null ? null : charOffsets(codePoints);
        this.tokens = List.copyOf(new Tokens(string, this::codePoint, language.words("text/elisions.tsv")).all());
        this.sentences = List.copyOf(new Sentences(string, this::charOffset, language, tokens).all());
        this.words = new Form[tokens.size()];
        this.forms = noForms(tokens.size());
    }

    @SuppressWarnings("unchecked")
    private static List<WordForm>[] noForms(int size) {
        return (List<WordForm>[]) new List<?>[size];
    }

    /** Cuts a string up. Paragraphs end at line ends followed by a blank line, and at single line ends too. */
    public static Text of(String string, Language language) {
        return new Text(string, language);
    }

    public String string() {
        return string;
    }

    public Language language() {
        return language;
    }

    /** All tokens, in text order; none overlap. */
    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** All sentences, in text order. Every token is in one. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The tokens of a sentence. */
    public List<Token> tokens(Sentence sentence) {
        return tokens.subList(sentence.firstToken(), sentence.endToken());
    }

    /** The form of a token, with what is known of it in this language. */
    public Form form(int token) {
        Form known = words[token];
        if (known == null) {
            known = language.form(tokens.get(token).form());
            words[token] = known;
        }
        return known;
    }

    /** What the form of a token may be, in this language. */
    public List<WordForm> forms(int token) {
        List<WordForm> known = forms[token];
        if (known == null) {
            known = language.wordForms().of(form(token));
            forms[token] = known;
        }
        return known;
    }

    /**
     * What is worked out of this text and nothing else, so that it is worked out once, however often the text is read: with one date and another.
     *
     * @param kind whose work it is; one work a kind
     * @param work a pure function of this text, which gives something immutable
     */
    public <T> T once(Class<T> kind, Supplier<T> work) {
        Object known = worked.get(kind);
        if (known == null) {
            known = work.get();
            worked.putIfAbsent(kind, known);
        }
        return kind.cast(known);
    }

    /** The span from the first to the last of these tokens. */
    public Span span(int firstToken, int endToken) {
        return new Span(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
    }

    /** The words of a span. */
    public String quote(Span span) {
        return string.substring(charOffset(span.start()), charOffset(span.end()));
    }

    /** Index of the first token that ends after this offset; the number of tokens if there is none. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Index of the sentence that holds this offset, or the next one; the last where there is none after it; -1 in an empty text. */
    public int sentenceIndexAt(int offset) {
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return high < 0 ? -1 : low;
    }

    /** The code point offset of a {@code char} offset of {@link #string()}. */
    public int codePoint(int charOffset) {
        return codePoints == null ? charOffset : codePoints[charOffset];
    }

    /** The {@code char} offset of a code point offset. */
    public int charOffset(int codePoint) {
        return charOffsets == null ? codePoint : charOffsets[codePoint];
    }

    private static int[] codePointOffsets(String string) {
        int pair = 0;
        while (pair + 1 < string.length() && !(Character.isHighSurrogate(string.charAt(pair)) && Character.isLowSurrogate(string.charAt(pair + 1)))) {
            pair++;
        }
        if (pair + 1 >= string.length()) {
            return null;
        }
        int[] offsets = new int[string.length() + 1];
        int count = 0;
        for (int i = 0; i < string.length(); i++) {
            offsets[i] = count;
            if (!(Character.isHighSurrogate(string.charAt(i)) && i + 1 < string.length() && Character.isLowSurrogate(string.charAt(i + 1)))) {
                count++;
            }
        }
        offsets[string.length()] = count;
        return offsets;
    }

    private static int[] charOffsets(int[] codePoints) {
        int[] offsets = new int[codePoints[codePoints.length - 1] + 1];
        // backwards, so that of a pair of surrogates the first is kept
        for (int i = codePoints.length - 1; i >= 0; i--) {
            offsets[codePoints[i]] = i;
        }
        return offsets;
    }
}
