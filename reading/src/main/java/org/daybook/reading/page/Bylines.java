package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Languages;

/** Lines that say who wrote a page, or when: {@code languages/TAG/page/bylines.tsv} has the words before a name. */
final class Bylines {
    private static final int LONGEST = 90;
    /** "Posted: Thursday, April 21, 2022. 10:11 pm CST." */
    private static final int STAMP_WORDS = 7;
    private static final int MOST_WORDS = 6;
    private static final Pattern CLOCK_OR_DAY = Pattern.compile("\\d{1,2}[:.]\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}"
            + "|\\d{1,2}(?:\\.|st|nd|rd|th)? (?:de |of )?\\p{L}{3,12}[.,]?(?: de)? (?:19|20)\\d{2}|\\p{L}{3,12}\\.? \\d{1,2},? (?:19|20)\\d{2}");
    private static final int YEAR = 4;
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'.-]{0,25}(?: (?:\\p{Lu}[\\p{L}’'.-]{0,25}|de|van|von|der|la|el|al|bin|da|di|del)){1,4}");
    private static final Set<String> BEFORE = words();
    /** Chars of the longest of them, with a colon. */
    private static final int LONGEST_BEFORE = BEFORE.stream().mapToInt(String::length).max().orElse(0) + 1;
    /** What the first words of bylines begin with, in lower case: of most lines the first letter says that they are none. */
    private static final BitSet FIRSTS = firsts();

    private Bylines() { }

    /** Whether a short line tells only who or when. */
    static boolean is(String line) {
        if (line.length() > LONGEST || line.endsWith(".") && !line.endsWith(" г.")) {
            return false;
        }
        return !names(line).isEmpty() || dated(line) && few(line) && CLOCK_OR_DAY.matcher(line).find();
    }

    private static boolean few(String line) {
        int words = 0;
        for (int i = 0; i < line.length(); i++) {
            words += Letters.ofWord(line.charAt(i)) && (i == 0 || !Letters.ofWord(line.charAt(i - 1))) ? 1 : 0;
        }
        return words <= MOST_WORDS;
    }

    /** Whether a short line behind a word such as "Posted" is no more than a day or clock. */
    static boolean stamp(String line) {
        return line.length() <= LONGEST && dated(line) && CLOCK_OR_DAY.matcher(line).find() && Cues.words(line, 12).size() <= STAMP_WORDS;
    }

    /** Whether a clock or day may be found: two digits with nothing between them but a mark as such have, or as many as a year. */
    private static boolean dated(String line) {
        int digits = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < '0' || c > '9') {
                digits = 0;
                continue;
            }
            char before = i == 0 ? ' ' : line.charAt(i - 1);
            if (++digits == YEAR || i > 1 && (before == ':' || before == '.' || before == '/' || before == '-') && digit(line.charAt(i - 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The names after a byline's word: of "By Ann Lee and Bo Moe" both. Empty where the line is no byline. */
    static List<String> names(String line) {
        int space = line.indexOf(' ');
        if (space <= 0 || line.length() > LONGEST || space > LONGEST_BEFORE || !FIRSTS.get(Letters.lower(line.charAt(0)))) {
            return List.of();
        }
        String first = line.substring(0, space).toLowerCase(Locale.ROOT);
        if (!BEFORE.contains(first) && !BEFORE.contains(first.replace(":", ""))) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        String rest = line.substring(space + 1).strip();
        Matcher name = NAME.matcher(rest);
        int end = 0;
        while (end <= rest.length() && name.find(end) && name.start() - end <= 5) {
            names.add(name.group());
            end = name.end();
        }
        return end > 0 && rest.length() - end <= 40 ? names : List.of();
    }

    private static BitSet firsts() {
        BitSet firsts = new BitSet();
        // a colon may stand anywhere in the word
        firsts.set(':');
        for (String word : BEFORE) {
            firsts.set(word.charAt(0));
        }
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (WordTable.odd(c)) {
                firsts.set(Letters.lower(c));
            }
        }
        return firsts;
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        for (String tag : new LanguageProfiles().tags()) {
            words.addAll(Languages.of(tag).words("page/bylines.tsv"));
        }
        return Set.copyOf(words);
    }
}
