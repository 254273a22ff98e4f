package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.daybook.record.Records.add;
import static org.daybook.record.Records.dump;
import static org.daybook.record.Records.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Capture;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.link.PageFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People outrank the program. */
class CorrectionsTest {
    private static final List<Capture> PAGES = InventedPages.pages(20);
    private static final Instant NOW = Instant.parse("2027-06-04T09:12:00Z");

    @TempDir
    Path folder;

    private static Correction say(Daybook daybook, Change change) throws DataFolderProblem {
        return daybook.correct(change, "Rea", "The ministry’s own notice says so.", NOW, Progress.NONE);
    }

    private static Event some(Daybook daybook) {
        return daybook.events(LATER).stream().filter(e -> e.history().size() > 2).findFirst().orElseThrow();
    }

    private static Event event(Daybook daybook, String id) {
        return daybook.event(id, LATER).orElseThrow();
    }

    private static List<String> needsYou(Daybook daybook) {
        return daybook.rulings(LATER).stream().flatMap(r -> r.needsYou().stream()).map(Object::toString).toList();
    }

    @Test
    void aCorrectionHoldsThroughARebuildAndIsTakenBackToTheByte() throws Exception {
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES);
            String before = dump(daybook, LATER);
            Event event = some(daybook);
            List<Change> changes = List.of(daybook.correcting().redate(event.id(), "2027-05-30"), daybook.correcting().stage(event.id(), Stage.CANCELLED),
                    daybook.correcting().rename(event.id(), "The visit"), daybook.correcting().retype(event.id(), "summit"));
            List<Correction> made = new ArrayList<>();
            for (Change change : changes) {
                made.add(say(daybook, change));
            }
            Event corrected = event(daybook, event.id());
            assertEquals("2027-05-30", corrected.edtf());
            assertEquals(Stage.CANCELLED, corrected.stage());
            assertEquals("The visit", corrected.title());
            assertEquals("summit", corrected.type());
            assertEquals(made.stream().map(Correction::id).toList(), corrected.corrections().stream().map(Corrected::id).toList());
            assertEquals(event.history().stream().map(Step::quote).toList(), corrected.history().stream().map(Step::quote).toList());
            String with = dump(daybook, LATER);
            assertTrue(daybook.rebuild(Progress.NONE).same());
            assertEquals(with, dump(daybook, LATER));
            assertEquals(List.of(), needsYou(daybook));
            for (Correction one : made) {
                say(daybook, daybook.correcting().undo(one.id()));
            }
            assertEquals(before, dump(daybook, LATER));
            assertTrue(daybook.rebuild(Progress.NONE).same());
        }
    }

    @Test
    void theLogAloneMakesTheSameRecordOfAnotherArchive() throws Exception {
        String with;
        try (Daybook daybook = open(folder.resolve("one"))) {
            add(daybook, PAGES);
            say(daybook, daybook.correcting().dismiss(some(daybook).id()));
            say(daybook, daybook.correcting().redate(some(daybook).id(), null));
            say(daybook, daybook.correcting().redatePage(PAGES.get(4).source(), "2027-05-11"));
            with = dump(daybook, LATER);
        }
        List<Correction> log;
        try (Daybook daybook = open(folder.resolve("one"))) {
            log = new ArrayList<>(daybook.corrections().all());
        }
        Collections.reverse(log);
        try (Daybook daybook = open(folder.resolve("other"))) {
            daybook.correct(log, Progress.NONE);
            assertEquals(3, daybook.rulings(LATER).size());
            assertTrue(needsYou(daybook).stream().allMatch(cause -> cause.contains("is not in this record")), () -> needsYou(daybook).toString());
            add(daybook, PAGES.subList(10, 20));
            add(daybook, PAGES.subList(0, 10));
            assertEquals(with, dump(daybook, LATER));
            assertEquals(List.of(), needsYou(daybook));
        }
    }

    @Test
    void whatIsDismissedIsShownNowhereButUnderItsOwnId() throws Exception {
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES);
            Event event = some(daybook);
            int hits = daybook.search("visit", LATER, 1000).size();
            say(daybook, daybook.correcting().dismiss(event.id()));
            assertTrue(event(daybook, event.id()).dismissed());
            assertTrue(daybook.events(LATER).stream().noneMatch(e -> e.id().equals(event.id())));
            assertTrue(daybook.agenda(new Agenda.Question(LocalDate.EPOCH, null, null, null, LATER)).events().stream().noneMatch(e -> e.id().equals(event.id())));
            assertTrue(daybook.stories("", LATER).stream().flatMap(s -> s.events().stream()).noneMatch(e -> e.id().equals(event.id())));
            assertTrue(daybook.search("visit", LATER, 1000).size() < hits);
        }
    }

    @Test
    void aPageThatIsGivenADayIsReadAgainWithIt() throws Exception {
        Capture undated = Capture.of("saved/notice.txt", ("A visit to Norland\n\nPrime Minister Anna Holt will visit Norland on Wednesday, an aide told the Evening Mail.\n\n"
                + "The aide said that the visit had been prepared since January and would take two days. No other guests are expected.\n").getBytes(StandardCharsets.UTF_8));
        try (Daybook daybook = open(folder)) {
            add(daybook, List.of(undated));
            String before = dump(daybook, LATER);
            assertTrue(daybook.events(LATER).stream().noneMatch(e -> "2027-06-09".equals(e.edtf())), before);
            Correction made = say(daybook, daybook.correcting().redatePage("notice.txt", "2027-06-07"));
            PageFacts page = daybook.pages(LATER).get(0);
            assertEquals("2027-06-07", page.published().edtf());
            assertEquals("correction", page.published().from());
            Event visit = daybook.events(LATER).stream().filter(e -> e.type().equals("visit")).findFirst().orElseThrow();
            assertEquals("2027-06-09", visit.edtf());
            assertEquals("2027-06-07", visit.history().get(0).knownOn());
            assertEquals("redate-page", visit.corrections().get(0).kind());
            assertEquals(0, daybook.events(AsOf.day(LocalDate.parse("2027-06-06"))).size());
            assertTrue(daybook.rebuild(Progress.NONE).same());
            say(daybook, daybook.correcting().redatePage(page.id(), "2027-06-14"));
            assertEquals("2027-06-16", event(daybook, visit.id()).edtf());
            for (Correction standing : daybook.corrections().standing()) {
                say(daybook, daybook.correcting().undo(standing.id()));
            }
            assertEquals(before, dump(daybook, LATER));
            assertFalse(made.id().isEmpty());
        }
    }

    @Test
    void aDateThatAPageGivesItselfYieldsToAPerson() throws Exception {
        try (Daybook daybook = open(folder)) {
            add(daybook, PAGES);
            say(daybook, daybook.correcting().redatePage(PAGES.get(0).source(), "2027-02-28"));
            PageFacts page = daybook.pages(LATER).stream().filter(p -> p.source().equals(PAGES.get(0).source())).findFirst().orElseThrow();
            assertEquals("2027-02-28", page.published().edtf());
            assertTrue(daybook.rebuild(Progress.NONE).same());
        }
    }

    @Test
    void aLogThatIsPutInPlaceByHandCountsWhenTheFolderIsOpened() throws Exception {
        String with;
        try (Daybook daybook = open(folder.resolve("one"))) {
            add(daybook, PAGES);
            say(daybook, daybook.correcting().redatePage(PAGES.get(4).source(), "2027-05-11"));
            with = dump(daybook, LATER);
        }
        try (Daybook daybook = open(folder.resolve("other"))) {
            add(daybook, PAGES);
        }
        Files.copy(folder.resolve("one/corrections.jsonl"), folder.resolve("other/corrections.jsonl"));
        try (Daybook daybook = open(folder.resolve("other"))) {
            assertEquals(with, dump(daybook, LATER));
        }
    }

    @Test
    void correctionsOfTwoPeopleComeToTheSameWhoeverIsHeardFirst() throws Exception {
        List<String> dumps = new ArrayList<>();
        List<Correction> two = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Daybook daybook = open(folder.resolve(String.valueOf(i)))) {
                add(daybook, PAGES);
                Event event = some(daybook);
                if (two.isEmpty()) {
                    two.add(Correction.of(NOW, "Rea", "by the notice", daybook.correcting().redate(event.id(), "2027-05-20")));
                    two.add(Correction.of(NOW, "Tomas", "by the embassy", daybook.correcting().redate(event.id(), "2027-05-21")));
                }
                for (Correction one : two) {
                    daybook.correct(List.of(one), Progress.NONE);
                }
                Collections.reverse(two);
                assertEquals(2, event(daybook, event.id()).corrections().size());
                dumps.add(dump(daybook, LATER));
            }
        }
        assertEquals(dumps.get(0), dumps.get(1));
    }

    @Test
    void asOfADayACorrectionBearsOnWhatCountsThen() throws Exception {
        try (Daybook daybook = open(folder.resolve("all")); Daybook then = open(folder.resolve("then"))) {
            add(daybook, PAGES);
            Event event = some(daybook);
            say(daybook, daybook.correcting().redate(event.id(), "2027-05-30"));
            say(daybook, daybook.correcting().rename(event.id(), "The visit"));
            for (int newest : List.of(3, 8, 13)) {
                LocalDate day = InventedPages.day(newest).plusDays(1);
                List<Capture> known = new ArrayList<>();
                for (int i = 0; i < PAGES.size(); i++) {
                    if (i % 5 != 4 && !InventedPages.day(i).isAfter(day)) {
                        known.add(InventedPages.page(i));
                    }
                }
                add(then, known);
                then.correct(daybook.corrections().all(), Progress.NONE);
                assertEquals(then.events(AsOf.day(day)).stream().map(Event::title).toList(), daybook.events(AsOf.day(day)).stream().map(Event::title).toList());
                assertEquals(then.events(AsOf.day(day)).stream().map(Event::edtf).toList(), daybook.events(AsOf.day(day)).stream().map(Event::edtf).toList());
            }
        }
    }
}
