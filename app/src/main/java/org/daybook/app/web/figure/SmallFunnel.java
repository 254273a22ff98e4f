package org.daybook.app.web.figure;

import java.time.LocalDate;
import java.util.List;

/** A date funnel small enough to stand in a list: band, bars, diagonal and today, and no text. */
public final class SmallFunnel {
    private static final double RIGHT = 269;
    private static final double BOTTOM = 63;
    private static final double TOP = 3;
    private static final double LEAST = 2;

    private SmallFunnel() { }

    /** SVG's inner part, for 270 by 64; null where there is nothing to draw. */
    public static String of(List<Telling> tellings, LocalDate today) {
        if (!Funnel.drawable(tellings)) {
            return null;
        }
        Axis across = Funnel.span(tellings, today, 1, RIGHT);
        Upright up = Upright.of(tellings, today, across, BOTTOM, TOP);
        Diagonal diagonal = new Diagonal(across, up);
        Svg svg = new Svg();
        svg.path("washbox", diagonal.side(false));
        diagonal.draw(svg, "axis");
        for (int i = 0; i < tellings.size(); i++) {
            double from = across.middle(tellings.get(i).known());
            double to = i + 1 < tellings.size() ? across.middle(tellings.get(i + 1).known()) : Math.max(from, across.middle(today));
            Days belief = Days.of(tellings.get(i).belief());
            if (belief.first() != null && tellings.get(i).believed().ahead()) {
                double top = belief.last() == null ? TOP : up.start(belief.last().plusDays(1));
                double bottom = Math.min(Math.max(top + LEAST, up.start(belief.first())), Math.max(top + LEAST, up.middle(tellings.get(i).known())));
                svg.rect(belief.last() == null ? "band faint" : "band", from, top, Math.max(0, to - from), bottom - top);
            }
            Days told = Days.of(tellings.get(i).edtf());
            if (told.bounded() && (i == 0 || tellings.get(i).changes())) {
                double top = up.start(told.last().plusDays(1));
                double height = Math.max(3, Math.min(up.start(told.first()), BOTTOM) - top);
                boolean firm = tellings.get(i).firm();
                svg.element("rect", "x", from - 1.5, "y", top, "width", 3.0, "height", height, "fill", firm ? "var(--ink)" : "var(--paper)", "stroke",
                        firm ? null : "var(--ink)");
            }
        }
        if (across.holds(today)) {
            svg.line("now", across.middle(today), 1, across.middle(today), BOTTOM);
        }
        return svg.toString();
    }
}
