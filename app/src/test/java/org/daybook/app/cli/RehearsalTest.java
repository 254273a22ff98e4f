package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
        Rehearsal.main(new String[] {Path.of("..", "examples", "visit").toString(), data.toString()});
        try (Daybook daybook = Daybook.open(data, () -> {
            throw new AssertionError("nothing is left to read");
        }, Progress.NONE)) {
            assertEquals(List.of(), daybook.failures());
            assertTrue(daybook.size().pages() > 0);
        }
    }
}
