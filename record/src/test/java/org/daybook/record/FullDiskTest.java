package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.daybook.record.Records.add;
import static org.daybook.record.Records.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.record.link.PageFacts;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full, played by a limit on how long a process's files may grow. */
class FullDiskTest {
    /** In the shell's blocks of 512 or 1024 bytes: more than the SQLite library, which unpacks itself, and less than the pages. */
    private static final int BLOCKS = 4096;

    @TempDir
    Path temporary;

    @Test
    void saysSoAndKeepsWhatWasArchived() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here to limit a process with");
        Path folder = temporary.resolve("data");
        Process child = new ProcessBuilder("/bin/sh", "-c", "ulimit -f " + BLOCKS + " && exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
                "-cp", System.getProperty("java.class.path"), AddsUntilFull.class.getName(), folder.toString()).redirectErrorStream(true).start();
        List<String> lines = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, child.waitFor(), lines.toString());
        List<String> problems = lines.stream().filter(l -> l.startsWith("problem ")).toList();
        assertEquals(1, problems.size(), lines.toString());
        assertTrue(problems.get(0).contains("what was archived is kept") && problems.get(0).contains("run this again"), problems.get(0));
        Set<String> archived = lines.stream().filter(l -> l.startsWith("archived ")).map(l -> l.substring(9)).collect(Collectors.toSet());
        assertFalse(archived.isEmpty());
        try (Daybook daybook = open(folder)) {
            Set<String> pages = daybook.pages(LATER).stream().map(PageFacts::id).collect(Collectors.toSet());
            assertTrue(pages.containsAll(archived), "captures that were reported are gone");
            assertEquals(1, add(daybook, List.of(AddsUntilFull.page(AddsUntilFull.PAGES))).added().size());
        }
    }
}
