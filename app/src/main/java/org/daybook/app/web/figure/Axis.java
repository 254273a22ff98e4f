package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days along a line: {@code first} begins at {@code from}, {@code last} ends at {@code to}, which may be the smaller number (upward). */
record Axis(LocalDate first, LocalDate last, double from, double to) implements Upright {
    @Override
    public double start(LocalDate day) {
        double share = (double) ChronoUnit.DAYS.between(first, day) / (ChronoUnit.DAYS.between(first, last) + 1);
        return from + Math.max(0, Math.min(1, share)) * (to - from);
    }

    @Override
    public double middle(LocalDate day) {
        return (start(day) + start(day.plusDays(1))) / 2;
    }

    /** How long a day is. */
    double day() {
        return Math.abs(to - from) / (ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** The first days of months, or of quarters or years where months would stand too close. */
    @Override
    public List<LocalDate> ticks(double least) {
        for (int months : new int[] {1, 3, 12, 24, 60, 120, 240, 600, 1200, 6000}) {
            if (day() * 30.4 * months >= least) {
                List<LocalDate> ticks = new ArrayList<>();
                YearMonth at = YearMonth.of(first.getYear() - Math.floorMod(first.getYear(), Math.max(1, months / 12)), 1);
                while (!at.atDay(1).isAfter(last)) {
                    if (!at.atDay(1).isBefore(first)) {
                        ticks.add(at.atDay(1));
                    }
                    at = at.plusMonths(months);
                }
                return ticks;
            }
        }
        return List.of();
    }

    /** Its days at even steps from the first, of a day, a few, a week or more, no closer than so much. */
    List<LocalDate> dayTicks(double least) {
        int step = 1;
        for (int days : new int[] {1, 2, 7, 14, 28}) {
            step = days;
            if (day() * days >= least) {
                break;
            }
        }
        List<LocalDate> ticks = new ArrayList<>();
        for (LocalDate at = first; !at.isAfter(last); at = at.plusDays(step)) {
            ticks.add(at);
        }
        return ticks;
    }

    @Override
    public boolean byYears(double least) {
        return day() * 30.4 * 3 < least;
    }
}
