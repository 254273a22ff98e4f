package org.daybook.app.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.app.gather.Captures;
import org.daybook.app.gather.Gathered;
import org.daybook.reading.Reader;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Given;
import org.daybook.record.Added;
import org.daybook.record.Daybook;
import org.daybook.record.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A story's pages, read into a fresh record, against the story's key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoryTest {
    private Daybook daybook;
    private Story story;

    /** The key's name. */
    abstract String key();

    /** The folder that the pages are in. */
    abstract Path folder();

    /** Ends of the file names that are pages. */
    List<String> pages() {
        return List.of(".html", ".txt", ".json", ".gz");
    }

    @BeforeAll
    void readIntoAFreshRecord(@TempDir Path data) throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(folder()), () -> "there is no folder " + folder().toAbsolutePath().normalize() + ": its key is not checked");
        List<Capture> captures;
        try (Stream<Path> files = Files.list(folder()).sorted(); Stream<Gathered> gathered = new Captures(data, Given.NOTHING, InputStream.nullInputStream())
                .of(files.map(Path::toString).filter(name -> pages().stream().anyMatch(name::endsWith)).toList())) {
            captures = gathered.map(found -> ((Gathered.Found) found).capture()).toList();
        }
        daybook = Daybook.open(data, new Reader(), Progress.NONE);
        Added added = daybook.add(captures.stream(), Progress.NONE);
        assertEquals(List.of(), added.failed());
        assertEquals(captures.size(), added.added().size());
        story = new Story(Key.named(key()), captures, daybook, LocalDate.of(2026, 7, 31));
    }

    @AfterAll
    void close() {
        if (daybook != null) {
            daybook.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> readsThePages() {
        return story.pages();
    }

    @TestFactory
    Stream<DynamicTest> tellsWhoAppears() {
        return story.bearers();
    }

    @TestFactory
    Stream<DynamicTest> keepsTheEventsWithTheirHistories() {
        return story.events();
    }

    @TestFactory
    Stream<DynamicTest> showsWhatIsContradicted() {
        return story.contradictions();
    }

    @TestFactory
    Stream<DynamicTest> givesQuotesToTheirSpeakers() {
        return story.quotes();
    }

    @TestFactory
    Stream<DynamicTest> setsOutletsSideBySide() {
        return story.comparison();
    }

    @TestFactory
    Stream<DynamicTest> answersAsOfAnyDay() {
        return story.asOf();
    }

    @TestFactory
    Stream<DynamicTest> isTheSameWhenRebuilt() {
        return Stream.of(DynamicTest.dynamicTest("rebuild", () -> {
            var rebuilt = daybook.rebuild(Progress.NONE);
            assertTrue(rebuilt.same(), () -> String.join("\n", rebuilt.differences()));
        }));
    }
}
