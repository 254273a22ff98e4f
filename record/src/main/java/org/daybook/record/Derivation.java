package org.daybook.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Future;
import org.daybook.reading.Reading;
import org.daybook.record.archive.Archive;
import org.daybook.record.correct.Corrections;
import org.daybook.record.link.EventMention;
import org.daybook.record.link.Mentions;
import org.daybook.record.link.PageFacts;
import org.daybook.record.search.IndexedPage;
import org.daybook.record.search.SearchIndex;
import org.daybook.record.store.ReadingTable;
import org.daybook.record.store.Store;

/**
 * What follows from readings: dates that pages have only together, the pages and mentions that answers are made of, and the search index.
 * What is out of date is marked so in the store, and each step takes its mark away with what it made; so a killed process's work is taken
 * up where it ended. Only for the one process that may write.
 */
final class Derivation {
    /** Name of the mark that joint dates are out of date. */
    static final String DATING = "dating";
    static final String STALE = "stale";
    static final String DONE = "done";
    /** Name of the search index's version: one more with each commit. */
    private static final String INDEX = "index";
    /** Name of the index's state at that version, by which it is known again without being opened. */
    private static final String INDEX_STATE = "index-state";
    /** Name of the dates that people gave pages, as they were last taken over. */
    static final String GIVEN = "given-dates";
    private static final int BATCH = 128;

    private final Corrections corrections;
    private final Archive archive;
    private final Store store;
    private final SearchIndex index;
    private final ReadingRoom room;
    private final Progress progress;

    Derivation(Corrections corrections, Archive archive, Store store, SearchIndex index, ReadingRoom room, Progress progress) {
        this.corrections = corrections;
        this.archive = archive;
        this.store = store;
        this.index = index;
        this.room = room;
        this.progress = progress;
    }

    /** Whether anything is to be done. */
    static boolean due(Corrections corrections, Store store, SearchIndex index) throws IOException {
        return store.read(t -> datesDue(corrections, t) || t.readings().count(ReadingTable.State.NEW) > 0
                || t.readings().count(ReadingTable.State.LISTED) > 0) || !upToDate(store, index);
    }

    /** Brings all that follows from readings up to date. */
    void derive() throws DataFolderProblem, IOException {
        date();
        list();
        index();
    }

    private static boolean datesDue(Corrections corrections, Store.Tables tables) {
        return tables.meta().value(DATING).orElse(DONE).equals(STALE) || !tables.meta().value(GIVEN).orElse("").equals(GivenDates.state(corrections));
    }

    private void date() throws DataFolderProblem, IOException {
        if (store.read(t -> datesDue(corrections, t))) {
            new PageDates(corrections, archive, store, room).find();
        }
    }

    /** A page with its mentions, and which of these are told as parts of which. */
    private record Derived(PageFacts page, List<EventMention> mentions, Map<String, String> parts) { }

    /** Lists the pages and mentions of readings that are new. */
    private void list() throws DataFolderProblem, IOException {
        long done = 0;
        long total = store.read(t -> t.readings().count(ReadingTable.State.NEW));
        while (true) {
            List<String> batch = store.read(t -> t.readings().pages(ReadingTable.State.NEW, BATCH));
            if (batch.isEmpty()) {
                return;
            }
            List<Derived> derived = new ArrayList<>();
            for (Future<Derived> future : each(batch, reading -> new Derived(Mentions.page(reading, null), Mentions.of(reading), Mentions.parts(reading)))) {
                derived.add(Intake.outcome(future));
            }
            store.write(tables -> {
                for (Derived one : derived) {
                    tables.pages().keep(one.page());
                    tables.mentions().forget(one.page().id());
                    tables.mentions().keep(one.mentions());
                    tables.parts().keep(one.page().id(), one.parts());
                }
                tables.readings().state(batch, ReadingTable.State.LISTED);
            });
            done += batch.size();
            progress.at("linking", done, total);
        }
    }

    private interface Step<T> {
        T of(Reading reading);
    }

    private <T> List<Future<T>> each(List<String> pages, Step<T> step) {
        List<Future<T>> futures = new ArrayList<>();
        for (String page : pages) {
            futures.add(room.run(() -> step.of(store.read(t -> t.readings().reading(page)).orElseThrow())));
        }
        return futures;
    }

    private static boolean upToDate(Store store, SearchIndex index) throws IOException {
        Optional<String> state = store.read(t -> t.meta().value(INDEX_STATE));
        if (state.isPresent() && state.equals(index.state())) {
            return true;
        }
        long version = store.read(t -> t.meta().value(INDEX).map(Long::parseLong).orElse(0L));
        OptionalLong committed = index.version();
        if (committed.isEmpty() && index.state().isPresent()) {
            return false;
        }
        long there = committed.orElse(0);
        // One more: the index was committed, and the process killed before it could say so. What it was about is indexed again.
        return there == version || there == version + 1;
    }

    /** Indexes pages that aren't; all of them where the index is missing, damaged or not the store's. */
    private void index() throws DataFolderProblem, IOException {
        if (!upToDate(store, index)) {
            index.clear();
            store.write(tables -> {
                tables.readings().state(ReadingTable.State.INDEXED, ReadingTable.State.LISTED);
                tables.meta().set(INDEX, "0");
            });
        }
        Set<String> gone = new HashSet<>();
        store.read(t -> t.captures().failures()).forEach(f -> gone.add(f.id()));
        long done = 0;
        long total = store.read(t -> t.readings().count(ReadingTable.State.LISTED));
        while (true) {
            List<String> batch = store.read(t -> t.readings().pages(ReadingTable.State.LISTED, BATCH));
            if (batch.isEmpty()) {
                return;
            }
            Map<String, PageFacts> facts = new HashMap<>();
            Map<String, List<EventMention>> mentions = new HashMap<>();
            store.read(tables -> {
                for (String page : batch) {
                    facts.put(page, tables.pages().page(page).orElseThrow());
                    mentions.put(page, tables.mentions().of(page));
                }
                return null;
            });
            Collection<IndexedPage> pages = new ArrayList<>();
            for (Future<IndexedPage> future : each(batch, r -> new IndexedPage(facts.get(id(r)), r, mentions.get(id(r))))) {
                pages.add(Intake.outcome(future));
            }
            long version = store.read(t -> t.meta().value(INDEX).map(Long::parseLong).orElse(0L)) + 1;
            index.update(pages, gone, version);
            gone.clear();
            Optional<String> state = index.state();
            store.write(tables -> {
                tables.readings().state(batch, ReadingTable.State.INDEXED);
                tables.meta().set(INDEX, String.valueOf(version));
                tables.meta().set(INDEX_STATE, state.orElse(""));
            });
            done += batch.size();
            progress.at("indexing", done, total);
        }
    }

    private static String id(Reading reading) {
        return reading.capture().sha256();
    }
}
