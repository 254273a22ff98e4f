package org.daybook.reading.page;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The marks by which a language tells the hours of the morning from those of the afternoon where it counts them from 1 to 12, as CLDR has them:
 * "2:05 CH", "오후 2:05", "下午2:05". They are words of their own beside the clock. Immutable.
 */
final class DayHalves {
    /** Scripts whose words stand without blanks between them, or often do beside digits. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
    private static final String BLANK = "[\\s\\p{Z}]";
    private static final String LETTER = "[\\p{L}\\p{M}\\d]";
    /** Chars before an hour in which its mark is looked for: more than any mark has. */
    private static final int LONGEST = 30;

    private final Half morning;
    private final Half afternoon;

    /** One mark, at the end of what stands before an hour, and at the start of what stands behind the clock. */
    private record Half(Pattern before, Pattern behind) {
        static Half of(String mark) {
            boolean blanks = !WITHOUT_BLANKS.contains(UnicodeScript.of(mark.codePointAt(0)));
            String word = Arrays.stream(mark.split(BLANK + "+")).map(Pattern::quote).collect(Collectors.joining(BLANK + "?"));
            // a sign alone may stand for anything before a number: "م" behind a year is its era
            String before = mark.length() == 1 ? "(?!)" : (blanks ? "(?<!" + LETTER + ")" : "") + word + BLANK + "{0,2}$";
            return new Half(pattern(before), pattern(BLANK + "{0,2}" + word + (blanks ? "(?!" + LETTER + ")" : "")));
        }

        private static Pattern pattern(String pattern) {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        boolean stands(String text, int hour, int end) {
            return before.matcher(text.substring(Math.max(0, hour - LONGEST), hour)).find() || behind.matcher(text).region(end, text.length()).lookingAt();
        }
    }

    DayHalves(ULocale locale) {
        String[] marks = DateFormatSymbols.getInstance(locale).getAmPmStrings();
        this.morning = Half.of(marks[0].strip());
        this.afternoon = Half.of(marks[1].strip());
    }

    /**
     * The hour of a clock in a text, counted from 0 to 23 where a mark stands beside it.
     *
     * @param hour as it is written
     * @param start of the hour, in chars
     * @param end of the clock, in chars
     */
    int hour(int hour, String text, int start, int end) {
        return afternoon.stands(text, start, end) ? of(hour, true) : morning.stands(text, start, end) ? of(hour, false) : hour;
    }

    /** What an hour of the morning or afternoon is, counted from 0 to 23; one past 12 was so counted already. */
    static int of(int hour, boolean afternoon) {
        return afternoon && hour < 12 ? hour + 12 : !afternoon && hour == 12 ? 0 : hour;
    }
}
