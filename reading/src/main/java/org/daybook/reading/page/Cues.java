package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    private final Map<Cue.Where, Map<String, FurnitureKind>> whole = new EnumMap<>(Cue.Where.class);
    private final Map<String, FurnitureKind> starts = new HashMap<>();
    private final Map<String, List<Phrase>> inside = new HashMap<>();
    /** By its first word: words of the longest phrase that a line may begin with. */
    private final Map<String, Integer> startsWith = new HashMap<>();
    /** First words of phrases that are whole lines. */
    private final Set<String> wholeWith = new HashSet<>();

    private record Phrase(String[] words, FurnitureKind kind) { }

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
        for (String tag : languages) {
            for (Row row : Languages.of(tag).table("page/furniture.tsv")) {
                add(row);
            }
        }
    }

    private void add(Row row) {
        try {
            FurnitureKind kind = FurnitureKind.valueOf(row.cell(0).toUpperCase(Locale.ROOT).replace('-', '_'));
            Cue.Where where = Cue.Where.valueOf(row.cell(1).toUpperCase(Locale.ROOT));
            String[] words = words(row.cell(2), Integer.MAX_VALUE).toArray(new String[0]);
            String phrase = String.join(" ", words);
            switch (where) {
                case END, SECTION, LINE -> {
                    whole.computeIfAbsent(where, w -> new HashMap<>()).putIfAbsent(phrase, kind);
                    wholeWith.add(words[0]);
                }
                case START -> {
                    starts.putIfAbsent(phrase, kind);
                    startsWith.merge(words[0], words.length, Math::max);
                }
                case IN -> inside.computeIfAbsent(words[0], w -> new ArrayList<>()).add(new Phrase(words, kind));
            }
        } catch (IllegalArgumentException e) {
            throw row.wrong("a line has a furniture kind; line, start, in, section or end; and the words");
        }
    }

    /** What the words of a line tell; the surest and, at the beginning, the longest cue counts. */
    Found of(String line) {
        List<String> words = words(line, WORDS_LOOKED_AT);
        if (words.isEmpty()) {
            return Found.NOTHING;
        }
        int in = 0;
        FurnitureKind inKind = null;
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : inside.getOrDefault(words.get(i), List.of())) {
                if (stands(phrase.words(), words, i)) {
                    in++;
                    inKind = inKind == null ? phrase.kind() : inKind;
                }
            }
        }
        if (words.size() <= HEADING_WORDS && wholeWith.contains(words.get(0))) {
            String all = String.join(" ", words);
            for (Cue.Where where : List.of(Cue.Where.END, Cue.Where.SECTION, Cue.Where.LINE)) {
                FurnitureKind kind = whole.getOrDefault(where, Map.of()).get(all);
                if (kind != null) {
                    return new Found(new Cue(kind, where), in, words.size());
                }
            }
            if (buttons(words)) {
                return new Found(new Cue(FurnitureKind.SHARE, Cue.Where.LINE), in, words.size());
            }
        }
        for (int n = Math.min(startsWith.getOrDefault(words.get(0), 0), words.size()); n > 0; n--) {
            FurnitureKind kind = starts.get(String.join(" ", words.subList(0, n)));
            if (kind != null) {
                return new Found(new Cue(kind, Cue.Where.START), in, n);
            }
        }
        return inKind == null ? Found.NOTHING : new Found(new Cue(inKind, Cue.Where.IN), in, 1);
    }

    /** Whether a line is nothing but buttons for sharing, one after another: "Facebook Twitter Copy link". */
    private boolean buttons(List<String> words) {
        Map<String, FurnitureKind> lines = whole.getOrDefault(Cue.Where.LINE, Map.of());
        Set<String> found = new HashSet<>();
        int at = 0;
        while (at < words.size()) {
            int n = wholeWith.contains(words.get(at)) ? Math.min(LONGEST_BUTTON, words.size() - at) : 0;
            while (n > 0 && lines.get(String.join(" ", words.subList(at, at + n))) != FurnitureKind.SHARE) {
                n--;
            }
            if (n == 0) {
                return false;
            }
            found.add(words.get(at));
            at += n;
        }
        return found.size() > 1;
    }

    /** Whether a word of credit with a colon stands in a line's tail, behind other words: "The pier. Photo: Ann Lee". */
    boolean creditBehind(String tail) {
        for (int colon = tail.indexOf(':'); colon > 0; colon = tail.indexOf(':', colon + 1)) {
            int start = colon;
            while (start > 0 && Character.isLetter(tail.charAt(start - 1))) {
                start--;
            }
            if (start > 1 && start < colon && starts.get(tail.substring(start, colon).toLowerCase(Locale.ROOT)) == FurnitureKind.CREDIT) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String[] phrase, List<String> words, int at) {
        return at + phrase.length <= words.size() && Arrays.asList(phrase).equals(words.subList(at, at + phrase.length));
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
     * Turkish the lower case is right only in a Turkish locale.
     */
    static String folded(String word) {
        StringBuilder folded = null;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int at = c < 0x131 ? -1 : FOLDED.indexOf(c);
            boolean dropped = c == 0x307 || c >= 0x64b && c <= 0x652;
            if ((at >= 0 || dropped) && folded == null) {
                folded = new StringBuilder(word.substring(0, i));
            }
            if (folded != null && !dropped) {
                folded.append(at >= 0 ? UNFOLDED.charAt(at) : c);
            }
        }
        return folded == null ? word : folded.toString();
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
