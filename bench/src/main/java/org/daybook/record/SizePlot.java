package org.daybook.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws what {@link SizeBench} measured: {@code SizePlot FIGURES.jsonl PLOT.svg}; pages to the right, milliseconds upwards, both by powers of ten. */
public final class SizePlot {
    private static final List<String> SERIES = List.of("firstAnswer", "add", "event", "agenda", "agendaAbout", "story", "stories", "storyOfWords", "bearer");
    private static final List<String> COLOURS = List.of("#222222", "#c0392b", "#1f77b4", "#2c7a4b", "#7f8c3a", "#8e44ad", "#d68910", "#16a085", "#5d6d7e");
    private static final Map<String, String> NAMES = Map.of("firstAnswer", "first answer", "add", "adding a reading", "agendaAbout", "agenda about a name",
            "stories", "50 newest stories", "storyOfWords", "story by words", "bearer", "a person");
    private static final int LEFT = 60;
    private static final int TOP = 40;
    private static final int WIDTH = 520;
    private static final int HEIGHT = 320;
    private static final double LEAST = -1;
    private static final double MOST = 4;

    private final List<JsonNode> figures = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    private SizePlot(List<String> lines) throws IOException {
        for (String line : lines) {
            figures.add(new ObjectMapper().readTree(line));
        }
    }

    public static void main(String[] args) throws IOException {
        SizePlot plot = new SizePlot(Files.readAllLines(Path.of(args[0])));
        Files.writeString(Path.of(args[1]), plot.draw());
    }

    private String draw() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 760 420\" font-family=\"sans-serif\" font-size=\"12\">\n")
                .append("<title>Processor time of one added reading and of one answer, by pages in the record</title>\n")
                .append("<rect width=\"760\" height=\"420\" fill=\"#fff\"/>\n");
        text(LEFT, 20, "start", "Processor milliseconds, 95th percentile (adding: median)", "#222");
        for (int power = (int) LEAST; power <= MOST; power++) {
            line(LEFT, y(power), LEFT + WIDTH, y(power), "#ddd", 1);
            text(LEFT - 8, y(power) + 4, "end", power < 0 ? "0.1" : String.valueOf((int) Math.pow(10, power)), "#444");
        }
        for (JsonNode figure : figures) {
            text(x(figure), TOP + HEIGHT + 20, "middle", figure.get("pages").asText(), "#444");
        }
        text(LEFT + WIDTH / 2.0, TOP + HEIGHT + 42, "middle", "pages in the record", "#222");
        for (int i = 0; i < SERIES.size(); i++) {
            series(SERIES.get(i), COLOURS.get(i), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void series(String name, String colour, int number) {
        List<double[]> points = new ArrayList<>();
        for (JsonNode figure : figures) {
            JsonNode measured = figure.get(name);
            double value = (measured.isArray() ? measured.get(name.equals("add") ? 0 : 1) : measured).asDouble();
            points.add(new double[] {x(figure), y(Math.log10(Math.max(value, Math.pow(10, LEAST))))});
        }
        for (int i = 0; i < points.size(); i++) {
            if (i > 0) {
                line(points.get(i - 1)[0], points.get(i - 1)[1], points.get(i)[0], points.get(i)[1], colour, 2);
            }
            svg.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", points.get(i)[0], points.get(i)[1], colour));
        }
        line(LEFT + WIDTH + 20, TOP + 10 + 22 * number, LEFT + WIDTH + 40, TOP + 10 + 22 * number, colour, 2);
        text(LEFT + WIDTH + 46, TOP + 14 + 22 * number, "start", NAMES.getOrDefault(name, name), "#222");
    }

    private double x(JsonNode figure) {
        double first = Math.log10(figures.get(0).get("pages").asDouble());
        double last = Math.log10(figures.get(figures.size() - 1).get("pages").asDouble());
        return LEFT + 20 + (WIDTH - 40) * (Math.log10(figure.get("pages").asDouble()) - first) / Math.max(1e-9, last - first);
    }

    private static double y(double power) {
        return TOP + HEIGHT - HEIGHT * (power - LEAST) / (MOST - LEAST);
    }

    private void line(double x1, double y1, double x2, double y2, String colour, int width) {
        svg.append(String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"/>%n", x1, y1, x2, y2, colour,
                width));
    }

    private void text(double x, double y, String anchor, String words, String colour) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x, y, anchor, colour, words));
    }
}
