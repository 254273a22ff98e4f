package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;
import org.daybook.reading.event.Stage;

/**
 * The present window of a plan from near by, where the funnel shows it too small: the window and four days on either side, a row a day, with the
 * marks and the band of the funnel.
 */
final class CloseUp {
    /** A window lower than this in the funnel needs one. */
    static final double LEAST_HEIGHT = 8;
    private static final int AROUND = 4;
    private static final int MOST_ROWS = 16;
    private static final double HEAD = 26;
    private static final double FOOT = 26;
    private static final double LABELS = 62;
    private static final double BAR = 6;
    /** About how wide a letter of a label is. */
    private static final double LETTER = 6.4;

    private final Funnel.Plan plan;
    private final Words words;
    private final DayWords days;
    private final Days window;
    private final List<Telling> shown;

    private CloseUp(Funnel.Plan plan, Words words, DayWords days, Days window, List<Telling> shown) {
        this.plan = plan;
        this.words = words;
        this.days = days;
        this.window = window;
        this.shown = shown;
    }

    /** The close-up of what is believed now; null where a funnel of that axis shows it well, or nothing lies ahead. */
    static CloseUp of(Funnel.Plan plan, Upright up, Words words, DayWords days) {
        Telling newest = plan.tellings().get(plan.tellings().size() - 1);
        Days window = Days.of(newest.belief());
        if (plan.lapsed() || !newest.believed().ahead() || newest.believed() == Stage.POSTPONED || !window.bounded() || window.days() + 2 * AROUND > MOST_ROWS
                || Math.abs(up.start(window.last().plusDays(1)) - up.start(window.first())) >= LEAST_HEIGHT) {
            return null;
        }
        Days rows = new Days(window.first().minusDays(AROUND), window.last().plusDays(AROUND));
        // From the telling on since when what is believed has touched these rows.
        int from = plan.tellings().size();
        while (from > 0 && Days.of(plan.tellings().get(from - 1).belief()).meets(rows)) {
            from--;
        }
        List<Telling> shown = plan.tellings().subList(from, plan.tellings().size()).stream()
                .filter(telling -> Days.of(telling.edtf()).bounded() && Days.of(telling.edtf()).meets(rows)).toList();
        return shown.isEmpty() ? null : new CloseUp(plan, words, days, rows, shown);
    }

    /** How high it is at this width of a row. */
    double height(double row) {
        return HEAD + FOOT + row * window.days();
    }

    /** Draws it in a box. */
    void draw(Svg svg, String id, double left, double top, double width, double row) {
        double plotTop = top + HEAD;
        double plotBottom = plotTop + row * window.days();
        Axis up = new Axis(window.first(), window.last(), plotBottom, plotTop);
        LocalDate first = shown.get(0).known();
        LocalDate last = latest(window.last().plusDays(1), plan.today());
        Axis across = new Axis(first.minusDays(1), last, left + LABELS, left + width - 10);
        svg.element("rect", "x", left, "y", top, "width", width, "height", height(row), "class", "paperbox", "stroke", "var(--ink-2)");
        svg.text("b", left + 10, top + 16, "start", words.text("funnel.close"));
        Days believed = Days.of(shown.get(shown.size() - 1).belief());
        for (LocalDate day = window.first(); !day.isAfter(window.last()); day = day.plusDays(1)) {
            double y = up.start(day);
            svg.line("grid", across.from(), y, across.to(), y);
            boolean within = believed.bounded() && !day.isBefore(believed.first()) && !day.isAfter(believed.last());
            svg.text(within ? "sm b" : "ax", across.from() - 7, up.middle(day) + 4, "end", days.weekday(day) + " " + day.getDayOfMonth());
        }
        svg.open("defs").open("clipPath", "id", id + "-close").element("rect", "x", across.from(), "y", plotTop, "width", across.to() - across.from(), "height", plotBottom - plotTop)
                .close("clipPath").close("defs");
        svg.open("g", "clip-path", "url(#" + id + "-close)");
        band(svg, across, up);
        diagonal(svg, across, up);
        svg.close("g");
        lapse(svg, across, up, believed);
        today(svg, across, plotTop, plotBottom);
        marks(svg, across, up, plotBottom);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void band(Svg svg, Axis across, Axis up) {
        List<Telling> all = plan.tellings();
        // What stays as it is, is one piece: seams would show.
        for (int i = all.indexOf(shown.get(0)), next; i < all.size(); i = next) {
            next = i + 1;
            while (next < all.size() && Objects.equals(all.get(next).belief(), all.get(i).belief())) {
                next++;
            }
            Days belief = Days.of(all.get(i).belief());
            double from = across.middle(all.get(i).known());
            double to = next < all.size() ? across.middle(all.get(next).known()) : Math.max(from, across.middle(plan.today()));
            if (belief.bounded() && to > from) {
                double top = up.start(belief.last().plusDays(1));
                svg.rect("band", from, top, to - from + 0.3, up.start(belief.first()) - top);
            }
        }
    }

    /** Where a day of the report is the day planned for: from there down, the day has passed. */
    private void diagonal(Svg svg, Axis across, Axis up) {
        LocalDate from = latest(across.first(), up.first());
        LocalDate to = across.last().isBefore(up.last()) ? across.last() : up.last();
        if (!from.isBefore(to)) {
            return;
        }
        double x = across.start(from);
        double right = across.start(to.plusDays(1));
        svg.path("washbox", "M" + Svg.n(x) + " " + Svg.n(up.start(from)) + "L" + Svg.n(right) + " " + Svg.n(up.start(to.plusDays(1))) + "V" + Svg.n(up.start(from)) + "z");
        svg.line("ink", x, up.start(from), right, up.start(to.plusDays(1)));
    }

    private void lapse(Svg svg, Axis across, Axis up, Days believed) {
        if (!believed.bounded() || !across.holds(believed.last().plusDays(1))) {
            return;
        }
        double y = up.start(believed.last().plusDays(1));
        double x = across.start(believed.last().plusDays(1));
        svg.line("ink2 dot", Math.min(x, across.middle(plan.today())), y, x, y);
        svg.element("circle", "cx", x, "cy", y, "r", 4.0, "class", "open");
    }

    private void today(Svg svg, Axis across, double top, double bottom) {
        if (across.holds(plan.today())) {
            double x = across.middle(plan.today());
            svg.line("now", x, top - 4, x, bottom);
        }
    }

    private void marks(Svg svg, Axis across, Axis up, double bottom) {
        double free = Double.NEGATIVE_INFINITY;
        boolean many = plan.tellings().size() > Funnel.MOST_MARKS;
        for (Telling telling : shown) {
            if (many && !telling.changes() && !telling.against()) {
                continue;
            }
            Days when = Days.of(telling.edtf());
            double x = across.middle(telling.known());
            svg.link(telling.link(), telling.told());
            if (when.isDay()) {
                telling.mark(svg, x, up.middle(when.first()), 1.2);
            } else {
                double top = up.start(when.last().plusDays(1));
                double low = up.start(when.first());
                svg.rect(telling.firm() && !telling.open() ? "full" : "ivo", x - BAR / 2, top + 1, BAR, Math.max(2, low - top - 2));
                telling.mark(svg, x, (top + low) / 2, 1.2);
            }
            svg.close("a");
            String day = days.day(telling.known());
            double half = day.length() * LETTER / 2;
            if (x - half >= free && x + half < across.to()) {
                svg.text("ax", x, bottom + 16, "middle", day);
                free = x + half + LETTER;
            }
        }
    }
}
