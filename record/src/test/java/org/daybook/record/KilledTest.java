package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.daybook.record.Records.add;
import static org.daybook.record.Records.dump;
import static org.daybook.record.Records.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daybook.record.archive.Archive;
import org.daybook.record.correct.CorrectionLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that adds pages and corrects what they tell is killed (SIGKILL, no shutdown hooks) at random moments, again and again, on one data folder. */
class KilledTest {
    private static final int KILLS = 14;
    private static final int PAGES = 90;
    /** A kill waits for so many lines from the child, 0 being the one that says it opens the folder, and then for some of this time. */
    private static final int MOST_LINES = 24;
    private static final int MOST_MILLIS = 400;
    private static final long SEED = 20270512;

    @TempDir
    Path temporary;

    @Test
    void losesNothingThatWasArchivedAndLeavesARecordThatOpensAndCompletes() throws Exception {
        Path folder = temporary.resolve("data");
        Random random = new Random(SEED);
        Set<String> reported = new HashSet<>();
        Set<String> corrected = new HashSet<>();
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            killed += run(folder, random, reported, corrected) ? 1 : 0;
            Set<String> kept = archived(folder);
            assertTrue(kept.containsAll(reported), "the archive has lost captures that were reported");
            assertTrue(corrections(folder).containsAll(corrected), "the log has lost corrections that were reported");
            if (i % 4 == 3) {
                // Now and then it is this process that completes; else the next child does, or is killed while it does.
                try (Daybook daybook = open(folder)) {
                    assertEquals(kept.size(), daybook.pages(LATER).size());
                }
            }
        }
        assertTrue(killed > KILLS / 2, "only " + killed + " were killed at work");
        assertTrue(reported.size() > PAGES / 3, "only " + reported.size() + " pages came in before the kills");
        assertTrue(corrected.size() > 3, "only " + corrected.size() + " corrections were made before the kills");
        try (Daybook survivor = open(folder); Daybook whole = open(temporary.resolve("whole"))) {
            add(survivor, InventedPages.pages(PAGES));
            add(whole, InventedPages.pages(PAGES));
            whole.correct(survivor.corrections().all(), Progress.NONE);
            assertEquals(List.of(), survivor.unreadableCorrections());
            assertEquals(dump(whole, LATER), dump(survivor, LATER));
            assertEquals(whole.search("visit", LATER, 1000).size(), survivor.search("visit", LATER, 1000).size());
            assertTrue(survivor.rebuild(Progress.NONE).same());
        }
    }

    /** Whether it was killed before it was done. */
    private static boolean run(Path folder, Random random, Set<String> reported, Set<String> corrected) throws IOException, InterruptedException {
        int first = random.nextInt(PAGES);
        int portion = 1 + random.nextInt(8);
        int lines = random.nextInt(MOST_LINES);
        int millis = random.nextInt(MOST_MILLIS);
        // Apart from what it reports: newer JDKs warn there of native libraries.
        Path errors = folder.resolveSibling("errors.txt");
        Process child = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), AddsUntilKilled.class.getName(), folder.toString(),
                String.valueOf(first), String.valueOf(PAGES), String.valueOf(portion))).redirectError(errors.toFile()).start();
        List<String> said = new ArrayList<>();
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // by its handle: the process would close the stream that is being read here
            child.toHandle().destroyForcibly();
        });
        try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (said.size() == lines + 1) {
                    killer.start();
                }
            }
        }
        child.waitFor();
        for (String line : said) {
            assertTrue(line.matches("opening|done|(archived|corrected) [0-9a-f]*"), () -> "the child said: " + said + "; see " + errors);
            // A line that the kill cut short reports nothing.
            if (line.matches("archived [0-9a-f]{64}")) {
                reported.add(line.substring("archived ".length()));
            } else if (line.matches("corrected [0-9a-f]{12}")) {
                corrected.add(line.substring("corrected ".length()));
            }
        }
        return !said.contains("done");
    }

    /** Ids of what the log has. */
    private static Set<String> corrections(Path folder) throws IOException {
        Set<String> found = new HashSet<>();
        new CorrectionLog(folder.resolve("corrections.jsonl")).read().corrections().all().forEach(c -> found.add(c.id()));
        return found;
    }

    /** What the archive has, read as anyone would. */
    private static Set<String> archived(Path folder) throws IOException {
        Set<String> found = new HashSet<>();
        try (Archive archive = new Archive(folder.resolve("archive"), Clock.systemUTC(), Archive.FULL)) {
            for (String name : archive.files().keySet()) {
                archive.read(name, 0, capture -> found.add(capture.visit().capture()));
            }
        }
        return found;
    }
}
