package org.daybook.app.publish;

import java.util.OptionalInt;

/** How near a word is to another that somebody may have meant. */
public final class Nearness {
    private Nearness() { }

    /** A word, and a bit for each of its letters, which tells it from nearly all of many others; letters that share a bit only make fewer of them differ. */
    public record Word(String text, long letters) {
        public static Word of(String text) {
            long letters = 0;
            for (int i = 0; i < text.length(); i++) {
                letters |= 1L << text.charAt(i);
            }
            return new Word(text, letters);
        }
    }

    /** Whether at most two letters in five differ. */
    public static boolean near(String one, String other) {
        return between(Word.of(one), Word.of(other)).isPresent();
    }

    /** How many letters differ, as {@link #distance} counts; empty where more than two in five do. */
    public static OptionalInt between(Word one, Word other) {
        int most = 2 * Math.max(one.text.length(), other.text.length());
        // no fewer letters differ than the one has more of
        if (5 * Math.abs(one.text.length() - other.text.length()) > most || 5 * fewest(one, other) > most) {
            return OptionalInt.empty();
        }
        int distance = distance(one.text, other.text);
        return 5 * distance <= most ? OptionalInt.of(distance) : OptionalInt.empty();
    }

    /** No more than differ: a change mends one letter that the one has and the other has not, and one that is the other way round. */
    private static int fewest(Word one, Word other) {
        return Math.max(Long.bitCount(one.letters & ~other.letters), Long.bitCount(other.letters & ~one.letters));
    }

    /** Damerau's and Levenshtein's distance, neighbours swapped counting once. */
    public static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] spare = above;
            above = last;
            last = row;
            row = spare;
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(last[j - 1] + change, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], above[j - 2] + 1);
                }
            }
        }
        return row[other.length()];
    }
}
