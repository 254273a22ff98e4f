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
            return !writable(end) ? null : end.isBefore(today) ? Edtf.of(end, today) : Edtf.of(today, end);
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

    /** Some units from today, back or on: where they end is approximate, and told no finer than the unit above; null as above, or for centuries. */
    static Edtf some(LocalDate today, Unit unit, int direction) {
        LocalDate end = switch (unit) {
            case SECOND, MINUTE, HOUR -> today.plusDays(direction);
            case DAY, WEEKEND -> today.plusDays(direction * DAYS);
            case WEEK -> today.plusWeeks(direction * WEEKS);
            case MONTH, QUARTER, SEASON, HALF -> today.plusMonths(direction * MONTHS);
            case YEAR -> today.plusYears(direction * YEARS);
            case DECADE -> today.plusYears(direction * 10L * YEARS);
            case CENTURY, MILLENNIUM -> null;
        };
        if (end == null || !writable(end)) {
            return null;
        }
        int letters = switch (unit) {
            case SECOND, MINUTE, HOUR, DAY, WEEKEND -> 10;
            case WEEK, MONTH, QUARTER, SEASON, HALF -> 7;
            default -> 4;
        };
        String written = end.toString().substring(0, letters);
        return Edtf.parse(direction < 0 ? written + "~/" + today : today + "/" + written + "~");
    }

    private static boolean writable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= 9999;
    }
}
