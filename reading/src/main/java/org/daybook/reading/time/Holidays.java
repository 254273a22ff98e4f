package org.daybook.reading.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.HebrewCalendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Remembered;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/**
 * The days of a holiday in a year, by its rule in {@code holidays.tsv}: {@code 12-25}; {@code 11-22/4}, the first Thursday on or after 22 November;
 * {@code E+1} and {@code O+1}, days from Easter in the western and the Orthodox reckoning; {@code H10-01}, a day of the Islamic calendar (Umm al-Qura,
 * 1882 to 2174: what is announced by sight may differ by a day); {@code J01-10}, of the Jewish one, whose months are counted from Tishri and Adar I
 * is always the sixth; {@code L01-01}, of the Chinese one; {@code @diwali}, a row of {@code languages/observances.tsv}. Any may end in days further on or back; {@code RULE..RULE} is from day to day.
 */
public final class Holidays {
    /** Years between the Christian reckoning and the others, at the start of the year. */
    private static final int HEBREW = 3760;
    private static final int CHINESE = 2637;
    private static final int HIJRA = 622;
    /** The years that the tables of Umm al-Qura have; outside them ICU reckons by another calendar. */
    private static final int FIRST_HIJRI = 1300;
    private static final int LAST_HIJRI = 1600;
    private static final Pattern RULE = Pattern.compile("([EO]|@[a-z]+(?:-[a-z]+)*|[HJL]\\d\\d-\\d\\d|\\d\\d-\\d\\d(?:/[1-7])?)([+-]\\d+)?");
    private static final long DAY = 86_400_000L;

    private static final Remembered<Optional<LocalDate[]>> KNOWN = new Remembered<>();
    /** By name and year, the days of observances that no rule gives. */
    private static final Map<String, Map<Integer, LocalDate>> OBSERVANCES = observances();

    private Holidays() { }

    /** The first day of a rule; null where it has none in that year. */
    public static LocalDate day(String rule, int year) {
        return days(rule, year).map(days -> days[0]).orElse(null);
    }

    /** Whether it lasts several days. */
    static boolean lasts(String rule) {
        return rule.contains("..");
    }

    /** Its last day of those that begin in this year; null where it has none. */
    static LocalDate last(String rule, int year) {
        return days(rule, year).map(days -> days[1]).orElse(null);
    }

    private static Optional<LocalDate[]> days(String rule, int year) {
        return KNOWN.of(rule + "@" + year, () -> {
            int dots = rule.indexOf("..");
            LocalDate first = next(dots < 0 ? rule : rule.substring(0, dots), LocalDate.of(year, 1, 1));
            if (first == null || first.getYear() != year) {
                return Optional.empty();
            }
            LocalDate last = dots < 0 ? first : next(rule.substring(dots + 2), first);
            return last == null ? Optional.empty() : Optional.of(new LocalDate[] {first, last});
        });
    }

    /** The first day of a rule on or after this one, of this year or the next; null where its calendar ends. */
    private static LocalDate next(String rule, LocalDate from) {
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no rule of a holiday: " + rule);
        }
        String base = parts.group(1);
        int days = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        if (base.charAt(0) == 'H') {
            LocalDate day = islamic(month(base, 1), dayOfMonth(base, 1), from.minusDays(days));
            return day == null ? null : day.plusDays(days);
        }
        for (int year = from.getYear(); year <= from.getYear() + 1; year++) {
            LocalDate day = in(base, year);
            if (day != null && !day.plusDays(days).isBefore(from)) {
                return day.plusDays(days);
            }
        }
        return null;
    }

    private static LocalDate in(String base, int year) {
        return switch (base.charAt(0)) {
            case 'E' -> easter(year);
            case 'O' -> orthodoxEaster(year);
            case 'J' -> hebrew(month(base, 1), dayOfMonth(base, 1), year);
            case 'L' -> chinese(month(base, 1), dayOfMonth(base, 1), year);
            case '@' -> observance(base.substring(1)).get(year);
            default -> {
                LocalDate from = LocalDate.of(year, month(base, 0), dayOfMonth(base, 0));
                yield base.length() == 5 ? from : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(base.charAt(6) - '0')));
            }
        };
    }

    private static int month(String rule, int at) {
        return Integer.parseInt(rule.substring(at, at + 2));
    }

    private static int dayOfMonth(String rule, int at) {
        return Integer.parseInt(rule.substring(at + 3, at + 5));
    }

    private static Map<String, Map<Integer, LocalDate>> observances() {
        Map<String, Map<Integer, LocalDate>> observances = new HashMap<>();
        for (Row row : Tables.read("languages/observances.tsv")) {
            Map<Integer, LocalDate> days = observances.computeIfAbsent(row.cell(0), name -> new HashMap<>());
            for (String day : row.cell(1).split(" ")) {
                days.put(LocalDate.parse(day).getYear(), LocalDate.parse(day));
            }
        }
        return observances;
    }

    private static Map<Integer, LocalDate> observance(String name) {
        Map<Integer, LocalDate> days = OBSERVANCES.get(name);
        if (days == null) {
            throw new IllegalArgumentException("no row of languages/observances.tsv: " + name);
        }
        return days;
    }

    /** By ICU's tables and not the JDK's, which a JDK may replace: a page reads alike everywhere. */
    private static LocalDate islamic(int month, int day, LocalDate from) {
        int about = (from.getYear() - HIJRA) * 33 / 32;
        for (int hijri = Math.max(FIRST_HIJRI, about - 1); hijri <= Math.min(LAST_HIJRI, about + 2); hijri++) {
            IslamicCalendar calendar = new IslamicCalendar(TimeZone.GMT_ZONE, com.ibm.icu.util.ULocale.ROOT);
            calendar.setCalculationType(IslamicCalendar.CalculationType.ISLAMIC_UMALQURA);
            LocalDate first = of(calendar, Calendar.YEAR, hijri, month, 1);
            LocalDate found = first.plusDays(Math.min(day, calendar.getActualMaximum(Calendar.DAY_OF_MONTH)) - 1L);
            if (!found.isBefore(from)) {
                return found;
            }
        }
        return null;
    }

    private static LocalDate hebrew(int month, int day, int year) {
        for (int hebrew = year + HEBREW; hebrew <= year + HEBREW + 1; hebrew++) {
            LocalDate found = of(new HebrewCalendar(TimeZone.GMT_ZONE), Calendar.YEAR, hebrew, month, day);
            if (found.getYear() == year) {
                return found;
            }
        }
        return null;
    }

    private static LocalDate chinese(int month, int day, int year) {
        return of(new ChineseCalendar(TimeZone.GMT_ZONE, com.ibm.icu.util.ULocale.ROOT), Calendar.EXTENDED_YEAR, year + CHINESE, month, day);
    }

    private static LocalDate of(Calendar calendar, int field, int year, int month, int day) {
        calendar.clear();
        calendar.set(field, year);
        calendar.set(Calendar.MONTH, month - 1);
        calendar.set(Calendar.DAY_OF_MONTH, day);
        return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY));
    }

    /** The anonymous Gregorian computus (Meeus, Jones and Butcher). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** Meeus's Julian algorithm, moved by the 13 days between the calendars from 1900 to 2099. */
    private static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(13);
    }
}
