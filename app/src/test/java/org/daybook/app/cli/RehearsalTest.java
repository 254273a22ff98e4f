package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.record.Daybook;
import org.daybook.record.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    Path folder;

    @Test
    void readsTheExamplesAndIsAnsweredByEachPageOfTheSite() throws Exception {
        Path data = folder.resolve("data");
        Path library = folder.resolve("native");
        Rehearsal.main(new String[] {Path.of("..", "examples", "visit").toString(), data.toString(), library.toString()});
        try (Stream<Path> files = Files.list(library)) {
            assertEquals(1, files.filter(file -> file.toFile().length() > 100_000).count());
        }
        try (Daybook daybook = Daybook.open(data, () -> {
            throw new AssertionError("nothing is left to read");
        }, Progress.NONE)) {
            assertEquals(List.of(), daybook.failures());
            assertTrue(daybook.size().pages() > 0);
        }
        Path again = folder.resolve("another JDK's");
        Rehearsal.main(new String[] {Path.of("..", "examples", "visit").toString(), again.toString(), library.toString()});
        assertTrue(Files.isDirectory(again), "the library that is there is taken as it is");
    }
}
