package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections as a person makes them. */
class CorrectTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path shared;

    private static Path read;

    @TempDir
    Path folder;

    private String data;

    @BeforeAll
    static void readTheExamples() {
        read = shared.resolve("read");
        assertEquals(0, Cli.run("read", Cli.EXAMPLES.resolve("norland").toString(), "--data", read.toString()).status());
    }

    @BeforeEach
    void copyTheRecord() throws IOException {
        Path copy = folder.resolve("record");
        try (Stream<Path> all = Files.walk(read)) {
            for (Path path : all.toList()) {
                Files.copy(path, copy.resolve(read.relativize(path).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        data = copy.toString();
    }

    private Cli correct(String... words) {
        List<String> all = new ArrayList<>(List.of("correct"));
        all.addAll(List.of(words));
        all.addAll(List.of("--by", "Rea", "--data", data));
        return Cli.run(all.toArray(String[]::new));
    }

    private Cli ask(String... words) {
        return Cli.run(Stream.concat(Stream.of(words), Stream.of("--data", data)).toArray(String[]::new));
    }

    private JsonNode events() throws IOException {
        List<JsonNode> events = new ArrayList<>();
        for (String line : ask("export", "--format", "jsonl").out().split("\n")) {
            events.add(JSON.readTree(line));
        }
        return JSON.valueToTree(events);
    }

    /** The event that is told most, and was planned. */
    private JsonNode meeting() throws IOException {
        JsonNode most = null;
        for (JsonNode event : events()) {
            most = most == null || event.get("tellings").size() > most.get("tellings").size() ? event : most;
        }
        return most;
    }

    private String id() throws IOException {
        return meeting().get("id").asText();
    }

    /** Another event that is in the calendar. */
    private String other() throws IOException {
        String id = id();
        return ask("export", "--format", "ics").out().lines().filter(line -> line.startsWith("UID:")).map(line -> line.substring(4).replace("@daybook", "").strip())
                .filter(uid -> !uid.equals(id)).findFirst().orElseThrow();
    }

    private static JsonNode valid(String schema, Cli answer) throws IOException {
        assertEquals(0, answer.status(), answer.err());
        JsonNode json = JSON.readTree(answer.out());
        assertValid(schema, json);
        return json;
    }

    private static void assertValid(String schema, JsonNode json) {
        Path file = Path.of("..", "docs", "schema", schema + ".schema.json").toAbsolutePath().normalize();
        assertEquals(Set.of(), JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SchemaLocation.of(file.toUri().toString())).validate(json), json::toString);
    }

    @Test
    void showsWhatIsBelievedNowAndWhatWasBefore() throws IOException {
        String id = id();
        String title = meeting().get("title").asText();
        Cli made = correct("redate", id, "2026-06-24", "--why", "The communiqué is of the 24th.");
        assertEquals(ExitStatus.DONE, made.status(), made.err());
        String words = made.out();
        String correction = words.substring(words.indexOf("--undo ") + 7).split(" ")[0];
        assertTrue(words.contains("date of " + id + " “" + title + "”: 23 June 2026 → 24 June 2026"), words);
        assertTrue(words.matches("(?s).*by +Rea, 2026-08-01 00:00 UTC.*why +The communiqué is of the 24th\\..*Before.*23 June 2026.*Now.*24 June 2026.*"), words);
        String event = ask("event", id).out();
        assertTrue(event.matches("(?s).*Corrections\n +2026-08-01 +redate +23 June 2026 → 24 June 2026 +Rea +" + correction + "\n +The communiqué is of the 24th\\..*"), event);
        Cli undone = correct("--undo", correction, "--why", "It is of the 23rd after all.");
        assertTrue(undone.out().matches("(?s).*Before.*24 June 2026.*Now.*23 June 2026.*"), undone.out());
        assertFalse(ask("event", id).out().contains("Corrections"));
    }

    @Test
    void aCorrectionIsAmongTheChangesOfItsDay() throws IOException {
        String id = id();
        correct("redate", id, "2026-06-24", "--why", "The communiqué is of the 24th.");
        List<JsonNode> corrected = new ArrayList<>();
        valid("changes", ask("changes", "--since", "2026-08-01", "--format", "json")).forEach(change -> {
            if (change.get("change").asText().equals("corrected")) {
                corrected.add(change);
            }
        });
        assertEquals(1, corrected.size());
        // no telling is made to say what the correction says
        valid("changes", ask("changes", "--since", "2025-01-01", "--format", "json")).forEach(change ->
                assertTrue(!change.get("event").asText().equals(id) || !change.at("/after/edtf").asText().equals("2026-06-24"), change::toString));
        assertEquals(id, corrected.get(0).get("event").asText());
        assertEquals("Rea", corrected.get(0).get("correction").get("who").asText());
        assertEquals("2026-06-24", corrected.get(0).get("correction").get("after").asText());
        assertTrue(ask("changes", "--since", "2026-08-01").out().matches("(?s).*1 August 2026\n.*corrected.*redate.*24 June 2026\n +Rea: The communiqué.*"));
    }

    @Test
    void everyKindIsPrintedAsTheSchemaSaysAndIsTakenBackToTheByte() throws IOException {
        String before = ask("export", "--format", "jsonl").out() + ask("export", "--format", "csv").out() + ask("export", "--format", "ics").out();
        String id = id();
        String other = other();
        JsonNode stories = JSON.readTree(ask("story", "--format", "json").out());
        String story = stories.get(1).get("id").asText();
        String page = JSON.readTree(ask("story", story, "--format", "json").out()).get("articles").get(0).asText();
        String[][] kinds = {{"merge", id, other}, {"split", id, "--telling", "3,4"}, {"redate", id, "none"}, {"stage", id, "under way"},
            {"rename", id, "The", "meeting"}, {"retype", id, "summit"}, {"dismiss", other}, {"confirm", id}, {"redate", "--page", page, "2026-01-13"},
            {"bearer", "same", "Maren Holt", "Марен Хольт"}, {"bearer", "other", "Viktor Dravec", other}, {"rename", story, "Two ministers"},
            {"merge", story, stories.get(0).get("id").asText()}, {"split", story, "--page", page}};
        List<String> made = new ArrayList<>();
        for (String[] kind : kinds) {
            JsonNode answer = valid("corrected", correct(Stream.concat(Stream.of(kind), Stream.of("--why", "because", "--format", "json")).toArray(String[]::new)));
            made.add(answer.get("correction").get("id").asText());
            assertEquals("Rea", answer.get("correction").get("who").asText());
        }
        for (String line : Files.readAllLines(Path.of(data, "corrections.jsonl"))) {
            assertValid("correction", JSON.readTree(line));
        }
        for (JsonNode event : events()) {
            assertValid("export-event", event);
        }
        valid("event", ask("event", id, "--format", "json"));
        valid("story", ask("story", story, "--format", "json"));
        assertEquals(0, ask("rebuild").status());
        JsonNode listed = valid("corrections", ask("correct", "--list", "--format", "json"));
        assertEquals(kinds.length, listed.get("corrections").size());
        assertEquals(ExitStatus.DONE, ask("correct", "--list").status());
        for (String one : made) {
            valid("corrected", correct("--undo", one, "--why", "undone", "--format", "json"));
        }
        valid("corrections", ask("correct", "--list", "--format", "json")).get("corrections").forEach(c -> assertTrue(
                c.get("correction").get("kind").asText().equals("undo") || c.get("undoneBy").isTextual(), c::toString));
        assertEquals(before, ask("export", "--format", "jsonl").out() + ask("export", "--format", "csv").out() + ask("export", "--format", "ics").out());
    }

    @Test
    void aCorrectionThatNeedsSomebodyIsKeptInSightOfWhatIsToldNow() throws IOException {
        String id = id();
        JsonNode first = valid("corrected", correct("redate", id, "2026-06-24", "--why", "The communiqué is of the 24th.", "--format", "json"));
        Files.writeString(folder.resolve("later.json"), "{\"outlet\": \"Velmark Today\", \"published\": \"2026-06-25\", \"language\": \"en\", \"title\": \"Ministers met\", \"text\": "
                + "\"Energy ministers Maren Holt and Viktor Dravec met in Arden on 23 June, the ministry in Kestrin said.\"}");
        assertEquals(0, ask("read", folder.resolve("later.json").toString()).status());
        JsonNode needing = valid("corrections", ask("correct", "--list", "--format", "json")).get("corrections").get(0);
        assertTrue(needing.get("needsYou").get(0).asText().startsWith("told otherwise since, by Velmark Today on 2026-06-25"), needing::toString);
        JsonNode kept = valid("corrected", correct("--keep", first.get("correction").get("id").asText(), "--why", "Velmark Today has the eve of it.", "--format", "json"));
        assertEquals("2026-06-24", kept.get("correction").get("edtf").asText());
        JsonNode listed = valid("corrections", ask("correct", "--list", "--format", "json")).get("corrections");
        assertEquals(3, listed.size());
        listed.forEach(one -> assertTrue(one.get("needsYou").isEmpty(), one::toString));
        assertEquals("2026-06-24", meeting().get("when").get("edtf").asText());
    }

    @Test
    void aMergedEntryKeepsItsUidAndNamesTheOthers() throws IOException {
        String id = id();
        String other = other();
        assertTrue(ask("export", "--format", "ics").out().contains("UID:" + id + "@daybook"));
        correct("merge", other, id, "--why", "One visit.");
        String calendar = ask("export", "--format", "ics").out().replace("\r\n ", "");
        assertTrue(calendar.contains("X-DAYBOOK-MERGED:" + other + "@daybook"), calendar);
        assertFalse(calendar.contains("UID:" + other));
        assertTrue(calendar.contains("LAST-MODIFIED:20260801T000000Z"), calendar);
        assertTrue(calendar.contains("Corrected 2026-08-01 by Rea\\, merge: One visit."), calendar);
        assertTrue(ask("export", "--format", "csv").out().contains(",Rea,,corrected: merge,,,,,One visit.,\r\n"));
    }

    @Test
    void anotherRecordTakesTheLogAndTellsTheSame() throws IOException {
        correct("redate", id(), "2026-06-24", "--why", "The communiqué is of the 24th.");
        correct("dismiss", other(), "--why", "It never was a visit.");
        String with = ask("export", "--format", "jsonl").out();
        String log = folder.resolve("log.jsonl").toString();
        assertEquals(ExitStatus.DONE, ask("correct", "--export", log).status());
        Cli again = ask("correct", "--export", log);
        assertEquals(ExitStatus.WRONG_USE, again.status());
        assertTrue(again.err().contains("there already"), again.err());
        assertEquals(Files.readString(Path.of(log)), ask("correct", "--export", "-").out());
        String fresh = folder.resolve("fresh").toString();
        Cli.run("read", Cli.EXAMPLES.resolve("norland").toString(), "--data", fresh);
        Cli taken = Cli.run("correct", "--import", log, "--data", fresh);
        assertEquals("2 corrections added, 0 known already.\n", taken.out());
        assertEquals(with, Cli.run("export", "--format", "jsonl", "--data", fresh).out());
        byte[] torn = (Files.readString(Path.of(log)) + "{\"id\": \"half a line").getBytes(StandardCharsets.UTF_8);
        Cli half = Cli.run(torn, Map.of(), "correct", "--import", "-", "--data", fresh, "--format", "json");
        assertEquals(ExitStatus.FAILED, half.status());
        assertTrue(half.err().contains("line 3 holds none"), half.err());
        assertValid("imported", JSON.readTree(half.out()));
    }

    @Test
    void saysWhatNeedsAPersonAfterReadingAndRebuilding() throws IOException {
        correct("dismiss", id(), "--why", "Not for this desk.");
        String log = ask("correct", "--export", "-").out();
        String other = folder.resolve("other").toString();
        Cli.run("read", Cli.EXAMPLES.resolve("visit").toString(), "--data", other);
        Cli taken = Cli.run(log.getBytes(StandardCharsets.UTF_8), Map.of(), "correct", "--import", "-", "--data", other);
        assertTrue(taken.err().contains("1 correction needs you: daybook correct --list --data " + other + " shows why"), taken.err());
        assertTrue(Cli.run("rebuild", "--data", other).err().contains("1 correction needs you"));
        assertTrue(Cli.run("read", Cli.EXAMPLES.resolve("visit").toString(), "--data", other).err().contains("1 correction needs you"));
        Cli list = Cli.run(new byte[0], Map.of("COLUMNS", "400"), "correct", "--list", "--data", other);
        assertTrue(list.out().contains("1 correction in force, 1 needs you"), list.out());
        assertTrue(list.out().contains("needs you  the page " + Cli.EXAMPLES.resolve("norland") + "/"), list.out());
    }

    @Test
    void saysWhatIsRightWhereTheUseIsWrong() throws IOException {
        String id = id();
        wrong("lists the kinds", "correct");
        wrong("did you mean redate?", "correct", "redat", id);
        wrong("say why", "correct", "redate", id, "2026-06-24");
        wrong("say why", "correct", "--undo", "abc");
        wrong("takes: redate ID DATE", "correct", "redate", id, "--why", "x");
        wrong("such as 2027-05-12", "correct", "redate", id, "soon", "--why", "x");
        wrong("did you mean postponed?", "correct", "stage", id, "postpond", "--why", "x");
        wrong("did you mean summit?", "correct", "retype", id, "sumit", "--why", "x");
        wrong("named already", "correct", "merge", id, id.substring(0, 6), "--why", "x");
        wrong("numbers of the tellings", "correct", "split", id, "--why", "x");
        String all = IntStream.rangeClosed(1, meeting().get("tellings").size()).mapToObj(String::valueOf).collect(Collectors.joining(","));
        wrong("nothing is left", "correct", "split", id, "--telling", all, "--why", "x");
        wrong("takes no --telling", "correct", "dismiss", id, "--telling", "1", "--why", "x");
        wrong("one thing at a time", "correct", "dismiss", id, "--list", "--why", "x");
        wrong("same NAME NAME", "correct", "bearer", "alike", "--why", "x");
        wrong("say who you are", "correct", "dismiss", id, "--why", "x", "--by", " ");
        assertEquals(ExitStatus.NOTHING_FOUND, ask("correct", "dismiss", "zzzz", "--why", "x").status());
        assertEquals(ExitStatus.NOTHING_FOUND, ask("correct", "split", id, "--telling", "99", "--why", "x").status());
        assertEquals(ExitStatus.NOTHING_FOUND, ask("correct", "redate", "--page", "nowhere.html", "2026", "--why", "x").status());
        assertEquals(ExitStatus.NOTHING_FOUND, ask("correct", "--undo", "abc", "--why", "x").status());
        assertEquals(ExitStatus.NOTHING_FOUND, ask("correct", "--list").status());
        assertEquals(ExitStatus.NOTHING_FOUND, ask("correct", "--export", "-").status());
        assertFalse(Files.exists(Path.of(data, "corrections.jsonl")), "nothing of this was a correction");
    }

    private void wrong(String right, String... words) {
        Cli answer = ask(words);
        assertEquals(ExitStatus.WRONG_USE, answer.status(), () -> String.join(" ", words) + ": " + answer.err());
        assertTrue(answer.err().contains(right), answer.err());
        assertEquals(1, answer.err().lines().count(), answer.err());
        assertEquals("", answer.out());
    }
}
