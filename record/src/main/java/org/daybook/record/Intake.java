package org.daybook.record;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Payload;
import org.daybook.record.archive.Archive;
import org.daybook.record.archive.Archived;
import org.daybook.record.archive.Place;
import org.daybook.record.archive.Visit;
import org.daybook.record.store.CaptureTable.Failed;
import org.daybook.record.store.CaptureTable.Held;
import org.daybook.record.store.CaptureTable.State;
import org.daybook.record.store.Store;

/**
 * How captures come in: archived first, in batches that are forced to the disk; then read by all processors while the next batch is
 * archived; then stored. Memory holds two batches, however many captures come. Only for the one process that may write.
 */
final class Intake {
    /** A batch ends at so many captures: each costs one sync, and 64 pages are read in a fraction of a second. */
    private static final int BATCH = 64;
    private static final long BATCH_BYTES = 8L << 20;

    private final Archive archive;
    private final Store store;
    private final ReadingRoom room;
    private final Progress progress;
    private long done;

    Intake(Archive archive, Store store, ReadingRoom room, Progress progress) {
        this.archive = archive;
        this.store = store;
        this.room = room;
        this.progress = progress;
    }

    /** A capture that came in: whether its bytes were held, and told no more than before. */
    private record Taken(String source, String id, boolean known) { }

    /** A capture as the record now holds it, while a batch is taken in. */
    private static final class Holding {
        private final Place place;
        private final List<Visit> visits;
        /** When it was archived, if it was just now. */
        private Instant when;
        private Payload payload;
        private boolean fresh;
        /** Whether it is to be read again. */
        private boolean changed;

        Holding(Place place, List<Visit> visits) {
            this.place = place;
            this.visits = new ArrayList<>(visits);
        }

        /** Has it read again, from bytes that were just handed in. */
        void again(Payload bytes) {
            payload = bytes;
            changed = true;
        }
    }

    /** Takes captures in. */
    Added add(Stream<Capture> captures) throws DataFolderProblem, IOException {
        List<Taken> taken = new ArrayList<>();
        List<Future<ReadingRoom.Outcome>> reading = List.of();
        Iterator<Capture> all = captures.iterator();
        while (all.hasNext()) {
            List<Capture> batch = new ArrayList<>();
            long bytes = 0;
            while (all.hasNext() && batch.size() < BATCH && bytes < BATCH_BYTES) {
                batch.add(all.next());
                bytes += batch.get(batch.size() - 1).payload().length();
            }
            List<Future<ReadingRoom.Outcome>> next = take(batch, taken);
            keep(reading);
            reading = next;
        }
        keep(reading);
        return added(taken);
    }

    private Added added(List<Taken> taken) {
        Map<String, Failed> failures = new HashMap<>();
        store.read(t -> t.captures().failures()).forEach(f -> failures.put(f.id(), f));
        Map<String, Held> held = held(taken.stream().map(Taken::id).filter(failures::containsKey).collect(Collectors.toSet()));
        List<String> added = new ArrayList<>();
        List<String> known = new ArrayList<>();
        List<Added.Failure> failed = new ArrayList<>();
        for (Taken one : taken) {
            Failed failure = failures.get(one.id());
            if (failure != null) {
                failed.add(new Added.Failure(one.source(), failure.code(), naming(one.source(), Visit.source(held.get(one.id()).visits()), failure.message())));
            } else {
                (one.known() ? known : added).add(one.source());
            }
        }
        return new Added(added, known, failed);
    }

    /** A message about bytes that came from several sources names the one by which they were read; this is for whoever gave another. */
    private static String naming(String source, String read, String message) {
        int at = message.indexOf(read + ": ");
        return at < 0 ? message : message.substring(0, at) + source + message.substring(at + read.length());
    }

    /** Archives a batch, lists it, and has read what needs to be. */
    private List<Future<ReadingRoom.Outcome>> take(List<Capture> batch, List<Taken> taken) throws DataFolderProblem, IOException {
        Map<String, Holding> holdings = new LinkedHashMap<>();
        Set<String> ids = new LinkedHashSet<>();
        batch.forEach(c -> ids.add(c.payload().sha256()));
        Set<String> failed = new HashSet<>();
        held(ids).forEach((id, held) -> {
            holdings.put(id, new Holding(held.place(), held.visits()));
            if (held.state() == State.FAILED) {
                failed.add(id);
            }
        });
        List<Visit> visits = new ArrayList<>();
        for (Capture capture : batch) {
            Visit visit = Visit.of(capture);
            String id = visit.capture();
            Holding holding = holdings.get(id);
            boolean known = holding != null;
            if (holding == null) {
                Archived archived = archive.append(visit, capture.payload());
                holding = new Holding(archived.place(), List.of(visit));
                holding.when = archived.when();
                holding.fresh = true;
                holding.payload = capture.payload();
                holdings.put(id, holding);
                visits.add(visit);
            } else if (!holding.visits.contains(visit)) {
                archive.append(visit, holding.place);
                known = !readOtherwise(holding, visit, capture.payload());
                visits.add(visit);
            }
            if (failed.contains(id)) {
                // What failed on the program's own fault, or under older rules, may be readable by now: whoever hands it in again asks for that.
                holding.again(capture.payload());
                known = false;
            }
            taken.add(new Taken(capture.source(), id, known));
        }
        if (!visits.isEmpty() || !failed.isEmpty()) {
            archive.sync();
            list(holdings, visits);
        }
        progress.at("archiving", taken.size(), 0);
        List<Future<ReadingRoom.Outcome>> reading = new ArrayList<>();
        holdings.forEach((id, holding) -> {
            if (holding.fresh || holding.changed) {
                Capture capture = Visit.capture(holding.visits, holding.payload);
                reading.add(room.read(id, () -> capture, null));
            }
        });
        return reading;
    }

    private Map<String, Held> held(Set<String> ids) {
        return store.read(tables -> {
            Map<String, Held> held = new HashMap<>();
            ids.forEach(id -> tables.captures().held(id).ifPresent(h -> held.put(id, h)));
            return held;
        });
    }

    /** Adds a visit, and says whether what the reader is given is now another: a source that comes first, or something new said of it. */
    private static boolean readOtherwise(Holding holding, Visit visit, Payload payload) {
        Payload bytes = holding.payload == null ? payload : holding.payload;
        Capture before = Visit.capture(holding.visits, bytes);
        holding.visits.add(visit);
        Capture after = Visit.capture(holding.visits, bytes);
        if (!after.equals(before)) {
            holding.again(bytes);
        }
        // Another name for the same bytes is told nowhere but in lists of sources: for the person who adds it, nothing is new.
        return !after.given().equals(before.given());
    }

    private void list(Map<String, Holding> holdings, List<Visit> visits) throws DataFolderProblem, IOException {
        Map<String, Long> lengths = archive.files();
        store.write(tables -> {
            holdings.forEach((id, holding) -> {
                if (holding.fresh) {
                    tables.captures().add(id, holding.place, holding.payload.length(), holding.when);
                } else if (holding.changed) {
                    tables.captures().unread(id);
                }
            });
            visits.forEach(tables.captures()::add);
            tables.captures().archives(lengths);
        });
    }

    /** Keeps what was read. */
    private void keep(List<Future<ReadingRoom.Outcome>> reading) throws DataFolderProblem, IOException {
        List<ReadingRoom.Outcome> outcomes = new ArrayList<>();
        for (Future<ReadingRoom.Outcome> future : reading) {
            outcomes.add(outcome(future));
        }
        if (outcomes.isEmpty()) {
            return;
        }
        store.write(tables -> {
            List<String> read = new ArrayList<>();
            for (ReadingRoom.Outcome outcome : outcomes) {
                if (outcome.failed() == null) {
                    tables.readings().keep(List.of(outcome.reading()));
                    read.add(outcome.reading().page());
                } else {
                    String id = outcome.failed().id();
                    tables.captures().failed(outcome.failed());
                    tables.dating().forget(id);
                    tables.readings().forget(id);
                    tables.pages().forget(id);
                    tables.mentions().forget(id);
                    tables.parts().forget(id);
                }
            }
            tables.captures().read(read);
            tables.meta().set(Derivation.DATING, Derivation.STALE);
        });
        done += outcomes.size();
        progress.at("reading", done, 0);
    }

    static <T> T outcome(Future<T> future) throws DataFolderProblem, IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataFolderProblem("interrupted while pages were being read; run this again: what was archived is kept", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Completes what a killed process left undone: cuts off a torn tail, lists what the archive has and the record hasn't, reads what
     * is listed and unread.
     *
     * @return whether anything was undone
     */
    boolean complete() throws DataFolderProblem, IOException {
        Map<String, Long> listed = store.read(t -> t.captures().archives());
        Map<String, Long> files = archive.files();
        for (Map.Entry<String, Long> file : listed.entrySet()) {
            Long length = files.get(file.getKey());
            if (length == null || length < file.getValue()) {
                throw new DataFolderProblem("opening the archive: " + file.getKey() + (length == null ? " is missing" : " has only " + length
                        + " of the " + file.getValue() + " bytes that were archived") + "; put it back from a backup, or make the record from "
                        + "what is left with `rebuild`");
            }
        }
        boolean undone = false;
        for (Map.Entry<String, Long> file : files.entrySet()) {
            long from = listed.getOrDefault(file.getKey(), 0L);
            if (file.getValue() > from) {
                undone = true;
                archive.mend(file.getKey(), from);
                list(file.getKey(), from);
            }
        }
        return readRest() || undone;
    }

    /** What the record keeps of an archived capture: all but its bytes. */
    private record Listed(Visit visit, Place place, long length, Instant when) { }

    private void list(String file, long from) throws DataFolderProblem, IOException {
        List<Listed> found = new ArrayList<>();
        archive.read(file, from, archived -> found.add(
                new Listed(archived.visit(), archived.place(), archived.payload() == null ? -1 : archived.payload().length(), archived.when())));
        long length = archive.files().get(file);
        store.write(tables -> {
            for (Listed listed : found) {
                String id = listed.visit().capture();
                Optional<Held> held = tables.captures().held(id);
                if (held.isEmpty() && listed.length() >= 0) {
                    tables.captures().add(id, listed.place(), listed.length(), listed.when());
                    tables.captures().add(listed.visit());
                    continue;
                }
                if (held.isPresent()) {
                    tables.captures().archived(id, listed.when());
                }
                if (held.isPresent() && !held.get().visits().contains(listed.visit())) {
                    tables.captures().add(listed.visit());
                    tables.captures().unread(id);
                }
            }
            tables.captures().archives(Map.of(file, length));
        });
    }

    /** Reads all captures that are listed and unread. */
    private boolean readRest() throws DataFolderProblem, IOException {
        boolean any = false;
        List<Future<ReadingRoom.Outcome>> reading = List.of();
        String after = "";
        while (true) {
            String last = after;
            List<Held> batch = store.read(t -> t.captures().unread(last, BATCH));
            List<Future<ReadingRoom.Outcome>> next = new ArrayList<>();
            for (Held held : batch) {
                next.add(room.read(held.id(), () -> Visit.capture(held.visits(), archive.payload(held.place())), null));
                after = held.id();
            }
            keep(reading);
            if (batch.isEmpty()) {
                return any;
            }
            any = true;
            reading = next;
        }
    }
}
