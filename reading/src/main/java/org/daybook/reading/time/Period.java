package org.daybook.reading.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * A unit's worth of calendar: this day, week, month and so on. Weeks run from Monday to Sunday; the quarters are those of the calendar.
 *
 * @param unit at least a day
 * @param start its first day
 */
record Period(Unit unit, LocalDate start) {
    /** Years past these have no TIMEX3 date of four digits. */
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /** The one that holds a day. For a weekend, that of the day's week. */
    static Period of(Unit unit, LocalDate day) {
        int month = day.getMonthValue();
        return new Period(unit, switch (unit) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (month - 1) / 3 * 3 + 1, 1);
            case HALF -> LocalDate.of(day.getYear(), month <= 6 ? 1 : 7, 1);
            case SEASON -> LocalDate.of(month < 3 ? day.getYear() - 1 : day.getYear(), month < 3 ? 12 : month / 3 * 3, 1);
            case YEAR -> day.withDayOfYear(1);
            case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
            case CENTURY -> LocalDate.of(day.getYear() / 100 * 100, 1, 1);
            case MILLENNIUM -> LocalDate.of(day.getYear() / 1000 * 1000, 1, 1);
            default -> day;
        });
    }

    static Period day(LocalDate day) {
        return new Period(Unit.DAY, day);
    }

    /** The one this many further on. */
    Period shift(int by) {
        return new Period(unit, switch (unit) {
            case WEEK, WEEKEND -> start.plusWeeks(by);
            case MONTH -> start.plusMonths(by);
            case QUARTER, SEASON -> start.plusMonths(3L * by);
            case HALF -> start.plusMonths(6L * by);
            case YEAR -> start.plusYears(by);
            case DECADE -> start.plusYears(10L * by);
            case CENTURY -> start.plusYears(100L * by);
            case MILLENNIUM -> start.plusYears(1000L * by);
            default -> start.plusDays(by);
        });
    }

    /** Its last day. */
    LocalDate last() {
        return unit == Unit.WEEKEND ? start.plusDays(1) : shift(1).start.minusDays(1);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(last());
    }

    /** Whether TIMEX3 and EDTF can write it with four digits. */
    boolean writable() {
        return start.getYear() >= FIRST_YEAR && last().getYear() <= LAST_YEAR;
    }

    /** Its TIMEX3 value. */
    String timex() {
        int year = start.getYear();
        return switch (unit) {
            case WEEK, WEEKEND -> format("%04d-W%02d", start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                    + (unit == Unit.WEEKEND ? "-WE" : "");
            case MONTH -> format("%04d-%02d", year, start.getMonthValue());
            case QUARTER -> format("%04d-Q%d", year, (start.getMonthValue() + 2) / 3);
            case HALF -> format("%04d-H%d", year, start.getMonthValue() < 7 ? 1 : 2);
            case SEASON -> format("%04d-", year) + switch (start.getMonthValue()) {
                case 3 -> "SP";
                case 6 -> "SU";
                case 9 -> "FA";
                default -> "WI";
            };
            case YEAR -> format("%04d", year);
            case DECADE -> format("%03d", year / 10);
            case CENTURY -> format("%02d", year / 100);
            case MILLENNIUM -> format("%d", year / 1000);
            default -> start.toString();
        };
    }

    /** Its EDTF, a plain date where there is one. */
    Edtf edtf() {
        return switch (unit) {
            case DECADE -> Edtf.parse(format("%03dX", start.getYear() / 10));
            case CENTURY -> Edtf.parse(format("%02dXX", start.getYear() / 100));
            case MILLENNIUM -> Edtf.parse(format("%dXXX", start.getYear() / 1000));
            default -> Edtf.of(start, last());
        };
    }

    private static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
    }
}
