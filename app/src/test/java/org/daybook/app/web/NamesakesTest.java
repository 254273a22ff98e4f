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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people of one surname: never one page of both. */
class NamesakesTest {
    private static String record(String outlet, String day, String text) throws IOException {
        return new ObjectMapper().writeValueAsString(Map.of("id", outlet, "outlet", outlet, "published", day, "language", "en", "title", "News", "text", text)) + "\n";
    }

    @Test
    void aSharedSurnameLeadsToEachOfItsBearers(@TempDir Path folder) throws Exception {
        Path pages = Files.writeString(folder.resolve("records.jsonl"),
                record("herald", "2026-03-01", "Norland President Alma Vask said on Monday that the bridge would open in May.")
                        + record("post", "2026-03-02", "Opposition leader Edvin Vask said that the bridge was too dear.")
                        + record("wire", "2026-03-05", "President Vask told reporters that she would \"never close\" the mill."));
        try (Site site = new Site(null, pages.toString())) {
            HttpResponse<String> answer = site.get("/people?name=Vask", "Accept", "text/html");
            assertEquals(200, answer.statusCode(), answer::body);
            Document page = Jsoup.parse(answer.body());
            assertEquals(List.of("Alma Vask", "Edvin Vask"), page.select("main a.t").eachText());
            assertFalse(page.select("main").text().contains("too dear"));
            JsonNode json = new ObjectMapper().readTree(site.get("/people.json?name=Vask").body());
            assertEquals(List.of("Alma Vask", "Edvin Vask"), json.get("bearers").findValuesAsText("name").stream().filter(name -> name.endsWith(" Vask")).distinct().toList());
            HttpResponse<String> calendar = site.get("/people.ics?name=Vask");
            assertEquals(404, calendar.statusCode());
            assertTrue(calendar.body().contains("Vask"), calendar::body);
            Document found = Jsoup.parse(site.get("/search?q=Vask", "Accept", "text/html").body());
            assertEquals(2, found.select("main a[href^=/people?name=]").stream().map(a -> a.attr("href")).distinct().count(), () -> found.select("main").text());

            Document form = Jsoup.parse(site.get("/correct?name=Vask", "Accept", "text/html").body());
            assertEquals(List.of("/correct?name=Alma+Vask", "/correct?name=Edvin+Vask"), form.select("main a.t").eachAttr("href"), form::text);
            assertEquals(1, Jsoup.parse(site.get("/correct?name=Alma+Vask", "Accept", "text/html").body()).select("form.correct").size());
            Document said = Jsoup.parse(site.get("/said?by=Vask", "Accept", "text/html").body());
            assertEquals(List.of("/said?by=Alma+Vask", "/said?by=Edvin+Vask"), said.select("main a.t").eachAttr("href"), said::text);
            assertEquals(404, site.get("/said.csv?by=Vask").statusCode());

            JsonNode edvin = new ObjectMapper().readTree(site.get("/people.json?name=Edvin+Vask").body());
            assertEquals("Edvin Vask", edvin.get("name").asText());
            assertFalse(edvin.get("offices").toString().contains("President"), edvin::toString);
            assertFalse(edvin.get("statements").toString().contains("never close"), edvin::toString);
            JsonNode alma = new ObjectMapper().readTree(site.get("/people.json?name=Alma+Vask").body());
            assertEquals("Alma Vask", alma.get("name").asText());
            assertFalse(alma.get("statements").toString().contains("too dear"), alma::toString);
        }
    }
}
