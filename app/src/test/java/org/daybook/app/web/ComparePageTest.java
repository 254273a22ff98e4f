package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outlets side by side: what is folded, what nobody fetched, and in which words. */
class ComparePageTest {
    private static final String DISPATCH = "Ports minister Ola Brandt will visit Kestrin on 3 June 2026, her office said on Tuesday. She will see the new quay that the harbour company finished in March, "
            + "and talk with pilots who have asked for deeper water since the old channel began to fill with sand. The office named no sum for the dredging, which two earlier ministers promised and neither paid for. "
            + "Ola Brandt will travel by train with four members of the committee for harbours.";

    private static String record(String outlet, String day, String text) throws IOException {
        return new ObjectMapper().writeValueAsString(java.util.Map.of("id", outlet + day, "outlet", outlet, "published", day, "language", "en", "title", "Brandt goes to Kestrin", "text", text)) + "\n";
    }

    private static Path story(Path folder) throws IOException {
        return Files.writeString(folder.resolve("records.jsonl"), record("Norland Press Agency", "2026-05-12", DISPATCH)
                + record("Harbour Gazette", "2026-05-12", DISPATCH) + record("Coast Herald", "2026-05-13", "Ports minister Ola Brandt will visit Kestrin on 3 June 2026, the ministry announced. The Coast Herald has learned that the dredging row will be on the table. "
                + "Pilots call it a dredging scandal; the dredging bill has grown every year, and no dredging ship has been seen since winter. Brandt has kept silent about it.")
                + record("Northern Post", "2026-06-02", "Ports minister Ola Brandt will visit Kestrin on 3 June 2026. Brandt will also meet Governor Pia Lund in Kestrin on 4 June 2026, the Northern Post was told. "
                + "The governor wants a ferry, and the ferry is what the talks will be about; a ferry would cost less than the quay, and islanders have asked for a ferry for years."));
    }

    @Test
    void setsOneOutletOnceHoweverItsNameIsWritten(@TempDir Path folder) throws Exception {
        Path pages = Files.writeString(folder.resolve("records.jsonl"), record("HARBOUR GAZETTE", "2026-05-12", "Ports minister Ola Brandt will visit Kestrin on 3 June 2026, her office said on Tuesday.")
                + record("Harbour Gazette", "2026-05-14", "Ports minister Ola Brandt will visit Kestrin on 3 June 2026, the harbour company confirmed. Pilots have asked her for deeper water.")
                + record("Coast Herald", "2026-05-15", "Ports minister Ola Brandt will visit Kestrin on 4 June 2026, the ministry announced."));
        try (Site site = new Site(null, pages.toString())) {
            ObjectMapper json = new ObjectMapper();
            String story = json.readTree(site.get("/compare.json").body()).get(0).get("id").asText();
            JsonNode comparison = json.readTree(site.get("/compare/" + story + ".json").body());
            assertEquals(List.of("Harbour Gazette", "Coast Herald"), StreamSupport.stream(comparison.get("outlets").spliterator(), false).map(JsonNode::asText).toList());
            JsonNode event = json.readTree(site.get("/agenda.json?asOf=2026-05-20").body()).get(0);
            assertEquals(2, event.get("sources").asInt(), event::toString);
            assertEquals("HARBOUR GAZETTE", event.get("history").get(0).get("outlet").asText(), "each page keeps the form that it gave");
            JsonNode coverage = json.readTree(site.get("/coverage.json").body());
            assertTrue(coverage.toString().contains("Harbour Gazette") && !coverage.toString().contains("HARBOUR GAZETTE"), coverage::toString);
            assertEquals(2, Jsoup.parse(site.get("/pages?outlet=Harbour+Gazette", "Accept", "text/html").body()).select("table.pages tbody tr").size());
            Document agenda = Jsoup.parse(site.get("/agenda?asOf=2026-05-20&outlet=HARBOUR+GAZETTE", "Accept", "text/html").body());
            assertEquals(1, agenda.select("table.agenda tbody tr[data-line]:not(.off)").size(), agenda::text);
            assertEquals(List.of("Coast Herald", "Harbour Gazette"), agenda.select(".filters input[name=outlet]").eachAttr("value").stream().sorted().toList());
            // Known then was the one form alone.
            assertTrue(site.get("/coverage.json?asOf=2026-05-12").body().contains("HARBOUR GAZETTE"));
        }
    }

    @Test
    void foldsCopiesTellsWhatNobodyFetchedAndWhichWordsDiffer(@TempDir Path folder) throws Exception {
        try (Site site = new Site(null, story(folder).toString())) {
            JsonNode stories = new ObjectMapper().readTree(site.get("/stories.json").body());
            assertEquals(1, stories.size(), stories::toString);
            String address = "/compare/" + stories.get(0).get("id").asText();
            Document page = Jsoup.parse(site.get(address, "Accept", "text/html").body());
            List<String> columns = page.select("table.cmp thead th bdi").eachText();
            assertTrue(columns.containsAll(List.of("Norland Press Agency", "Coast Herald", "Northern Post")), columns::toString);
            Element agency = page.select("table.cmp thead th").stream().filter(th -> th.text().startsWith("Norland Press Agency")).findFirst().orElseThrow();
            assertEquals("Harbour Gazette", agency.selectFirst("details li").text());
            assertEquals(4, agency.parent().childrenSize(), "the fact and three outlets: who only prints has no column");
            Element later = page.select("table.cmp tbody tr[data-line]").stream().filter(row -> row.text().contains("Pia Lund")).findFirst().orElseThrow();
            assertTrue(later.select("td.nf").size() == 2, later::text);
            assertTrue(later.selectFirst("td.nf").text().contains("no page since 12 May"), later::text);
            assertTrue(page.select("table.terms tr").stream().anyMatch(row -> row.text().startsWith("Northern Post") && row.text().contains("ferry 4 : 0")), () -> page.select("table.terms").text());
            JsonNode terms = new ObjectMapper().readTree(site.get(address + ".json").body()).get("terms");
            assertTrue(StreamSupport.stream(terms.spliterator(), false).anyMatch(term -> term.get("word").asText().equals("ferry") && term.get("count").asInt() == 4
                    && term.get("others").asInt() == 0), terms::toString);
            assertFalse(StreamSupport.stream(terms.spliterator(), false).anyMatch(term -> term.get("outlet").asText().equals("Harbour Gazette")), "its words are the agency's");
        }
    }
}
