package org.daybook.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Dated;
import org.daybook.record.archive.Archive;
import org.daybook.record.archive.Visit;
import org.daybook.record.correct.Corrections;
import org.daybook.record.link.JointDating;
import org.daybook.record.store.CaptureTable.Held;
import org.daybook.record.store.ReadingTable.Packed;
import org.daybook.record.store.Store;

/**
 * Dates that pages do not have by themselves: those that people give, and those that pages tell together ({@link JointDating}). Only pages
 * are looked into that a new, changed or withdrawn one may date, which their keys tell; what comes out is what all pages together would tell.
 */
final class PageDates {
    private static final int BATCH = 128;

    private final Corrections corrections;
    private final Archive archive;
    private final Store store;
    private final ReadingRoom room;
    private final Map<String, Dated> given;

    PageDates(Corrections corrections, Archive archive, Store store, ReadingRoom room) {
        this.corrections = corrections;
        this.archive = archive;
        this.store = store;
        this.room = room;
        this.given = new LinkedHashMap<>(GivenDates.of(corrections));
        given.keySet().retainAll(new HashSet<>(store.read(t -> given.keySet().stream().filter(page -> t.readings().own(page).isPresent()).toList())));
    }

    /** Finds them, and reads again the pages whose date is found or is now another. */
    void find() throws DataFolderProblem, IOException {
        give();
        if (store.read(t -> t.readings().undated())) {
            key();
            date();
        }
        store.write(tables -> {
            tables.meta().set(Derivation.DATING, Derivation.DONE);
            tables.meta().set(Derivation.GIVEN, GivenDates.state(corrections));
        });
    }

    /** Takes over the dates that people give, and takes back those that they give no longer. */
    private void give() throws DataFolderProblem, IOException {
        Map<String, Packed> read = again(given);
        List<String> withdrawn = store.read(t -> t.readings().found().stream()
                .filter(page -> !given.containsKey(page) && t.readings().found(page).orElseThrow().from().equals(Dated.CORRECTION)).toList());
        if (!read.isEmpty() || !withdrawn.isEmpty()) {
            store.write(tables -> {
                read.forEach((page, reading) -> tables.readings().keep(reading, given.get(page)));
                withdrawn.forEach(tables.readings()::undate);
                read.keySet().forEach(tables.dating()::changed);
                withdrawn.forEach(tables.dating()::changed);
            });
        }
    }

    /** Brings the keys up to date. */
    private void key() throws DataFolderProblem, IOException {
        while (true) {
            List<String> batch = store.read(t -> t.dating().unkeyed(BATCH));
            if (batch.isEmpty()) {
                return;
            }
            Map<String, Future<JointDating.Keys>> keys = new LinkedHashMap<>();
            batch.forEach(page -> keys.put(page, room.run(() -> JointDating.keys(reading(page)))));
            Map<String, JointDating.Keys> found = new LinkedHashMap<>();
            for (Map.Entry<String, Future<JointDating.Keys>> future : keys.entrySet()) {
                found.put(future.getKey(), Intake.outcome(future.getValue()));
            }
            store.write(tables -> found.forEach((page, own) -> tables.dating().keep(page, own.dated(), own.weekdays())));
        }
    }

    /** The reading that others are dated by: of the page alone, or with the date that people give it. */
    private Reading reading(String page) {
        return store.read(t -> given.containsKey(page) ? t.readings().reading(page) : t.readings().own(page)).orElseThrow();
    }

    /** Dates the pages whose date may be another now. */
    private void date() throws DataFolderProblem, IOException {
        List<String> due = store.read(t -> t.dating().due());
        for (int i = 0; i < due.size(); i += BATCH) {
            List<String> batch = due.subList(i, Math.min(due.size(), i + BATCH));
            Map<String, Future<Optional<Dated>>> dates = new LinkedHashMap<>();
            batch.stream().filter(page -> !given.containsKey(page)).forEach(page -> dates.put(page, room.run(() -> date(page))));
            Map<String, Dated> dated = new TreeMap<>();
            List<String> undated = new ArrayList<>();
            for (Map.Entry<String, Future<Optional<Dated>>> date : dates.entrySet()) {
                Optional<Dated> found = Intake.outcome(date.getValue());
                found.ifPresent(d -> dated.put(date.getKey(), d));
                if (found.isEmpty() && store.read(t -> t.readings().found(date.getKey())).isPresent()) {
                    undated.add(date.getKey());
                }
            }
            Map<String, Packed> read = again(dated);
            store.write(tables -> {
                undated.forEach(tables.readings()::undate);
                read.forEach((page, reading) -> tables.readings().keep(reading, dated.get(page)));
                batch.forEach(tables.dating()::done);
            });
        }
    }

    private Optional<Dated> date(String page) {
        List<Reading> readings = new ArrayList<>(List.of(reading(page)));
        store.read(t -> t.dating().sources(page)).forEach(source -> readings.add(reading(source)));
        return Optional.ofNullable(JointDating.dates(readings).get(page));
    }

    /** Reads pages again whose date is not the one that they were last read with. */
    private Map<String, Packed> again(Map<String, Dated> dates) throws DataFolderProblem, IOException {
        Map<String, Future<ReadingRoom.Outcome>> again = new LinkedHashMap<>();
        for (Map.Entry<String, Dated> date : dates.entrySet()) {
            String page = date.getKey();
            if (!store.read(t -> t.readings().found(page)).equals(Optional.of(date.getValue()))) {
                Held held = store.read(t -> t.captures().held(page)).orElseThrow();
                again.put(page, room.read(page, () -> Visit.capture(held.visits(), archive.payload(held.place())), date.getValue()));
            }
        }
        Map<String, Packed> read = new LinkedHashMap<>();
        for (Map.Entry<String, Future<ReadingRoom.Outcome>> future : again.entrySet()) {
            ReadingRoom.Outcome outcome = Intake.outcome(future.getValue());
            // Read once already, so it can be read; where it can't after all, the reading without the date stands.
            if (outcome.reading() != null) {
                read.put(future.getKey(), outcome.reading());
            }
        }
        return read;
    }
}
