package org.daybook.reading.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One date of EDTF, without {@code /}, {@code ..} or brackets: a year, a part of one, or a day, perhaps with a time; any digit may be unspecified.
 *
 * @param year as written, {@code X} for an unspecified digit
 * @param month as written, or a code from 21 up for a part of the year; null where the date is a year
 * @param day as written; null where the date is coarser
 * @param clock hours and minutes, perhaps seconds, as written; null where the date has no time
 */
record EdtfDate(String year, String month, String day, String clock) {
    private static final String QUALIFIER = "[?~%]?";
    private static final Pattern SHAPE = Pattern.compile(QUALIFIER + "(-?[0-9X]{4}|Y-?[1-9]\\d{4,7})" + QUALIFIER
            + "(?:-" + QUALIFIER + "([0-9X]{2})" + QUALIFIER + "(?:-" + QUALIFIER + "([0-9X]{2})" + QUALIFIER + ")?)?"
            + "(?:T((?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?)(?:Z|[+-](?:0\\d|1[0-8])(?::?[0-5]\\d)?)?)?");

    /** First month and number of months of each part of a year. Seasons are the northern ones unless said otherwise; winter begins in December of its year. */
    private static final Map<String, int[]> PARTS = Map.ofEntries(
            Map.entry("21", new int[] {3, 3}), Map.entry("22", new int[] {6, 3}), Map.entry("23", new int[] {9, 3}), Map.entry("24", new int[] {12, 3}),
            Map.entry("25", new int[] {3, 3}), Map.entry("26", new int[] {6, 3}), Map.entry("27", new int[] {9, 3}), Map.entry("28", new int[] {12, 3}),
            Map.entry("29", new int[] {9, 3}), Map.entry("30", new int[] {12, 3}), Map.entry("31", new int[] {3, 3}), Map.entry("32", new int[] {6, 3}),
            Map.entry("33", new int[] {1, 3}), Map.entry("34", new int[] {4, 3}), Map.entry("35", new int[] {7, 3}), Map.entry("36", new int[] {10, 3}),
            Map.entry("37", new int[] {1, 4}), Map.entry("38", new int[] {5, 4}), Map.entry("39", new int[] {9, 4}),
            Map.entry("40", new int[] {1, 6}), Map.entry("41", new int[] {7, 6}));

    /** The date that a string stands for; empty where it is none. */
    static Optional<EdtfDate> parse(String string) {
        Matcher matcher = SHAPE.matcher(string);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        EdtfDate date = new EdtfDate(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
        return date.exists() ? Optional.of(date) : Optional.empty();
    }

    private boolean exists() {
        if (clock != null && (day == null || (year + month + day).indexOf('X') >= 0)) {
            return false;
        }
        if (month == null) {
            return true;
        }
        if (PARTS.containsKey(month)) {
            return day == null;
        }
        return find(true) != null;
    }

    /** Whether nothing of the year is specified. */
    boolean yearless() {
        return year.equals("XXXX");
    }

    /** The first day that it may be; its year must be specified at least in part. */
    LocalDate first() {
        if (month != null && PARTS.containsKey(month)) {
            return LocalDate.of(lowestYear(), PARTS.get(month)[0], 1);
        }
        return find(true);
    }

    /** The last day that it may be. */
    LocalDate last() {
        if (month != null && PARTS.containsKey(month)) {
            int[] part = PARTS.get(month);
            return LocalDate.of(highestYear(), part[0], 1).plusMonths(part[1]).minusDays(1);
        }
        return find(false);
    }

    EdtfPrecision precision() {
        if (clock != null) {
            return clock.length() > 5 ? EdtfPrecision.SECOND : EdtfPrecision.MINUTE;
        }
        if (day != null && day.indexOf('X') < 0) {
            return EdtfPrecision.DAY;
        }
        if (month != null && month.indexOf('X') < 0) {
            return PARTS.containsKey(month) ? EdtfPrecision.INTERVAL : EdtfPrecision.MONTH;
        }
        return year.indexOf('X') < 0 ? EdtfPrecision.YEAR : EdtfPrecision.INTERVAL;
    }

    /** The earliest or latest day that fits what is specified; null where there is none. */
    private LocalDate find(boolean earliest) {
        int from = earliest ? lowestYear() : highestYear();
        int to = earliest ? highestYear() : lowestYear();
        int step = earliest ? 1 : -1;
        for (int y = from; y != to + step; y += step) {
            if (!fits(year, y, 4)) {
                continue;
            }
            LocalDate found = find(y, earliest);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private LocalDate find(int y, boolean earliest) {
        for (int i = 0; i < 12; i++) {
            int m = earliest ? 1 + i : 12 - i;
            if (month != null && !fits(month, m, 2)) {
                continue;
            }
            int length = Month.of(m).length(Year.isLeap(y));
            for (int j = 0; j < length; j++) {
                int d = earliest ? 1 + j : length - j;
                if (day == null || fits(day, d, 2)) {
                    return LocalDate.of(y, m, d);
                }
            }
        }
        return null;
    }

    private int lowestYear() {
        return year.startsWith("-") ? -Integer.parseInt(year.substring(1).replace('X', '9')) : number('0');
    }

    private int highestYear() {
        return year.startsWith("-") ? -Integer.parseInt(year.substring(1).replace('X', '0')) : number('9');
    }

    private int number(char unspecified) {
        return Integer.parseInt(year.startsWith("Y") ? year.substring(1) : year.replace('X', unspecified));
    }

    private static boolean fits(String mask, int number, int width) {
        if (mask.indexOf('X') < 0 && mask.startsWith("Y")) {
            return true;
        }
        String digits = mask.startsWith("-") ? mask.substring(1) : mask;
        int rest = Math.abs(number);
        for (int i = width - 1; i >= 0; i--) {
            char wanted = digits.charAt(i);
            if (wanted != 'X' && wanted != '0' + rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }
}
