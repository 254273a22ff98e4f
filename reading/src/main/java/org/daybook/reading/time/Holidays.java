package org.daybook.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;

/**
 * The day of a holiday in a year, by its rule in {@code holidays.tsv}: {@code 12-25}; {@code 11-22/4}, the first Thursday on or after 22 November;
 * {@code E+1} and {@code O+1}, days from Easter in the western and the Orthodox reckoning; {@code H12-10}, the tenth day of the twelfth month of
 * the Muslim calendar (Umm al-Qura, as {@code java.time} has it for 1882 to 2174; where the moon is watched for, the day may be the next).
 */
final class Holidays {
    private Holidays() { }

    static LocalDate day(String rule, int year) {
        if (rule.startsWith("H")) {
            return muslim(Integer.parseInt(rule.substring(1, 3)), Integer.parseInt(rule.substring(4)), year);
        }
        if (rule.startsWith("E") || rule.startsWith("O")) {
            int offset = rule.length() == 1 ? 0 : Integer.parseInt(rule.substring(1));
            return (rule.startsWith("E") ? easter(year) : orthodoxEaster(year)).plusDays(offset);
        }
        int month = Integer.parseInt(rule.substring(0, 2));
        int day = Integer.parseInt(rule.substring(3, 5));
        LocalDate from = LocalDate.of(year, month, day);
        return rule.length() == 5 ? from : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(rule.charAt(6) - '0')));
    }

    /** The first such day in a year of ours; there may be a second one. */
    private static LocalDate muslim(int month, int day, int year) {
        int hijri = HijrahDate.from(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        LocalDate first = LocalDate.from(HijrahDate.of(hijri, month, day));
        return first.getYear() == year ? first : LocalDate.from(HijrahDate.of(hijri + 1, month, day));
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
