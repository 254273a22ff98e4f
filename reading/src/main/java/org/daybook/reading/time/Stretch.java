package org.daybook.reading.time;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Stretches of the calendar that begin or end today. */
final class Stretch {
    /** How far "some" days, weeks and so on reach: none counts more than these without a larger unit. */
    private static final int DAYS = 14;
    private static final int WEEKS = 8;
    private static final int MONTHS = 12;
    private static final int YEARS = 10;

    /** Seconds of a day. */
    private static final long DAY = 86_400;

    private Stretch() { }

    /** So many units from today, back or on; null where that leaves the years of four digits. */
    static Edtf of(LocalDate today, String amount, Unit unit, int direction) {
        try {
            LocalDate end = end(today, new BigDecimal(amount), unit, direction);
            return end.getYear() < 1 || end.getYear() > 9999 ? null : end.isBefore(today) ? Edtf.of(end, today) : Edtf.of(today, end);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static LocalDate end(LocalDate today, BigDecimal amount, Unit unit, int direction) {
        if (unit.clock()) {
            long seconds = amount.multiply(BigDecimal.valueOf(unit.chrono().getDuration().toSeconds())).longValue();
            return today.plusDays(direction * Math.floorDiv(seconds + DAY - 1, DAY));
        }
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        return whole ? today.plus(Math.multiplyExact(direction * amount.longValueExact(), unit.steps()), unit.chrono())
                : today.plusDays(direction * amount.multiply(BigDecimal.valueOf(unit.chrono().getDuration().toDays() * unit.steps())).longValue());
    }

    /** Some units from today, back or on: where they end is approximate, and told no finer than the unit above. */
    static Edtf some(LocalDate today, Unit unit, int direction) {
        String end = switch (unit) {
            case SECOND, MINUTE, HOUR -> today.plusDays(direction).toString();
            case DAY, WEEKEND -> today.plusDays(direction * DAYS).toString();
            case WEEK -> month(today.plusWeeks(direction * WEEKS));
            case MONTH, QUARTER, SEASON, HALF -> month(today.plusMonths(direction * MONTHS));
            case YEAR -> year(today.plusYears(direction * YEARS));
            case DECADE -> year(today.plusYears(direction * 10L * YEARS));
            case CENTURY, MILLENNIUM -> null;
        };
        return end == null ? null : Edtf.parse(direction < 0 ? end + "~/" + today : today + "/" + end + "~");
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, 7);
    }

    private static String year(LocalDate day) {
        return day.toString().substring(0, 4);
    }
}
