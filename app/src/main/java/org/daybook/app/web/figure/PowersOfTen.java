package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Years by powers of ten from today, on both sides: a place for what lies ten thousand years off beside what lies ten.
 *
 * @param from where {@code first} stands
 * @param to where {@code last} stands
 */
record PowersOfTen(LocalDate today, LocalDate first, LocalDate last, double from, double to) implements Upright {
    private static final double DAYS_A_YEAR = 365.2425;
    private static final double MARGIN = 0.1;

    private double scale(LocalDate day) {
        double years = (day.toEpochDay() - today.toEpochDay()) / DAYS_A_YEAR;
        return Math.signum(years) * Math.log10(1 + Math.abs(years));
    }

    @Override
    public double start(LocalDate day) {
        double least = Math.min(scale(first), 0);
        double most = Math.max(scale(last), 0);
        double margin = MARGIN * Math.max(1, most - least);
        double share = (scale(day) - least + margin) / (most - least + 2 * margin);
        return from + Math.max(0, Math.min(1, share)) * (to - from);
    }

    @Override
    public double middle(LocalDate day) {
        return start(day);
    }

    @Override
    public List<LocalDate> ticks(double least) {
        List<LocalDate> ticks = new ArrayList<>(List.of(today));
        for (long years = 10; years < 100_000_000; years *= 10) {
            for (long side : new long[] {-years, years}) {
                LocalDate tick = today.plusYears(side);
                if (holds(tick) && ticks.stream().allMatch(other -> Math.abs(start(other) - start(tick)) >= least)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    @Override
    public boolean holds(LocalDate day) {
        return !day.isBefore(first.isBefore(today) ? first : today) && !day.isAfter(last.isAfter(today) ? last : today);
    }

    @Override
    public boolean byYears(double least) {
        return true;
    }
}
