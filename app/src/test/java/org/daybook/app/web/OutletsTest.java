package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.app.web.figure.Shapes;
import org.daybook.record.link.PageFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signs of outlets. */
class OutletsTest {
    private static List<PageFacts> pages(String... outlets) {
        return Stream.of(outlets).map(outlet -> new PageFacts(outlet, outlet, null, outlet, null, "en", null, List.of())).toList();
    }

    @Test
    void keepsAnOutletsSignOverRestarts(@TempDir Path folder) {
        Path file = folder.resolve("outlets.tsv");
        Outlets before = new Outlets(file);
        before.know(pages("Coast Herald", "Coast Herald", "Northern Post"));
        Outlets after = new Outlets(file);
        after.know(pages("Northern Post", "Northern Post", "Northern Post", "Crown Hill Post", "Coast Herald"));
        assertEquals(before.mark("Coast Herald"), after.mark("Coast Herald"));
        assertEquals(new Outlets.Mark("Northern Post", "NP", 1), after.mark("Northern Post"));
        assertEquals(new Outlets.Mark("Crown Hill Post", "CHP", 2), after.mark("Crown Hill Post"));
        assertEquals(after.mark("Crown Hill Post"), new Outlets(file).mark("Crown Hill Post"));
    }

    @Test
    void givesAgenciesTheHexagonAndFiveOthersAShape(@TempDir Path folder) {
        Outlets outlets = new Outlets(folder.resolve("outlets.tsv"));
        outlets.know(pages("Norland Press Agency", "A b", "C d", "E f", "G h", "I j", "K l"));
        assertEquals(Shapes.hexagon(), outlets.mark("Norland Press Agency").shape());
        assertEquals(List.of(0, 1, 2, 3, 4), Stream.of("A b", "C d", "E f", "G h", "I j").map(name -> outlets.mark(name).shape()).toList());
        assertTrue(Shapes.ring(outlets.mark("K l").shape()));
    }

    @Test
    void takesNamesThatDifferOnlyInCaseForOneOutlet(@TempDir Path folder) {
        Outlets outlets = new Outlets(folder.resolve("outlets.tsv"));
        outlets.know(pages("COAST HERALD", "Coast Herald", "Northern Post"));
        assertEquals(new Outlets.Mark("Coast Herald", "CH", 0), outlets.mark("COAST  HERALD"));
        assertEquals(outlets.mark("COAST HERALD"), outlets.mark("coast herald"));
    }

    @Test
    void passesOverWhatIsNoLineOfItsFileAndDoesWithoutAFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("outlets.tsv"), "nonsense\nNP\t9\tNorthern Post\nCH\t3\tCoast Herald\n");
        assertEquals(3, new Outlets(file).mark("Coast Herald").shape());
        Outlets nowhere = new Outlets(folder.resolve("none/outlets.tsv"));
        nowhere.know(pages("Coast Herald"));
        assertEquals(0, nowhere.mark("Coast Herald").shape());
    }
}
