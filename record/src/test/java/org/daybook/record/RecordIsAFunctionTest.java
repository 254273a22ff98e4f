package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.daybook.record.Records.add;
import static org.daybook.record.Records.dump;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.daybook.reading.page.Capture;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Target;

/** The record is a function of the set of captures: not of the order or the portions in which they came, nor of the clock, nor of the threads. */
class RecordIsAFunctionTest {
    private static final int PAGES = 20;

    private static String inOneGo;

    private Path folder;

    @BeforeTry
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("daybook");
    }

    @AfterTry
    void deleteFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void whateverTheOrderThePortionsTheClockAndTheThreads(@ForAll Random random, @ForAll @IntRange(min = 1, max = 7) int portion,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long clock, @ForAll @IntRange(min = 1, max = 4) int threads)
            throws DataFolderProblem {
        List<Capture> shuffled = new ArrayList<>(InventedPages.pages(PAGES));
        // The same bytes from a second source are part of the set.
        shuffled.add(Capture.of("a copy", shuffled.get(0).payload().bytes()));
        Collections.shuffle(shuffled, random);
        try (Daybook daybook = Records.open(folder.resolve("shuffled"), Instant.ofEpochSecond(clock), threads)) {
            for (int i = 0; i < shuffled.size(); i += portion) {
                add(daybook, shuffled.subList(i, Math.min(shuffled.size(), i + portion)));
            }
            assertEquals(inOneGo(), dump(daybook, LATER));
        }
    }

    private String inOneGo() throws DataFolderProblem {
        if (inOneGo == null) {
            List<Capture> pages = new ArrayList<>(InventedPages.pages(PAGES));
            pages.add(Capture.of("a copy", pages.get(0).payload().bytes()));
            try (Daybook daybook = Records.open(folder.resolve("one-go"), Instant.EPOCH, 2)) {
                add(daybook, pages);
                inOneGo = dump(daybook, LATER);
            }
            assertTrue(inOneGo.contains("\nevent "), "the pages tell events");
        }
        return inOneGo;
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void asOfADayItIsWhatThePagesPublishedByThenTell(@ForAll @IntRange(min = 0, max = PAGES) int newest) throws DataFolderProblem {
        List<Capture> dated = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            if (i % 5 != 4) {
                dated.add(InventedPages.page(i));
            }
        }
        LocalDate day = InventedPages.day(newest).plusDays(1);
        List<Capture> known = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            if (i % 5 != 4 && !InventedPages.day(i).isAfter(day)) {
                known.add(InventedPages.page(i));
            }
        }
        for (AsOf asOf : List.of(AsOf.day(day), new AsOf(day, LocalDate.of(2028, 1, 1)))) {
            try (Daybook all = Records.open(folder.resolve("all" + asOf.today())); Daybook then = Records.open(folder.resolve("then" + asOf.today()))) {
                add(all, dated);
                add(then, known);
                assertEquals(dump(then, asOf), dump(all, asOf));
                assertEquals(dump(then, AsOf.allKnown(asOf.today())), dump(all, asOf));
                assertEquals(known.size(), all.pages(asOf).size());
            }
        }
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void heldByAnInstantItIsWhatThePagesAndCorrectionsOfThenTell(@ForAll Random random) throws DataFolderProblem {
        List<Capture> dated = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            if (i % 5 != 4) {
                dated.add(InventedPages.page(i));
            }
        }
        Collections.shuffle(dated, random);
        List<Capture> early = dated.subList(0, random.nextInt(dated.size()));
        Instant noon = Instant.parse("2027-04-10T12:00:00Z");
        AsOf held = AsOf.held(noon.plusSeconds(1));
        AsOf known = AsOf.allKnown(held.today());
        try (Daybook then = Records.open(folder.resolve("then"), noon, 2)) {
            add(then, early);
            dismissFirst(then, noon);
            try (Daybook all = Records.open(folder.resolve("all"), noon, 2)) {
                add(all, early);
                dismissFirst(all, noon);
            }
            try (Daybook all = Records.open(folder.resolve("all"), noon.plusSeconds(60), 2)) {
                add(all, dated);
                dismissFirst(all, noon.plusSeconds(90));
                assertEquals(dump(then, known), dump(all, held));
                assertEquals(dump(then, known), dump(then, held));
                assertEquals(dated.size(), all.pages(known).size());
                assertEquals(early.size(), all.pages(held).size());
            }
            try (Daybook next = Records.open(folder.resolve("all"), noon.plusSeconds(120), 2)) {
                assertEquals(dump(then, known), dump(next, held), "as the next process tells it");
            }
        }
    }

    /** Has a person say that the first event is none. */
    private static void dismissFirst(Daybook daybook, Instant when) throws DataFolderProblem {
        List<Event> events = daybook.events(LATER);
        if (!events.isEmpty()) {
            Target target = daybook.chronicle(LATER).target(events.get(0));
            daybook.correct(new Change.Dismiss(target), "an editor", "it is none", when, Progress.NONE);
        }
    }
}
