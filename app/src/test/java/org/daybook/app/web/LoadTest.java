package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred readers on loopback while pages are being read: no error, no lost write. Runs some seconds; {@code -Ddaybook.load.seconds=60} for a
 * minute, after which it also prints what it saw.
 */
class LoadTest {
    private static final int READERS = 100;
    private static final int SECONDS = Integer.getInteger("daybook.load.seconds", 4);
    private static final List<String> PATHS = List.of("/", "/agenda", "/agenda?asOf=2026-04-16", "/agenda.ics", "/stories", "/pages", "/coverage", "/search?q=cable", "/changes.atom");

    @Test
    void servesAHundredReadersWhilePagesAreReadAndLosesNone(@TempDir Path folder) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (Site site = new Site(null, Path.of("..", "examples").toString())) {
            long before = site.daybook.size().pages();
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            Queue<Long> took = new ConcurrentLinkedQueue<>();
            Queue<String> wrong = new ConcurrentLinkedQueue<>();
            AtomicInteger turn = new AtomicInteger();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                all.add(readers.submit(() -> {
                    while (System.nanoTime() < end) {
                        String path = PATHS.get(turn.getAndIncrement() % PATHS.size());
                        long start = System.nanoTime();
                        HttpResponse<String> answer = site.get(path);
                        took.add(System.nanoTime() - start);
                        if (answer.statusCode() != 200) {
                            wrong.add(path + " " + answer.statusCode() + " " + answer.body());
                        }
                    }
                }));
            }
            int written = 0;
            List<Long> memory = new ArrayList<>();
            while (System.nanoTime() < end) {
                Path page = folder.resolve("page-" + written + ".txt");
                Files.writeString(page, "Coast Herald\n12 May 2026\n\nThe ports minister Ola Brandt will visit Kestrin on 3 June 2026, her office said. It was note " + written + ".");
                site.read(page.toString());
                written++;
                System.gc();
                memory.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
            for (Future<?> reader : all) {
                reader.get();
            }
            assertEquals(List.of(), List.copyOf(wrong));
            assertEquals(before + written, site.daybook.size().pages(), "each page that was added is there");
            assertTrue(took.size() >= READERS, "readers were answered");
            if (SECONDS > 10) {
                List<Long> sorted = took.stream().sorted().toList();
                System.out.printf("%d requests in %d s by %d readers, %d pages added; median %d ms, 95th percentile %d ms; memory after each page %s MB%n", took.size(), SECONDS, READERS, written,
                        sorted.get(sorted.size() / 2) / 1_000_000, sorted.get(sorted.size() * 95 / 100) / 1_000_000,
                        memory.stream().map(bytes -> bytes >> 20).map(String::valueOf).toList());
            }
        } finally {
            readers.shutdownNow();
        }
    }
}
