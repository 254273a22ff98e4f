package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of step that {@code changes} tells, once or more, of a year of invented pages. */
class ChangeKindsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final List<String> records = new ArrayList<>();

    private void page(String day, String outlet, String text) throws IOException {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("url", "https://example.org/" + records.size());
        record.put("outlet", outlet);
        record.put("published", day);
        record.put("title", "News of " + day);
        record.put("language", "en");
        record.put("text", text);
        records.add(JSON.writeValueAsString(record));
    }

    @Test
    void aFestivalOverTheEndOfAMonthIsDatedAndAMonthIsNot() throws IOException {
        page("2027-03-01", "Coast Herald", "The Lantern Festival will be held in Kestrin from 23 October to 1 November 2027.");
        page("2027-03-02", "Coast Herald", "Karl Berg and Mira Stahl will hold a debate in Arden in October 2027.");
        page("2027-03-03", "Coast Herald", "The mayor of Arden, Ana Droz, will visit Velmark in the next three months.");
        Path input = folder.resolve("pages.jsonl");
        Files.write(input, records);
        String data = folder.resolve("record").toString();
        assertEquals(ExitStatus.DONE, Cli.run("read", input.toString(), "--data", data).status());
        for (String day : List.of("2027-03-03", "2027-10-28")) {
            String agenda = Cli.run("agenda", "--data", data, "--as-of", day).out();
            int undated = agenda.toLowerCase(java.util.Locale.ROOT).indexOf("no day yet");
            int festival = agenda.indexOf("Festival");
            assertTrue(festival > 0 && undated > festival && agenda.indexOf("ebate") > undated && agenda.indexOf("Velmark") > undated, agenda);
            assertTrue(agenda.substring(0, festival).matches("(?s).*23 October.* – 1 November.*"), agenda);
        }
    }

    @Test
    void tellsEachKindOfStepWithItsSentenceAndTheOutcomeWithItsDistanceFromPlan() throws IOException {
        page("2027-03-01", "Coast Herald", "The mayor of Arden, Ana Droz, may visit Kestrin in 2027, her office said on Monday.");
        page("2027-03-05", "Coast Herald", "The mayor of Arden, Ana Droz, may visit Kestrin in May 2027, her office said.");
        page("2027-03-10", "Coast Herald", "The mayor of Arden, Ana Droz, has agreed to visit Kestrin in May, her office said.");
        page("2027-03-20", "Coast Herald", "The mayor of Arden, Ana Droz, will visit Kestrin on 12 May 2027.");
        page("2027-03-25", "Coast Herald", "The mayor of Arden, Ana Droz, may visit Kestrin in May, aides said, but nothing is sure.");
        page("2027-04-01", "Coast Herald", "The visit of the mayor of Arden, Ana Droz, to Kestrin has been postponed.");
        page("2027-04-10", "Coast Herald", "The visit of the mayor of Arden, Ana Droz, to Kestrin has been moved to 20 May 2027.");
        page("2027-04-11", "Northern Post", "The mayor of Arden, Ana Droz, will visit Kestrin on 21 May 2027.");
        page("2027-05-22", "Coast Herald", "The mayor of Arden, Ana Droz, visited Kestrin on 22 May 2027.");
        page("2027-03-02", "Coast Herald", "The singer Ole Lund will give a concert in Velmark on 5 June 2027.");
        page("2027-05-02", "Coast Herald", "The concert of the singer Ole Lund in Velmark on 5 June 2027 has been cancelled.");
        page("2027-03-03", "Coast Herald", "Karl Berg and Mira Stahl will hold a debate in Arden on 7 June 2027.");
        Path input = folder.resolve("pages.jsonl");
        Files.write(input, records);
        String data = folder.resolve("record").toString();
        assertEquals(ExitStatus.DONE, Cli.run("read", input.toString(), "--data", data).status());
        List<String> ids = new ArrayList<>();
        JSON.readTree(Cli.run("changes", "--data", data, "--since", "2027", "--as-of", "2027-12-31", "--format", "json").out())
                .forEach(change -> ids.add(change.get("event").asText()));
        Cli corrected = Cli.run("correct", "rename", ids.get(0), "The Arden debate", "--by", "an editor", "--why", "as the town calls it", "--data", data);
        assertEquals(ExitStatus.DONE, corrected.status(), corrected.err());
        Map<String, JsonNode> kinds = new LinkedHashMap<>();
        JSON.readTree(Cli.run("changes", "--data", data, "--since", "2026", "--until", "2999", "--as-of", "2027-12-31", "--format", "json").out())
                .forEach(change -> kinds.putIfAbsent(change.get("change").asText(), change));
        for (String kind : List.of("new", "firmer", "weaker", "narrowed", "moved", "postponed", "cancelled", "happened", "lapsed", "contradicts", "corrected")) {
            assertTrue(kinds.containsKey(kind), () -> kind + " is not among " + kinds.keySet());
        }
        assertEquals("2027-05-12", kinds.get("postponed").at("/before/edtf").asText(), kinds.get("postponed")::toString);
        JsonNode outcome = JSON.readTree(Cli.run("event", kinds.get("happened").get("event").asText(), "--data", data, "--format", "json").out()).get("outcome");
        assertEquals("2027-05-22 1 0", outcome.get("edtf").asText() + " " + outcome.get("daysOff") + " " + outcome.get("daysOffFirst"), outcome::toString);
        String text = Cli.run("event", kinds.get("happened").get("event").asText(), "--data", data).out();
        assertTrue(text.contains("1 day later than last planned"), text);
    }
}
