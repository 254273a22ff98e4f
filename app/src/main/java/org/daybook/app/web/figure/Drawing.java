package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;
import org.daybook.reading.event.Stage;

/** The funnel drawn for one width, the ladder above it. */
final class Drawing {
    static final double HEIGHT = 710;
    private static final double TOP = 215;
    private static final double BOTTOM = 675;
    private static final double BAR = 6.5;
    private static final double LEAST_BAND = 2.6;
    /** A drawing narrower than this has no room for explanations beside the headings of its panels. */
    private static final double EXPLAINED = 900;
    private static final double BOLD_LETTER = 7.2;
    /** About how wide a letter of a small label is. */
    private static final double SMALL_LETTER = 6.2;
    /** A label farther below the point of lapse than this is tied to it by a line. */
    private static final double LAPSE_NEAR = 30;
    /** Axes with fewer ticks than this tell days, of which no two stand closer than the widths after it. */
    private static final int LEAST_TICKS = 2;
    private static final double DAYS_ACROSS = 64;
    private static final double DAYS_UP = 22;
    private static final double EDGE = 12;
    /** The close-up of a wide drawing, in the corner that has no marks. */
    private static final double CLOSE_WIDTH = 452;
    private static final double CLOSE_ROW = 19;

    private final Funnel.Plan plan;
    private final Words words;
    private final DayWords days;
    private final String id;
    private final Axis across;
    private final Upright up;
    private final Diagonal diagonal;
    private final CloseUp close;
    /** Where what is believed stops being drawn: today, or the last telling where today lies beyond the axis. */
    private final double end;
    private final boolean past;
    private final Labels labels;
    private final Svg svg = new Svg();

    Drawing(Funnel.Plan plan, Words words, DayWords days, String id, double left, double right) {
        this.plan = plan;
        this.words = words;
        this.days = days;
        this.id = id;
        this.across = Funnel.span(plan.tellings(), plan.today(), left, right);
        this.up = Upright.of(plan.tellings(), plan.today(), across, BOTTOM, TOP);
        this.diagonal = new Diagonal(across, up);
        this.close = CloseUp.of(plan, up, words, days);
        this.end = across.middle(plan.today());
        this.past = plan.tellings().get(0).believed() == Stage.HAPPENED;
        this.labels = new Labels(left + 2, TOP - 22, right + 4, BOTTOM - 4);
    }

    /** The close-up that it needs; null for none. */
    CloseUp close() {
        return past ? null : close;
    }

    String svg() {
        svg.described(id, plan.title(), plan.description());
        svg.open("defs").open("clipPath", "id", id + "-up").path(null, diagonal.side(!past)).close("clipPath")
                .open("linearGradient", "id", id + "-fade", "x1", 0, "y1", 1, "x2", 0, "y2", 0)
                .element("stop", "offset", 0, "stop-color", "var(--band)").element("stop", "offset", 1, "stop-color", "var(--band)", "stop-opacity", 0)
                .close("linearGradient").close("defs");
        svg.text("b", 0, 12, "start", words.text("funnel.stage"));
        svg.text("b", 0, TOP - 29, "start", words.text("funnel.day"));
        if (across.to() > EXPLAINED) {
            svg.text("sm", BOLD_LETTER * words.text("funnel.stage").length() + 14, 12, "start", words.text("funnel.stage.say"));
            svg.text("sm", BOLD_LETTER * words.text("funnel.day").length() + 14, TOP - 29, "start", words.text("funnel.day.say"));
        }
        grid();
        new Ladder(across, words).draw(svg, plan.tellings(), end);
        svg.path("washbox", diagonal.side(past));
        band();
        diagonal.draw(svg, "ink");
        if (!up.same(across)) {
            svg.text("ax", 0, across.to() > EXPLAINED ? TOP - 12 : BOTTOM + 31, "start", words.text("funnel.cut"));
        }
        today();
        lapse();
        givenUp();
        closeUp();
        marks();
        return svg.toString();
    }

    /** The last day of a plan that was put off: dotted on to the day on which it would have been. */
    private void givenUp() {
        List<Telling> tellings = plan.tellings();
        for (int i = 1; i < tellings.size(); i++) {
            Days old = Days.of(tellings.get(i - 1).belief());
            if (tellings.get(i).believed() != Stage.POSTPONED || tellings.get(i - 1).believed() == Stage.POSTPONED || !old.bounded() || !across.holds(old.last()) || !up.holds(old.last())) {
                continue;
            }
            double y = up.middle(old.last());
            double x = across.middle(old.last());
            if (x > across.middle(tellings.get(i).known())) {
                svg.line("ink2 dot", across.middle(tellings.get(i).known()), y, x, y);
                svg.element("circle", "cx", x, "cy", y, "r", 3.4, "class", "open");
                labels.keepFree(x - 5, y - 5, x + 5, y + 5);
                String told = words.text("funnel.off", days.day(old.last()));
                double width = told.length() * SMALL_LETTER;
                // where there is no room before the edge, it ends at it
                double from = Math.min(x + 9, across.to() - width);
                if (labels.free(from, y + 2, from + width, y + 18)) {
                    svg.text("sm halo", from, y + 14, "start", told);
                    labels.keepFree(from, y + 2, from + width, y + 18);
                }
            }
        }
    }

    /** Whether the close-up has room in the corner below the diagonal, where no mark stands. A narrow drawing leaves it to a figure of its own. */
    boolean holdsCloseUp() {
        if (close() == null || across.to() - across.from() < 2 * CLOSE_WIDTH) {
            return false;
        }
        double left = closeLeft();
        double top = closeTop();
        return top >= diagonal.y(left) && plan.tellings().stream().noneMatch(telling -> across.middle(telling.known()) > left - EDGE && extent(telling)[1] > top);
    }

    private double closeLeft() {
        return across.to() - CLOSE_WIDTH - 12;
    }

    private double closeTop() {
        return BOTTOM - 12 - close.height(CLOSE_ROW);
    }

    private void closeUp() {
        if (holdsCloseUp()) {
            close.draw(svg, id, closeLeft(), closeTop(), CLOSE_WIDTH, CLOSE_ROW);
            labels.keepFree(closeLeft() - 4, closeTop() - 4, closeLeft() + CLOSE_WIDTH + 4, BOTTOM);
        }
    }

    private void grid() {
        double least = 34;
        boolean years = across.byYears(least);
        // a few weeks have too few firsts of months to tell where anything lies
        boolean byDays = across.ticks(least).size() < LEAST_TICKS && !years;
        for (LocalDate tick : byDays ? across.dayTicks(DAYS_ACROSS) : across.ticks(least)) {
            double x = across.start(tick);
            svg.path("grid", "M" + Svg.n(x) + " 20V" + Svg.n(Ladder.HEIGHT) + "M" + Svg.n(x) + " " + Svg.n(TOP) + "V" + Svg.n(BOTTOM));
            if (!byDays || x + DAYS_ACROSS < across.to() + EDGE) {
                svg.text("ax", x + 3, BOTTOM + 16, "start", byDays ? days.day(tick) : tick(tick, years));
            }
        }
        boolean upByDays = up.ticks(20).size() < LEAST_TICKS && !up.byYears(20) && up instanceof Axis;
        for (LocalDate tick : upByDays ? ((Axis) up).dayTicks(DAYS_UP) : up.ticks(20)) {
            double y = up.start(tick);
            svg.line("grid", across.from(), y, across.to(), y);
            svg.text("ax", across.from() - 8, y + 4, "end", upByDays ? days.day(tick) : tick(tick, up.byYears(20)));
        }
    }

    private String tick(LocalDate day, boolean years) {
        return years || day.getMonthValue() == 1 ? days.year(day.getYear()) : days.shortMonth(YearMonth.from(day));
    }

    /** What was believed, from one telling to the next. */
    private void band() {
        svg.open("g", "clip-path", "url(#" + id + "-up)");
        List<Telling> tellings = plan.tellings();
        for (int i = 0, next; i < tellings.size(); i = next) {
            next = i + 1;
            while (next < tellings.size() && tellings.get(next).believed() == tellings.get(i).believed()
                    && Objects.equals(tellings.get(next).belief(), tellings.get(i).belief())) {
                next++;
            }
            double from = across.middle(tellings.get(i).known());
            double to = next < tellings.size() ? across.middle(tellings.get(next).known()) : Math.max(from, end);
            Days belief = Days.of(tellings.get(i).belief());
            boolean over = tellings.get(i).believed() == Stage.CANCELLED || tellings.get(i).believed() == Stage.HAPPENED && !past;
            if (to > from && !over && belief.first() != null && belief.last() != null) {
                double top = up.start(belief.last().plusDays(1));
                double height = Math.max(LEAST_BAND, up.start(belief.first()) - top);
                svg.rect("band", from, top, to - from + 0.3, height);
            } else if (to > from && !over && belief.first() != null) {
                svg.element("rect", "x", from, "y", TOP, "width", to - from + 0.3, "height", up.start(belief.first()) - TOP, "fill", "url(#" + id + "-fade)");
            }
        }
        svg.close("g");
    }

    private void today() {
        if (!across.holds(plan.today())) {
            return;
        }
        svg.path("now", "M" + Svg.n(end) + " 20V" + Svg.n(Ladder.HEIGHT) + "M" + Svg.n(end) + " " + Svg.n(TOP - 8) + "V" + Svg.n(BOTTOM));
        boolean left = end > (across.from() + across.to()) / 2;
        svg.text("b acc halo", end + (left ? -5 : 5), TOP - 12, left ? "end" : "start", words.text("funnel.today", days.day(plan.today())));
        labels.keepFree(end - (left ? 110 : -4), TOP - 26, end + (left ? 4 : 110), TOP - 8);
        labels.keepFree(end - 2, TOP - 8, end + 2, BOTTOM);
    }

    /** Where the window's end meets the diagonal: from then on the event is lapsed, unless a page tells that it took place. */
    private void lapse() {
        Telling newest = plan.tellings().get(plan.tellings().size() - 1);
        Days belief = Days.of(newest.belief());
        if (!newest.believed().ahead() || belief.last() == null || !across.holds(belief.last().plusDays(1)) || !up.holds(belief.last())) {
            return;
        }
        double y = up.start(belief.last().plusDays(1));
        double x = across.start(belief.last().plusDays(1));
        svg.line("ink dot", Math.min(Math.max(end, across.middle(newest.known())), x), y, x, y);
        if (plan.lapsed()) {
            svg.text("b halo", x, y + 5, "middle", "?");
        } else {
            svg.element("circle", "cx", x, "cy", y, "r", 4.6, "class", "open");
        }
        String told = words.text(plan.lapsed() ? "funnel.lapsed" : "funnel.lapses", days.day(belief.last()));
        double width = told.length() * SMALL_LETTER;
        // below the diagonal, which runs down to the left of the point: to the right of it, as far as there is room
        double left = Math.max(across.from(), Math.min(x + 8, across.to() - width));
        if (left < end + 4 && left + width > end - 4 && end - width - 8 > across.from()) {
            left = end - width - 8;
        }
        double below = y + 18 + Math.max(0, x - left) * (BOTTOM - TOP) / (across.to() - across.from());
        if (below > y + LAPSE_NEAR) {
            svg.line("ink2 dot", x, y + 6, x, below - 12);
        }
        svg.text("sm b halo", left, below, "start", told);
        labels.keepFree(left - 4, below - 14, left + width + 4, below + 6);
        labels.keepFree(x - 8, y - 8, x + 8, y + 8);
    }

    private void marks() {
        boolean many = plan.tellings().size() > Funnel.MOST_MARKS;
        for (double x = across.from(); diagonal.shown() && x < across.to(); x += 12) {
            double y = diagonal.y(x);
            labels.keepFree(x, y - 3, x + 3, y + 3);
        }
        plan.tellings().stream().filter(t -> Days.of(t.edtf()).first() == null && Days.of(t.edtf()).last() == null).findFirst()
                .ifPresent(t -> svg.text("sm halo", across.middle(t.known()) + 9, TOP + 2, "start", words.text("date.none")));
        List<Telling> same = new ArrayList<>();
        for (Telling telling : plan.tellings()) {
            if (many && !telling.changes() && !telling.against()) {
                same.add(telling);
                continue;
            }
            double x = across.middle(telling.known());
            double[] extent = extent(telling);
            svg.link(telling.link(), telling.told());
            mark(telling, x, extent);
            svg.close("a");
            labels.keepFree(x - 7, extent[0] - 7, x + 7, extent[1] + 7);
        }
        if (plan.tellings().size() > Funnel.MOST_TICKS) {
            Weeks.draw(svg, same, across, BOTTOM, words);
        } else if (!same.isEmpty()) {
            StringBuilder ticks = new StringBuilder();
            for (Telling telling : same) {
                double x = across.middle(telling.known());
                double y = extent(telling)[1];
                ticks.append('M').append(Svg.n(x)).append(' ').append(Svg.n(y)).append("v5");
                labels.keepFree(x - 1, y, x + 1, y + 5);
            }
            svg.path("ink2", ticks.toString());
        }
        names();
    }

    /** The words of what changed the record; where there is no room for them, its number in the history. */
    private void names() {
        for (Telling telling : plan.tellings()) {
            if (!telling.changes()) {
                continue;
            }
            double x = across.middle(telling.known());
            double[] extent = extent(telling);
            boolean told = telling.words() != null && labels.place(svg, x, extent[0], extent[1], telling.words(), telling.by());
            if (!told) {
                labels.number(svg, x, extent[0], extent[1], telling.number());
            }
        }
    }

    /** Upper and lower end of a telling's mark. */
    private double[] extent(Telling telling) {
        Days when = Days.of(telling.edtf());
        if (when.first() == null && when.last() == null) {
            return new double[] {TOP - 2, TOP - 2};
        }
        double top = when.last() == null ? TOP + 4 : up.start(when.last().plusDays(1));
        double bottom = when.first() == null ? BOTTOM : up.start(when.first());
        if (when.last() != null && when.last().isBefore(up.first())) {
            return new double[] {BOTTOM - 8, BOTTOM - 8};
        }
        if (when.first() != null && when.first().isAfter(up.last())) {
            return new double[] {TOP + 8, TOP + 8};
        }
        if (when.isDay()) {
            double middle = up.middle(when.first());
            return new double[] {middle, middle};
        }
        return new double[] {top, bottom};
    }

    private void mark(Telling telling, double x, double[] extent) {
        Days when = Days.of(telling.edtf());
        double top = extent[0];
        double bottom = extent[1];
        if (when.first() == null && when.last() == null) {
            telling.mark(svg, x, top, 1.04);
        } else if (when.last() != null && when.last().isBefore(up.first()) || when.first() != null && when.first().isAfter(up.last())) {
            outlier(telling, when, x);
        } else if (when.isDay()) {
            telling.mark(svg, x, top, 1.24);
        } else if (when.last() == null) {
            svg.path("ink2 dash", "M" + Svg.n(x) + " " + Svg.n(bottom) + "V" + Svg.n(TOP + 8));
            svg.path("ink", "M" + Svg.n(x - 4) + " " + Svg.n(TOP + 12) + "l4-8 4 8");
            telling.mark(svg, x, bottom, 1.24);
        } else {
            double lower = past || !up.holds(telling.known()) ? bottom : Math.min(bottom, Math.max(top + 1, up.middle(telling.known())));
            if (bottom > lower) {
                svg.line("ivpast", x, lower, x, bottom);
            }
            svg.rect(telling.firm() && !telling.open() ? "full" : "ivo", x - BAR / 2, top, BAR, Math.max(LEAST_BAND, lower - top));
            if (when.last().isAfter(up.last())) {
                svg.path("ink", "M" + Svg.n(x - 4) + " " + Svg.n(TOP - 1) + "l4-7 4 7");
            }
            if (when.first().isBefore(up.first())) {
                svg.path("ink", "M" + Svg.n(x - 4) + " " + Svg.n(BOTTOM + 1) + "l4 7 4-7");
            }
            telling.mark(svg, x, bottom - top < 24 ? top - 8 : (top + lower) / 2, bottom - top < 24 ? 1.12 : 1.24);
        }
    }

    /** A time off the axis is told in words at its edge, with an arrow. */
    private void outlier(Telling telling, Days when, double x) {
        boolean above = when.first() != null && when.first().isAfter(up.last());
        double y = above ? TOP + 8 : BOTTOM - 8;
        telling.mark(svg, x, y, 1.24);
        String told = (above ? "↑ " : "↓ ") + days.of(telling.edtf());
        double width = told.length() * SMALL_LETTER;
        boolean before = x + 9 + width > across.to() && x - 9 - width > 0;
        svg.text("sm halo", before ? x - 9 : x + 9, y + 4, before ? "end" : "start", told);
        labels.keepFree(before ? x - 9 - width : x, y - 8, before ? x : x + 9 + width, y + 8);
    }
}
