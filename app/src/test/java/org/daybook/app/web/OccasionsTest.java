package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Event;
import org.daybook.record.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What took place within what, from the sentence to the page of the event. */
class OccasionsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path record(String name, String day, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".jsonl"), JSON.writeValueAsString(Map.of("id", name, "outlet", "Coast Herald", "title", "A visit to Velmark", "language", "en",
                "published", day, "text", text)) + "\n");
    }

    @Test
    void namesTheSigningBesideTheVisitAndNeverMakesThemOne() throws IOException, DataFolderProblem {
        Path first = record("first", "2026-05-05", "President Anna Berg of Norland visited Velmark on 4 May 2026.");
        Path second = record("second", "2026-05-06", "During the visit of President Anna Berg of Norland to Velmark on 4 May 2026, Anna Berg and Ivan Lund signed a trade agreement.");
        try (Site site = new Site(null, first.toString(), second.toString())) {
            AsOf now = AsOf.allKnown(Site.TODAY);
            Event signing = only(site, "signing", now);
            Event visit = only(site, "visit", now);
            List<Occasion> whole = site.daybook.occasions(signing, now);
            assertEquals(List.of(visit.id()), whole.stream().filter(Occasion::whole).map(Occasion::event).toList(), whole::toString);
            List<Occasion> parts = site.daybook.occasions(visit, now);
            assertEquals(List.of(signing.id()), parts.stream().filter(one -> !one.whole()).map(Occasion::event).toList(), parts::toString);
            assertTrue(parts.get(0).quote().startsWith("During the visit"), parts::toString);
            AsOf before = AsOf.day(LocalDate.of(2026, 5, 5));
            assertEquals(List.of(), site.daybook.occasions(only(site, "visit", before), before), "the second page was not known then");

            JsonNode json = JSON.readTree(JSON.writeValueAsString(Answers.event(visit, List.of(), parts)));
            assertEquals(signing.id(), json.path("parts").get(0).path("event").asText());
            assertEquals(0, json.path("partOf").size());
            String page = site.get("/events/" + visit.id(), "Accept", "text/html").body();
            assertTrue(page.contains("Parts of it") && page.contains("/events/" + signing.id()), page);
            String other = site.get("/events/" + signing.id(), "Accept", "text/html").body();
            assertTrue(other.contains("Part of") && other.contains("/events/" + visit.id()), other);
            assertFalse(site.get("/events/" + visit.id() + "?asOf=2026-05-05", "Accept", "text/html").body().contains("Parts of it"));
        }
    }

    private static Event only(Site site, String type, AsOf asOf) {
        List<Event> found = site.daybook.events(asOf).stream().filter(event -> event.type().equals(type)).toList();
        assertEquals(1, found.size(), () -> site.daybook.events(asOf).toString());
        return found.get(0);
    }
}
