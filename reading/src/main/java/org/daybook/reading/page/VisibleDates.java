package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that a page shows, in any language that the Unicode locale data (CLDR) has month names of, in the calendar that is usual there
 * too. It reads stamps, such as stand beside a headline; what the story's sentences say of time is another room's.
 */
final class VisibleDates {
    private static final Map<String, VisibleDates> LOADED = new ConcurrentHashMap<>();
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.,/-])(?:(\\d{4})([-./])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})|(\\d{1,2})([-./])\\s?(\\d{1,2})\\6\\s?(\\d{4}|\\d{2}))(?![\\d/-]|\\.\\d)");
    private static final Pattern LETTER_OR_MARK = Pattern.compile("[\\p{L}\\p{M}]");
    private static final Pattern CLOCK = Pattern.compile("^\\D{1,14}?(\\d{1,2})[:.h](\\d{2})(?::(\\d{2}))?(?!\\d|\\.\\d)(?:\\s{0,2}([AaPp])\\.?[Mm](?![\\p{L}\\p{M}]))?");
    private static final Pattern PARTED = Pattern.compile("\\s{0,2}[-–—.:|/(„“\"«]");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final int YEAR = 4;
    /** Letters of a word that may stand within a date: "de", "of", "the", "th", "gada". */
    private static final int SMALL_WORD = 4;
    /** Chars between two words of a date, at most: "6th  of, " */
    private static final int GAP = 14;
    /** Pages may claim any language; no more are remembered than there are. */
    private static final int MOST_TAGS = 500;

    private final Months months;

    private VisibleDates(String tag) {
        this.months = new Months(tag);
    }

    /** For pages in this language; the region counts where the tag has one. */
    static VisibleDates in(String tag) {
        VisibleDates known = LOADED.get(tag);
        if (known != null || LOADED.size() >= MOST_TAGS) {
            return known != null ? known : new VisibleDates(tag);
        }
        return LOADED.computeIfAbsent(tag, VisibleDates::new);
    }

    /**
     * A date in a text.
     *
     * @param moment with the time of day where one follows it
     * @param start in chars
     * @param end in chars, without the time of day
     */
    record Stamp(Moment moment, int start, int end) { }

    /** The dates of a short text, in text order. */
    List<Stamp> all(String text) {
        String line = plain(text);
        List<Stamp> stamps = new ArrayList<>();
        for (Optional<Stamp> next = next(line, 0); next.isPresent(); next = next(line, next.get().end())) {
            stamps.add(withClock(next.get(), line));
        }
        return stamps;
    }

    /** The first date in a short text, with the time of day where one follows; empty where there is none. */
    Optional<Moment> first(String text) {
        String line = plain(text);
        return next(line, 0).map(found -> withClock(found, line).moment());
    }

    /** The date that a text opens with, parted from what follows by a mark, as a stamp is: "11.2.2031 – The harbour …"; empty where it opens with none. */
    Optional<Moment> opening(String text) {
        String line = plain(text);
        Optional<Stamp> found = next(line, 0).filter(f -> f.start() == 0);
        return found.filter(f -> PARTED.matcher(line).region(f.end(), line.length()).lookingAt()).map(Stamp::moment);
    }

    /** The months and days of the dates without a year in a short text, as EDTF writes them behind one: {@code -05-06}. */
    List<String> yearless(String text) {
        String line = plain(text);
        List<String> found = new ArrayList<>();
        Matcher sign = DateSigns.MONTH_DAY.matcher(line);
        while (sign.find()) {
            found.add(monthDay(number(sign.group(1)), number(sign.group(2))));
        }
        String[] word = new String[2];
        for (int start = word(line, 0), end; start < line.length(); start = word(line, end)) {
            end = wordEnd(line, start);
            word[0] = word[1];
            word[1] = line.substring(start, end).toLowerCase(Locale.ROOT);
            int month = months.number(word[1]) > 0 ? months.number(word[1]) : months.number(word[0]);
            String day = months.number(word[1]) > 0 ? word[0] : word[1];
            if (month > 0 && month <= 12 && digits(day, 2)) {
                found.add(monthDay(month, number(day)));
            }
        }
        return found;
    }

    private static String monthDay(int month, int day) {
        return String.format(Locale.ROOT, "-%02d-%02d", month, day);
    }

    /** The same text, char for char, with digits of other scripts as ASCII writes them, and addresses, whose numbers are names, blanked out. */
    private static String plain(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7f && Character.isDigit(c)) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        String line = changed == null ? text : changed.toString();
        if (line.contains("://") || line.contains("www.")) {
            line = ADDRESS.matcher(line).replaceAll(found -> " ".repeat(found.end() - found.start()));
        }
        return line;
    }

    /** Whether a date may stand behind a place: all have a year of four digits, or digits with one of their marks behind. */
    private static boolean mayHold(String text, int from) {
        int digits = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (++digits == YEAR) {
                    return true;
                }
            } else {
                if (digits > 0 && (c == '-' || c == '.' || c == '/')) {
                    return true;
                }
                digits = 0;
            }
        }
        return false;
    }

    private Optional<Stamp> next(String text, int from) {
        if (!mayHold(text, from)) {
            return Optional.empty();
        }
        Optional<Stamp> numeric = numeric(text, from);
        Optional<Stamp> named = named(text, from);
        return numeric.isPresent() && (named.isEmpty() || numeric.get().start() <= named.get().start()) ? numeric : named;
    }

    private Optional<Stamp> numeric(String text, int from) {
        int digit = firstDigit(text, from);
        Matcher signs = DateSigns.DAY.matcher(text);
        if (signs.find(digit)) {
            return day(number(signs.group(1)), number(signs.group(2)), number(signs.group(3)), signs.start(), signs.end());
        }
        Matcher numeric = NUMERIC.matcher(text);
        for (boolean found = numeric.find(digit); found; found = numeric.find()) {
            Optional<Stamp> day = numeric.group(1) != null
                    ? day(number(numeric.group(1)), number(numeric.group(3)), number(numeric.group(4)), numeric.start(), numeric.end())
                    : dayMonth(numeric);
            if (day.isPresent()) {
                return day;
            }
        }
        return months.phrased(text, digit);
    }

    /** All dates in digits begin with one. */
    private static int firstDigit(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
            at++;
        }
        return at;
    }

    private Optional<Stamp> dayMonth(Matcher numeric) {
        int first = number(numeric.group(5));
        int second = number(numeric.group(7));
        int year = number(numeric.group(8));
        year = year < 100 ? year + 2000 : year;
        boolean slashes = !numeric.group(6).equals(".");
        boolean swap = second > 12 || first <= 12 && months.first() && slashes;
        return day(year, swap ? first : second, swap ? second : first, numeric.start(), numeric.end());
    }

    private Optional<Stamp> named(String text, int from) {
        String[] word = new String[4];
        int[] starts = new int[4];
        int[] ends = new int[4];
        for (int start = word(text, from), end; start < text.length(); start = word(text, end)) {
            end = wordEnd(text, start);
            String next = text.substring(start, end).toLowerCase(Locale.ROOT);
            boolean letters = !Character.isDigit(next.charAt(0));
            if (letters && next.length() <= SMALL_WORD && months.number(next) == 0) {
                continue;
            }
            boolean apart = ends[3] > 0 && start - ends[3] > GAP;
            for (int i = 0; i < 3; i++) {
                word[i] = apart ? null : word[i + 1];
                starts[i] = starts[i + 1];
                ends[i] = ends[i + 1];
            }
            word[3] = next;
            starts[3] = start;
            ends[3] = end;
            Optional<Stamp> found = yearLast(word, starts, end);
            found = found.isPresent() ? found : yearFirst(word, starts, end);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where the next word begins, of two letters or more, or number; the text's end where there is none. */
    private static int word(String text, int from) {
        int at = from;
        while (at < text.length() && wordEnd(text, at) == at) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Where the word or number ends that begins here, with the point of a short form; here where none begins. */
    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end > start) {
            return end;
        }
        int letters = 0;
        while (end < text.length() && letterAt(text, end)) {
            end += Character.charCount(text.codePointAt(end));
            letters++;
        }
        return letters < 2 ? start : end < text.length() && text.charAt(end) == '.' ? end + 1 : end;
    }

    private static boolean letterAt(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) ? LETTER_OR_MARK.matcher(Character.toString(text.codePointAt(at))).matches() : Letters.letterOrMark(c);
    }

    /** "2031 m. gegužės 6 d.", "2031. gada 6. maijā". */
    private Optional<Stamp> yearFirst(String[] word, int[] starts, int end) {
        if (!digits(word[1], 4) || word[1].length() < 4) {
            return Optional.empty();
        }
        boolean dayLast = months.number(word[2]) > 0 && digits(word[3], 2);
        boolean monthLast = months.number(word[3]) > 0 && digits(word[2], 2);
        return dayLast ? day(number(word[1]), months.number(word[2]), number(word[3]), starts[1], end)
                : monthLast ? day(number(word[1]), months.number(word[3]), number(word[2]), starts[1], end) : Optional.empty();
    }

    /** "3 May 2031", "3 de mayo de 2031", "3rd of May, 2031", "May 3rd, 2031", "May 32031" of three elements in a row: small words are passed over. */
    private Optional<Stamp> yearLast(String[] word, int[] starts, int end) {
        String last = word[3];
        boolean glued = last.length() > 4 && last.length() <= 6 && digits(last, 6) && months.number(word[2]) > 0;
        if (glued) {
            int parted = last.length() - 4;
            return day(number(last.substring(parted)), months.number(word[2]), number(last.substring(0, parted)), starts[2], end);
        }
        if (last.length() != 4 || !digits(last, 4)) {
            return Optional.empty();
        }
        int year = number(last);
        if (months.number(word[2]) > 0) {
            int at = digits(word[1], 2) ? 1 : digits(word[0], 2) ? 0 : -1;
            return at < 0 ? Optional.empty() : day(year, months.number(word[2]), number(word[at]), starts[at], end);
        }
        if (months.number(word[1]) > 0) {
            return digits(word[2], 2) ? day(year, months.number(word[1]), number(word[2]), starts[1], end)
                    : digits(word[0], 2) ? day(year, months.number(word[1]), number(word[0]), starts[0], end) : Optional.empty();
        }
        return months.number(word[0]) > 0 && digits(word[1], 2) ? day(year, months.number(word[0]), number(word[1]), starts[0], end) : Optional.empty();
    }

    private Stamp withClock(Stamp found, String text) {
        Matcher clock = CLOCK.matcher(text).region(found.end(), text.length());
        if (!clock.find()) {
            return found;
        }
        int written = number(clock.group(1));
        int hour = clock.group(4) != null ? DayHalves.of(written, clock.group(4).equalsIgnoreCase("p"))
                : months.halves().hour(written, text, clock.start(1), clock.end());
        return new Stamp(found.moment().at(Integer.toString(hour), clock.group(2), clock.group(3), null), found.start(), found.end());
    }

    private Optional<Stamp> day(int year, int month, int day, int start, int end) {
        return months.day(year, month, day).filter(PublicationDate::sane).map(moment -> new Stamp(moment, start, end));
    }

    private static boolean digits(String word, int most) {
        return word != null && word.length() <= most && Character.isDigit(word.charAt(0));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
