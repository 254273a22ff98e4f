package org.daybook.bench.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LabelledPageTest {
    @Test
    void halvesThePagesAndLeavesNoGapBetweenLabels() throws IOException {
        List<LabelledPage> pages = LabelledPage.all();
        assertTrue(pages.size() >= 60);
        assertEquals(pages.size(), pages.stream().map(LabelledPage::id).distinct().count());
        long dev = pages.stream().filter(page -> page.part().equals("dev")).count();
        assertTrue(Math.abs(2 * dev - pages.size()) <= 2);
        for (LabelledPage page : pages) {
            int at = 0;
            for (LabelledPage.Label label : page.labels()) {
                assertEquals(at, label.start(), page.id());
                assertTrue(label.end() > label.start(), page.id());
                at = label.end() + 1;
            }
        }
    }

    @Test
    void labelsTheLinesThatThePagesShow() throws IOException {
        Path shared = Path.of("../../shared");
        Assumptions.assumeTrue(Files.isDirectory(shared.resolve("data")), "the labelled pages are not beside the project");
        Set<String> kinds = new HashSet<>();
        for (LabelledPage page : LabelledPage.all()) {
            List<String> lines = page.lines(page.bytes(shared));
            List<LabelledPage.Label> labels = page.byLine(lines);
            assertEquals(lines.size(), labels.size(), page.id());
            labels.forEach(label -> kinds.add(label.kind()));
        }
        assertEquals(15, kinds.size());
    }
}
