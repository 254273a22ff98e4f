package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody said over time, and who somebody is, in a browser. */
class SaidPageTest {
    private static String record(String outlet, String day, String text) throws IOException {
        return new ObjectMapper().writeValueAsString(Map.of("id", outlet + day, "outlet", outlet, "published", day, "language", "en", "title", "News", "text", text)) + "\n";
    }

    private static Path pages(Path folder) throws IOException {
        return Files.writeString(folder.resolve("records.jsonl"),
                record("Coast Herald", "2026-03-02", "Ports minister Ola Brandt said on Monday that the northern harbour would open for ferries in the second week of May.")
                        + record("Northern Post", "2026-03-02", "Minister Ola Brandt said on Monday that the northern harbour would open for ferries in the second week of May.")
                        + record("Coast Herald", "2026-04-10", "“Nobody will lose a berth over this,” Ola Brandt told reporters. Governor Pia Lund stood beside her."));
    }

    @Test
    void showsEachStatementOnceByDayWithAllThatCarryIt(@TempDir Path folder) throws Exception {
        try (Site site = new Site(null, pages(folder).toString())) {
            Document page = Jsoup.parse(site.get("/said?by=Ola+Brandt", "Accept", "text/html").body());
            Element opens = page.select("li[data-line]").stream().filter(line -> line.text().contains("ferries")).findFirst().orElseThrow();
            assertEquals(1, page.select("li[data-line]").stream().filter(line -> line.text().contains("ferries")).count(), page::text);
            assertTrue(opens.text().contains("In the same words:"), opens::text);
            assertEquals(2, opens.select("a.src").size(), opens::html);
            assertTrue(opens.select("a.src").stream().allMatch(link -> link.attr("href").contains("#lit")), "each leads to its sentence");
            assertEquals(List.of("2 March", "10 April"), page.select(".saidday h2").eachText());
            HttpResponse<String> later = site.get("/said?by=Ola+Brandt&when=from+1+to+20+April", "Accept", "text/html");
            assertEquals(1, Jsoup.parse(later.body()).select("li[data-line]").size(), later::body);
            assertEquals(1, Jsoup.parse(site.get("/said?by=Ola+Brandt&about=berth", "Accept", "text/html").body()).select("li[data-line]").size());
            assertEquals(0, Jsoup.parse(site.get("/said?by=Ola+Brandt&asOf=2026-03-05&about=berth", "Accept", "text/html").body()).select("li[data-line]").size());
            JsonNode data = new ObjectMapper().readTree(site.get("/said.json?by=Ola+Brandt").body());
            assertEquals(2, data.get("sayings").size(), data::toString);
            List<String> sheet = site.get("/said.csv?by=Ola+Brandt").body().lines().toList();
            assertEquals(4, sheet.size(), sheet::toString);
            assertTrue(sheet.get(0).startsWith("saying,said_on,known_on,speaker"));
            HttpResponse<String> wrong = site.get("/said?by=Ola+Brandt&when=2026-02-30", "Accept", "text/html");
            assertEquals(400, wrong.statusCode());
            assertTrue(Jsoup.parse(wrong.body()).selectFirst("#when-problem").text().contains("2026-02 has no day 30"));
            assertEquals(404, site.get("/said?by=Ola+Brant", "Accept", "text/html").statusCode());
            assertEquals(400, site.get("/said.json").statusCode());
        }
    }

    @Test
    void tellsWhoSomebodyIsAndWithWhom(@TempDir Path folder) throws Exception {
        try (Site site = new Site(null, pages(folder).toString())) {
            Document page = Jsoup.parse(site.get("/people?name=Ola+Brandt", "Accept", "text/html").body());
            String about = page.selectFirst("aside").text();
            assertTrue(about.contains("minister"), about);
            assertTrue(about.contains("Pia Lund"), about);
            assertTrue(about.contains("Coast Herald 2 March – 10 April · 2 pages"), about);
            assertFalse(page.select("a[href=/said?by=Ola+Brandt]").isEmpty());
            assertEquals("Ola Brandt", new ObjectMapper().readTree(site.get("/people.json?name=Ola+Brandt").body()).get("who").get("bearers").get(0).get("name").asText());
            assertFalse(Jsoup.parse(site.get("/search?q=Ola+Brandt", "Accept", "text/html").body()).select("main a[href=/said?by=Ola+Brandt]").isEmpty());
        }
    }
}
