package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the day of a report is the day planned for. It runs from corner to corner where both axes show the same days; else as the upright one has it, and
 * along its ends beyond.
 */
final class Diagonal {
    private record Point(double x, double y) {
        @Override
        public String toString() {
            return Svg.n(x) + " " + Svg.n(y);
        }
    }

    private final Axis across;
    private final Upright up;
    private final List<Point> points = new ArrayList<>();

    Diagonal(Axis across, Upright up) {
        this.across = across;
        this.up = up;
        points.add(new Point(across.from(), up.start(across.first())));
        if (across.holds(up.first())) {
            points.add(new Point(across.start(up.first()), up.start(up.first())));
        }
        LocalDate after = up.last().plusDays(1);
        if (across.holds(after)) {
            points.add(new Point(across.start(after), up.start(after)));
        }
        points.add(new Point(across.to(), up.start(across.last().plusDays(1))));
    }

    /** Whether any day of a report is on the upright axis. */
    boolean shown() {
        return !across.last().isBefore(up.first()) && !across.first().isAfter(up.last());
    }

    /** The part of it that both axes have. @param type of line */
    void draw(Svg svg, String type) {
        if (shown()) {
            Point from = points.get(across.holds(up.first()) ? 1 : 0);
            Point to = points.get(points.size() - (across.holds(up.last().plusDays(1)) ? 2 : 1));
            svg.line(type, from.x(), from.y(), to.x(), to.y());
        }
    }

    /** The part of the figure above it, where what is planned lies, or below it. */
    String side(boolean above) {
        StringBuilder path = new StringBuilder("M");
        points.forEach(point -> path.append(path.length() > 1 ? "L" : "").append(point));
        return path + "V" + Svg.n(above ? up.to() : up.from()) + "H" + Svg.n(across.from()) + "z";
    }

    /** How high it is at a place across. */
    double y(double x) {
        Point before = points.get(0);
        for (Point next : points) {
            if (next.x() >= x && next.x() > before.x()) {
                return before.y() + (x - before.x()) / (next.x() - before.x()) * (next.y() - before.y());
            }
            before = next;
        }
        return before.y();
    }
}
