package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.daybook.record.Records.add;
import static org.daybook.record.Records.dump;
import static org.daybook.record.Records.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.reading.Reader;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Given;
import org.daybook.record.link.PageFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaybookTest {
    private static final List<Capture> PAGES = InventedPages.pages(20);

    @TempDir
    Path folder;

    @Test
    void addsPagesAndTellsOfThem() throws DataFolderProblem {
        try (Daybook daybook = open(folder)) {
            Added added = add(daybook, PAGES);
            assertEquals(PAGES.stream().map(Capture::source).toList(), added.added());
            assertEquals(List.of(), added.failed());
            assertEquals(20, daybook.pages(LATER).size());
            assertTrue(!daybook.events(LATER).isEmpty());
            assertTrue(daybook.events(LATER).stream().anyMatch(e -> e.history().size() > 2), "no event is told by three pages");
            assertEquals(PAGES.get(3).payload().sha256(), daybook.reading("pages.jsonl#3").orElseThrow().capture().sha256());
        }
    }

    @Test
    void knowsTheDayOfTheNewestPage() throws DataFolderProblem {
        try (Daybook daybook = open(folder)) {
            assertTrue(daybook.newestDay().isEmpty());
            add(daybook, List.of(PAGES.get(3), PAGES.get(1), PAGES.get(2)));
            assertEquals(InventedPages.day(3), daybook.newestDay().orElseThrow());
        }
    }

    @Test
    void readingTheSameBytesAgainChangesNothing() throws DataFolderProblem {
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES);
            String before = dump(daybook, LATER);
            long changes = daybook.changes();
            Added again = add(daybook, PAGES);
            assertEquals(PAGES.stream().map(Capture::source).toList(), again.known());
            assertEquals(List.of(), again.added());
            assertEquals(before, dump(daybook, LATER));
            assertEquals(changes, daybook.changes());
        }
    }

    @Test
    void ofSeveralSourcesThePageHasTheFirstInCodePointOrderWhicheverCameFirst() throws DataFolderProblem {
        byte[] bytes = PAGES.get(0).payload().bytes();
        // U+FFFD comes before U+1F4F0 by code point, and after it in Java's own order.
        List<Capture> copies = List.of(Capture.of("\ud83d\udcf0.json", bytes), Capture.of("\ufffd.json", bytes));
        for (List<Capture> order : List.of(copies, List.of(copies.get(1), copies.get(0)))) {
            try (Daybook daybook = open(folder.resolve(order.get(0).source()))) {
                add(daybook, order.subList(0, 1));
                assertEquals(List.of(order.get(1).source()), add(daybook, order.subList(1, 2)).known());
                assertEquals(List.of("\ufffd.json"), daybook.pages(LATER).stream().map(PageFacts::source).toList());
                assertEquals("\ufffd.json", daybook.reading(copies.get(0).source()).orElseThrow().source());
            }
        }
    }

    @Test
    void readsAPageAgainWhenMoreIsSaidOfIt() throws DataFolderProblem {
        byte[] bytes = PAGES.get(4).payload().bytes();
        try (Daybook daybook = open(folder)) {
            add(daybook, List.of(Capture.of("page.txt", bytes)));
            Capture told = new Capture("page.txt", PAGES.get(4).payload(), null, new Given("2027-05-10", "Evening Mail", null, null));
            assertEquals(List.of("page.txt"), add(daybook, List.of(told)).added());
            PageFacts page = daybook.pages(LATER).get(0);
            assertEquals("Evening Mail", page.outlet());
            assertEquals("2027-05-10", page.published().edtf());
        }
    }

    @Test
    void aPageThatCannotBeReadIsArchivedAndNamedAndStopsNothing() throws Exception {
        Capture bad = Capture.of("bad.json", "{\"text\": 5".getBytes(StandardCharsets.UTF_8));
        Capture empty = Capture.of("empty.html", new byte[0]);
        try (Daybook daybook = open(folder)) {
            Added added = add(daybook, List.of(PAGES.get(0), bad, empty, PAGES.get(1)));
            assertEquals(List.of(PAGES.get(0).source(), PAGES.get(1).source()), added.added());
            assertEquals(List.of("bad.json", "empty.html"), added.failed().stream().map(Added.Failure::source).toList());
            assertEquals(List.of("bad-json", "empty"), added.failed().stream().map(Added.Failure::code).toList());
            assertTrue(added.failed().get(0).message().contains("bad.json"));
            assertEquals(2, add(daybook, List.of(bad, empty)).failed().size());
            assertEquals(4, daybook.rebuild(Progress.NONE).captures());
        }
    }

    @Test
    void whatTheProgramFailedOnIsReadWhenItIsAddedAgain() throws DataFolderProblem {
        boolean[] mended = {false};
        Supplier<Reader> reader = () -> {
            if (!mended[0]) {
                throw new IllegalStateException("a fault of the program's own");
            }
            return new Reader();
        };
        try (Daybook daybook = Daybook.open(folder, reader, Progress.NONE)) {
            assertEquals(List.of("fault"), add(daybook, PAGES.subList(0, 1)).failed().stream().map(Added.Failure::code).toList());
            assertEquals(1, add(daybook, PAGES.subList(0, 1)).failed().size(), "it fails again as long as the fault is there");
            mended[0] = true;
            assertEquals(List.of(PAGES.get(0).source()), add(daybook, PAGES.subList(0, 1)).added());
            assertEquals(List.of(), daybook.failures());
            assertEquals(1, daybook.pages(LATER).size());
            assertEquals(List.of(PAGES.get(0).source()), add(daybook, PAGES.subList(0, 1)).known());
            assertEquals(List.of(), daybook.rebuild(Progress.NONE).differences());
        }
    }

    @Test
    void answersAreTheSameWhenTheFolderIsOpenedAgain() throws DataFolderProblem {
        String before;
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES);
            before = dump(daybook, LATER);
        }
        try (Daybook daybook = open(folder)) {
            assertEquals(before, dump(daybook, LATER));
        }
    }

    @Test
    void aRebuiltRecordIsTheSame() throws DataFolderProblem {
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES.subList(10, 20));
            add(daybook, PAGES.subList(0, 10));
            String before = dump(daybook, LATER);
            Rebuilt rebuilt = daybook.rebuild(Progress.NONE);
            assertEquals(List.of(), rebuilt.differences());
            assertTrue(rebuilt.same());
            assertEquals(20, rebuilt.captures());
            assertEquals(20, rebuilt.pages());
            assertEquals(daybook.events(LATER).size(), rebuilt.events());
            assertEquals(before, dump(daybook, LATER));
            assertFalse(daybook.search("visit", LATER, 5).isEmpty());
        }
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daybook.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void aRebuildTellsWhatWasOtherwise() throws Exception {
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES);
            String before = dump(daybook, LATER);
            tamper("update mentions set edtf = '2031-01-01', title = 'A visit that nobody planned' where edtf is not null");
            tamper("update pages set changed = (select value + 1 from meta where name = 'changes')");
            tamper("update meta set value = value + 1 where name = 'changes'");
            assertNotEquals(before, dump(daybook, LATER));
            Rebuilt rebuilt = daybook.rebuild(Progress.NONE);
            assertFalse(rebuilt.same());
            assertTrue(rebuilt.differences().get(0).startsWith("was: event"), rebuilt.differences().get(0));
            assertEquals(before, dump(daybook, LATER));
            assertTrue(daybook.rebuild(Progress.NONE).same());
        }
    }
}
