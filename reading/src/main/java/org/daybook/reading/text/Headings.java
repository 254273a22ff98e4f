package org.daybook.reading.text;

/** Lines in which most words have capitals, as headlines of some languages: there a capital tells no name. */
public final class Headings {
    /** Letters of a word that headlines write with a capital; shorter ones are often articles and prepositions. */
    private static final int LONG = 4;

    private Headings() { }

    /** Whether a sentence, by its number, is such a line; never in a language that has none ({@code headlines} of {@code language.tsv}). */
    public static boolean titled(Text text, int sentence) {
        if (!text.language().property("headlines").equals("capital")) {
            return false;
        }
        int capitals = 0;
        int words = 0;
        for (Token token : text.tokens(text.sentences().get(sentence))) {
            if (token.isWord() && token.lower().length() >= LONG) {
                words++;
                capitals += token.capitalised() ? 1 : 0;
            }
        }
        return 2 * capitals > words;
    }
}
