package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;

/**
 * The words by which furniture is known, of all languages together: {@code languages/TAG/page/furniture.tsv}. A page in one language
 * often has furniture in another. Immutable.
 */
final class Cues {
    /** Words past which a line is no heading or button any more. */
    private static final int HEADING_WORDS = 12;
    /** A long line is looked through no further than this: what furniture says, it says at once. */
    private static final int WORDS_LOOKED_AT = 120;

    private static final int LONGEST_BUTTON = 4;
    private static final String FOLDED = "ıάέήίϊΐόύϋΰώأإآيك";
    private static final String UNFOLDED = "iαεηιιιουυυωااایک";

    /** The order in which a whole line is asked what it says. */
    private static final Cue.Where[] WHOLE = {Cue.Where.END, Cue.Where.SECTION, Cue.Where.LINE};

    /** All words of all phrases; a line's other words have no number, and tell nothing. */
    private final WordTable vocabulary = WordTable.folded(List.of());
    /** Phrases by the number of their first word: those that are a whole line, those that begin one, those that stand anywhere. Empty lists are null. */
    private final List<List<Phrase>> whole;
    private final List<List<Phrase>> starts;
    private final List<List<Phrase>> inside;

    private record Phrase(int[] words, Cue cue) {
        /** Whether it stands in a line's words, from {@code at} on. */
        boolean at(int[] line, int at) {
            if (at + words.length > line.length) {
                return false;
            }
            for (int i = 0; i < words.length; i++) {
                if (words[i] != line[at + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What a line's words tell.
     *
     * @param cue null where they tell nothing
     * @param inside how many cues stand among the words
     * @param words how many words the cue has
     */
    record Found(Cue cue, int inside, int words) {
        static final Found NOTHING = new Found(null, 0, 0);
    }

    Cues(List<String> languages) {
        Map<Cue.Where, List<Phrase>> phrases = new EnumMap<>(Cue.Where.class);
        for (String tag : languages) {
            for (Row row : Languages.of(tag).table("page/furniture.tsv")) {
                Phrase phrase = phrase(row);
                phrases.computeIfAbsent(phrase.cue().where(), where -> new ArrayList<>()).add(phrase);
            }
        }
        List<Phrase> lines = new ArrayList<>();
        for (Cue.Where where : WHOLE) {
            lines.addAll(phrases.getOrDefault(where, List.of()));
        }
        List<Phrase> longest = new ArrayList<>(phrases.getOrDefault(Cue.Where.START, List.of()));
        longest.sort(Comparator.comparingInt(phrase -> -phrase.words().length));
        whole = byFirst(lines);
        starts = byFirst(longest);
        inside = byFirst(phrases.getOrDefault(Cue.Where.IN, List.of()));
    }

    private Phrase phrase(Row row) {
        try {
            FurnitureKind kind = FurnitureKind.valueOf(row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_'));
            Cue.Where where = Cue.Where.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            int[] words = words(row.cell(2), Integer.MAX_VALUE).stream().mapToInt(vocabulary::add).toArray();
            if (words.length == 0) {
                throw row.wrong("a cue has words");
            }
            return new Phrase(words, new Cue(kind, where));
        } catch (IllegalArgumentException e) {
            throw row.wrong("a line has a furniture kind; line, start, in, section or end; and the words");
        }
    }

    private List<List<Phrase>> byFirst(List<Phrase> phrases) {
        List<List<Phrase>> byFirst = new ArrayList<>(Collections.nCopies(vocabulary.size() + 1, null));
        for (Phrase phrase : phrases) {
            int first = phrase.words()[0];
            if (byFirst.get(first) == null) {
                byFirst.set(first, new ArrayList<>());
            }
            byFirst.get(first).add(phrase);
        }
        return byFirst;
    }

    /** What the words of a line tell; the surest and, at the beginning, the longest cue counts. */
    Found of(String line) {
        int[] words = vocabulary.all(line, WORDS_LOOKED_AT);
        if (words.length == 0) {
            return Found.NOTHING;
        }
        int in = 0;
        Cue inCue = null;
        for (int i = 0; i < words.length; i++) {
            List<Phrase> phrases = inside.get(words[i]);
            for (int p = 0; phrases != null && p < phrases.size(); p++) {
                if (phrases.get(p).at(words, i)) {
                    in++;
                    inCue = inCue == null ? phrases.get(p).cue() : inCue;
                }
            }
        }
        if (words.length <= HEADING_WORDS && whole.get(words[0]) != null) {
            Phrase said = phrase(words, 0, words.length, null);
            if (said != null) {
                return new Found(said.cue(), in, words.length);
            }
            if (buttons(words)) {
                return new Found(new Cue(FurnitureKind.SHARE, Cue.Where.LINE), in, words.length);
            }
        }
        List<Phrase> beginnings = starts.get(words[0]);
        for (int p = 0; beginnings != null && p < beginnings.size(); p++) {
            if (beginnings.get(p).at(words, 0)) {
                return new Found(beginnings.get(p).cue(), in, beginnings.get(p).words().length);
            }
        }
        return inCue == null ? Found.NOTHING : new Found(inCue, in, 1);
    }

    /** The phrase that so many words are, as a whole line of this sort, or of any where that is null; null where they are none. */
    private Phrase phrase(int[] words, int at, int length, Cue.Where where) {
        List<Phrase> phrases = whole.get(words[at]);
        for (int p = 0; phrases != null && p < phrases.size(); p++) {
            Phrase phrase = phrases.get(p);
            if (phrase.words().length == length && (where == null || phrase.cue().where() == where) && phrase.at(words, at)) {
                return phrase;
            }
        }
        return null;
    }

    /** Whether a line is nothing but buttons for sharing, one after another: "Facebook Twitter Copy link". */
    private boolean buttons(int[] words) {
        boolean several = false;
        int at = 0;
        while (at < words.length) {
            int n = Math.min(LONGEST_BUTTON, words.length - at);
            while (n > 0 && !button(phrase(words, at, n, Cue.Where.LINE))) {
                n--;
            }
            if (n == 0) {
                return false;
            }
            several |= words[at] != words[0];
            at += n;
        }
        return several;
    }

    private static boolean button(Phrase phrase) {
        return phrase != null && phrase.cue().kind() == FurnitureKind.SHARE;
    }

    /** Whether a word of credit with a colon stands in a line's tail, behind other words: "The pier. Photo: Ann Lee". */
    boolean creditBehind(String tail) {
        for (int colon = tail.indexOf(':'); colon > 0; colon = tail.indexOf(':', colon + 1)) {
            int start = colon;
            while (start > 0 && Character.isLetter(tail.charAt(start - 1))) {
                start--;
            }
            if (start > 1 && start < colon && credit(vocabulary.number(tail.substring(start, colon).toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    private boolean credit(int word) {
        List<Phrase> beginnings = starts.get(word);
        for (int p = 0; beginnings != null && p < beginnings.size(); p++) {
            if (beginnings.get(p).words().length == 1) {
                return beginnings.get(p).cue().kind() == FurnitureKind.CREDIT;
            }
        }
        return false;
    }

    /** The words of a line in lower case, and of writing without spaces each sign: for what compares two lines. */
    static List<String> pieces(String line, int most) {
        List<String> pieces = new ArrayList<>();
        for (String word : words(line, most)) {
            if (!Letters.unspaced(word.charAt(0)) && !Letters.running(word.charAt(0))) {
                pieces.add(word);
                continue;
            }
            for (int i = 0; i < word.length(); i++) {
                pieces.add(word.substring(i, i + 1));
            }
        }
        return pieces.size() > most ? pieces.subList(0, most) : pieces;
    }

    /**
     * A word as it is compared: Greek capitals stand without the accents that small letters have, Arabic is written with and without its signs, and of
     * Turkish the lower case is right only in a Turkish locale. What is nothing but such signs stays as it is: no word is empty.
     */
    static String folded(String word) {
        StringBuilder folded = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int at = foldedAt(c);
            boolean dropped = dropped(c);
            if ((at >= 0 || dropped) && folded == null) {
                folded = new StringBuilder(word.substring(0, i));
            }
            if (folded != null && !dropped) {
                folded.append(at >= 0 ? UNFOLDED.charAt(at) : c);
            }
        }
        return folded == null || folded.isEmpty() ? word : folded.toString();
    }

    private static int foldedAt(char c) {
        return c < 0x131 ? -1 : FOLDED.indexOf(c);
    }

    private static boolean dropped(char c) {
        return c == 0x307 || c >= 0x64b && c <= 0x652;
    }

    /** Whether a char in lower case is another, or none, where words are compared. */
    static boolean folds(char c) {
        return foldedAt(c) >= 0 || dropped(c);
    }

    /** The words of a line in lower case: runs of letters. Digits and punctuation part them. */
    static List<String> words(String line, int most) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length() && words.size() < most; i++) {
            boolean letter = i < line.length() && Letters.ofWord(line.charAt(i));
            if (letter) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(folded(line.substring(start, i).toLowerCase(Locale.ROOT)));
                start = -1;
            }
        }
        return words;
    }
}
