package org.daybook.reading.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Words and their numbers, found where they stand in a text, whatever their case: no string is made for a word of a page, of which most are in no table.
 * Immutable once it is filled.
 */
final class WordTable {
    /** Letters whose lower case is no single char, or hangs on what stands beside them: a capital dotted i, a capital sigma, half of a pair. */
    private static final char DOTTED_I = '\u0130';
    private static final char SIGMA = '\u03a3';
    /** Chars with which a word is read as a string: its form in the table is another than that of its chars one by one. */
    private static final boolean[] ODD = odd(false);
    private static final boolean[] ODD_OR_FOLDED = odd(true);

    /** A quarter of the bits of a {@code long}: four bits for each slot leave some one in ten set. */
    private static final int SLOTS_A_LONG = Long.SIZE / 4;

    private final boolean folded;
    private final boolean[] odd;
    private String[] words = new String[64];
    private int[] numbers = new int[64];
    /** What each hashes to: most words that are found where another stands differ in that. */
    private int[] hashes = new int[64];
    /** A bit for each of some more places than there are: where it is not set, no word hashes there. Small enough to stay near at hand, unlike the rest. */
    private long[] some = new long[64 / SLOTS_A_LONG];
    private int count;

    private WordTable(boolean folded) {
        this.folded = folded;
        this.odd = folded ? ODD_OR_FOLDED : ODD;
    }

    /** An empty table, in which words are found by their lower case. */
    static WordTable lower() {
        return new WordTable(false);
    }

    /** A table of these words, in which words are found as {@link Cues#words} gives them: by their lower case, {@linkplain Cues#folded folded}. */
    static WordTable folded(List<String> words) {
        WordTable table = new WordTable(true);
        words.forEach(table::add);
        return table;
    }

    private static boolean[] odd(boolean folded) {
        boolean[] odd = new boolean[Character.MAX_VALUE + 1];
        for (int i = 0; i < odd.length; i++) {
            odd[i] = odd((char) i) || folded && Cues.folds(Letters.lower((char) i));
        }
        return odd;
    }

    /** The number of a word in the form in which it is found, from 1 on, which is given to it where it has none yet. */
    int add(String word) {
        int at = slot(word);
        if (words[at] != null) {
            return numbers[at];
        }
        words[at] = word;
        hashes[at] = word.hashCode();
        numbers[at] = ++count;
        mark(hashes[at]);
        int number = count;
        if (count * 2 > words.length) {
            grow();
        }
        return number;
    }

    /** The number of a word in the form in which it is found; 0 where it is not in the table. */
    int number(String word) {
        return numbers[slot(word)];
    }

    int size() {
        return count;
    }

    /** The number of what stands there; 0 where it is not in the table. */
    int find(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (odd[c]) {
                return findOdd(text, start, end);
            }
            hash = 31 * hash + Letters.lower(c);
        }
        return find(hash, text, start, end);
    }

    private int findOdd(String text, int start, int end) {
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        return numbers[slot(folded ? Cues.folded(lower) : lower)];
    }

    /**
     * The number of what stands there, each char's lower case being its own matter; 0 where it is not in the table.
     *
     * @param hash of its lower case, as strings hash
     */
    int find(int hash, String text, int start, int end) {
        int spread = spread(hash);
        if ((some[(spread & some.length * Long.SIZE - 1) >> 6] >>> spread & 1) == 0) {
            return 0;
        }
        int at = spread & words.length - 1;
        while (numbers[at] != 0 && (hashes[at] != hash || !same(words[at], text, start, end))) {
            at = at + 1 & words.length - 1;
        }
        return numbers[at];
    }

    /** The numbers of a text's words, which are runs of letters, as {@link Cues#words} takes them; of so many at most. */
    int[] all(String text, int most) {
        int[] found = new int[Math.min(most, text.length() / 2 + 1)];
        int size = 0;
        int start = 0;
        int hash = 0;
        boolean strange = false;
        for (int i = 0; i <= text.length() && size < most; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Letters.plain(c)) {
                hash = 31 * hash + c;
                continue;
            }
            if (Letters.ofWord(c)) {
                hash = 31 * hash + Letters.lower(c);
                strange |= odd[c];
                continue;
            }
            if (start < i) {
                found[size++] = strange ? findOdd(text, start, i) : find(hash, text, start, i);
                hash = 0;
                strange = false;
            }
            start = i + 1;
        }
        return size == found.length ? found : Arrays.copyOf(found, size);
    }

    /** The same of a text's {@link Cues#pieces}. */
    int[] pieces(String text, int most) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Letters.plain(c) && (Letters.unspaced(c) || Letters.running(c))) {
                return Cues.pieces(text, most).stream().mapToInt(this::number).toArray();
            }
        }
        return all(text, most);
    }

    /** Whether the lower case of a char is another's matter too. */
    static boolean odd(char c) {
        return c >= DOTTED_I && (c == DOTTED_I || c == SIGMA || Character.isSurrogate(c));
    }

    private static boolean same(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != Letters.lower(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private int slot(String word) {
        int at = spread(word.hashCode()) & words.length - 1;
        while (words[at] != null && !words[at].equals(word)) {
            at = at + 1 & words.length - 1;
        }
        return at;
    }

    private void mark(int hash) {
        int spread = spread(hash);
        some[(spread & some.length * Long.SIZE - 1) >> 6] |= 1L << spread;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    private void grow() {
        String[] old = words;
        int[] given = numbers;
        words = new String[old.length * 2];
        numbers = new int[words.length];
        hashes = new int[words.length];
        some = new long[words.length / SLOTS_A_LONG];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != null) {
                int at = slot(old[i]);
                words[at] = old[i];
                hashes[at] = old[i].hashCode();
                numbers[at] = given[i];
                mark(hashes[at]);
            }
        }
    }
}
