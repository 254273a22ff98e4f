package org.daybook.reading.page;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.daybook.reading.Reader;

/**
 * Measures how long pages of 50 kB to 50 MB take, by processor time, and draws it: {@code docs/page-size.svg}, with its figures in {@code
 * docs/page-size.tsv}. Pages are made up, each kind of another stuff. Taking apart is measured past the limits that hold for readers of pages (32 MiB,
 * a million tags); the whole reading up to its own. Its first argument is the folder for both files; it wants 4 GB of heap.
 */
public final class PageSizes {
    private static final double[] MEGABYTES = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};
    /** Up to what a reading takes: 300,000 characters of main text. */
    private static final double[] READ_WHOLE = {0.02, 0.05, 0.1, 0.2, 0.3};
    /** Of so many runs the fastest counts, as other work on the machine only ever adds; what takes seconds is run once. */
    private static final int RUNS = 3;
    private static final long LONG = 500_000_000L;
    private static final String[] WHO = {"The harbour minister of Norland", "Maren Holt", "The mayor of Arden", "Otto Brandt", "The council", "Viktor Dravec"};
    private static final String[] WHAT = {"said on Wednesday that the new quay will open on 12 May 2027", "met the fishermen in Kestrin last week", "will visit Velmark in June",
        "promised to pay for the bridge", "told reporters that the talks had been postponed", "walked along the shore with the engineers"};

    private PageSizes() { }

    /** What pages are made of: a beginning, and what is repeated until the page has its size. */
    private interface Stuff {
        String next(Random random);
    }

    /** A point of the plot. */
    private record Point(String kind, double megabytes, double seconds) { }

    public static void main(String[] args) throws IOException, UnreadableInput {
        Path folder = Path.of(args[0]);
        Words words = Words.load();
        KindJudge judge = KindJudge.load();
        HtmlPage pages = new HtmlPage(words, Judges.of("html"), judge);
        TextCapture texts = new TextCapture(words, Judges.of("text"), judge);
        Reader reader = new Reader();
        Map<String, Stuff> kinds = new LinkedHashMap<>();
        kinds.put("a long story", random -> "<p class=\"t\">" + sentence(random) + sentence(random) + sentence(random) + "</p>\n");
        kinds.put("lists of links", random -> "<div class=\"c\"><a href=\"/s/" + random.nextInt(9999) + "\"><img src=\"/i.jpg\">Story " + random.nextInt(9999) + "</a></div>\n");
        kinds.put("tables", random -> "<tr><td>" + random.nextInt(9999) + "</td><td>Arden</td></tr>\n");
        kinds.put("divisions never closed", random -> "<div><p>Word ");
        kinds.put("text without mark-up", random -> random.nextInt(4) == 0 ? "Share\n" : sentence(random) + sentence(random) + "\n");
        List<Point> points = new ArrayList<>();
        for (int warm = 0; warm < 40; warm++) {
            reader.read(Capture.of("warm", page("", kinds.get("a long story"), 30_000)));
        }
        for (Map.Entry<String, Stuff> kind : kinds.entrySet()) {
            boolean text = kind.getKey().startsWith("text");
            for (double size : MEGABYTES) {
                byte[] bytes = page(text ? "" : "<html><body><h1>The quay opens</h1><p>" + WHO[0] + " " + WHAT[0] + ".</p>"
                        + (kind.getKey().equals("tables") ? "<table>" : ""), kind.getValue(), (int) (size * 1e6));
                Capture capture = Capture.of("page", bytes);
                points.add(new Point("taking apart: " + kind.getKey(), size, seconds(() -> {
                    String content = Charsets.decode(bytes);
                    if (text) {
                        texts.page(capture, TextDump.undone(content));
                    } else {
                        pages.parsed(capture, content);
                    }
                })));
                System.err.println(points.get(points.size() - 1));
            }
        }
        for (double size : READ_WHOLE) {
            byte[] bytes = page("<html><body><h1>The quay opens</h1>", kinds.get("a long story"), (int) (size * 1e6));
            points.add(new Point("whole reading: a long story", size, seconds(() -> reader.read(Capture.of("page", bytes)))));
            System.err.println(points.get(points.size() - 1));
        }
        StringBuilder table = new StringBuilder("kind\tMB\tseconds\n");
        points.forEach(point -> table.append(String.format(Locale.ROOT, "%s\t%s\t%.3f\n", point.kind(), point.megabytes(), point.seconds())));
        Files.writeString(folder.resolve("page-size.tsv"), table);
        Map<String, double[][]> lines = new LinkedHashMap<>();
        for (Point point : points) {
            lines.merge(point.kind(), new double[][] {{point.megabytes(), point.seconds()}}, PageSizes::joined);
        }
        Files.writeString(folder.resolve("page-size.svg"), new LogPlot("Time to read a page, by its size", "size, MB", "processor time, s").draw(lines));
    }

    private static double[][] joined(double[][] one, double[][] other) {
        double[][] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String sentence(Random random) {
        return WHO[random.nextInt(WHO.length)] + " " + WHAT[random.nextInt(WHAT.length)] + ". ";
    }

    private static byte[] page(String beginning, Stuff stuff, int bytes) {
        Random random = new Random(bytes);
        StringBuilder page = new StringBuilder(beginning);
        while (page.length() < bytes) {
            page.append(stuff.next(random));
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Work that is measured. */
    private interface Work {
        void run() throws UnreadableInput;
    }

    private static double seconds(Work work) throws UnreadableInput {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < RUNS && (i == 0 || best < LONG); i++) {
            long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began);
        }
        return best / 1e9;
    }
}
