package org.daybook.app.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.time.Edtf;

/**
 * The days that somebody asks for: EDTF, or ISO 8601's other ways of writing a date (weeks, days of the year, without hyphens) and an
 * interval (two hyphens, a duration, an end that leaves out what it shares with the start), or a date in words of the interface's language.
 *
 * @param first null where the start is open
 * @param last null where the end is open
 */
public record Interval(LocalDate first, LocalDate last) {
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d\\d)(?:-?([1-7]))?");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{4}-?\\d{3}");
    private static final Pattern BASIC = Pattern.compile("\\d{8}");
    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d))?");
    /** As calendars on the wall write it: which of two numbers is the month depends on where one is, with strokes at least. */
    private static final Pattern LOCAL = Pattern.compile("\\d{1,2}([./])\\d{1,2}\\1(\\d{4}|\\d{2})|\\d{4}[./]\\d{1,2}[./]\\d{1,2}");
    private static final Pattern SHORT_END = Pattern.compile("\\d\\d(-\\d\\d)?");
    private static final int FIRST_SEASON = 21;
    private static final int LAST_SEASON = 41;

    /**
     * What a text asks for.
     *
     * @param typed reads what is none of the standards'
     * @throws Refused where it can't be told, saying which part and why
     */
    static Interval parse(String text, Typed typed) {
        if (Edtf.valid(text)) {
            return of(Edtf.parse(text), text);
        }
        if (text.indexOf('/') > 0 && LOCAL.matcher(text).matches()) {
            throw new Refused(400, "when.local", text);
        }
        List<String> parts = List.of(text.split("/|--", -1)).stream().map(String::strip).toList();
        return switch (parts.size()) {
            case 1 -> date(parts.get(0), typed);
            case 2 -> between(parts.get(0), parts.get(1), text, typed);
            default -> throw new Refused(400, "when.parts", text, parts.size());
        };
    }

    private static Interval between(String from, String to, String text, Typed typed) {
        if (from.startsWith("P") && to.startsWith("P")) {
            throw new Refused(400, "when.durations", text);
        }
        if (from.startsWith("P")) {
            LocalDate last = bound(date(to, typed).last(), to);
            return new Interval(minus(last.plusDays(1), from), last);
        }
        Interval start = open(from) ? new Interval(null, null) : date(from, typed);
        if (to.startsWith("P")) {
            LocalDate first = bound(start.first(), from);
            return ordered(new Interval(first, plus(first, to).minusDays(1)), text);
        }
        Interval end = open(to) ? new Interval(null, null) : date(SHORT_END.matcher(to).matches() ? completed(from, to) : to, typed);
        return ordered(new Interval(start.first(), end.last()), text);
    }

    private static boolean open(String part) {
        return part.isEmpty() || part.equals("..");
    }

    /** An end that gives only what differs from the start: {@code 2027-05-12/15}, {@code 2027-05-12/06-01}, {@code 2027-05/06}. */
    private static String completed(String from, String to) {
        return CALENDAR.matcher(from).matches() && from.length() > to.length() ? from.substring(0, from.length() - to.length()) + to : to;
    }

    private static Interval date(String part, Typed typed) {
        if (Edtf.valid(part)) {
            return of(Edtf.parse(part), part);
        }
        try {
            Matcher week = WEEK.matcher(part);
            if (week.matches()) {
                String day = week.group(3);
                LocalDate first = LocalDate.parse(week.group(1) + "-W" + week.group(2) + "-" + (day == null ? "1" : day), DateTimeFormatter.ISO_WEEK_DATE);
                return new Interval(first, day == null ? first.plusDays(6) : first);
            }
            if (DAY_OF_YEAR.matcher(part).matches()) {
                String digits = part.replace("-", "");
                return day(LocalDate.ofYearDay(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4))));
            }
            if (BASIC.matcher(part).matches()) {
                return date(part.substring(0, 4) + "-" + part.substring(4, 6) + "-" + part.substring(6), typed);
            }
        } catch (DateTimeException e) {
            throw new Refused(400, "when.no.such", part);
        }
        return typed.date(part).map(when -> of(when, part)).orElseThrow(() -> calendar(part));
    }

    /** Why a part that looks like a date is none. */
    private static Refused calendar(String part) {
        Matcher calendar = CALENDAR.matcher(part);
        if (!calendar.matches()) {
            return LOCAL.matcher(part).matches() ? new Refused(400, "when.local", part) : new Refused(400, "when.part", part);
        }
        int month = Integer.parseInt(calendar.group(2));
        if (calendar.group(3) != null && month >= 1 && month <= 12) {
            return new Refused(400, "when.day", calendar.group(1) + "-" + calendar.group(2), calendar.group(3));
        }
        return new Refused(400, month >= FIRST_SEASON && month <= LAST_SEASON ? "when.season" : "when.month", part, calendar.group(2));
    }

    private static Interval day(LocalDate day) {
        return new Interval(day, day);
    }

    private static Interval of(Edtf when, String text) {
        LocalDate first = when.lower().orElse(null);
        LocalDate last = when.upper().map(end -> end.minusDays(1)).orElse(null);
        if (first == null && last == null && text.indexOf('/') < 0) {
            throw new Refused(400, "when.no.year", text);
        }
        return new Interval(first, last);
    }

    private static LocalDate bound(LocalDate day, String part) {
        if (day == null) {
            throw new Refused(400, "when.open", part);
        }
        return day;
    }

    private static Interval ordered(Interval interval, String text) {
        if (interval.first() != null && interval.last() != null && interval.last().isBefore(interval.first())) {
            throw new Refused(400, "when.order", text);
        }
        return interval;
    }

    private static LocalDate plus(LocalDate day, String period) {
        return shifted(period, () -> day.plus(Period.parse(period)));
    }

    private static LocalDate minus(LocalDate day, String period) {
        return shifted(period, () -> day.minus(Period.parse(period)));
    }

    private static LocalDate shifted(String period, java.util.function.Supplier<LocalDate> day) {
        try {
            return day.get();
        } catch (DateTimeParseException e) {
            throw new Refused(400, "when.period", period);
        } catch (DateTimeException | ArithmeticException e) {
            throw new Refused(400, "when.no.such", period);
        }
    }
}
