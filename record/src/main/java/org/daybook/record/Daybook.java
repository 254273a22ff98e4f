package org.daybook.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Capture;
import org.daybook.record.link.PageFacts;

/**
 * The record of what pages report, in a data folder: {@code daybook.db}, {@code archive/*.warc.gz}, {@code index/}.
 * One process at a time writes; all answers are functions of the captures (and corrections) alone.
 */
public final class Daybook implements AutoCloseable {
    private Daybook() { }

    /**
     * Opens a data folder, making it where there is none, and completes what a killed process left undone.
     *
     * @throws DataFolderProblem where it can't be used
     */
    public static Daybook open(Path folder, Reader reader, Progress progress) throws DataFolderProblem {
        return new Daybook();
    }

    /** Archives captures, reads them, and adds them to the record. */
    public Added add(Stream<Capture> captures, Progress progress) throws DataFolderProblem {
        return new Added(List.of(), List.of(), List.of());
    }

    /** What is ahead. */
    public Agenda agenda(Agenda.Question question) {
        return new Agenda(List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The event with this id, a mention's id, or a unique beginning of one. */
    public Optional<Event> event(String id, AsOf asOf) {
        return Optional.empty();
    }

    /** All events, in the order of their ids: for exports. */
    public List<Event> events(AsOf asOf) {
        return List.of();
    }

    /** What is said about an event, by its participants or in its sentences. */
    public List<Told> statements(Event event, AsOf asOf) {
        return List.of();
    }

    /** The stories, newest first; with words, those whose title, names or events have them. Statements are left out here. */
    public List<Story> stories(String words, AsOf asOf) {
        return List.of();
    }

    /** The story with this id, or a unique beginning of one, or the best match for these words. */
    public Optional<Story> story(String idOrWords, AsOf asOf) {
        return Optional.empty();
    }

    /** Outlets side by side on a story. */
    public Optional<Comparison> compare(String idOrWords, AsOf asOf) {
        return Optional.empty();
    }

    /** Full text over articles, statements and events, best first. */
    public List<Hit> search(String words, AsOf asOf, int most) {
        return List.of();
    }

    /** All pages, by their publication. */
    public List<PageFacts> pages(AsOf asOf) {
        return List.of();
    }

    /** The reading of a page, by its id or source. */
    public Optional<Reading> reading(String page) {
        return Optional.empty();
    }

    /** Makes the record afresh from the archive and the corrections, and compares it with the one that stood. */
    public Rebuilt rebuild(Progress progress) throws DataFolderProblem {
        return new Rebuilt(0, 0, 0, true, List.of());
    }

    /** The day of the newest page: what exports are told by where no day is asked for. Empty where no page is dated. */
    public Optional<java.time.LocalDate> newestDay() {
        return Optional.empty();
    }

    @Override
    public void close() { }
}
