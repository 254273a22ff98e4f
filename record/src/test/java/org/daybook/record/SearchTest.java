package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.daybook.reading.page.Capture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static Path folder;
    private static Daybook daybook;

    /** Once for the tests, and once for the property: JUnit and jqwik each have their own way of beginning. */
    @BeforeAll
    @BeforeContainer
    static void makeRecord() throws DataFolderProblem, IOException {
        folder = Files.createTempDirectory("daybook");
        daybook = Records.open(folder);
        Records.add(daybook, List.of(
                record("bridge", "en", "2027-01-10", "Bridge to open", "The harbour bridges were repaired.\\n\\n\\\"We open in May,\\\" Anna Holt said."),
                record("ferry", "en", "2027-02-10", "Ferries stop", "The ferries stopped when the ice came. Nobody repairs the old harbour."),
                record("most", "ru", "2027-03-10", "Мост откроют", "Мосты через залив отремонтировали. Паромы больше не ходят.")));
    }

    @AfterAll
    @AfterContainer
    static void close() throws IOException {
        daybook.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Capture record(String id, String language, String published, String title, String text) {
        return Capture.of(id, ("{\"id\": \"" + id + "\", \"outlet\": \"Coast Herald\", \"published\": \"" + published + "\", \"language\": \"" + language
                + "\", \"title\": \"" + title + "\", \"text\": \"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsAWordInAnyOfItsForms() {
        assertEquals(List.of("bridge"), articles("bridge"));
        assertEquals(List.of("most"), articles("мостом"));
        assertEquals(List.of("ferry"), articles("stopping"));
    }

    @Test
    void allWordsMustBeThereIfTheyCanBe() {
        assertEquals(List.of("ferry"), articles("harbour ice"));
        assertEquals(List.of("bridge", "ferry"), articles("harbour zeppelin").stream().sorted().toList());
    }

    /** What is asked once stays open for the next question, and must not stay as it was. */
    @Test
    void findsWhatAnotherProcessAddsAndMakesAfresh(@TempDir Path other) throws DataFolderProblem {
        try (Daybook asked = Records.open(other); Daybook another = Records.open(other)) {
            assertEquals(List.of(), sources(asked, "harbour"));
            Records.add(another, List.of(record("early", "en", "2027-01-10", "Bridge to open", "The harbour bridges were repaired.")));
            assertEquals(List.of("early"), sources(asked, "harbour"));
            Records.add(another, List.of(record("late", "en", "2027-01-11", "Festival", "The harbour has a festival.")));
            assertEquals(List.of("early", "late"), sources(asked, "harbour"));
            another.rebuild(Progress.NONE);
            assertEquals(List.of("early", "late"), sources(asked, "harbour"));
        }
    }

    /** As a process leaves it that is killed between the first commit of the index and the store's word of it, and then replaced by a newer program. */
    @Test
    void makesAnIndexOfAnotherFormatAfreshThoughTheStoreKnowsOfNone(@TempDir Path other) throws DataFolderProblem, IOException {
        try (Directory directory = FSDirectory.open(Files.createDirectories(other.resolve("index"))); IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Document document = new Document();
            document.add(new StringField("page", "early", Field.Store.YES));
            writer.addDocument(document);
            writer.setLiveCommitData(Map.of("version", "1", "format", "2").entrySet());
            writer.commit();
        }
        try (Daybook asked = Records.open(other)) {
            Records.add(asked, List.of(record("early", "en", "2027-01-10", "Bridge to open", "The harbour bridges were repaired.")));
            assertEquals(List.of("early"), sources(asked, "harbour"));
        }
    }

    private static List<String> sources(Daybook asked, String words) {
        return asked.search(words, LATER, 20).stream().map(Hit::source).distinct().sorted().toList();
    }

    /** What came later has both words, and so would make nothing that has one alone be found. */
    @Test
    void findsAsOfAnInstantWhatItFoundThen(@TempDir Path other) throws DataFolderProblem {
        Instant noon = Instant.parse("2027-04-10T12:00:00Z");
        try (Daybook then = Records.open(other, noon, 1)) {
            Records.add(then, List.of(record("early", "en", "2027-01-10", "Bridge to open", "The harbour bridges were repaired.")));
        }
        try (Daybook now = Records.open(other, noon.plusSeconds(60), 1)) {
            Records.add(now, List.of(record("late", "en", "2027-01-11", "Festival", "The harbour has a festival.")));
            assertEquals(List.of("early"), now.search("harbour festival", AsOf.held(noon.plusSeconds(1)), 1).stream().map(Hit::source).toList());
            assertEquals(List.of("late"), now.search("harbour festival", LATER, 1).stream().map(Hit::source).toList());
        }
    }

    @Test
    void takesPhrasesAndOperators() {
        assertEquals(List.of("ferry"), articles("\"old harbour\""));
        assertEquals(List.of("bridge"), articles("harbour NOT ice"));
        assertEquals(List.of("bridge", "ferry"), articles("bridge OR ferry").stream().sorted().toList());
        assertEquals(List.of("ferry"), articles("harbour AND ice"));
        assertEquals(List.of("ferry"), articles("ferr*"));
    }

    @Test
    void marksWhatItFound() {
        Hit hit = daybook.search("ice", LATER, 5).get(0);
        assertEquals("The ferries stopped when the ice came.", hit.passage());
        assertEquals(List.of("ice"), hit.words().stream().map(words -> words.of(hit.passage())).toList());
        assertEquals("2027-02-10", hit.knownOn());
        assertEquals("Coast Herald", hit.outlet());
    }

    @Test
    void endsAPassageAtNoAbbreviationAndLeavesTheMarksOfThePageWhereTheyAre(@TempDir Path other) throws DataFolderProblem {
        try (Daybook asked = Records.open(other)) {
            Records.add(asked, List.of(record("walk", "en", "2027-01-10", "Walk", "It rained. On Sunday Mrs. Holt and Dr. Berg walked to the lighthouse. They came back."),
                    record("маяк", "ru", "2027-01-10", "Маяк", "Было тихо. Общество «Лунда» открыло маяк на ул. Садовой. Все ушли.")));
            Hit hit = asked.search("lighthouse", LATER, 5).get(0);
            assertEquals("On Sunday Mrs. Holt and Dr. Berg walked to the lighthouse.", hit.passage());
            assertEquals(hit.passage(), hit.span().of(asked.reading(hit.page()).orElseThrow().text()));
            Hit russian = asked.search("маяк", LATER, 5).stream().filter(found -> found.kind().equals("article")).findFirst().orElseThrow();
            assertEquals("Общество «Лунда» открыло маяк на ул. Садовой.", russian.passage());
            assertEquals(List.of("маяк"), russian.words().stream().map(words -> words.of(russian.passage())).toList());
        }
    }

    @Test
    void tellsWhereWhatItFoundStandsAndWhoSaidItHow() {
        for (Hit hit : daybook.search("open", LATER, 20)) {
            String text = daybook.reading(hit.page()).orElseThrow().text();
            assertTrue(hit.span().of(text).contains("open"), () -> hit + " leads to " + hit.span().of(text));
        }
        Hit said = daybook.search("open", LATER, 20).stream().filter(hit -> hit.kind().equals("statement")).findFirst().orElseThrow();
        assertEquals("Anna Holt", said.speaker());
        assertEquals("said", said.cue());
    }

    @Test
    void findsNothingThatWasNotKnownYet() {
        assertEquals(List.of(), daybook.search("ice", AsOf.day(LocalDate.of(2027, 2, 9)), 5));
        assertTrue(!daybook.search("ice", AsOf.day(LocalDate.of(2027, 2, 10)), 5).isEmpty());
    }

    @Property(tries = 200)
    void nothingThatIsTypedIsAMistake(@ForAll String words) {
        assertDoesNotThrow(() -> daybook.search(words, LATER, 3));
    }

    @Test
    void takesUnfinishedSyntax() {
        for (String words : List.of("\"", "\"bridge", "(bridge", "bridge)", "+", "-", "|", "bridge~", "*", "AND", "NOT", "a:b", "[1 TO", "\\", "")) {
            assertDoesNotThrow(() -> daybook.search(words, LATER, 3), words);
        }
    }

    private static List<String> articles(String words) {
        return daybook.search(words, LATER, 20).stream().filter(h -> h.kind().equals("article")).map(Hit::source).toList();
    }
}
