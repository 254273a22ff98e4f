package org.daybook.record.link;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.reading.language.Remembered;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/**
 * What may be heard of a word: strings of classes of consonants, by {@code sounds.tsv}. Two words of different scripts may be one name where they have one in common.
 * It is coarse on purpose (Soundex and its kin are as coarse within one script): what is alike is checked name by name and word by word.
 */
final class Sounds {
    /** A word has at most so many sounds; those beyond are of letters that could be anything. */
    private static final int MOST = 48;
    private static final Transliterator PLAIN = Transliterator.getInstance("Latin-ASCII");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");
    private static final Remembered<Set<String>> KNOWN = new Remembered<>();
    private static final Map<String, List<String>> LETTERS = new HashMap<>();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (Row row : Tables.read("sounds.tsv")) {
            LETTERS.put(row.cell(0), List.of(row.cell(1).split("\\|")));
            longest = Math.max(longest, row.cell(0).length());
        }
        LONGEST = longest;
    }

    private Sounds() { }

    /** All that may be heard of a word, in an order of its own; one empty string where nothing is, as of "И". */
    static Set<String> of(String word) {
        return KNOWN.of(word, () -> hear(word));
    }

    private static Set<String> hear(String word) {
        String plain = NO_LETTER.matcher(plain(word, PLAIN)).replaceAll("");
        Set<String> heard = Set.of("");
        for (int i = 0; i < plain.length();) {
            int length = Math.min(LONGEST, plain.length() - i);
            List<String> sounds = null;
            while (length > 0 && sounds == null) {
                String letters = plain.substring(i, i + length);
                sounds = i + length == plain.length() ? LETTERS.getOrDefault(letters + "$", LETTERS.get(letters)) : LETTERS.get(letters);
                length -= sounds == null ? 1 : 0;
            }
            if (sounds != null) {
                Set<String> longer = new LinkedHashSet<>();
                for (String before : heard) {
                    for (String sound : sounds) {
                        if (longer.size() < MOST) {
                            longer.add(joined(before, sound.equals("0") ? "" : sound));
                        }
                    }
                }
                heard = longer;
            }
            i += Math.max(1, length);
        }
        return Set.copyOf(heard);
    }

    /** A word as this writes it, in lower case and without a possessive. No transliteration changes ASCII, over which threads need not wait for one another. */
    static String plain(String word, Transliterator to) {
        String latin = word.chars().allMatch(c -> c < 0x80) ? word : transliterated(word, to);
        return POSSESSIVE.matcher(latin.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String transliterated(String word, Transliterator to) {
        synchronized (to) {
            return to.transliterate(word);
        }
    }

    /** One sound twice is heard once: "Rossi", "Росси". */
    private static String joined(String before, String sound) {
        boolean twice = !before.isEmpty() && !sound.isEmpty() && before.charAt(before.length() - 1) == sound.charAt(0);
        return before + (twice ? sound.substring(1) : sound);
    }

    /** Whether two words may sound alike, with so many consonants at least. */
    static boolean alike(String one, String other, int least) {
        Set<String> there = of(other);
        return of(one).stream().anyMatch(sound -> sound.length() >= least && there.contains(sound));
    }
}
