package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed as JSON is what {@code docs/schema} says. */
class JsonAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static String data;
    private static Cli read;

    @BeforeAll
    static void readTheExamples() {
        data = folder.resolve("record").toString();
        read = Cli.run("read", Cli.EXAMPLES.resolve("norland").toString(), "--data", data, "--format", "json");
        assertEquals(0, read.status(), read.err());
    }

    @Test
    void readTellsWhatBecameOfEachInput() throws IOException {
        JsonNode answer = valid("read", read);
        assertTrue(answer.get("added").size() >= 10);
        assertEquals(0, answer.get("known").size());
        Cli again = Cli.run("read", Cli.EXAMPLES.resolve("norland").toString(), "--data", data, "--format", "json");
        assertEquals(answer.get("added"), valid("read", again).get("known"));
    }

    @Test
    void agendaListsEventsWithTheirHistory() throws IOException {
        Cli agenda = Cli.run("agenda", "--data", data, "--format", "json", "--as-of", "2026-04-01");
        JsonNode events = valid("agenda", agenda);
        assertFalse(events.isEmpty());
        events.forEach(event -> assertFalse(event.get("history").isEmpty()));
        List<String> fields = new ArrayList<>();
        events.get(0).fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("id", "title", "type", "stage", "when", "place", "participants", "lapsed", "sources", "history"), fields);
    }

    @Test
    void changesTellBeforeAndAfterEachStepOfAnEventsHistory() throws IOException {
        JsonNode changes = valid("changes", Cli.run("changes", "--data", data, "--format", "json", "--since", "2025", "--as-of", "2026-12-31"));
        JsonNode events = valid("agenda", Cli.run("agenda", "--data", data, "--format", "json", "--as-of", "2026-04-01"));
        String id = events.get(0).get("id").asText();
        List<JsonNode> its = new ArrayList<>();
        changes.forEach(change -> {
            if (change.get("event").asText().equals(id)) {
                its.add(0, change);
            }
        });
        assertEquals("new", its.get(0).get("change").asText());
        assertTrue(its.get(0).get("before").isNull());
        for (int i = 1; i < its.size(); i++) {
            assertFalse(its.get(i).get("before").isNull(), its::toString);
        }
    }

    @Test
    void changesKeepToTheDaysAskedForAndTellWhoCorrected() throws IOException {
        JsonNode some = valid("changes", Cli.run("changes", "--data", data, "--format", "json", "--since", "2026-03", "--until", "2026-04"));
        some.forEach(change -> assertTrue(change.get("day").asText().compareTo("2026-03-01") >= 0 && change.get("day").asText().compareTo("2026-04-30") <= 0));
        assertFalse(some.isEmpty());
        assertEquals(ExitStatus.NOTHING_FOUND, Cli.run("changes", "--data", data, "--since", "1999", "--until", "1999").status());
        assertEquals(ExitStatus.WRONG_USE, Cli.run("changes", "--data", data, "--since", "2027", "--until", "2026").status());
    }

    @Test
    void eventTellsAllOfOneEvent() throws IOException {
        JsonNode first = JSON.readTree(Cli.run("agenda", "--data", data, "--format", "json").out()).get(0);
        JsonNode event = valid("event", Cli.run("event", first.get("id").asText(), "--data", data, "--format", "json"));
        assertEquals(first.get("history"), event.get("history"));
        assertEquals(event.get("history").size(), event.get("tellings").size());
    }

    @Test
    void storiesAndOneStoryAndItsComparison() throws IOException {
        JsonNode stories = valid("stories", Cli.run("story", "--data", data, "--format", "json"));
        assertFalse(stories.isEmpty());
        String id = stories.get(0).get("id").asText();
        JsonNode story = valid("story", Cli.run("story", id, "--data", data, "--format", "json"));
        assertEquals(stories.get(0).get("articles"), story.get("articles"));
        JsonNode comparison = valid("comparison", Cli.run("compare", id, "--data", data, "--format", "json"));
        comparison.get("facts").forEach(fact -> assertEquals(comparison.get("outlets").size(), fact.get("cells").size()));
    }

    @Test
    void saidTellsEachStatementWithItsCarriersAndWhoTellsWhoseANameIs() throws IOException {
        JsonNode said = valid("said", Cli.run("said", "--by", "Дравец", "--data", data, "--format", "json"));
        assertFalse(said.get("sayings").isEmpty());
        assertEquals("Viktor Dravec", said.get("who").get("bearers").get(0).get("name").asText());
        JsonNode who = valid("who", Cli.run("who", "Viktor", "Dravec", "--data", data, "--format", "json"));
        assertTrue(who.get("bearers").get(0).get("forms").size() >= 4, who::toString);
        Cli nobody = Cli.run("who", "Dravek", "Olma", "--data", data);
        assertEquals(ExitStatus.NOTHING_FOUND, nobody.status());
        assertEquals(ExitStatus.WRONG_USE, Cli.run("said", "--data", data).status());
        assertEquals(ExitStatus.WRONG_USE, Cli.run("said", "--by", "Dravec", "--from", "2027", "--to", "2026", "--data", data).status());
    }

    @Test
    void searchFindsWithPassages() throws IOException {
        JsonNode hits = valid("search", Cli.run("search", "Arden", "--data", data, "--format", "json"));
        assertFalse(hits.isEmpty());
    }

    @Test
    void aTimelineIsInOrderAndQuotesItsWords() throws IOException {
        JsonNode timeline = valid("timeline", Cli.run("timeline", "Holt", "--data", data, "--format", "json"));
        String before = "";
        for (JsonNode step : timeline.get("steps")) {
            assertTrue(step.get("quote").asText().contains(step.get("words").asText()), step::toString);
            String day = step.get("when").get("edtf").asText();
            assertTrue(day.length() < 10 || before.compareTo(day) <= 0, () -> timeline.toPrettyString());
            before = day.length() < 10 ? before : day;
        }
        assertFalse(timeline.get("steps").isEmpty());
        assertEquals(ExitStatus.NOTHING_FOUND, Cli.run("timeline", "Xylophonist Quux", "--data", data).status());
    }

    @Test
    void aTimelineAsksWhichOfTwoIsMeant(@TempDir Path own) throws IOException {
        Path pages = Files.writeString(own.resolve("vask.jsonl"), """
                {"id": "a", "outlet": "herald", "published": "2026-03-05", "language": "en", "title": "News", "text": "Norland President Alma Vask said on Monday that the bridge would open in May."}
                {"id": "b", "outlet": "post", "published": "2026-03-05", "language": "en", "title": "News", "text": "Opposition leader Edvin Vask said that the bridge was too dear."}
                """);
        String two = own.resolve("two").toString();
        assertEquals(0, Cli.run("read", pages.toString(), "--data", two).status());
        JsonNode which = valid("who", Cli.run("timeline", "Vask", "--data", two, "--format", "json"), ExitStatus.NOTHING_FOUND);
        assertEquals(2, which.get("bearers").size(), which::toString);
        assertTrue(Cli.run("timeline", "Vask", "--data", two).out().contains("Which?"));
    }

    @Test
    void rebuildProvesTheRecordEqual() throws IOException {
        JsonNode rebuilt = valid("rebuild", Cli.run("rebuild", "--data", data, "--format", "json"));
        assertTrue(rebuilt.get("same").asBoolean(), rebuilt::toString);
    }

    @Test
    void exportWritesOneEventALineAndTheSameBytesEachTime() throws IOException {
        Cli export = Cli.run("export", "--format", "jsonl", "--data", data);
        JsonSchema schema = schema("export-event");
        assertFalse(export.out().isEmpty());
        for (String line : export.out().split("\n")) {
            assertEquals(Set.of(), schema.validate(JSON.readTree(line)));
        }
        assertEquals(export.out(), Cli.run("export", "--format", "jsonl", "--data", data).out());
    }

    @Test
    void inspectPrintsReadingsAndFailuresInTheOrderOfTheInput() throws IOException {
        Path examples = Cli.EXAMPLES.resolve("norland");
        Cli inspected = Cli.run("inspect", "no-such-page.html", examples.toString());
        assertEquals(ExitStatus.FAILED, inspected.status());
        JsonSchema schema = schema("reading");
        List<String> sources = new ArrayList<>();
        for (String line : inspected.out().split("\n")) {
            JsonNode reading = JSON.readTree(line);
            assertEquals(Set.of(), schema.validate(reading), () -> reading.get("source").asText());
            sources.add(reading.get("source").asText());
        }
        assertEquals("no-such-page.html", sources.get(0));
        assertEquals(sources.stream().skip(1).sorted().toList(), sources.subList(1, sources.size()));
    }

    private static JsonNode valid(String schema, Cli answer) throws IOException {
        return valid(schema, answer, 0);
    }

    private static JsonNode valid(String schema, Cli answer, int status) throws IOException {
        assertEquals(status, answer.status(), answer.err());
        JsonNode json = JSON.readTree(answer.out());
        assertEquals(Set.of(), schema(schema).validate(json), schema);
        return json;
    }

    private static JsonSchema schema(String name) {
        Path file = Path.of("..", "docs", "schema", name + ".schema.json").toAbsolutePath().normalize();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaLocation.of(file.toUri().toString()));
    }
}
