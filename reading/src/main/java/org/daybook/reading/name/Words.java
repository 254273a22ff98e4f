package org.daybook.reading.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;

/** What each token of a text tells about names before any is found: its base forms, and whether its capital means anything. */
final class Words {
    /** Share of capitalised words from which a line is a heading in title case; "President Visits Norland Today" has all. */
    private static final double HEADING = 0.75;
    /** A line of fewer words is judged by its first word alone. */
    private static final int HEADING_WORDS = 4;
    private static final String OPENERS = "“\"«„‘'([–—-*•:";

    private final Text text;
    private final Lexicon lexicon;
    private final List<List<String>> keys;
    private final boolean[] weak;
    private final boolean[] quoted;
    private final int[] sentence;
    private final Map<String, Integer> capitals = new HashMap<>();
    private final Map<String, Integer> smalls = new HashMap<>();

    Words(Text text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        int size = text.tokens().size();
        this.keys = new java.util.ArrayList<>(size);
        this.weak = new boolean[size];
        this.quoted = new boolean[size];
        this.sentence = new int[size];
        for (Token token : text.tokens()) {
            keys.add(token.isWord() ? lexicon.keys().of(token.form()) : List.of(token.lower()));
        }
        for (int s = 0; s < text.sentences().size(); s++) {
            weigh(s);
        }
        markQuotes();
        for (int i = 0; i < size; i++) {
            Token token = text.token(i);
            if (token.isWord()) {
                Map<String, Integer> count = token.capitalised() ? capitals : smalls;
                if (!weak[i]) {
                    count.merge(lexicon.keys().fold(token.form()), 1, Integer::sum);
                }
            }
        }
    }

    /** A capital means nothing at the beginning of a sentence, and in a line where nearly every word has one. */
    private void weigh(int number) {
        Sentence line = text.sentences().get(number);
        int words = 0;
        int capital = 0;
        for (int i = line.firstToken(); i < line.endToken(); i++) {
            sentence[i] = number;
            Token token = text.token(i);
            if (token.isWord() && token.form().length() > 3) {
                words++;
                capital += token.capitalised() ? 1 : 0;
            }
        }
        boolean heading = words >= HEADING_WORDS && capital >= HEADING * words;
        boolean begins = true;
        for (int i = line.firstToken(); i < line.endToken(); i++) {
            Token token = text.token(i);
            weak[i] = heading || begins;
            if (token.isWord() || token.isNumber()) {
                begins = false;
            } else if (token.form().length() == 1 && OPENERS.contains(token.form()) && !token.form().equals("-")) {
                begins |= opensSpeech(i, line);
            }
        }
    }

    /** Whether a mark inside a sentence is followed by a new beginning: an opening quotation mark after a colon or comma, a colon, a bullet. */
    private boolean opensSpeech(int i, Sentence line) {
        if (i == line.firstToken()) {
            return true;
        }
        String before = text.token(i - 1).form();
        String mark = text.token(i).form();
        return mark.equals(":") || (before.equals(":") || before.equals(",")) && "“\"«„‘".contains(mark);
    }

    private void markQuotes() {
        boolean inside = false;
        int paragraph = -1;
        for (Sentence line : text.sentences()) {
            if (line.paragraph() != paragraph) {
                inside = false;
                paragraph = line.paragraph();
            }
            for (int i = line.firstToken(); i < line.endToken(); i++) {
                String form = text.token(i).form();
                if (form.equals("“") || form.equals("«") || form.equals("„")) {
                    inside = true;
                } else if (form.equals("”") || form.equals("»")) {
                    inside = false;
                } else if (form.equals("\"")) {
                    inside = !inside;
                }
                quoted[i] = inside;
            }
        }
    }

    Text text() {
        return text;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int size() {
        return keys.size();
    }

    Token token(int i) {
        return text.token(i);
    }

    String form(int i) {
        return i >= 0 && i < size() ? text.token(i).form() : "";
    }

    List<String> keys(int i) {
        return keys.get(i);
    }

    /** Number of the sentence that holds a token. */
    int sentence(int i) {
        return sentence[i];
    }

    /** Whether a token's capital, if it has one, may be due to where it stands. */
    boolean weak(int i) {
        return weak[i];
    }

    /** Whether a token stands between quotation marks. */
    boolean quoted(int i) {
        return quoted[i];
    }

    /** Whether a token is a capitalised word. */
    boolean capital(int i) {
        return i >= 0 && i < size() && text.token(i).isWord() && text.token(i).capitalised();
    }

    /** Whether a token is a word all in capitals, of two letters or more. */
    boolean shouts(int i) {
        String form = form(i);
        return capital(i) && form.length() > 1 && form.codePoints().noneMatch(Character::isLowerCase)
                && form.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    /** Whether it is a single capital letter, as of a given name. */
    boolean initial(int i) {
        return capital(i) && (form(i).length() == 1 || form(i).length() <= 6 && form(i).endsWith("."));
    }

    /** Whether the page has this word with a capital where only names do, at least as often as without. */
    boolean seenAsName(int i) {
        String key = lexicon.keys().fold(form(i));
        return capitals.getOrDefault(key, 0) > smalls.getOrDefault(key, 0);
    }

    /** Whether the word, in lower case, is an ordinary one of the language. */
    boolean common(int i) {
        String key = lexicon.keys().fold(form(i));
        if (smalls.getOrDefault(key, 0) > 0) {
            return true;
        }
        for (WordForm reading : text.language().wordForms().of(text.token(i).lower())) {
            if (!reading.is(Feature.PROPN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two tokens touch. */
    boolean touch(int i, int j) {
        return j < size() && text.token(i).end() == text.token(j).start();
    }
}
