package org.daybook.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Span;
import org.daybook.record.archive.Archive;
import org.daybook.record.archive.Visit;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.Copies;
import org.daybook.record.link.PageFacts;
import org.daybook.record.link.Prospect;
import org.daybook.record.link.Sketch;
import org.daybook.record.search.SearchIndex;
import org.daybook.record.store.Store;

/**
 * The record of what pages report, in a data folder: {@code daybook.db}, {@code archive/*.warc.gz}, {@code corrections.jsonl}, {@code index/}.
 * One process at a time writes, any number read meanwhile; all answers are functions of the captures and corrections alone. Safe for many
 * threads.
 */
public final class Daybook implements AutoCloseable {
    private static final String ANY_NAME = "Daybook";

    private final CorrectionBook book;
    private final Store store;
    private final WordSearch search;
    private final ReadingRoom room;
    private final Upkeep upkeep;
    private final KeptLedger reported;
    private final KeptLedger held;

    private Daybook(Path folder, Archive archive, Store store, Supplier<Reader> reader, int threads) {
        SearchIndex index = new SearchIndex(folder.resolve("index"));
        this.book = new CorrectionBook(folder.resolve(Upkeep.CORRECTIONS));
        this.store = store;
        this.search = new WordSearch(store, index, folder.resolve("index"));
        this.room = new ReadingRoom(reader, threads);
        this.upkeep = new Upkeep(folder, archive, book, store, index, room);
        this.reported = KeptLedger.reported(store, folder.resolve("ledger"));
        this.held = KeptLedger.held(store, folder.resolve("ledger-held"), folder.resolve("ledger"));
    }

    /**
     * Opens a data folder, making it where there is none, and completes what a killed process left undone.
     *
     * @throws DataFolderProblem where it can't be used
     */
    public static Daybook open(Path folder, Reader reader, Progress progress) throws DataFolderProblem {
        return open(folder, () -> reader, progress);
    }

    /**
     * The same, with a reader that is asked for only if there is something to read: who only asks needs none.
     *
     * @throws DataFolderProblem where the folder can't be used
     */
    public static Daybook open(Path folder, Supplier<Reader> reader, Progress progress) throws DataFolderProblem {
        return open(folder, reader, progress, Clock.systemUTC(), Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param clock tells when captures are archived, and nothing else
     * @param threads how many captures are read at once
     */
    static Daybook open(Path folder, Supplier<Reader> reader, Progress progress, Clock clock, int threads) throws DataFolderProblem {
        Upkeep.makeFolder(folder);
        Store store = Store.open(folder.resolve("daybook.db"));
        Daybook daybook = new Daybook(folder, new Archive(folder.resolve("archive"), clock, Archive.FULL), store, reader, threads);
        try {
            daybook.upkeep.completeIfNobodyDoes(progress);
            return daybook;
        } catch (Store.Unreadable e) {
            daybook.close();
            throw e.problem();
        } catch (DataFolderProblem | RuntimeException e) {
            daybook.close();
            throw e;
        }
    }

    /** Archives captures, reads them, and adds them to the record. */
    public Added add(Stream<Capture> captures, Progress progress) throws DataFolderProblem {
        return upkeep.add(captures, progress);
    }

    /**
     * Whether the pages were read by the rules of this program's reader. Where not, answers are of what that other reader found, until
     * the record is rebuilt.
     */
    public boolean readByThisReader() {
        return store.readByThisReader();
    }

    /** All corrections that were ever made, undone ones and undos too, in their order. */
    public Corrections corrections() {
        return book.corrections();
    }

    /** What is wrong with lines of the log that hold no correction; empty where nothing is. */
    public List<String> unreadableCorrections() {
        return book.unreadable();
    }

    /** The corrections that stand, in their order, what each comes to as of a day, and why it needs a person, if it does. */
    public List<Ruling> rulings(AsOf asOf) {
        return chronicle(asOf).rulings();
    }

    /** Corrections in the making: from the ids that people see to the words on pages that a correction points at. */
    public Correcting correcting() {
        return new Correcting(chronicle(AsOf.allKnown(newestDay().orElse(LocalDate.EPOCH))), corrections());
    }

    /**
     * Appends what a person says; it counts from now on.
     *
     * @param now by the clock of whoever says it; where the log has something later, the instant after that
     */
    public Correction correct(Change change, String who, String why, Instant now, Progress progress) throws DataFolderProblem {
        return upkeep.append(held -> List.of(Correction.of(held.after(now), who, why, change)), progress).get(0);
    }

    /** Makes a correction of what the record holds by then. @param <E> what it may throw besides, to whoever asked for it */
    public interface Making<E extends Exception> {
        /**
         * One change, or a change made anew ({@link Correcting#again}) and the undo of that which it stands in for.
         *
         * @throws NotFound where something that it is about is not there
         */
        List<Change> of(Correcting correcting) throws NotFound, E;
    }

    /**
     * The same in one step: nobody adds or corrects anything between the look that a person's wish is made a correction by and its being appended.
     * Whatever the making throws leaves all as it was.
     *
     * @return the first of its corrections
     */
    public <E extends Exception> Correction correct(Making<E> making, String who, String why, Instant now, Progress progress) throws NotFound, E, DataFolderProblem {
        return upkeep.append(making, this::correcting, who, why, now, progress).get(0);
    }

    /**
     * Appends corrections, as from another log; they count from now on. They are forced to the disk before anything follows from them.
     *
     * @return those that were not in the log
     */
    public List<Correction> correct(Collection<Correction> corrections, Progress progress) throws DataFolderProblem {
        return upkeep.append(held -> corrections, progress);
    }

    /** What is ahead. */
    public Agenda agenda(Agenda.Question question) {
        return chronicle(question.asOf()).agenda(question);
    }

    /** The same in brief: sooner counted and cut. */
    public Outline outline(Agenda.Question question) {
        return chronicle(question.asOf()).outline(question);
    }

    /** What that can be narrowed to. */
    public Agenda.Choices choices(Agenda.Question question) {
        return chronicle(question.asOf()).choices(question);
    }

    /** What is ahead, found once, to be narrowed in several ways. */
    public Prospect prospect(Agenda.Question question) {
        return chronicle(question.asOf()).prospect(question);
    }

    /** The event with this id, a mention's id, or a unique beginning of one. */
    public Optional<Event> event(String id, AsOf asOf) {
        return chronicle(asOf).event(id);
    }

    /** The event that a page tells by these words, as its reading gives them. */
    public Optional<Event> event(String page, Span trigger, String type, AsOf asOf) {
        return chronicle(asOf).event(page, trigger, type);
    }

    /** A person by name, in any script. @param most how many of the pages that name them are looked into, the newest first */
    public Optional<Bearer> bearer(String name, AsOf asOf, int most) {
        return chronicle(asOf).bearer(name, most);
    }

    /** All events, in the order of their ids: for exports. */
    public List<Event> events(AsOf asOf) {
        return chronicle(asOf).events();
    }

    /** The events of which anything was told after a day, or that have lapsed since, in the order of their ids: fewer than all, and sooner found. */
    public List<Brief> changedSince(LocalDate day, AsOf asOf) {
        return chronicle(asOf).changedSince(day);
    }

    /** What is said about an event, by its participants or in its sentences. */
    public List<Told> statements(Event event, AsOf asOf) {
        return chronicle(asOf).statements(event);
    }

    /** What was believed of an event of that day's record after each step of its history, in the order of the steps. */
    public List<Belief> beliefs(Event event, AsOf asOf) {
        return chronicle(asOf).beliefs(event);
    }

    /** What the event took place within, then what took place within it, as pages known by then tell it in words: each once, by the first page of its history that tells it. */
    public List<Occasion> occasions(Event event, AsOf asOf) {
        return new Occasions(store, chronicle(asOf)).of(event);
    }

    /** The same, each before what people ruled in sight of that telling: what the telling itself made of what was believed until then. */
    public List<Belief> unruled(Event event, AsOf asOf) {
        return chronicle(asOf).unruled(event);
    }

    /** The stories, newest first; with words, those whose title, names or events have them. Statements are left out here. */
    public List<Story> stories(String words, AsOf asOf) {
        return chronicle(asOf).stories(words);
    }

    /** The same, but for those that one outlet alone tells: there is nothing to compare in these. */
    public List<Story> storiesOfSeveral(String words, AsOf asOf) {
        return chronicle(asOf).storiesOfSeveral(words);
    }

    /** The story with this id, or a unique beginning of one, or the best match for these words. */
    public Optional<Story> story(String idOrWords, AsOf asOf) {
        return chronicle(asOf).story(idOrWords);
    }

    /** Outlets side by side on a story. */
    public Optional<Comparison> compare(String idOrWords, AsOf asOf) {
        return chronicle(asOf).compare(idOrWords);
    }

    /**
     * The different people who bear a name, in any script, those whom most pages name first: several for a surname that several have, one for
     * somebody's full name, none for the name of a body or place.
     */
    public List<String> namesakes(String name, AsOf asOf) {
        return chronicle(asOf).namesakes(name);
    }

    /** Whose a name is, in any script: each bearer with every form of the name, offices, where and when and with whom it is named. */
    public Who who(String name, AsOf asOf) {
        return who(name, asOf, Integer.MAX_VALUE);
    }

    /** The same. @param most how many of the pages are looked into, the newest first */
    public Who who(String name, AsOf asOf, int most) {
        Chronicle chronicle = chronicle(asOf);
        return chronicle.who(name, search.pages(chronicle.spellings(name), asOf), most);
    }

    /** What somebody said over time, each statement once, with all that carry it. */
    public Said said(Said.Question question) {
        return said(question, Integer.MAX_VALUE);
    }

    /** The same. @param most how many of the pages that name them are looked into, the newest first */
    public Said said(Said.Question question, int most) {
        Chronicle chronicle = chronicle(question.asOf());
        return chronicle.said(question, search.pages(chronicle.spellings(question.by()), question.asOf()), most);
    }

    /** What is said in a story, each statement once, with all that carry it. */
    public List<Saying> sayings(Story story, AsOf asOf) {
        return chronicle(asOf).sayings(story);
    }

    /** Full text over articles, statements and events, best first. */
    public List<Hit> search(String words, AsOf asOf, int most) {
        return search.hits(words, asOf, chronicle(asOf), most);
    }

    /** What happened to somebody or something, from the pages that name them. @param most how many pages are looked into, the newest first */
    public Timeline timeline(String name, AsOf asOf, int most) {
        Chronicle chronicle = chronicle(asOf);
        Map<String, PageFacts> pages = new TreeMap<>();
        chronicle.pagesNaming(name).forEach(page -> pages.put(page.id(), page));
        search.pages(name, asOf, most).forEach(page -> pages.put(page.id(), page));
        List<PageFacts> newest = pages.values().stream().sorted(Chronicle.BY_PUBLICATION.reversed()).limit(most).toList();
        return Timelines.of(name, chronicle.names(name), newest, page -> reading(page).orElse(null), room.reader());
    }

    /** All pages, by their publication. */
    public List<PageFacts> pages(AsOf asOf) {
        return chronicle(asOf).pages();
    }

    /** What was read of each outlet, by their names. @param late how many days, up to the answer's, are counted one by one */
    public List<Coverage> coverage(AsOf asOf, int late) {
        return chronicle(asOf).coverage(late);
    }

    /** The page with this id; empty where there is none, or none that counts as of that day. */
    public Optional<PageFacts> page(String id, AsOf asOf) {
        return search.page(id, asOf);
    }

    /** The reading of a page, by its id or source. */
    public Optional<Reading> reading(String page) {
        return store.read(tables -> {
            Optional<Reading> byId = tables.readings().reading(page);
            return byId.isPresent() ? byId
                    : tables.captures().from(page).stream().map(tables.readings()::reading).flatMap(Optional::stream).findFirst();
        });
    }

    /**
     * Which of some pages carry one text, as when several outlets print one dispatch: groups of ids, both in order. Pages with a text of their own
     * are in none.
     */
    public List<List<String>> copies(Collection<String> pages) {
        Map<String, Sketch> sketches = new TreeMap<>();
        store.read(t -> {
            pages.forEach(id -> t.pages().page(id).ifPresent(page -> sketches.put(id, page.sketch())));
            return sketches;
        });
        return Copies.among(sketches);
    }

    /** How much there is, without asking what it says. */
    public Size size() {
        return store.read(t -> new Size(t.pages().count(), t.mentions().count()));
    }

    /** Captures that no page could be read from, by their first source. */
    public List<Added.Failure> failures() {
        return store.read(t -> t.captures().failures().stream().map(failed -> new Added.Failure(
                t.captures().held(failed.id()).stream().flatMap(held -> held.visits().stream()).map(Visit::source).sorted().findFirst().orElse(failed.id()),
                failed.code(), failed.message())).toList());
    }

    /** The day of the newest page: what exports are told by where no day is asked for. Empty where no page is dated. */
    public Optional<LocalDate> newestDay() {
        return newestDay(store);
    }

    static Optional<LocalDate> newestDay(Store store) {
        return store.read(t -> t.pages().newestDay());
    }

    /** What is known as of a day, or was held by an instant. */
    Chronicle chronicle(AsOf asOf) {
        return asOf.heldBy() == null ? reported.asOf(asOf, book.corrections()) : held.asOf(asOf, book.corrections().until(asOf.heldBy()));
    }

    /** What tells one state of the record from another, without asking what it says: what was made of another is out of date. */
    public String state() {
        return changes() + " " + book.state();
    }

    /** How often the record has changed. */
    long changes() {
        return store.read(t -> t.meta().changes());
    }

    /** Makes the record afresh from the archive and the corrections, and compares it with the one that stood. */
    public Rebuilt rebuild(Progress progress) throws DataFolderProblem {
        return upkeep.rebuild(progress);
    }

    /**
     * The same for a data folder that can't be opened because its database is damaged, or its archive has lost files: the record is made from
     * what the archive has. A damaged database is kept beside the new one.
     *
     * @throws DataFolderProblem where the folder is in use, from a newer version, or can't be written
     */
    public static Rebuilt rebuild(Path folder, Reader reader, Progress progress) throws DataFolderProblem {
        return Upkeep.rebuild(folder, reader, progress);
    }

    /** How far the record has come that is being put in order for the first answer by a clock, or brought up to date for the next; empty where neither is so. */
    public Optional<Far> underWay(AsOf asOf) {
        return asOf.heldBy() == null ? reported.underWay() : held.underWay();
    }

    /** Makes the look-ups by names and words that the first questions need, which takes seconds in a large record; they would make them else. */
    public void warm(AsOf asOf) {
        who(ANY_NAME, asOf, 0);
        stories(ANY_NAME, asOf).isEmpty();
        bearer(ANY_NAME, asOf, 0);
    }

    /** Keeps at hand, for the next process, what this one has found out; done at the end too. Costs nothing where little is new. */
    public void keep() {
        reported.keep();
        held.keep();
    }

    @Override
    public void close() {
        try (search; store; room) {
            keep();
        }
    }
}
