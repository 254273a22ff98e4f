package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.daybook.record.Records.add;
import static org.daybook.record.Records.dump;
import static org.daybook.record.Records.open;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daybook.reading.page.Capture;
import org.daybook.record.correct.Corrections;
import org.daybook.record.link.EventMention;
import org.daybook.record.link.PageFacts;
import org.daybook.record.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger that is kept from one process to the next: what it spares, and that nothing is ever told from one that is out of date or damaged. */
class KeptLedgerTest {
    private static final List<Capture> PAGES = InventedPages.pages(30);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void record() throws DataFolderProblem {
        file = folder.resolve("ledger");
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES.subList(0, 20));
            daybook.events(LATER);
        }
        assertTrue(Files.exists(file), "nothing was kept");
    }

    @Test
    void theNextProcessLinksNoPageAgain() throws Exception {
        byte[] kept = Files.readAllBytes(file);
        String told;
        try (Daybook daybook = open(folder)) {
            told = dump(daybook, LATER);
        }
        assertArrayEquals(kept, Files.readAllBytes(file), "it was made again");
        Files.delete(file);
        try (Daybook daybook = open(folder)) {
            assertEquals(told, dump(daybook, LATER));
        }
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        List<Far> told = new ArrayList<>();
        try (Store store = Store.open(folder.resolve("daybook.db"))) {
            KeptLedger ledger = KeptLedger.passing(store, (what, done, total) -> told.add(new Far(what, done, total)));
            assertTrue(ledger.underWay().isEmpty(), "before anybody asks");
            ledger.asOf(LATER, Corrections.NONE);
            assertTrue(ledger.underWay().isEmpty(), "once it is there");
        }
        assertEquals(new Far("comparing", 0, 20), told.get(0));
        try (Daybook daybook = open(folder)) {
            assertTrue(daybook.underWay(LATER).isEmpty());
            daybook.events(LATER);
            assertTrue(daybook.underWay(LATER).isEmpty());
        }
    }

    @Test
    void takesWhatHasComeSinceItWasKept() throws Exception {
        byte[] old = Files.readAllBytes(file);
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES);
        }
        Files.write(file, old);
        try (Daybook daybook = open(folder); Daybook whole = open(folder.resolve("whole"))) {
            add(whole, PAGES);
            assertEquals(dump(whole, LATER), dump(daybook, LATER));
        }
        assertFalse(Arrays.equals(old, Files.readAllBytes(file)), "what had come since was not kept");
    }

    @Test
    void aDamagedOneIsMadeAgain() throws Exception {
        byte[] kept = Files.readAllBytes(file);
        String told;
        try (Daybook daybook = open(folder)) {
            told = dump(daybook, LATER);
        }
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            byte[] damaged = random.nextBoolean() ? kept.clone() : Arrays.copyOf(kept, random.nextInt(kept.length));
            for (int j = 0; j < 1 + random.nextInt(3) && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try (Daybook daybook = open(folder)) {
                assertEquals(told, dump(daybook, LATER));
            }
        }
    }

    /** As when power fails: the database loses its last changes, and others get their numbers. */
    @Test
    void oneOfAStateThatTheRecordWasNeverInIsMadeAgain() throws Exception {
        String gone = PAGES.get(3).payload().sha256();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daybook.db")); Statement change = other.createStatement()) {
            change.execute("pragma foreign_keys = off");
            change.execute("delete from mentions where page = '" + gone + "'");
            change.execute("delete from pages where id = '" + gone + "'");
        }
        try (Daybook daybook = open(folder)) {
            assertEquals(20, daybook.pages(LATER).size(), "what was kept is not looked at, so this test shows nothing");
        }
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daybook.db")); Statement change = other.createStatement()) {
            change.execute("update stamps set stamp = 'another'");
        }
        try (Daybook daybook = open(folder)) {
            assertEquals(19, daybook.pages(LATER).size());
        }
    }

    /** What may be linked is the same by both clocks. A page that only the file still has shows that the file was gone on from. */
    @Test
    void theClockOfCaptureGoesOnFromTheLinksOfTheOther() throws Exception {
        String gone = PAGES.get(3).payload().sha256();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daybook.db")); Statement change = other.createStatement()) {
            change.execute("pragma foreign_keys = off");
            change.execute("delete from pages where id = '" + gone + "'");
        }
        try (Daybook daybook = open(folder)) {
            assertEquals(20, daybook.pages(new AsOf(null, Instant.parse("2080-01-01T00:00:00Z"), LATER.today())).size());
        }
    }

    @Test
    void doesNotMixWhatAPageToldWithWhatItTellsNow() throws Exception {
        String page = PAGES.get(0).payload().sha256();
        try (Daybook daybook = open(folder); Store store = Store.open(folder.resolve("daybook.db"))) {
            List<Event> events = daybook.events(LATER);
            List<EventMention> told = store.read(t -> t.mentions().of(page));
            PageFacts facts = store.read(t -> t.pages().page(page)).orElseThrow();
            store.write(t -> {
                t.pages().keep(facts);
                t.mentions().forget(page);
                t.mentions().keep(told.stream().map(KeptLedgerTest::another).toList());
            });
            assertThrows(RecordMoved.class, () -> events.forEach(Event::title));
            assertTrue(daybook.events(LATER).stream().flatMap(e -> e.history().stream()).anyMatch(step -> step.quote().equals("Another sentence.")));
        }
    }

    @Test
    void opensWhereAPageThatCorrectionsSpeakOfWasReadAnew() throws Exception {
        String page;
        try (Daybook daybook = open(folder)) {
            Event event = daybook.events(LATER).get(0);
            page = event.history().get(0).page();
            daybook.correct(daybook.correcting().confirm(event.id()), "Rea", "It is so.", Instant.EPOCH, Progress.NONE);
        }
        Files.deleteIfExists(file);
        try (Daybook daybook = open(folder)) {
            daybook.events(LATER);
        }
        assertTrue(Files.exists(file), "nothing was kept under the correction, so this test shows nothing");
        try (Store store = Store.open(folder.resolve("daybook.db"))) {
            List<EventMention> told = store.read(t -> t.mentions().of(page));
            PageFacts facts = store.read(t -> t.pages().page(page)).orElseThrow();
            store.write(t -> {
                t.pages().keep(facts);
                t.mentions().forget(page);
                t.mentions().keep(told.stream().map(KeptLedgerTest::another).toList());
            });
        }
        String kept;
        try (Daybook daybook = open(folder)) {
            kept = dump(daybook, LATER);
        }
        Files.deleteIfExists(file);
        try (Daybook daybook = open(folder)) {
            assertEquals(dump(daybook, LATER), kept);
        }
    }

    @Test
    void correctionsThatAreGoneCountNoMore() throws Exception {
        String before;
        try (Daybook daybook = open(folder)) {
            before = dump(daybook, LATER);
            Event event = daybook.events(LATER).stream().filter(e -> e.history().size() > 1).findFirst().orElseThrow();
            daybook.correct(daybook.correcting().dismiss(event.id()), "Rea", "It is none.", Instant.EPOCH, Progress.NONE);
        }
        Files.deleteIfExists(file);
        try (Daybook daybook = open(folder)) {
            assertNotEquals(before, dump(daybook, LATER));
        }
        assertTrue(Files.exists(file), "nothing was kept under the correction, so this test shows nothing");
        Files.delete(folder.resolve("corrections.jsonl"));
        try (Daybook daybook = open(folder)) {
            assertEquals(before, dump(daybook, LATER));
        }
    }

    private static EventMention another(EventMention m) {
        return new EventMention(m.id(), m.page(), m.index(), m.paragraph(), m.type(), m.stage(), m.polarity(), m.reported(), m.title(), m.parties(), m.place(),
                m.edtf(), m.timex(), m.teller(), m.trigger(), m.sentence(), "Another sentence.");
    }
}
