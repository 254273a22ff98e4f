package org.daybook.reading.page;

import java.util.Locale;
import java.util.Map;

/** Lines over two logarithmic axes, as an SVG that reads on white and on black. What is linear rises by 45 degrees, beside the dashed line. */
record LogPlot(String title, String across, String up) {
    private static final int LEFT = 70;
    private static final int TOP = 40;
    /** Of a decade, on both axes. */
    private static final int DECADE = 110;
    private static final String[] COLOURS = {"#2166ac", "#1b9e77", "#b8860b", "#7570b3", "#666666", "#d6604d"};

    /** @param lines points by name, each its place across and up; drawn in this order */
    String draw(Map<String, double[][]> lines) {
        int[] x = decades(lines, 0);
        int[] y = decades(lines, 1);
        int width = (x[1] - x[0]) * DECADE;
        int height = (y[1] - y[0]) * DECADE;
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" "
                + "font-size=\"12\"><rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/><text x=\"%d\" y=\"20\" font-size=\"14\">%s</text>\n",
                LEFT + width + 280, TOP + height + 50, LEFT, title));
        for (int i = x[0]; i <= x[1]; i++) {
            grid(svg, LEFT + (i - x[0]) * DECADE, TOP, LEFT + (i - x[0]) * DECADE, TOP + height);
            label(svg, LEFT + (i - x[0]) * DECADE, TOP + height + 18, "middle", number(i));
        }
        for (int i = y[0]; i <= y[1]; i++) {
            grid(svg, LEFT, TOP + (y[1] - i) * DECADE, LEFT + width, TOP + (y[1] - i) * DECADE);
            label(svg, LEFT - 8, TOP + (y[1] - i) * DECADE + 4, "end", number(i));
        }
        label(svg, LEFT + width / 2, TOP + height + 38, "middle", across);
        svg.append(String.format(Locale.ROOT, "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>\n", TOP + height / 2, up));
        int decades = Math.min(x[1] - x[0], y[1] - y[0]);
        svg.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#999999\" stroke-dasharray=\"6 4\"/>\n", LEFT, TOP + height,
                LEFT + decades * DECADE, TOP + height - decades * DECADE));
        int number = 0;
        for (Map.Entry<String, double[][]> line : lines.entrySet()) {
            String colour = COLOURS[number % COLOURS.length];
            StringBuilder points = new StringBuilder();
            for (double[] point : line.getValue()) {
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", LEFT + (Math.log10(point[0]) - x[0]) * DECADE, TOP + (y[1] - Math.log10(point[1])) * DECADE));
            }
            svg.append("<polyline fill=\"none\" stroke-width=\"2\" stroke=\"").append(colour).append("\" points=\"").append(points.toString().strip()).append("\"/>\n");
            svg.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke-width=\"2\" stroke=\"%s\"/>", LEFT + width + 16, TOP + 20 + number * 20,
                    LEFT + width + 40, TOP + 20 + number * 20, colour));
            label(svg, LEFT + width + 46, TOP + 24 + number * 20, "start", line.getKey());
            number++;
        }
        label(svg, LEFT + width + 46, TOP + 24 + number * 20, "start", "dashed: linear");
        return svg.append("</svg>\n").toString();
    }

    private static int[] decades(Map<String, double[][]> lines, int axis) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (double[][] line : lines.values()) {
            for (double[] point : line) {
                least = Math.min(least, point[axis]);
                most = Math.max(most, point[axis]);
            }
        }
        return new int[] {(int) Math.floor(Math.log10(least)), (int) Math.ceil(Math.log10(most))};
    }

    private static String number(int power) {
        return power >= 0 ? String.valueOf((long) Math.pow(10, power)) : String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power));
    }

    private static void grid(StringBuilder svg, int x1, int y1, int x2, int y2) {
        svg.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#dddddd\"/>\n", x1, y1, x2, y2));
    }

    private static void label(StringBuilder svg, int x, int y, String anchor, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text));
    }
}
