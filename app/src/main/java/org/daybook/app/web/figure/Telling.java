package org.daybook.app.web.figure;

import java.time.LocalDate;
import org.daybook.reading.event.Stage;

/**
 * A telling as a figure shows it.
 *
 * @param number in the history
 * @param known the day it was published
 * @param edtf when it says the event is to be; null where it doesn't say
 * @param belief when the event was believed to be from then on; null for no date
 * @param believed the stage believed from then on
 * @param shape of its outlet: {@link Shapes}
 * @param changes whether it changed what was believed
 * @param against whether it stands against what is believed
 * @param words its words for the time; null where they aren't told
 * @param by day and teller, for a label
 * @param told all that it says in a line, for those who don't see the figure
 * @param link the address of its row in the history
 */
public record Telling(int number, LocalDate known, Stage stage, String edtf, String belief, Stage believed, int shape, boolean changes,
        boolean against, String words, String by, String told, String link) {
    boolean firm() {
        return switch (stage) {
            case DATED, CONFIRMED, MOVED, UNDER_WAY, HAPPENED -> true;
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, POSTPONED, CANCELLED, DENIED -> false;
        };
    }

    /** Whether it stands against what is believed, or says itself that it is not sure. */
    boolean open() {
        return against || edtf != null && (edtf.indexOf('?') >= 0 || edtf.indexOf('%') >= 0);
    }

    /** Draws its outlet's shape around a point. */
    void mark(Svg svg, double x, double y, double scale) {
        double side = 10 * scale;
        boolean open = open() || Shapes.ring(shape);
        svg.element("use", "href", "#o-" + (Shapes.ring(shape) ? "ring" : String.valueOf(shape)), "x", x - side / 2, "y", y - side / 2, "width", side, "height", side,
                "class", open ? "open" : "full");
    }
}
