package org.daybook.reading.page;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Languages;

/**
 * The names of months in a language (CLDR's, and {@code page/months.tsv} of its folder), and in English, which templates of any site have; where
 * another calendar than the Gregorian is usual, as in Iran and Thailand, its months and years too. Immutable.
 */
final class Months {
    /** Months of another calendar are numbered on from here. */
    private static final int OTHER = 100;
    private static final String ENGLISH = "en";

    private final Map<String, Integer> numbers = new HashMap<>();
    /** The language's usual calendar; null where that is the Gregorian. */
    private final Calendar calendar;
    private final boolean first;
    private final DayHalves halves;
    /** Names of months that are no single word, between a day and a year: "6 ก.ค. 2031", "6 tháng 7, 2031"; null where there are none. */
    private final Pattern phrase;

    Months(String tag) {
        ULocale locale = ULocale.forLanguageTag(tag);
        TreeSet<String> phrases = new TreeSet<>(java.util.Comparator.comparing(String::length).reversed().thenComparing(name -> name));
        add(new DateFormatSymbols(new GregorianCalendar(locale), locale), 0, phrases);
        Calendar usual = Calendar.getInstance(TimeZone.GMT_ZONE, ULocale.addLikelySubtags(locale));
        this.calendar = usual.getType().equals("gregorian") ? null : usual;
        if (calendar != null && !calendar.getType().equals("buddhist")) {
            add(new DateFormatSymbols(calendar, locale), OTHER, phrases);
        }
        for (String known : List.of(tag, ENGLISH)) {
            Languages.of(known).table("page/months.tsv").forEach(row -> numbers.putIfAbsent(row.cell(0), Integer.parseInt(row.cell(1))));
        }
        add(DateFormatSymbols.getInstance(new ULocale(ENGLISH)), 0, phrases);
        this.first = monthFirst(locale);
        this.halves = new DayHalves(locale);
        this.phrase = phrases.isEmpty() ? null
                : Pattern.compile("(?<!\\d)(\\d{1,2})\\s{0,2}(" + String.join("|", phrases) + ")[,/ ]{0,3}(?:\\p{L}{1,5}\\.? )?(\\d{4})(?!\\d)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** "3/4/2031" is the third of April nearly everywhere, and the fourth of March to Americans: CLDR says how the language and region write it. */
    private static boolean monthFirst(ULocale locale) {
        return DateFormat.getDateInstance(DateFormat.SHORT, locale) instanceof SimpleDateFormat format && format.toPattern().startsWith("M");
    }

    private void add(DateFormatSymbols symbols, int from, TreeSet<String> phrases) {
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int i = 0; i < 12 && i < names.length; i++) {
                    String written = names[i].toLowerCase(Locale.ROOT).strip();
                    if (written.chars().anyMatch(Character::isLetter) && written.matches(".*(?:[.\\s].*[\\p{L}\\d]).*")) {
                        phrases.add(quoted(written));
                        numbers.putIfAbsent(written, from + i + 1);
                    }
                    add(written.replace(".", ""), from + i + 1, context);
                }
            }
        }
    }

    /** A name as a pattern; a number in it (Vietnamese counts the months) may have a nought before it. */
    private static String quoted(String name) {
        Matcher digits = Pattern.compile("\\d+").matcher(name);
        return digits.find() ? Pattern.quote(name.substring(0, digits.start())) + "0?" + digits.group() + "(?!\\d)" + Pattern.quote(name.substring(digits.end()))
                : Pattern.quote(name);
    }

    private void add(String name, int number, int context) {
        // in alphabets a name of two letters may be any word; Indian writing has months of two signs
        int least = name.isEmpty() || Character.UnicodeScript.of(name.charAt(0)) == Character.UnicodeScript.LATIN ? 3 : 2;
        if (name.length() >= least && name.chars().noneMatch(Character::isDigit)) {
            numbers.putIfAbsent(name, number);
            numbers.putIfAbsent(name.length() > 3 && context == DateFormatSymbols.FORMAT ? name.substring(0, 3) + "." : name, number);
        }
    }

    /** Whether a language writes the month before the day. */
    boolean first() {
        return first;
    }

    /** How the language tells the hours of the morning from those of the afternoon. */
    DayHalves halves() {
        return halves;
    }

    /** Of a word in lower case: the month's number, 1 to 12, past 100 one of another calendar; 0 where it is no month. */
    int number(String word) {
        Integer month = word == null ? null : numbers.get(word);
        if (month == null && word != null && word.endsWith(".")) {
            month = numbers.get(word.substring(0, word.length() - 1));
        }
        return month == null ? 0 : month;
    }

    /** The next date whose month's name is more than a word; empty where there is none. */
    Optional<VisibleDates.Stamp> phrased(String text, int from) {
        Matcher found = phrase == null ? null : phrase.matcher(text);
        while (found != null && found.find(from)) {
            String name = found.group(2).toLowerCase(Locale.ROOT).replaceFirst("(?<!\\d)0", "");
            Optional<Moment> day = day(Integer.parseInt(found.group(3)), numbers.getOrDefault(name, 0), Integer.parseInt(found.group(1)))
                    .filter(PublicationDate::sane);
            if (day.isPresent()) {
                return Optional.of(new VisibleDates.Stamp(day.get(), found.start(), found.end()));
            }
            from = found.end();
        }
        return Optional.empty();
    }

    /** A day of the Gregorian calendar, or, by its year, of the language's other one; empty where there is no such day. */
    Optional<Moment> day(int year, int month, int day) {
        Optional<Moment> plain = month > OTHER ? Optional.empty() : Moment.day(year, month, day);
        if (calendar == null || plain.filter(PublicationDate::sane).isPresent() || month < 1 || day < 1 || day > 31) {
            return plain;
        }
        Calendar other = (Calendar) calendar.clone();
        other.clear();
        other.set(Calendar.EXTENDED_YEAR, calendar.getType().equals("buddhist") ? year - 543 : year);
        other.set(Calendar.MONTH, (month - 1) % OTHER);
        other.set(Calendar.DAY_OF_MONTH, day);
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(other.getTimeInMillis(), 86_400_000L));
        return Moment.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
