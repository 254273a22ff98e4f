package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriersTest {
    private static final String DISPATCH = "President Anna Lindqvist of Norland met Prime Minister Pavel Orlik of Velmark in Arden on 3 March 2031. "
            + "The two leaders signed a treaty on ferries after talks that had gone on for three days in the old harbour office. "
            + "Lindqvist said that the ports would open within a month, and that nobody had asked for more than the other could give.";
    private static final String OWN = "In Arden, President Anna Lindqvist of Norland met Prime Minister Pavel Orlik of Velmark on 3 March 2031, while fishermen waited outside with a list of complaints "
            + "that neither guest took along. They want to know who pays for nets which the ice has torn, and what becomes of the boats that lie in the wrong port since autumn.";

    @TempDir
    private Path folder;

    @Test
    void tenOutletsThatPrintOneDispatchAreOneTellingOfAStory() throws IOException {
        StringBuilder records = new StringBuilder();
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < 11; i++) {
            records.append(json.writeValueAsString(java.util.Map.of("id", "page-" + i, "outlet", "Outlet " + i, "title", "Leaders of Norland and Velmark meet", "language", "en",
                    "published", "2031-03-04", "text", i == 10 ? OWN : DISPATCH + (i % 2 == 0 ? "" : " More follows.")))).append('\n');
        }
        Path file = Files.writeString(folder.resolve("records.jsonl"), records);
        String data = folder.resolve("record").toString();
        assertEquals(ExitStatus.DONE, Cli.run("read", file.toString(), "--data", data).status());
        for (String command : List.of("story", "compare")) {
            JsonNode answer = json.readTree(Cli.run(command, "Norland", "--format", "json", "--data", data).out());
            assertEquals(1, answer.path("copies").size(), command);
            assertEquals(10, answer.path("copies").get(0).size(), command);
            assertFalse(answer.path("copies").toString().contains("page-10"), command);
            String report = Cli.run(command, "Norland", "--data", data).out();
            assertTrue(report.contains("10 pages carry one text"), report);
        }
        JsonNode compared = json.readTree(Cli.run("compare", "Norland", "--format", "json", "--data", data).out());
        assertEquals(2, compared.path("outlets").size());
        assertEquals(1, compared.path("carriers").size());
        assertEquals(9, compared.path("carriers").elements().next().size());
        JsonNode story = json.readTree(Cli.run("story", "Norland", "--format", "json", "--data", data).out());
        for (JsonNode met : story.path("timeline")) {
            assertEquals(met.path("history").size() > 10 ? 2 : 1, met.path("sources").asInt(), met::toString);
            assertEquals(9, met.path("history").findValues("copyOf").stream().filter(JsonNode::isTextual).count(), met::toString);
        }
        String id = story.path("timeline").get(0).path("id").asText();
        String event = Cli.run("event", id, "--data", data).out();
        assertEquals(9, event.replaceAll("\\s+", " ").split("2031-03-04 Outlet \\d+ \\(", -1).length - 1, event);
    }

    @Test
    void namesAnOutletOnceHoweverItsPagesWriteIt() throws IOException {
        StringBuilder records = new StringBuilder();
        for (String outlet : List.of("HARBOUR GAZETTE", "Harbour Gazette")) {
            records.append(new ObjectMapper().writeValueAsString(java.util.Map.of("id", outlet, "outlet", outlet, "title", "Leaders of Norland and Velmark meet", "language", "en",
                    "published", "2031-03-04", "text", outlet.startsWith("HA") ? OWN : DISPATCH))).append('\n');
        }
        Path file = Files.writeString(folder.resolve("records.jsonl"), records);
        String data = folder.resolve("record").toString();
        assertEquals(ExitStatus.DONE, Cli.run("read", file.toString(), "--data", data).status());
        String story = Cli.run("story", "Norland", "--data", data).out();
        assertTrue(story.contains("Harbour Gazette ×2"), story);
        assertTrue(story.contains("Harbour Gazette [1] [2]"), story);
    }
}
