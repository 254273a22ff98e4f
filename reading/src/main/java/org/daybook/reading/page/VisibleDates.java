package org.daybook.reading.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;

/**
 * Reads the dates that a page shows, in any language that the Unicode locale data (CLDR) has month names of. It reads stamps, such as stand
 * beside a headline; what the story's sentences say of time is another room's.
 */
final class VisibleDates {
    private static final Map<String, VisibleDates> LOADED = new ConcurrentHashMap<>();
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.,/-])(?:(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})|(\\d{1,2})([-./])\\s?(\\d{1,2})\\5\\s?(\\d{4}|\\d{2}))(?![\\d/-]|\\.\\d)");
    private static final Pattern IDEOGRAPHIC = Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}\\.?|\\d{1,4}");
    private static final Pattern CLOCK = Pattern.compile("^\\D{1,14}?(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?(?!\\d|\\.\\d)\\s{0,2}([AaPp]\\.?[Mm])?");
    private static final Pattern PARTED = Pattern.compile("\\s{0,2}[-–—.:|/(„“\"«]");
    /** Letters of a word that may stand within a date: "de", "of", "the", "th". */
    private static final int SMALL_WORD = 3;
    /** Pages may claim any language; no more are remembered than there are. */
    private static final int MOST_TAGS = 500;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private final Map<String, Integer> months = new HashMap<>();
    private final boolean monthFirst;

    private VisibleDates(String tag) {
        addMonths(tag);
        addMonths("en");
        this.monthFirst = monthFirst(tag);
    }

    /** "3/4/2031" is the third of April nearly everywhere, and the fourth of March to Americans: CLDR says how the language and region write it. */
    private static boolean monthFirst(String tag) {
        return DateFormat.getDateInstance(DateFormat.SHORT, ULocale.forLanguageTag(tag)) instanceof SimpleDateFormat format
                && format.toPattern().startsWith("M");
    }

    /** For pages in this language; the region counts where the tag has one. */
    static VisibleDates in(String tag) {
        VisibleDates known = LOADED.get(tag);
        if (known != null || LOADED.size() >= MOST_TAGS) {
            return known != null ? known : new VisibleDates(tag);
        }
        return LOADED.computeIfAbsent(tag, VisibleDates::new);
    }

    private void addMonths(String tag) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(tag));
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < 12 && i < names.length; i++) {
                    String name = names[i].toLowerCase(Locale.ROOT).replace(".", "").strip();
                    if (name.length() >= 3 && !name.chars().anyMatch(Character::isDigit)) {
                        months.putIfAbsent(name, i + 1);
                        months.putIfAbsent(name.length() > 3 && context == DateFormatSymbols.FORMAT ? name.substring(0, 3) + "." : name, i + 1);
                    }
                }
            }
        }
        for (Row row : Languages.of(tag).table("page/months.tsv")) {
            months.put(row.cell(0), number(row.cell(1)));
        }
    }

    /** The first date in a short text, with the time of day where one follows; empty where there is none. */
    Optional<Moment> first(String text) {
        Optional<Found> numeric = numeric(text);
        Optional<Found> named = named(text);
        Optional<Found> best = numeric.isPresent() && (named.isEmpty() || numeric.get().start() <= named.get().start()) ? numeric : named;
        return best.map(found -> withClock(found, text));
    }

    /** The date that a text opens with, parted from what follows by a mark, as a stamp is: "11.2.2031 – The harbour …"; empty where it opens with none. */
    Optional<Moment> opening(String text) {
        Optional<Found> found = numeric(text).filter(f -> f.start() == 0).or(() -> named(text).filter(f -> f.start() == 0));
        return found.filter(f -> PARTED.matcher(text).region(f.end(), text.length()).lookingAt()).map(Found::moment);
    }

    private record Found(Moment moment, int start, int end) { }

    private Optional<Found> numeric(String text) {
        Matcher ideographic = IDEOGRAPHIC.matcher(text);
        if (ideographic.find()) {
            return day(number(ideographic.group(1)), number(ideographic.group(2)), number(ideographic.group(3)), ideographic.start(), ideographic.end());
        }
        Matcher numeric = NUMERIC.matcher(text);
        while (numeric.find()) {
            Optional<Found> found = numeric.group(1) != null
                    ? day(number(numeric.group(1)), number(numeric.group(2)), number(numeric.group(3)), numeric.start(), numeric.end())
                    : dayMonth(numeric);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> dayMonth(Matcher numeric) {
        int first = number(numeric.group(4));
        int second = number(numeric.group(6));
        int year = number(numeric.group(7));
        year = year < 100 ? year + 2000 : year;
        boolean slashes = !numeric.group(5).equals(".");
        boolean swap = second > 12 || first <= 12 && monthFirst && slashes;
        return day(year, swap ? first : second, swap ? second : first, numeric.start(), numeric.end());
    }

    private Optional<Found> named(String text) {
        String[] word = new String[4];
        int[] starts = new int[4];
        Matcher words = WORD.matcher(text);
        int count = 0;
        while (words.find()) {
            boolean small = words.end() - words.start() <= SMALL_WORD && !Character.isDigit(text.charAt(words.start()));
            if (small && month(words.group().toLowerCase(Locale.ROOT)) == 0) {
                continue;
            }
            System.arraycopy(word, 1, word, 0, 3);
            System.arraycopy(starts, 1, starts, 0, 3);
            word[3] = words.group().toLowerCase(Locale.ROOT);
            starts[3] = words.start();
            count++;
            Optional<Found> found = number(word[3], 4) && count >= 3 ? yearLast(word, starts, words.end()) : Optional.empty();
            if (found.isEmpty() && count >= 3 && number(word[1], 4) && month(word[2]) > 0 && number(word[3], 2)) {
                found = day(number(word[1]), month(word[2]), number(word[3]), starts[1], words.end());
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "3 May 2031", "3 de mayo de 2031", "3rd of May, 2031", "May 3rd, 2031": small words between are passed over. */
    private Optional<Found> yearLast(String[] word, int[] starts, int end) {
        int year = number(word[3]);
        if (month(word[2]) > 0) {
            int at = number(word[1], 2) ? 1 : number(word[0], 2) ? 0 : -1;
            return at < 0 ? Optional.empty() : day(year, month(word[2]), number(word[at]), starts[at], end);
        }
        if (month(word[1]) > 0) {
            return number(word[2], 2) ? day(year, month(word[1]), number(word[2]), starts[1], end)
                    : number(word[0], 2) ? day(year, month(word[1]), number(word[0]), starts[0], end) : Optional.empty();
        }
        return month(word[0]) > 0 && number(word[1], 2) ? day(year, month(word[0]), number(word[1]), starts[0], end) : Optional.empty();
    }

    private int month(String word) {
        Integer month = word == null ? null : months.get(word);
        if (month == null && word != null && word.endsWith(".")) {
            month = months.get(word.substring(0, word.length() - 1));
        }
        return month == null ? 0 : month;
    }

    private static Moment withClock(Found found, String text) {
        Matcher clock = CLOCK.matcher(text.substring(found.end(), Math.min(text.length(), found.end() + 30)));
        if (!clock.find()) {
            return found.moment();
        }
        int hour = number(clock.group(1));
        if (clock.group(4) != null) {
            hour = hour % 12 + (Character.toLowerCase(clock.group(4).charAt(0)) == 'p' ? 12 : 0);
        }
        return found.moment().at(Integer.toString(hour), clock.group(2), clock.group(3), null);
    }

    private static Optional<Found> day(int year, int month, int day, int start, int end) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        return Moment.day(year, month, day).map(moment -> new Found(moment, start, end));
    }

    private static boolean number(String word, int digits) {
        return word != null && word.length() <= digits && (digits < 4 || word.length() == 4) && Character.isDigit(word.charAt(0));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
