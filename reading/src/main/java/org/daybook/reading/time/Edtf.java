package org.daybook.reading.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A date, interval or set of the Extended Date/Time Format (ISO 8601-2, as the Library of Congress describes it): levels 0 and 1, and of level 2
 * parts of the year (21 to 41), sets, unspecified digits anywhere and qualified parts. Two are equal when they are written alike.
 *
 * <p>As a stretch of calendar it runs from {@link #lower()} to just before {@link #upper()}, days without a zone. A qualifier ({@code ? ~ %}) does not widen it.
 */
public final class Edtf implements Comparable<Edtf> {
    /** A stretch whose year is unspecified is tried in each year of another, up to this many: with eight, 29 February gets its turn. */
    private static final int YEARS_TRIED = 9;
    private static final String YEARLESS = "XXXX";
    /** A leap year, in which two stretches without a year are compared. */
    private static final int ANY_LEAP_YEAR = 2024;

    private final String text;
    private final boolean yearless;
    private final LocalDate lower;
    private final LocalDate upper;
    private final EdtfPrecision precision;

    private Edtf(String text, boolean yearless, LocalDate lower, LocalDate upper, EdtfPrecision precision) {
        this.text = text;
        this.yearless = yearless;
        this.lower = lower;
        this.upper = upper;
        this.precision = precision;
    }

    /**
     * What a string stands for.
     *
     * @throws IllegalArgumentException where it is no EDTF
     */
    public static Edtf parse(String string) {
        return read(string).orElseThrow(() -> new IllegalArgumentException("not an EDTF date, interval or set: " + string));
    }

    /** Whether a string is EDTF of the supported levels. */
    public static boolean valid(String string) {
        return string != null && read(string).isPresent();
    }

    /** A day. */
    public static Edtf of(LocalDate day) {
        return parse(day.toString());
    }

    /**
     * From a day to a day, both included, in its shortest form: whole years and months are written as such.
     *
     * @throws IllegalArgumentException where the last is before the first
     */
    public static Edtf of(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("an interval runs forward, not " + first + " to " + last);
        }
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        boolean wholeYears = wholeMonths && first.getMonthValue() == 1 && last.getMonthValue() == 12;
        int length = wholeYears ? 4 : wholeMonths ? 7 : 10;
        String from = first.toString().substring(0, first.toString().length() - 10 + length);
        String to = last.toString().substring(0, last.toString().length() - 10 + length);
        return parse(from.equals(to) ? from : from + "/" + to);
    }

    /** The first day; empty where the start is open or unknown, or nothing of the year is specified. */
    public Optional<LocalDate> lower() {
        return Optional.ofNullable(lower);
    }

    /** The day after the last; empty where the end is open or unknown, or nothing of the year is specified. */
    public Optional<LocalDate> upper() {
        return Optional.ofNullable(upper);
    }

    /** Whether nothing of the year is specified, as in {@code XXXX-02-15}. */
    public boolean yearless() {
        return yearless;
    }

    /** How finely it is dated. */
    public EdtfPrecision precision() {
        return precision;
    }

    /** The same with a year in the place of an unspecified one; empty where there is no such day (29 February) or the year is specified. */
    public Optional<Edtf> in(int year) {
        return yearless && year >= 0 && year <= 9999 ? read(text.replace(YEARLESS, String.format(java.util.Locale.ROOT, "%04d", year))) : Optional.empty();
    }

    /** Whether this lies wholly within the other and is shorter. One without a year is wider than any of its days with a year. */
    public boolean narrowerThan(Edtf other) {
        if (yearless) {
            return other.yearless && in(ANY_LEAP_YEAR).isPresent() && other.in(ANY_LEAP_YEAR).isPresent()
                    && in(ANY_LEAP_YEAR).get().narrowerThan(other.in(ANY_LEAP_YEAR).get());
        }
        if (other.yearless) {
            return lower != null && other.in(lower.getYear()).filter(year -> contains(year, this)).isPresent();
        }
        boolean same = java.util.Objects.equals(lower, other.lower) && java.util.Objects.equals(upper, other.upper);
        return !same && contains(other, this);
    }

    /** Whether some day may be of both. */
    public boolean mayCoincide(Edtf other) {
        if (yearless && other.yearless) {
            return in(ANY_LEAP_YEAR).map(other::mayCoincide).orElse(true);
        }
        if (!yearless && other.yearless) {
            return other.mayCoincide(this);
        }
        if (!yearless) {
            return (lower == null || other.upper == null || lower.isBefore(other.upper)) && (upper == null || other.lower == null || other.lower.isBefore(upper));
        }
        if (other.lower == null || other.upper == null) {
            return true;
        }
        int first = other.lower.getYear() - 1;
        int last = Math.min(other.upper.getYear(), first + YEARS_TRIED);
        for (int year = first; year <= last; year++) {
            if (in(year).filter(dated -> dated.mayCoincide(other)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean contains(Edtf outer, Edtf inner) {
        return (outer.lower == null || inner.lower != null && !inner.lower.isBefore(outer.lower))
                && (outer.upper == null || inner.upper != null && !inner.upper.isAfter(outer.upper));
    }

    private static Optional<Edtf> read(String string) {
        LocalDate plain = plainDay(string);
        if (plain != null) {
            return Optional.of(new Edtf(string, false, plain, plain.plusDays(1), EdtfPrecision.DAY));
        }
        if (string.length() > 2 && (string.startsWith("[") && string.endsWith("]") || string.startsWith("{") && string.endsWith("}"))) {
            return set(string);
        }
        int slash = string.indexOf('/');
        if (slash >= 0) {
            return stretch(string, string.substring(0, slash), string.substring(slash + 1));
        }
        return EdtfDate.parse(string).map(date -> date.yearless()
                ? new Edtf(string, true, null, null, date.precision())
                : new Edtf(string, false, date.first(), date.last().plusDays(1), date.precision()));
    }

    /** Most strings are a plain day, and records compare thousands of them: these need no search for the days that fit. Null for all others. */
    private static LocalDate plainDay(String string) {
        if (string.length() != 10 || string.charAt(4) != '-' || string.charAt(7) != '-') {
            return null;
        }
        int digits = 0;
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7) {
                int digit = string.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return null;
                }
                digits = 10 * digits + digit;
            }
        }
        int year = digits / 10_000;
        int month = digits / 100 % 100;
        int day = digits % 100;
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year)) ? LocalDate.of(year, month, day) : null;
    }

    /** An interval; an empty end is unknown, {@code ..} open, and neither bounds it. */
    private static Optional<Edtf> stretch(String string, String from, String to) {
        boolean openStart = from.isEmpty() || from.equals("..");
        boolean openEnd = to.isEmpty() || to.equals("..");
        Optional<EdtfDate> start = openStart ? Optional.empty() : EdtfDate.parse(from);
        Optional<EdtfDate> end = openEnd ? Optional.empty() : EdtfDate.parse(to);
        if (openStart && openEnd || !openStart && start.isEmpty() || !openEnd && end.isEmpty()) {
            return Optional.empty();
        }
        boolean yearless = start.filter(EdtfDate::yearless).isPresent() || end.filter(EdtfDate::yearless).isPresent();
        LocalDate lower = yearless ? null : start.map(EdtfDate::first).orElse(null);
        LocalDate upper = yearless ? null : end.map(date -> date.last().plusDays(1)).orElse(null);
        if (lower != null && upper != null && !lower.isBefore(upper)) {
            return Optional.empty();
        }
        return Optional.of(new Edtf(string, yearless, lower, upper, EdtfPrecision.INTERVAL));
    }

    private static Optional<Edtf> set(String string) {
        List<Edtf> members = new ArrayList<>();
        for (String member : string.substring(1, string.length() - 1).split(",", -1)) {
            int dots = member.indexOf("..");
            Optional<Edtf> read = dots < 0 ? EdtfDate.parse(member).flatMap(date -> read(member))
                    : stretch(string, member.substring(0, dots), member.substring(dots + 2));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            members.add(read.get());
        }
        boolean yearless = members.stream().anyMatch(Edtf::yearless);
        boolean unbounded = yearless || members.stream().anyMatch(member -> member.lower == null);
        boolean endless = yearless || members.stream().anyMatch(member -> member.upper == null);
        LocalDate lower = unbounded ? null : members.stream().map(member -> member.lower).min(LocalDate::compareTo).orElseThrow();
        LocalDate upper = endless ? null : members.stream().map(member -> member.upper).max(LocalDate::compareTo).orElseThrow();
        return Optional.of(new Edtf(string, yearless, lower, upper, EdtfPrecision.INTERVAL));
    }

    /** By the first day, then the day after the last; an open start comes first, an open end last, and equal stretches follow their text. */
    @Override
    public int compareTo(Edtf other) {
        int byLower = order(lower, other.lower, LocalDate.MIN);
        int byUpper = byLower != 0 ? byLower : order(upper, other.upper, LocalDate.MAX);
        return byUpper != 0 ? byUpper : text.compareTo(other.text);
    }

    private static int order(LocalDate one, LocalDate other, LocalDate absent) {
        return (one == null ? absent : one).compareTo(other == null ? absent : other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf edtf && edtf.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return text;
    }
}
