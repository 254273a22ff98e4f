package org.daybook.reading.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as a page writes it, in EDTF.
 *
 * @param edtf date, or date and time with the zone where there is one
 * @param precision {@code year}, {@code month}, {@code day}, {@code minute} or {@code second}
 * @param day the day it names; null for a month or year
 */
record Moment(String edtf, String precision, LocalDate day) {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T\\s,]{1,3}(\\d{1,2})[:.]?(\\d{2})(?:[:.]?(\\d{1,2})(?:[.,:]\\d{1,9})?)?\\s?(Z|UTC|GMT|[+\\-−]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?)?.{0,40}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("(\\d{4})(?:-(\\d{2}))?");
    private static final Pattern EPOCH = Pattern.compile("(\\d{10})(?:\\d{3})?");

    /** A machine's way of writing a time: ISO 8601 in its usual forms, or seconds or milliseconds since 1970. Empty for anything else. */
    static Optional<Moment> iso(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.charAt(0) < '0' || text.charAt(0) > '9') {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), iso.group(4), iso.group(5), iso.group(6), iso.group(7));
        }
        Matcher epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            String utc = java.time.Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).toString();
            return iso(utc);
        }
        return Optional.empty();
    }

    /** A year, or a year and month, as EDTF writes them. */
    static Optional<Moment> month(String written) {
        Matcher part = PART.matcher(written.strip());
        if (!part.matches() || part.group(2) != null && (number(part.group(2)) < 1 || number(part.group(2)) > 12)) {
            return Optional.empty();
        }
        return Optional.of(new Moment(written.strip(), part.group(2) == null ? "year" : "month", null));
    }

    /** A day, where the calendar has it. */
    static Optional<Moment> day(int year, int month, int day) {
        return of(year, month, day, null, null, null, null);
    }

    /** The same day at a time of day, where the clock has it. */
    Moment at(String hour, String minute, String second, String zone) {
        return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), hour, minute, second, zone).orElse(this);
    }

    /** The day alone. */
    Moment dayOnly() {
        return day == null ? this : new Moment(day.toString(), "day", day);
    }

    private static Optional<Moment> of(int year, int month, int day, String hour, String minute, String second, String zone) {
        LocalDate date;
        try {
            date = LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        // Midnight to the second without a zone is what programs write for "no time is known".
        boolean noTime = hour == null || zone == null && number(hour) == 0 && number(minute) == 0 && (second == null || number(second) == 0);
        Optional<String> offset = zone(zone);
        if (noTime || offset.isEmpty() || number(hour) > 23 || number(minute) > 59 || second != null && number(second) > 59) {
            return Optional.of(new Moment(date.toString(), "day", date));
        }
        LocalTime time = LocalTime.of(number(hour), number(minute), second == null ? 0 : number(second));
        // EDTF has seconds in every time of day
        String clock = time.format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
        clock = clock.length() == 5 ? clock + ":00" : clock;
        return Optional.of(new Moment(date + "T" + clock + offset.get(), second == null ? "minute" : "second", date));
    }

    /** A zone as EDTF writes it, nothing for none; empty for what no clock has, such as {@code +02:70}. */
    private static Optional<String> zone(String zone) {
        if (zone == null) {
            return Optional.of("");
        }
        if (Character.isLetter(zone.charAt(0))) {
            return Optional.of("Z");
        }
        String digits = zone.substring(1).replace(":", "");
        String offset = (zone.charAt(0) == '+' ? "+" : "-") + digits.substring(0, 2) + ":" + (digits.length() > 2 ? digits.substring(2) : "00");
        try {
            ZoneOffset.of(offset);
            return Optional.of(offset);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
