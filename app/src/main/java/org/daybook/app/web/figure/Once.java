package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daybook.app.web.words.DayWords;

/** What was told on one day alone: no funnel, but each telling's day or window as a mark on a line of months. */
public final class Once {
    public static final int WIDTH = 590;
    private static final int MOST_MONTHS = 24;
    private static final int MOST_ROWS = 6;
    private static final double ROW = 18;
    private static final double FOOT = 22;

    private Once() { }

    /** SVG's inner part, for {@link #WIDTH} by {@link #height}; null where no telling gives both ends of a time, or they lie years apart. */
    public static String of(List<Telling> tellings, LocalDate today, DayWords words) {
        List<Telling> shown = shown(tellings);
        if (shown.isEmpty()) {
            return null;
        }
        YearMonth first = shown.stream().map(telling -> YearMonth.from(Days.of(telling.edtf()).first())).min(YearMonth::compareTo).orElseThrow();
        YearMonth last = shown.stream().map(telling -> YearMonth.from(Days.of(telling.edtf()).last())).max(YearMonth::compareTo).orElseThrow();
        if (ChronoUnit.MONTHS.between(first, last) >= MOST_MONTHS) {
            return null;
        }
        Axis axis = new Axis(first.atDay(1), last.atEndOfMonth(), 4, WIDTH - 4);
        double base = 6 + ROW * shown.size();
        Svg svg = new Svg();
        double free = 0;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            double x = axis.start(month.atDay(1));
            svg.line("axis", x, base - 4, x, base + 5);
            if (x >= free) {
                String name = words.month(month);
                svg.text("ax", x + 3, base + 16, "start", name);
                free = x + 12 + 7 * name.length();
            }
        }
        svg.line("axis", axis.from(), base, axis.to(), base);
        if (axis.holds(today)) {
            svg.line("now", axis.middle(today), 2, axis.middle(today), base + 5);
        }
        for (int i = 0; i < shown.size(); i++) {
            Telling telling = shown.get(i);
            Days when = Days.of(telling.edtf());
            double y = 6 + ROW * i + ROW / 2 - 2;
            svg.link(telling.link(), telling.told());
            if (!when.isDay()) {
                double x = axis.start(when.first());
                svg.rect(telling.firm() && !telling.open() ? "full" : "ivo", x, y - 3.25, axis.start(when.last().plusDays(1)) - x, 6.5);
            }
            telling.mark(svg, (axis.start(when.first()) + axis.start(when.last().plusDays(1))) / 2, y, 1.24);
            svg.close("a");
        }
        return svg.toString();
    }

    private static List<Telling> shown(List<Telling> tellings) {
        return tellings.stream().filter(telling -> Days.of(telling.edtf()).bounded()).limit(MOST_ROWS).toList();
    }

    public static double height(List<Telling> tellings) {
        return 6 + ROW * shown(tellings).size() + FOOT;
    }
}
