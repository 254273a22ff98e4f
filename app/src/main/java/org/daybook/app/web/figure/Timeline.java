package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daybook.app.web.words.DayWords;

/**
 * Events along a line of days with today in it: what happened to the left on a wash, what is planned to the right, bars as wide as their windows.
 *
 * @param wide SVG's inner part, for 1184 by {@code height}; null where there is nothing to draw
 * @param leftOut how many events are not drawn, since others are told more
 */
public record Timeline(String wide, double height, int leftOut) {
    private static final double WIDTH = 1184;
    private static final double ROW = 25;
    private static final double TOP = 30;
    private static final int MOST = 26;
    private static final int LONGEST = 64;
    private static final int LEAST_TICKS = 3;
    private static final int GLYPH = 30;
    /** About how wide a letter is. */
    private static final double LETTER = 6.4;

    /** An event of which an end of its time is known, or both. @param tellings how often it is told */
    public record Entry(Days days, String stage, String stageWord, String when, String title, boolean firm, String link, int tellings) {
        /** Its first day, or the last where that alone is known. */
        LocalDate from() {
            return days.first() != null ? days.first() : days.last();
        }

        LocalDate to() {
            return days.last() != null ? days.last() : days.first();
        }
    }

    public static Timeline of(List<Entry> all, LocalDate today, DayWords words, String now) {
        if (all.isEmpty()) {
            return new Timeline(null, 0, 0);
        }
        List<Entry> entries = new ArrayList<>(all);
        entries.sort(Comparator.comparing(Entry::tellings).reversed().thenComparing(entry -> Math.abs(entry.from().toEpochDay() - today.toEpochDay())));
        List<Entry> drawn = new ArrayList<>(entries.subList(0, Math.min(MOST, entries.size())));
        drawn.sort(Comparator.comparing(Entry::from).thenComparing(Entry::to).thenComparing(Entry::link));
        Axis axis = axis(drawn, today);
        double height = TOP + drawn.size() * ROW + 24;
        Svg svg = new Svg();
        boolean inside = axis.holds(today);
        double at = axis.middle(today);
        svg.rect("washbox", 0, TOP - 8, inside ? at : today.isAfter(axis.last()) ? WIDTH : 0, drawn.size() * ROW + 8);
        // a few weeks have too few firsts of months to tell where anything lies
        boolean byDays = axis.ticks(40).size() < LEAST_TICKS && !axis.byYears(40);
        for (LocalDate tick : byDays ? axis.dayTicks(100) : axis.ticks(40)) {
            double x = axis.start(tick);
            svg.line("grid", x, TOP - 8, x, height - 20);
            if (byDays && x > WIDTH - 90) {
                continue;
            }
            svg.text("ax", x + 3, height - 6, "start", byDays ? words.day(tick) : axis.byYears(40) || tick.getMonthValue() == 1 ? String.valueOf(tick.getYear())
                    : words.shortMonth(YearMonth.from(tick)));
        }
        svg.line("axis", 0, TOP - 8, WIDTH, TOP - 8).line("axis", 0, height - 20, WIDTH, height - 20);
        for (int i = 0; i < drawn.size(); i++) {
            row(svg, drawn.get(i), axis, TOP + i * ROW + ROW / 2, today);
        }
        if (inside) {
            svg.line("now", at, 8, at, height - 20);
            svg.text("b acc halo", at + (at > WIDTH * 0.8 ? -6 : 6), 14, at > WIDTH * 0.8 ? "end" : "start", now);
        }
        return new Timeline(svg.toString(), height, entries.size() - drawn.size());
    }

    /** From a little before the first to a little after the last; what lies far off from the middle half is brought to the edge. */
    private static Axis axis(List<Entry> entries, LocalDate today) {
        List<Long> days = entries.stream().flatMap(entry -> java.util.stream.Stream.of(entry.from().toEpochDay(), entry.to().toEpochDay())).sorted().toList();
        long low = days.get(days.size() / 4);
        long high = days.get(days.size() - 1 - days.size() / 4);
        // Tukey's fences (1977), and a month and a half where all lies close together.
        long room = Math.max(45, (high - low) * 3 / 2);
        long first = Math.max(days.get(0), low - room);
        long last = Math.min(days.get(days.size() - 1), high + room);
        if (today.toEpochDay() > last && today.toEpochDay() < last + room) {
            last = today.toEpochDay();
        }
        if (today.toEpochDay() < first && today.toEpochDay() > first - room) {
            first = today.toEpochDay();
        }
        long margin = Math.max(3, (last - first) / 30);
        return new Axis(LocalDate.ofEpochDay(first - margin), LocalDate.ofEpochDay(last + margin), 4, WIDTH - 4);
    }

    private static void row(Svg svg, Entry entry, Axis axis, double y, LocalDate today) {
        Days days = entry.days();
        double from = days.first() == null ? axis.from() : axis.start(days.first());
        double to = days.last() == null ? axis.to() : Math.max(from + 7, axis.start(days.last().plusDays(1)));
        svg.link(entry.link(), entry.when() + ": " + entry.title() + ", " + entry.stageWord());
        if (days.bounded()) {
            svg.rect(entry.firm() ? "full" : "ivo", from, y - 5, to - from, 10);
        } else {
            // as in the funnel: dashed, with an open arrow to the side of which nothing is known
            double known = days.first() == null ? to : from;
            double open = days.first() == null ? from : to;
            double back = open + Math.signum(known - open) * 5;
            svg.line("ink", known, y - 5, known, y + 5).line("ink dash", known, y, open, y).line("ink", back, y - 4, open, y).line("ink", back, y + 4, open, y);
        }
        String title = entry.title().codePointCount(0, entry.title().length()) > LONGEST
                ? entry.title().substring(0, entry.title().offsetByCodePoints(0, LONGEST - 1)) + "…" : entry.title();
        // What lies beyond an end of the line stands at it, and points there.
        String when = entry.to().isBefore(axis.first()) ? "← " + entry.when() : entry.from().isAfter(axis.last()) ? entry.when() + " →" : entry.when();
        double length = GLYPH + LETTER * (title.length() + when.length() + 1);
        // What is past keeps to its side of today where there is room.
        boolean past = days.last() != null && days.last().isBefore(today);
        boolean overToday = past && axis.holds(today) && to + length > axis.middle(today) && from > length + 12;
        boolean before = overToday || (from + to) / 2 > WIDTH * 0.56;
        double x = before ? from - 8 : to + 8;
        double glyph = before ? x - 24 : x;
        svg.element("use", "href", "#s-" + entry.stage(), "x", glyph, "y", y - 8, "width", 24.0, "height", 14.0, "fill", "var(--ink)");
        svg.open("text", "class", past ? "halo" : "halo b", "x", before ? x - GLYPH : x + GLYPH, "y", y + 4, "text-anchor", before ? "end" : null);
        svg.open("tspan", "class", "q2").content(when + " ").close("tspan").content(title).close("text");
        svg.close("a");
    }
}
