package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    static Path folder;

    private static String data;
    private static Cli read;

    @BeforeAll
    static void readTheExamples() {
        data = folder.resolve("record").toString();
        read = Cli.run("read", Cli.EXAMPLES.resolve("visit").toString(), "--data", data);
    }

    @Test
    void readReportsEachPageAndTheRecord() {
        assertEquals(ExitStatus.DONE, read.status(), read.err());
        for (String part : List.of("pages added", "left out", "WHAT IS AHEAD", "STORY", "Who said what", "Pages")) {
            assertTrue(read.out().contains(part), () -> part + " in:\n" + read.out());
        }
        // On a busy machine there may be a line of progress.
        assertFalse(read.err().contains("daybook:"), read.err());
    }

    @Test
    void reportsKeepToTheirWidthAndAreNotColouredWhenPiped() {
        for (String width : List.of("72", "100", "160")) {
            for (List<String> words : List.of(List.of("agenda"), List.of("story"), List.of("story", "visit"), List.of("compare", "visit"), List.of("search", "visit"),
                    List.of("said", "--by", "Putin"), List.of("who", "Putin"), List.of("timeline", "Holt"))) {
                String[] command = java.util.stream.Stream.concat(words.stream(), java.util.stream.Stream.of("--data", data)).toArray(String[]::new);
                Cli report = Cli.run(new byte[0], Map.of("COLUMNS", width), command);
                assertTrue(report.out().lines().allMatch(line -> Columns.of(line) <= Integer.parseInt(width) || !line.strip().contains(" ")), () -> words + "\n" + report.out());
                assertFalse(report.out().contains("\u001b"));
            }
        }
    }

    /** Reads a page for each text into a record of its own; the pages are of the days that are given before the texts. */
    private static String record(String name, String... daysAndTexts) throws IOException {
        Path pages = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < daysAndTexts.length; i += 2) {
            Files.writeString(pages.resolve("page" + i + ".json"), "{\"id\": \"page" + i + "\", \"outlet\": \"Paper " + i + "\", \"title\": \"Of the party\", \"published\": \"" + daysAndTexts[i]
                    + "\", \"language\": \"en\", \"text\": \"" + daysAndTexts[i + 1] + "\"}");
        }
        String record = folder.resolve(name + "-record").toString();
        assertEquals(ExitStatus.DONE, Cli.run("read", pages.toString(), "--data", record).status());
        return record;
    }

    @Test
    void whatNothingTellsApartStandsInOneLineOfTheAgenda() throws IOException {
        String record = record("conventions", "2030-02-01", "Few expect that the convention in June 2030 will be short.", "2030-02-02", "All eyes are on the convention in June 2030.",
                "2030-02-03", "The convention in June 2030 will be dear, he said.", "2030-02-04", "The convention of the Norland Party will be held in Arden in June 2030.");
        String agenda = Cli.run("agenda", "--data", record, "--as-of", "2030-03-01").out();
        assertTrue(agenda.contains("and 2 more of this kind and time"), agenda);
        assertTrue(agenda.contains("Convention: Norland Party, Arden"), agenda);
        com.fasterxml.jackson.databind.JsonNode json = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(Cli.run("agenda", "--data", record, "--as-of", "2030-03-01", "--format", "json").out());
        assertEquals(4, json.size());
        json.forEach(event -> assertTrue(agenda.contains(event.get("id").asText().substring(0, 12)), event::toString));
    }

    @Test
    void whatLapsedOrWasLastToldLongAgoIsCountedAloneUntilAFirstDayIsAskedFor() throws IOException {
        List<String> told = new ArrayList<>(List.of("2030-02-10", "Anna Berg will visit Kestrin on 20 February 2030."));
        for (String guest : List.of("Ivan Lund", "Karl Holt", "Mira Stahl", "Ana Droz", "Jon Aske", "Eva Brand")) {
            told.addAll(List.of("2029-10-01", "Anna Berg will meet " + guest + " in Arden on 12 November 2029.", "2029-10-02", guest + " plans to visit Velmark."));
        }
        String record = record("stale", told.toArray(String[]::new));
        String agenda = Cli.run(new byte[0], Map.of("COLUMNS", "200"), "agenda", "--data", record, "--as-of", "2030-03-01").out();
        assertTrue(agenda.contains("Anna Berg visits Kestrin") && agenda.contains("and 6 that lapsed before 1 February 2030 (daybook agenda with --from 2029-11-12 shows them)"), agenda);
        assertTrue(agenda.contains("and 6 that no page has told of since 30 November 2029 (daybook agenda with --from 2029-10-02 shows them)"), agenda);
        assertFalse(agenda.contains("Ivan Lund") || agenda.contains("Holt"), agenda);
        String all = Cli.run("agenda", "--data", record, "--as-of", "2030-03-01", "--from", "2029-10-02").out();
        assertTrue(all.contains("Ivan Lund") && all.contains("Karl Holt"), all);
    }

    @Test
    void coloursOnATerminalOnlyAndNotAgainstTheReadersWish() {
        assertTrue(Cli.run(new byte[0], Map.of("DAYBOOK_TERMINAL", "out err"), "story", "--data", data).out().contains("\u001b[1m"));
        assertFalse(Cli.run(new byte[0], Map.of("DAYBOOK_TERMINAL", "out err", "NO_COLOR", "1"), "story", "--data", data).out().contains("\u001b"));
        assertFalse(Cli.run(new byte[0], Map.of("DAYBOOK_TERMINAL", "err"), "story", "--data", data).out().contains("\u001b"));
    }

    @Test
    void readingTheSameBytesAgainSaysSo() {
        Cli again = Cli.run("read", Cli.EXAMPLES.resolve("visit").toString(), "--data", data);
        assertEquals(ExitStatus.DONE, again.status());
        assertTrue(again.out().contains("Nothing new"), again.out());
        assertTrue(again.out().contains("daybook agenda --data " + data), again.out());
        assertTrue(again.out().lines().count() < 8, again.out());
    }

    @Test
    void theComparisonQuotesTheSentenceOfAnEventThatOneOutletAloneTells() throws IOException {
        com.fasterxml.jackson.databind.JsonNode compared = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(Cli.run("compare", "visit", "--format", "json", "--data", data).out());
        String text = Cli.run(new byte[0], Map.of("COLUMNS", "10000"), "compare", "visit", "--data", data).out();
        int quoted = 0;
        for (com.fasterxml.jackson.databind.JsonNode fact : compared.get("facts")) {
            if (fact.get("sharing").asText().equals("one") && fact.hasNonNull("event")) {
                for (com.fasterxml.jackson.databind.JsonNode cell : fact.get("cells")) {
                    if (cell.get("told").asBoolean()) {
                        assertTrue(text.contains("\n      “" + Columns.clean(cell.get("quote").asText()) + "”\n"), () -> fact + " in:\n" + text);
                        quoted++;
                    }
                }
            }
        }
        assertTrue(quoted > 0, text);
    }

    @Test
    void saysNothingFoundWithStatusOne() {
        assertEquals(ExitStatus.NOTHING_FOUND, Cli.run("event", "zzzz", "--data", data).status());
        assertEquals(ExitStatus.NOTHING_FOUND, Cli.run("search", "xylophonist", "--data", data).status());
        assertEquals(ExitStatus.NOTHING_FOUND, Cli.run("agenda", "--as-of", "1999", "--data", data).status());
        assertEquals(ExitStatus.NOTHING_FOUND, Cli.run("export", "--format", "jsonl", "--clock", "held", "--as-of", "1999", "--data", data).status());
        Cli now = Cli.run("export", "--format", "jsonl", "--clock", "held", "--as-of", "9999-12-31T23:00+03:00", "--data", data);
        assertEquals(ExitStatus.DONE, now.status(), now.err());
        Cli none = Cli.run("agenda", "--data", folder.resolve("nowhere").toString());
        assertEquals(ExitStatus.NOTHING_FOUND, none.status());
        assertTrue(none.err().contains("daybook read PATH"), none.err());
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void saysWhatIsRightWhereTheUseIsWrong() {
        wrong("agneda", "did you mean agenda?");
        wrong("xyzzy", "daybook --help");
        wrong("agenda --form json", "did you mean --format?");
        wrong("agenda --format xml", "text or json");
        wrong("agenda --as-of 2026-13-45", "2027-05-12");
        wrong("agenda --from 2027 --to 2026", "earlier day first");
        wrong("agenda --as-of 2026-01-01T12 --clock held", "2027-05-12T14:30Z");
        wrong("agenda --as-of 2026-01-01 --clock sundial", "reported or held");
        wrong("agenda --as-of 2026-01-01/..", "no such end");
        wrong("agenda tomorrow", "doesn't take \"tomorrow\"");
        wrong("event", "give ID");
        wrong("read", "give PATH");
        wrong("read --published", "takes a value");
        wrong("read x.html --published yesterday", "--published takes a date");
        wrong("export", "--format");
        wrong("export --format pdf", "jsonl or csv or ics");
    }

    private static void wrong(String words, String right) {
        Cli answer = Cli.run(words.split(" "));
        assertEquals(ExitStatus.WRONG_USE, answer.status(), words);
        assertTrue(answer.err().contains(right), answer.err());
        assertEquals("", answer.out());
        assertEquals(1, answer.err().lines().count(), answer.err());
    }

    @Test
    void helpsAndSaysItsVersion() {
        Cli help = Cli.run("--help");
        assertEquals(ExitStatus.DONE, help.status());
        for (String command : List.of("read", "inspect", "agenda", "event", "story", "compare", "timeline", "said", "who", "search", "rebuild", "export")) {
            assertTrue(help.out().contains("\n  " + command), command);
            Cli own = Cli.run(command, "--help");
            assertEquals(ExitStatus.DONE, own.status());
            assertTrue(own.out().contains("Usage: daybook " + command), own.out());
        }
        assertTrue(Cli.run("--version").out().matches("daybook \\d+\\.\\d+\\.\\d+\\S*\n"));
        assertEquals(ExitStatus.WRONG_USE, Cli.run().status());
    }

    @Test
    void theReadersWordOutranksThePage() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), "Harbour opens\n\nThe mayor of Arden opened the harbour on Monday. Many people came to see it.\n");
        Cli reading = Cli.run("inspect", page.toString(), "--published", "2027-05-12", "--outlet", "Coast Herald", "--url", "https://coast.example/1");
        assertTrue(reading.out().contains("\"edtf\":\"2027-05-12\",\"precision\":\"day\",\"from\":\"option\""), reading.out());
        assertTrue(reading.out().contains("\"name\":\"Coast Herald\""), reading.out());
        assertTrue(reading.out().contains("\"url\":\"https://coast.example/1\""), reading.out());
    }

    @Test
    void readsStandardInput() {
        byte[] records = "{\"id\": \"a\", \"text\": \"The harbour opened.\"}\n{\"id\": \"b\", \"text\": \"It closed.\"}\n".getBytes(StandardCharsets.UTF_8);
        Cli inspected = Cli.run(records, Map.of(), "inspect", "-");
        assertEquals(2, inspected.out().lines().count(), inspected.err());
        assertTrue(inspected.out().contains("\"source\":\"-#b\""), inspected.out());
    }

    @Test
    void stopsQuietlyWhenNobodyReadsOn() {
        PrintStream broken = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[0]), broken, new PrintStream(err), Map.of(), Cli.TODAY);
        Main.run(List.of("inspect", Cli.EXAMPLES.toString()), console);
        Main.run(List.of("story", "--data", data), console);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }
}
