package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.daybook.record.Records.READER;
import static org.daybook.record.Records.add;
import static org.daybook.record.Records.dump;
import static org.daybook.record.Records.open;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data folders that something has happened to: each is used, mended, or refused with a word on what to do. */
class DataFolderTest {
    private static final List<Capture> PAGES = InventedPages.pages(6);

    @TempDir
    Path temporary;
    private Path folder;
    private String dump;

    @BeforeEach
    void makeRecord() throws DataFolderProblem {
        folder = temporary.resolve("data");
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES);
            dump = dump(daybook, LATER);
        }
    }

    @Test
    void oneFromANewerVersionIsRefusedAndUntouched() throws Exception {
        sql("update meta set value = '999' where name = 'schema'");
        byte[] before = Files.readAllBytes(folder.resolve("daybook.db"));
        assertTold(assertThrows(DataFolderProblem.class, () -> open(folder)), "newer", "999", "--data");
        assertTold(assertThrows(DataFolderProblem.class, () -> Daybook.rebuild(folder, READER, Progress.NONE)), "newer");
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("daybook.db")));
    }

    @Test
    void oneFromAnOlderVersionIsBroughtUpToThisOne() throws Exception {
        sql("drop table parts");
        sql("delete from flyway_schema_history where version = '7'");
        sql("update meta set value = '6' where name = 'schema'");
        try (Daybook daybook = open(folder)) {
            assertEquals(dump, dump(daybook, LATER));
            assertEquals(List.of(), daybook.occasions(daybook.events(LATER).get(0), LATER));
        }
    }

    @Test
    void everyMigrationIsMade() throws Exception {
        int newest;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/org/daybook/record/store/migrations"))) {
            newest = files.map(file -> file.getFileName().toString()).mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__")))).max().orElseThrow();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daybook.db")); Statement statement = connection.createStatement()) {
            assertEquals(String.valueOf(newest), statement.executeQuery("select value from meta where name = 'schema'").getString(1));
        }
    }

    @Test
    void aDatabaseThatIsNoneIsRefusedAndRebuildMakesItAfresh() throws Exception {
        deleteLogs();
        Files.writeString(folder.resolve("daybook.db"), "this is no database, whatever its name says ".repeat(100));
        assertTold(assertThrows(DataFolderProblem.class, () -> open(folder)), "daybook.db", "rebuild");
        Rebuilt rebuilt = Daybook.rebuild(folder, READER, Progress.NONE);
        assertFalse(rebuilt.same());
        assertEquals(6, rebuilt.captures());
        assertTrue(Files.exists(folder.resolve("damaged-daybook.db")));
        assertStandsAsItWas();
    }

    @Test
    void aDatabaseWithAHoleIsMadeAfreshByRebuild() throws Exception {
        deleteLogs();
        byte[] bytes = Files.readAllBytes(folder.resolve("daybook.db"));
        java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(folder.resolve("daybook.db"), bytes);
        assertTold(assertThrows(DataFolderProblem.class, () -> open(folder)), "daybook.db", "rebuild");
        assertEquals(6, Daybook.rebuild(folder, READER, Progress.NONE).captures());
        assertStandsAsItWas();
    }

    @Test
    void aMissingDatabaseIsMadeFromTheArchive() throws Exception {
        Files.delete(folder.resolve("daybook.db"));
        deleteLogs();
        assertStandsAsItWas();
    }

    @Test
    void aMissingIndexIsMadeFromTheStore() throws Exception {
        delete(folder.resolve("index"));
        assertStandsAsItWas();
    }

    @Test
    void aDamagedIndexIsMadeFromTheStore() throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("index"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "no segments");
            }
        }
        assertStandsAsItWas();
    }

    @Test
    void anIndexThatIsBehindIsMadeFromTheStore() throws Exception {
        Path old = temporary.resolve("old-index");
        Files.move(folder.resolve("index"), old);
        try (Daybook daybook = open(folder)) {
            add(daybook, List.of(InventedPages.page(7)));
            add(daybook, List.of(InventedPages.page(8)));
            dump = dump(daybook, LATER);
        }
        delete(folder.resolve("index"));
        Files.move(old, folder.resolve("index"));
        assertStandsAsItWas();
        try (Daybook daybook = open(folder)) {
            assertTrue(daybook.search("visit", LATER, 100).stream().anyMatch(h -> h.source().equals("pages.jsonl#8")));
        }
    }

    @Test
    void anArchiveThatHasLostAFileIsRefusedAndRebuildMakesWhatIsLeft() throws Exception {
        Path file = folder.resolve("archive/daybook-00001.warc.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 100));
        assertTold(assertThrows(DataFolderProblem.class, () -> open(folder)), "daybook-00001.warc.gz", "backup", "rebuild");
        Rebuilt rebuilt = Daybook.rebuild(folder, READER, Progress.NONE);
        assertEquals(5, rebuilt.captures());
        assertFalse(rebuilt.same());
        try (Daybook daybook = open(folder)) {
            assertEquals(5, daybook.pages(LATER).size());
            assertEquals(1, add(daybook, PAGES).added().size());
            assertEquals(dump, dump(daybook, LATER));
        }
    }

    @Test
    void aFileInItsPlaceIsRefused() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "mine");
        assertTold(assertThrows(DataFolderProblem.class, () -> open(file)), file.toString(), "--data");
        assertTold(assertThrows(DataFolderProblem.class, () -> open(file.resolve("data"))), "--data");
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aSecondWriterWaitsAndThenSaysWhoWrites() throws Exception {
        try (FolderLock other = FolderLock.take(folder, Duration.ZERO); Daybook daybook = open(folder)) {
            assertEquals(dump, dump(daybook, LATER));
            assertTold(assertThrows(DataFolderProblem.class, () -> add(daybook, List.of(InventedPages.page(9)))), folder.toString(), "another Daybook");
            other.close();
            assertEquals(1, add(daybook, List.of(InventedPages.page(9))).added().size());
        }
    }

    @Test
    void readersReadWhileOneWrites() throws Exception {
        try (Daybook writer = open(folder); Daybook reader = open(folder)) {
            writer.add(InventedPages.pages(40).stream().peek(page -> assertTrue(reader.pages(LATER).size() >= 6)), Progress.NONE);
            assertEquals(dump(writer, LATER), dump(reader, LATER));
            assertEquals(40, reader.pages(LATER).size());
        }
    }

    private void assertStandsAsItWas() throws DataFolderProblem {
        try (Daybook daybook = open(folder)) {
            assertEquals(dump, dump(daybook, LATER));
            assertFalse(daybook.search("visit", LATER, 5).isEmpty());
            assertTrue(daybook.rebuild(Progress.NONE).same());
        }
    }

    private static void assertTold(DataFolderProblem problem, String... words) {
        for (String word : words) {
            assertTrue(problem.getMessage().contains(word), problem.getMessage());
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daybook.db"));
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private void deleteLogs() throws IOException {
        Files.deleteIfExists(folder.resolve("daybook.db-wal"));
        Files.deleteIfExists(folder.resolve("daybook.db-shm"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
