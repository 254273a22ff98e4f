package org.daybook.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.PageReader;
import org.daybook.reading.page.UnreadableInput;

/**
 * How fast pages are read on one core, warm: {@code ReadingSpeed FOLDER} for the pages of a folder, with no folder for pages that are made up, each
 * twice the size of the one before, up to what a page may be. Time is the thread's own, so that other work on the machine counts less.
 */
public final class ReadingSpeed {
    /** How often everything is read: {@code -Drounds=24} for figures, since the compiler is done after some ten rounds. */
    private static final int ROUNDS = Integer.getInteger("rounds", 4);

    /** Something that is done to a page. */
    private interface Work {
        void on(Capture capture) throws UnreadableInput;
    }

    private ReadingSpeed() { }

    public static void main(String[] args) throws IOException, UnreadableInput {
        PageReader pages = new PageReader();
        if (args.length == 0) {
            bySize(pages);
            return;
        }
        List<Capture> captures = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                captures.add(Capture.of(file.toString(), Files.readAllBytes(file)));
            }
        }
        Reader reader = new Reader();
        for (int round = 1; round <= ROUNDS; round++) {
            System.out.printf(Locale.ROOT, "round %d: page alone %.0f pages a second, whole reading %.0f%n", round, speed(captures, pages::page),
                    speed(captures, reader::read));
        }
    }

    private static double speed(List<Capture> captures, Work work) {
        long start = now();
        for (Capture capture : captures) {
            try {
                work.on(capture);
            } catch (UnreadableInput e) {
                // an empty page is an answer too, and took its time
            }
        }
        return captures.size() * 1e9 / (now() - start);
    }

    private static void bySize(PageReader pages) throws UnreadableInput {
        for (int round = 1; round <= ROUNDS; round++) {
            for (int kilobytes = 64; kilobytes <= 31 << 10; kilobytes *= 2) {
                Capture capture = Capture.of("made-up", page(kilobytes << 10).getBytes(StandardCharsets.UTF_8));
                long start = now();
                pages.page(capture);
                if (round == ROUNDS) {
                    System.out.printf(Locale.ROOT, "%d KiB: %.3f s%n", kilobytes, (now() - start) / 1e9);
                }
            }
        }
    }

    private static String page(int size) {
        StringBuilder page = new StringBuilder("<html><head><title>Ferries | Coast Herald</title></head><body><article><h1>Ferries</h1>");
        for (int i = 0; page.length() < size; i++) {
            page.append("<div class=\"row\"><p>On day ").append(i).append(" the ferry to Arden ran with <a href=\"/").append(i)
                    .append("\">").append(i % 300).append(" passengers</a>, the company said, and came back late.</p></div>\n");
        }
        return page.append("</article></body></html>").toString();
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
