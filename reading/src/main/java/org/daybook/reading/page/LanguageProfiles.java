package org.daybook.reading.page;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/**
 * Tells the language of a text by its script, its function words and the letters that it alone has: small enough to load at once, and sure from two or three sentences on.
 * The profiles are {@code languages/profiles.tsv}. Immutable.
 */
final class LanguageProfiles {
    /** Chars looked at; a language is sure long before. */
    private static final int LOOKED_AT = 12_000;
    /** What a page's own word for its language adds to the share of function words: it settles close calls between neighbours only. */
    private static final double SAID_WORTH = 0.06;
    /** A text of one language has a third to a half of its words in the profile; names and numbers alone have next to none. */
    private static final double SURE_SHARE = 0.25;

    private static final int[] NONE = {};
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\\d{3}))?");
    private static final UnicodeScript[] SCRIPTS = UnicodeScript.values();
    /** Scripts of the letters of most alphabets, by their numbers in {@link #SCRIPTS}: Java looks each up among some thousand stretches. */
    private static final short[] ALPHABETS = alphabets();

    private final List<String> tags = new ArrayList<>();
    private final Map<UnicodeScript, int[]> byScript = new EnumMap<>(UnicodeScript.class);
    private final WordTable words = WordTable.lower();
    /** Languages of each word, by its number in the table; of each letter, by its two halves. Null where there are none. */
    private final int[][] byWord;
    private final int[][][] byLetter = new int[1 << Byte.SIZE][][];

    LanguageProfiles() {
        List<int[]> known = new ArrayList<>();
        known.add(NONE);
        for (Row row : Tables.read("languages/profiles.tsv")) {
            int index = tags.size();
            tags.add(row.cell(0));
            try {
                byScript.merge(UnicodeScript.valueOf(row.cell(1)), new int[] {index}, LanguageProfiles::joined);
            } catch (IllegalArgumentException e) {
                throw row.wrong("no script is called " + row.cell(1));
            }
            Arrays.stream(row.cell(2).split(" ")).filter(word -> !word.isEmpty()).distinct()
                    .forEach(word -> add(known, words.add(word), index));
            row.cell(3).chars().forEach(letter -> add((char) letter, index));
        }
        byWord = known.toArray(new int[0][]);
    }

    private static void add(List<int[]> known, int word, int language) {
        if (word == known.size()) {
            known.add(NONE);
        }
        known.set(word, joined(known.get(word), new int[] {language}));
    }

    private void add(char letter, int language) {
        int[][] page = byLetter[letter >> Byte.SIZE];
        if (page == null) {
            page = new int[1 << Byte.SIZE][];
            byLetter[letter >> Byte.SIZE] = page;
        }
        int[] before = page[letter & 0xff];
        page[letter & 0xff] = joined(before == null ? NONE : before, new int[] {language});
    }

    /** Tags of the languages that can be told, in the order of the table. */
    List<String> tags() {
        return List.copyOf(tags);
    }

    /**
     * The language of a text.
     *
     * @param said what the page says its language is, as a tag of any form; null where it doesn't. Weak evidence
     */
    LanguageTag of(String text, String said) {
        String head = head(text);
        return of(head, said, textScript(head));
    }

    /** The same of a text of which the script is known. */
    LanguageTag ofScript(String text, String said, UnicodeScript script) {
        String head = head(text);
        return of(head, said, head.length() < text.length() ? textScript(head) : script);
    }

    private static String head(String text) {
        return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    }

    private LanguageTag of(String head, String said, UnicodeScript script) {
        String claim = said == null ? "" : said.strip().replace('_', '-');
        int[] candidates = script == null ? NONE : byScript.getOrDefault(script, NONE);
        if (candidates.length == 0) {
            return plausible(claim) ? new LanguageTag(claim, 0.3) : new LanguageTag("und", 0);
        }
        if (candidates.length == 1) {
            return tag(candidates[0], claim, 0.95);
        }
        return byWords(head, candidates, claim);
    }

    private LanguageTag byWords(String text, int[] candidates, String claim) {
        int[] hits = new int[tags.size()];
        int count = 0;
        int start = -1;
        String lower = odd(text) ? text.toLowerCase(Locale.ROOT) : text;
        for (int i = 0; i <= lower.length(); i++) {
            boolean letter = i < lower.length() && (Letters.letter(lower.charAt(i)) || lower.charAt(i) == '\'' && start >= 0);
            if (letter) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                count++;
                int known = words.find(lower, start, i);
                for (int index : known > 0 ? byWord[known] : byLetters(lower, start, i)) {
                    hits[index]++;
                }
                start = -1;
            }
        }
        int best = -1;
        double most = -1;
        double second = 0;
        for (int index : candidates) {
            double share = (double) hits[index] / Math.max(1, count) + (same(tags.get(index), claim) ? SAID_WORTH : 0);
            if (share > most) {
                second = Math.max(0, most);
                most = share;
                best = index;
            } else {
                second = Math.max(second, share);
            }
        }
        if (most <= 0) {
            return plausible(claim) ? new LanguageTag(claim, 0.3) : new LanguageTag("und", 0);
        }
        double support = Math.min(1, most / SURE_SHARE) * Math.min(1, (most - second) / most * 4) * Math.min(1, count / 20.0);
        return tag(best, claim, Math.round(Math.min(0.99, 0.2 + 0.8 * support) * 100) / 100.0);
    }

    /** The languages that a letter of this word speaks for. */
    private int[] byLetters(String lower, int start, int end) {
        for (int i = start; i < end; i++) {
            char letter = Letters.lower(lower.charAt(i));
            int[][] page = letter < 0x80 ? null : byLetter[letter >> Byte.SIZE];
            if (page != null && page[letter & 0xff] != null) {
                return page[letter & 0xff];
            }
        }
        return NONE;
    }

    /** Whether a text has letters whose lower case is not their own matter. */
    private static boolean odd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (WordTable.odd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The region that the page gives is kept where its language is the one told. */
    private LanguageTag tag(int index, String claim, double confidence) {
        String told = tags.get(index);
        return new LanguageTag(!claim.equals(told) && same(told, claim) && plausible(claim) ? claim : told, confidence);
    }

    private static boolean same(String tag, String claim) {
        return claim.equalsIgnoreCase(tag) || claim.length() > tag.length() && claim.charAt(tag.length()) == '-'
                && claim.regionMatches(true, 0, tag, 0, tag.length());
    }

    /** Whether this may be a BCP 47 tag: a language of two or three letters, and perhaps a script or region. */
    private static boolean plausible(String claim) {
        return TAG.matcher(claim).matches();
    }

    /** The script of most letters; null where there are none. Kana makes a text Japanese however much Han stands in it. */
    static UnicodeScript textScript(String text) {
        int[] counts = null;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                latin += Letters.letter(c) ? 1 : 0;
            } else if (Letters.letter(c)) {
                counts = counts == null ? new int[SCRIPTS.length] : counts;
                counts[c < ALPHABETS.length ? ALPHABETS[c] : UnicodeScript.of(c).ordinal()]++;
            } else if (Character.isHighSurrogate(c)) {
                int point = text.codePointAt(i);
                i += Character.charCount(point) - 1;
                if (Character.isLetter(point)) {
                    counts = counts == null ? new int[SCRIPTS.length] : counts;
                    counts[UnicodeScript.of(point).ordinal()]++;
                }
            }
        }
        if (counts == null) {
            return latin > 0 ? UnicodeScript.LATIN : null;
        }
        counts[UnicodeScript.LATIN.ordinal()] += latin;
        int han = counts[UnicodeScript.HAN.ordinal()];
        int kana = counts[UnicodeScript.HIRAGANA.ordinal()] + counts[UnicodeScript.KATAKANA.ordinal()];
        if (kana * 5 > han && kana > 0) {
            counts[UnicodeScript.HIRAGANA.ordinal()] += han + kana;
        }
        UnicodeScript most = null;
        int count = 0;
        for (int i = 0; i < counts.length; i++) {
            // an ideograph says as much as several letters
            int weight = SCRIPTS[i] == UnicodeScript.HAN || SCRIPTS[i] == UnicodeScript.HIRAGANA ? 3 : 1;
            if (counts[i] * weight > count) {
                count = counts[i] * weight;
                most = SCRIPTS[i];
            }
        }
        return most;
    }

    private static short[] alphabets() {
        short[] scripts = new short[0x2000];
        for (int c = 0; c < scripts.length; c++) {
            scripts[c] = (short) UnicodeScript.of(c).ordinal();
        }
        return scripts;
    }

    /** The script that a language is written in; null for one that isn't told. */
    UnicodeScript scriptOf(String tag) {
        int index = -1;
        for (int i = 0; i < tags.size(); i++) {
            index = same(tags.get(i), tag) ? i : index;
        }
        for (Map.Entry<UnicodeScript, int[]> script : byScript.entrySet()) {
            for (int language : script.getValue()) {
                if (language == index) {
                    return script.getKey();
                }
            }
        }
        return null;
    }

    /** Whether one language alone is told by this script. */
    boolean only(UnicodeScript script) {
        return byScript.getOrDefault(script, NONE).length == 1;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
