package org.daybook.app.web.figure;

import java.util.List;
import org.daybook.app.web.words.Words;
import org.daybook.reading.event.Stage;

/** How firm an event was, as told on the days across: a step for each stage, and a row for what is off its date. */
final class Ladder {
    private static final double STEP = 17;
    private static final double TOP = 28;
    static final double HEIGHT = TOP + 8 * STEP + 6;
    private static final List<String> ROWS = List.of("happened", "confirmed", "dated", "arranging", "agreed", "invited-expected", "suggested");

    private final Axis across;
    private final Words words;

    Ladder(Axis across, Words words) {
        this.across = across;
        this.words = words;
    }

    private static double y(Stage stage) {
        return TOP + STEP * switch (stage) {
            case HAPPENED, UNDER_WAY -> 0;
            case CONFIRMED -> 1;
            case DATED, MOVED -> 2;
            case ARRANGING -> 3;
            case AGREED -> 4;
            case INVITED, EXPECTED -> 5;
            case SUGGESTED -> 6;
            case POSTPONED, CANCELLED, DENIED -> 7.4;
        };
    }

    void draw(Svg svg, List<Telling> tellings, double end) {
        for (int row = 0; row < ROWS.size(); row++) {
            double y = TOP + row * STEP;
            svg.line("grid", across.from(), y, across.to(), y);
            svg.text("sm", across.from() - 8, y + 4, "end", words.text("ladder." + ROWS.get(row)));
        }
        double axis = TOP + 6.7 * STEP;
        svg.line("axis", across.from(), axis, across.to(), axis);
        svg.text("sm", across.from() - 8, y(Stage.POSTPONED) + 4, "end", words.text("ladder.off"));
        StringBuilder line = new StringBuilder();
        double last = -1;
        for (Telling telling : tellings) {
            double x = across.middle(telling.known());
            double y = y(telling.believed());
            if (y == last) {
                continue;
            }
            last = y;
            line.append(line.isEmpty() ? "M" + Svg.n(x) + " " + Svg.n(y) : "H" + Svg.n(x) + "V" + Svg.n(y));
        }
        svg.path("bandline", line + "H" + Svg.n(Math.max(end, across.middle(tellings.get(tellings.size() - 1).known()))));
        List<Telling> marked = tellings.size() > Funnel.MOST_MARKS ? tellings.stream().filter(t -> t.changes() || t.against()).toList() : tellings;
        for (Telling telling : marked) {
            double x = across.middle(telling.known());
            if (telling.stage() != telling.believed()) {
                svg.line("ink2 dot", x, y(telling.believed()), x, y(telling.stage()));
            }
        }
        for (Telling telling : marked) {
            svg.link(telling.link(), telling.told());
            telling.mark(svg, across.middle(telling.known()), y(telling.stage()), 1.04);
            svg.close("a");
        }
    }
}
