package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Pictures of the examples' pages for the documents, in {@code docs/web/}. Not among the tests that always run; made by
 * {@code ./daybook test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class Screenshots {
    private static final Path FOLDER = Path.of("..", "docs", "web");
    private static final String DAY = "2026-06-20";

    private final Site site = Site.examples();
    private final Chromium browser = Chromium.open();

    private JsonNode json(String path) throws IOException {
        return new ObjectMapper().readTree(site.get(path).body());
    }

    private void picture(String name, String path, int width, int most, boolean dark) throws IOException {
        browser.screen(width, 900, dark);
        browser.go(site.address(path));
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), browser.picture(width, most));
        assertTrue(Files.size(FOLDER.resolve(name + ".png")) > 10_000, name);
    }

    @Test
    void ofTheExamples() throws IOException {
        String event = BrowserTest.mostTold(json("/agenda.json?asOf=" + DAY), "history");
        String story = BrowserTest.mostTold(json("/stories.json?asOf=" + DAY), "articles");
        JsonNode step = json("/events/" + event + ".json?asOf=" + DAY).get("tellings").get(4);
        picture("today", "/?asOf=2026-04-21", 1280, 1150, false);
        picture("agenda", "/agenda?asOf=2026-04-16", 1280, 1300, false);
        picture("event", "/events/" + event + "?asOf=" + DAY, 1280, 1500, false);
        picture("event-dark-narrow", "/events/" + event + "?asOf=" + DAY, 390, 1500, true);
        picture("story", "/stories/" + story + "?asOf=" + DAY, 1280, 1300, false);
        picture("compare", "/compare/" + story + "?asOf=" + DAY, 1280, 1300, false);
        picture("page", "/pages/" + step.get("page").asText() + "?asOf=" + DAY + "&lit=" + step.get("sentence").get("start") + "-" + step.get("sentence").get("end"), 1280, 1300, false);
        picture("correct", "/correct?event=" + event + "&kind=redate", 1280, 1000, false);
        picture("agenda-narrow", "/agenda?asOf=2026-04-16", 390, 1300, false);
    }
}
