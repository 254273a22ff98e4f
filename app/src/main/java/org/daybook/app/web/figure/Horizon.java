package org.daybook.app.web.figure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.app.web.words.DayWords;

/**
 * Eight weeks ahead, a column a day, a square for each event: filled where it is firm. All drawings show the same days; a narrow one has four weeks in a
 * row and four below them, so that no column is too narrow for its squares, and nothing has to be scrolled to.
 *
 * @param wide for a wide screen
 * @param middle for one between
 * @param narrow for a narrow one, of two rows; all are SVG's inner part
 */
public record Horizon(String wide, String middle, String narrow) {
    public static final int DAYS = 56;
    /** How high a row of days is, with what names them. */
    public static final int ROW = 88;
    /** How high the narrow drawing is. */
    public static final int NARROW_HEIGHT = 188;
    private static final int NARROW_ROWS = 2;
    private static final double BASE = 60;
    private static final int MOST_SQUARES = 5;
    private static final int MOST_SMALL = 9;
    /** So many columns the name of a month takes. */
    private static final int MONTH_COLUMNS = 3;

    /** An event on its day. */
    public record Mark(LocalDate day, boolean firm) { }

    /** @param first the first column, which need not be today's */
    public static Horizon of(List<Mark> marks, LocalDate first, LocalDate today, DayWords words) {
        Map<LocalDate, List<Mark>> byDay = marks.stream().collect(Collectors.groupingBy(Mark::day));
        return new Horizon(draw(byDay, first, today, 1, 1000, words), draw(byDay, first, today, 1, 720, words), draw(byDay, first, today, NARROW_ROWS, 358, words));
    }

    /** The last day that is shown, from this first one on. */
    public static LocalDate last(LocalDate first) {
        return first.plusDays(DAYS - 1);
    }

    private static String draw(Map<LocalDate, List<Mark>> byDay, LocalDate first, LocalDate today, int rows, double width, DayWords words) {
        Svg svg = new Svg();
        int days = DAYS / rows;
        double column = width / days;
        for (int row = 0; row < rows; row++) {
            svg.open("g", "transform", row == 0 ? null : "translate(0 " + row * (NARROW_HEIGHT - ROW) + ")");
            for (int i = 0; i < days; i++) {
                LocalDate day = first.plusDays((long) row * days + i);
                double x = i * column;
                double middle = x + column / 2;
                if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                    svg.rect("washbox", x, 0, column, BASE);
                }
                label(svg, day, day.equals(today), i, days, x, middle, words);
                squares(svg, byDay.getOrDefault(day, List.of()), middle, day.equals(today));
            }
            svg.line("axis", 0, BASE, width, BASE);
            svg.close("g");
        }
        return svg.toString();
    }

    /** Names the first day of a row, the first of a month, and Mondays that are not next to one of these. */
    private static void label(Svg svg, LocalDate day, boolean now, int column, int columns, double x, double middle, DayWords words) {
        boolean first = column == 0;
        boolean month = first || day.getDayOfMonth() == 1;
        boolean near = column == 1 || day.plusDays(1).getDayOfMonth() == 1;
        if (month || day.getDayOfWeek() == DayOfWeek.MONDAY && !near) {
            svg.text(now ? "ax b acc" : "ax", middle, 74, "middle", String.valueOf(day.getDayOfMonth()));
        }
        boolean gone = first && day.getDayOfMonth() > 1 && day.plusDays(MONTH_COLUMNS - 1).getMonth() != day.getMonth();
        if (month && !gone && columns - column >= MONTH_COLUMNS) {
            svg.text(now ? "sm b acc" : "sm b", x, 87, "start", words.shortMonth(YearMonth.from(day)));
        }
    }

    private static void squares(Svg svg, List<Mark> marks, double middle, boolean now) {
        List<Mark> firmFirst = marks.stream().sorted(Comparator.comparing(Mark::firm).reversed()).toList();
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
