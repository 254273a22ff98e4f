package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.CaptureFacts;
import org.daybook.reading.Reading;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Kind;
import org.daybook.reading.page.LanguageTag;
import org.daybook.record.AsOf;
import org.daybook.record.Comparison;
import org.daybook.record.Comparison.Fact;
import org.daybook.record.Comparison.Sharing;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final String DROZ = "Ana Droz";
    private static final String BERG = "Karl Berg";

    private final Map<String, Reading> readings = new HashMap<>();

    private Comparison compare(Pages pages, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            PageFacts page = pages.pages().get(i);
            readings.put(page.id(), new Reading(page.source(), new CaptureFacts(page.id(), "text/plain", 1, null), Kind.ARTICLE, null, null,
                    new LanguageTag(page.language(), 1), null, page.title(), List.of(), page.published(), null, texts[i], List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of(), List.of()));
        }
        return Chronicle.of(pages.pages(), pages.mentions(), AsOf.allKnown(LocalDate.of(2027, 4, 1)), readings::get).compare("droz").orElseThrow();
    }

    private static Pages twoOutlets(String otherDay) {
        return twoOutlets(otherDay, "en", "en");
    }

    private static Pages twoOutlets(String otherDay, String language, String other) {
        return new Pages().page("Coast Herald", "2027-03-30").speaks(language).tells("meeting", Stage.DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Velmark Today", "2027-03-31").speaks(other).tells("meeting", Stage.DATED, otherDay, DROZ, BERG, "[Arden]")
                .tells("visit", Stage.AGREED, "2027-06", DROZ, "[Kestrin]");
    }

    @Test
    void putsOutletsSideBySideOnWhatAllTellAndWhatOneAloneTells() {
        Comparison comparison = compare(twoOutlets("2027-05-12"), "", "");
        assertEquals(List.of("Coast Herald", "Velmark Today"), comparison.outlets());
        assertEquals(List.of(Sharing.ALL, Sharing.ONE), comparison.facts().stream().map(Fact::sharing).toList());
        Fact alone = comparison.facts().get(1);
        assertEquals(List.of(false, true), alone.cells().stream().map(Comparison.Cell::told).toList());
        assertEquals("agreed 2027-06", alone.cells().get(1).value());
    }

    @Test
    void putsContradictionsFirst() {
        Fact fact = compare(twoOutlets("2027-05-13"), "", "").facts().get(0);
        assertEquals(Sharing.CONTRADICTED, fact.sharing());
        assertEquals(List.of("dated 2027-05-12", "dated 2027-05-13"), fact.cells().stream().map(Comparison.Cell::value).toList());
    }

    @Test
    void findsOneThingToldInNearlyTheSameWords() {
        String filler = " ".repeat(400);
        Comparison comparison = compare(twoOutlets("2027-05-12"),
                filler + "Trade between the countries reached nine billion crowns last winter.",
                filler + "Last winter, trade between both countries reached some nine billion crowns. Fishermen blocked the harbour gates again.");
        List<Fact> passages = comparison.facts().stream().filter(f -> f.kind().equals("passage")).toList();
        assertEquals(List.of(Sharing.ALL, Sharing.ONE), passages.stream().map(Fact::sharing).toList());
        assertTrue(passages.get(1).label().startsWith("Fishermen"));
        assertEquals("left out", passages.get(1).cells().get(0).value());
    }

    @Test
    void comparesOutletsOfTwoCountriesThatWriteOneLanguage() {
        String filler = " ".repeat(400);
        String trade = filler + "Trade between the countries reached nine billion crowns last winter.";
        Fact passage = compare(twoOutlets("2027-05-12", "en-GB", "en-US"), trade, trade).facts().stream().filter(f -> f.kind().equals("passage")).findFirst().orElseThrow();
        assertEquals(Sharing.ALL, passage.sharing());
        Fact apart = compare(twoOutlets("2027-05-12", "en", "ru"), trade, trade).facts().stream().filter(f -> f.kind().equals("passage")).findFirst().orElseThrow();
        assertEquals("not compared: another language", apart.cells().get(1).value());
    }
}
