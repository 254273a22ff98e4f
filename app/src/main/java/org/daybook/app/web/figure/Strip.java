package org.daybook.app.web.figure;

/** How much there was of something on each of some days: a bar a day, an empty box for none. */
public final class Strip {
    private static final double STEP = 18;
    private static final double HEIGHT = 16;

    private Strip() { }

    /** SVG's inner part, for a box of 18 a day by 20. @param highest the count that fills a box */
    public static String of(int[] counts, int highest) {
        Svg svg = new Svg();
        for (int i = 0; i < counts.length; i++) {
            svg.element("rect", "x", i * STEP + 1.5, "y", 3.5, "width", 13.0, "height", HEIGHT - 1, "fill", "none", "stroke", "var(--rule-2)");
            if (counts[i] > 0) {
                double height = Math.max(2, HEIGHT * counts[i] / Math.max(1, highest));
                svg.element("rect", "x", i * STEP + 1, "y", 3 + HEIGHT - height, "width", 14.0, "height", height, "fill", "var(--ink-2)");
            }
        }
        return svg.toString();
    }
}
