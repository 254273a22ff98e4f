package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.record.AsOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at before anybody comes. */
class WarmUpTest {
    @TempDir
    Path folder;

    @Test
    void makesAPageOfEachKindThatReadersAskFor() throws IOException, InterruptedException {
        Site site = Site.examples();
        Settings settings = new Settings("127.0.0.1", 0, Set.of(), null, folder, null, () -> Site.TODAY);
        Desk desk = new Desk(site.daybook, folder.resolve("outlets.tsv"));
        WarmUp warmUp = new WarmUp(site.daybook, new Serving(desk, new Guard(settings), settings.today()), new Routes(desk));
        assertEquals(new TreeSet<>(Set.of("/", "/agenda", "/changes", "/compare", "/compare/{id}", "/coverage", "/events/{id}", "/pages", "/pages/{id}", "/people", "/search",
                "/stories", "/stories/{id}")), warmUp.run(AsOf.allKnown(Site.TODAY)));
        assertTrue(desk.nearest().size() > 0, "names are looked for that are near a misspelt one");
    }
}
