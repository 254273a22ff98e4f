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
}
