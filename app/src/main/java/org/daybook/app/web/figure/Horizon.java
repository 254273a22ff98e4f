package org.daybook.app.web.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.app.web.words.DayWords;

/**
 * The days ahead, a column each, a square for each event: filled where it is firm.
 *
 * @param wide for a wide screen
 * @param middle for one between
 * @param narrow for a narrow one; all are SVG's inner part
 * @param days how many the wide one shows
 * @param middleDays how many the middle one shows
 * @param narrowDays how many the narrow one shows
 */
public record Horizon(String wide, String middle, String narrow, int days, int middleDays, int narrowDays) {
    public static final int WIDE_DAYS = 52;
    private static final int MIDDLE_DAYS = 40;
    private static final int NARROW_DAYS = 23;
    private static final double BASE = 60;
    private static final int MOST_SQUARES = 5;
    private static final int MOST_SMALL = 9;

    /** An event on its day. */
    public record Mark(LocalDate day, boolean firm) { }

    /** @param today the first column */
    public static Horizon of(List<Mark> marks, LocalDate today, DayWords words) {
        Map<LocalDate, List<Mark>> byDay = marks.stream().collect(Collectors.groupingBy(Mark::day));
        return new Horizon(draw(byDay, today, WIDE_DAYS, 1000, words), draw(byDay, today, MIDDLE_DAYS, 720, words),
                draw(byDay, today, NARROW_DAYS, 358, words), WIDE_DAYS, MIDDLE_DAYS, NARROW_DAYS);
    }

    private static String draw(Map<LocalDate, List<Mark>> byDay, LocalDate today, int days, double width, DayWords words) {
        Svg svg = new Svg();
        double column = width / days;
        for (int i = 0; i < days; i++) {
            LocalDate day = today.plusDays(i);
            double x = i * column;
            double middle = x + column / 2;
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                svg.rect("washbox", x, 0, column, BASE);
            }
            label(svg, day, i, today, x, middle, days, words);
            squares(svg, byDay.getOrDefault(day, List.of()), middle, i == 0);
        }
        svg.line("axis", 0, BASE, width, BASE);
        return svg.toString();
    }

    private static void label(Svg svg, LocalDate day, int index, LocalDate today, double x, double middle, int days, DayWords words) {
        boolean month = day.getDayOfMonth() == 1 || index == 0;
        boolean near = index > 0 && ChronoUnit.DAYS.between(day, day.with(java.time.temporal.TemporalAdjusters.firstDayOfNextMonth())) < 2 || index > 0 && index < 2;
        if (month || day.getDayOfWeek() == DayOfWeek.MONDAY && !near) {
            svg.text(index == 0 ? "ax b acc" : "ax", middle, 74, "middle", String.valueOf(day.getDayOfMonth()));
        }
        if (month && days - index > 2) {
            svg.text(index == 0 ? "sm b acc" : "sm b", x, 87, "start", words.shortMonth(YearMonth.from(day)));
        }
    }

    private static void squares(Svg svg, List<Mark> marks, double middle, boolean now) {
        List<Mark> firmFirst = marks.stream().sorted(java.util.Comparator.comparing(Mark::firm).reversed()).toList();
        if (marks.size() > MOST_SMALL) {
            svg.element("rect", "x", middle - 5.5, "y", 14.0, "width", 11.0, "height", 44.0, "fill", now ? "var(--accent)" : "var(--ink)");
            svg.text("ax", middle, 11, "middle", String.valueOf(marks.size()));
            return;
        }
        double side = marks.size() > MOST_SQUARES ? 5 : 11;
        double step = marks.size() > MOST_SQUARES ? 6 : 12;
        for (int k = 0; k < firmFirst.size(); k++) {
            double y = BASE - 4 - side - k * step;
            String colour = now ? "var(--accent)" : "var(--ink)";
            if (firmFirst.get(k).firm()) {
                svg.element("rect", "x", middle - side / 2, "y", y, "width", side, "height", side, "fill", colour);
            } else {
                svg.element("rect", "x", middle - side / 2 + 0.6, "y", y + 0.6, "width", side - 1.2, "height", side - 1.2, "fill", "none", "stroke", colour,
                        "stroke-width", 1.2);
            }
        }
    }
}
