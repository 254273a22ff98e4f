package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;
import org.daybook.reading.event.Stage;

/**
 * The date funnel: the day of the report across, the day planned for upward, each telling a mark as wide as its interval, and above it the
 * ladder. Both axes of the funnel span the same days, so that the diagonal is where a plan's day has come.
 *
 * @param wide SVG's inner part, for 1184 by {@code height}
 * @param narrow for 358 by {@code height}
 */
public record Funnel(String wide, String narrow, double height) {
    private static final double HEIGHT = 705;
    private static final double TOP = 215;
    private static final double BOTTOM = 675;
    /** More tellings than this: those that change nothing become ticks. */
    static final int MOST_MARKS = 60;
    private static final double BAR = 6.5;
    private static final double LEAST_BAND = 2.6;
    /** About how long the words at the point of lapse are. */
    private static final double LAPSE_LABEL = 150;

    /** What a funnel is drawn of. @param tellings dated ones, in the order of the days they were known on; at least two days of them */
    public record Plan(List<Telling> tellings, LocalDate today, boolean lapsed, String title, String description) {
        public Plan {
            tellings = List.copyOf(tellings);
        }
    }

    /** Whether there is enough to draw: tellings of two days, one of which tells a time. */
    public static boolean drawable(List<Telling> tellings) {
        return tellings.stream().map(Telling::known).distinct().count() > 1 && tellings.stream().anyMatch(t -> Days.of(t.edtf()).first() != null || Days.of(t.edtf()).last() != null);
    }

    public static Funnel of(Plan plan, Words words, DayWords days) {
        return new Funnel(new Drawing(plan, words, days, "f-wide", 74, 1170).svg(), new Drawing(plan, words, days, "f-narrow", 84, 350).svg(), HEIGHT);
    }

    /** The days that both axes span: those of the tellings, and of what they plan as far as that lies near. */
    static Axis span(List<Telling> tellings, LocalDate today, double from, double to) {
        LocalDate firstKnown = tellings.get(0).known();
        LocalDate lastKnown = tellings.get(tellings.size() - 1).known();
        long told = Math.max(14, ChronoUnit.DAYS.between(firstKnown, lastKnown));
        LocalDate least = firstKnown.minusDays(Math.max(30, told / 2));
        LocalDate most = lastKnown.plusDays(Math.max(75, told * 3 / 2));
        Stream<LocalDate> planned = tellings.stream().flatMap(t -> Stream.of(Days.of(t.edtf()), Days.of(t.belief()))).flatMap(d -> Stream.of(
                Optional.ofNullable(d.first()), Optional.ofNullable(d.last()))).flatMap(Optional::stream).filter(d -> !d.isBefore(least) && !d.isAfter(most));
        List<LocalDate> all = Stream.concat(Stream.of(firstKnown, lastKnown, today.isAfter(most) ? lastKnown : today), planned).filter(Objects::nonNull).sorted().toList();
        LocalDate first = all.get(0);
        LocalDate last = all.get(all.size() - 1);
        long margin = Math.max(2, ChronoUnit.DAYS.between(first, last) / 22);
        return new Axis(first.minusDays(margin), last.plusDays(margin), from, to);
    }

    /** One drawing, for one width. */
    private static final class Drawing {
        private final Plan plan;
        private final Words words;
        private final DayWords days;
        private final String id;
        private final Axis across;
        private final Axis up;
        /** Where what is believed stops being drawn: today, or the last telling where today lies beyond the axis. */
        private final double end;
        private final boolean past;
        private final Labels labels;
        private final Svg svg = new Svg();

        Drawing(Plan plan, Words words, DayWords days, String id, double left, double right) {
            this.plan = plan;
            this.words = words;
            this.days = days;
            this.id = id;
            this.across = span(plan.tellings(), plan.today(), left, right);
            this.up = new Axis(across.first(), across.last(), BOTTOM, TOP);
            this.end = across.middle(plan.today());
            this.past = plan.tellings().get(0).believed() == Stage.HAPPENED;
            this.labels = new Labels(left + 2, TOP - 22, right + 4, BOTTOM - 4);
        }

        String svg() {
            svg.described(id, plan.title(), plan.description());
            svg.open("defs").open("clipPath", "id", id + "-up").path(null, triangle(!past)).close("clipPath")
                    .open("linearGradient", "id", id + "-fade", "x1", 0, "y1", 1, "x2", 0, "y2", 0)
                    .element("stop", "offset", 0, "stop-color", "var(--band)").element("stop", "offset", 1, "stop-color", "var(--band)", "stop-opacity", 0)
                    .close("linearGradient").close("defs");
            svg.text("b", 0, 12, "start", words.text("funnel.stage"));
            svg.text("b", 0, TOP - 29, "start", words.text("funnel.day"));
            grid();
            new Ladder(across, words).draw(svg, plan.tellings(), end);
            svg.path("washbox", triangle(past));
            band();
            svg.line("ink", across.from(), BOTTOM, across.to(), TOP);
            today();
            lapse();
            marks();
            return svg.toString();
        }

        /** The half above the diagonal, where what is planned lies, or the one below it. */
        private String triangle(boolean above) {
            return "M" + Svg.n(across.from()) + " " + Svg.n(BOTTOM) + "L" + Svg.n(across.to()) + " " + Svg.n(TOP)
                    + (above ? "H" + Svg.n(across.from()) : "V" + Svg.n(BOTTOM)) + "z";
        }

        private void grid() {
            double least = 34;
            boolean years = across.byYears(least);
            for (LocalDate tick : across.ticks(least)) {
                double x = across.start(tick);
                svg.path("grid", "M" + Svg.n(x) + " 20V" + Svg.n(Ladder.HEIGHT) + "M" + Svg.n(x) + " " + Svg.n(TOP) + "V" + Svg.n(BOTTOM));
                svg.text("ax", x + 3, BOTTOM + 16, "start", tick(tick, years));
            }
            for (LocalDate tick : up.ticks(20)) {
                double y = up.start(tick);
                svg.line("grid", across.from(), y, across.to(), y);
                svg.text("ax", across.from() - 8, y + 4, "end", tick(tick, up.byYears(20)));
            }
        }

        private String tick(LocalDate day, boolean years) {
            return years || day.getMonthValue() == 1 ? String.valueOf(day.getYear()) : days.shortMonth(YearMonth.from(day));
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
        }

        /** Where the window's end meets the diagonal: from then on the event is lapsed, unless a page tells that it took place. */
        private void lapse() {
            Telling newest = plan.tellings().get(plan.tellings().size() - 1);
            Days belief = Days.of(newest.belief());
            if (!newest.believed().ahead() || belief.last() == null || !across.holds(belief.last().plusDays(1))) {
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
            // Below the diagonal, which runs down to the left of the point.
            double below = y + Math.min(110, LAPSE_LABEL * (BOTTOM - TOP) / (across.to() - across.from())) + 18;
            svg.text("sm b halo", Math.min(x + 12, across.to()), below, x + 12 < across.from() + LAPSE_LABEL ? "start" : "end", told);
            labels.keepFree(x - LAPSE_LABEL, below - 14, x + 16, below + 6);
            labels.keepFree(x - 8, y - 8, x + 8, y + 8);
        }

        private void marks() {
            boolean many = plan.tellings().size() > MOST_MARKS;
            for (double x = across.from(); x < across.to(); x += 12) {
                double y = BOTTOM - (x - across.from()) * (BOTTOM - TOP) / (across.to() - across.from());
                labels.keepFree(x, y - 3, x + 3, y + 3);
            }
            plan.tellings().stream().filter(t -> Days.of(t.edtf()).first() == null && Days.of(t.edtf()).last() == null).findFirst()
                    .ifPresent(t -> svg.text("sm halo", across.middle(t.known()) + 9, TOP + 2, "start", words.text("date.none")));
            StringBuilder ticks = new StringBuilder();
            for (Telling telling : plan.tellings()) {
                double x = across.middle(telling.known());
                double[] extent = extent(telling);
                if (many && !telling.changes() && !telling.against()) {
                    ticks.append('M').append(Svg.n(x)).append(' ').append(Svg.n(extent[1])).append("v5");
                    continue;
                }
                svg.link(telling.link(), telling.told());
                mark(telling, x, extent);
                svg.close("a");
                labels.keepFree(x - 7, extent[0] - 7, x + 7, extent[1] + 7);
            }
            if (!ticks.isEmpty()) {
                svg.path("ink2", ticks.toString());
            }
            for (Telling telling : plan.tellings()) {
                if (telling.changes() && telling.words() != null) {
                    double x = across.middle(telling.known());
                    double[] extent = extent(telling);
                    labels.place(svg, x, extent[0], extent[1], telling.words(), telling.by());
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
            } else if (when.isDay()) {
                beyond(when.first(), x);
                telling.mark(svg, x, top, 1.24);
            } else if (when.last() == null) {
                svg.path("ink2 dash", "M" + Svg.n(x) + " " + Svg.n(bottom) + "V" + Svg.n(TOP + 8));
                svg.path("ink", "M" + Svg.n(x - 4) + " " + Svg.n(TOP + 12) + "l4-8 4 8");
                telling.mark(svg, x, bottom, 1.24);
            } else {
                double diagonal = up.middle(telling.known());
                double lower = past ? bottom : Math.min(bottom, Math.max(top + 1, diagonal));
                if (bottom > lower) {
                    svg.line("ivpast", x, lower, x, bottom);
                }
                svg.rect(telling.firm() && !telling.against() ? "full" : "ivo", x - BAR / 2, top, BAR, Math.max(LEAST_BAND, lower - top));
                telling.mark(svg, x, bottom - top < 24 ? top - 8 : (top + lower) / 2, bottom - top < 24 ? 1.12 : 1.24);
            }
        }

        /** A day off the axis is told in words at its edge. */
        private void beyond(LocalDate day, double x) {
            if (!up.holds(day)) {
                boolean above = day.isAfter(up.last());
                svg.text("sm halo", x + 9, above ? TOP + 12 : BOTTOM - 4, "start", (above ? "↑ " : "↓ ") + days.day(day));
            }
        }
    }
}
