package org.daybook.app.web.figure;

/** The outlets' shapes, in a square of ten: five that belong to one outlet each, the ring of all others, and the hexagon of agencies. */
public final class Shapes {
    private static final String[] SHAPES = {
        "<circle cx=\"5\" cy=\"5\" r=\"4.5\"/>",
        "<rect x=\".8\" y=\".8\" width=\"8.4\" height=\"8.4\"/>",
        "<path d=\"M5 .2 9.9 9.2H.1z\"/>",
        "<path d=\"M5-.4 10.4 5 5 10.4-.4 5z\"/>",
        "<path d=\"M3.2.4h3.6v2.8h2.8v3.6H6.8v2.8H3.2V6.8H.4V3.2h2.8z\"/>",
    };
    private static final String RING = "<circle cx=\"5\" cy=\"5\" r=\"3.9\"/>";
    private static final String HEXAGON = "<path d=\"M2.4.4h5.2L10.2 5 7.6 9.6H2.4L-.2 5z\"/>";

    private Shapes() { }

    /** The elements of a shape, drawn in whatever colours surround it. */
    public static String of(int shape) {
        return shape < SHAPES.length ? SHAPES[shape] : ring(shape) ? RING : HEXAGON;
    }

    public static boolean ring(int shape) {
        return shape == SHAPES.length;
    }

    public static int count() {
        return SHAPES.length;
    }

    /** The agencies' one. */
    public static int hexagon() {
        return SHAPES.length + 1;
    }
}
