package org.daybook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daybook.reading.Reader;
import org.daybook.reading.page.Capture;
import org.daybook.record.archive.Archive;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.CorrectionLog;
import org.daybook.record.correct.Corrections;
import org.daybook.record.search.SearchIndex;
import org.daybook.record.store.Store;

/**
 * What changes a record: captures are added, corrections appended, all is made afresh. One process at a time does, with the folder's lock, and of it one thread;
 * each completes first what a killed process left undone.
 */
final class Upkeep {
    static final String CORRECTIONS = "corrections.jsonl";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Path folder;
    private final Archive archive;
    private final CorrectionBook book;
    private final Store store;
    private final SearchIndex index;
    private final ReadingRoom room;

    Upkeep(Path folder, Archive archive, CorrectionBook book, Store store, SearchIndex index, ReadingRoom room) {
        this.folder = folder;
        this.archive = archive;
        this.book = book;
        this.store = store;
        this.index = index;
        this.room = room;
    }

    static void makeFolder(Path folder) throws DataFolderProblem {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataFolderProblem("making the data folder " + folder + ": " + DataFolderProblem.reason(e) + "; use another (--data)", e);
        }
    }

    /** Where another process writes, what is undone is its work, and answers are of what it has done. */
    void completeIfNobodyDoes(Progress progress) throws DataFolderProblem {
        try {
            if (!undone()) {
                return;
            }
            Optional<FolderLock> lock = FolderLock.tryTake(folder);
            if (lock.isPresent()) {
                try (FolderLock held = lock.get()) {
                    complete(progress);
                }
            }
        } catch (IOException e) {
            throw DataFolderProblem.writing(folder, e);
        }
    }

    private boolean undone() throws IOException {
        return !archive.files().equals(store.read(t -> t.captures().archives())) || !store.read(t -> t.captures().unread("", 1)).isEmpty()
                || Derivation.due(book.corrections(), store, index);
    }

    private void complete(Progress progress) throws DataFolderProblem, IOException {
        new Intake(archive, store, room, progress).complete();
        derive(progress);
    }

    private void derive(Progress progress) throws DataFolderProblem, IOException {
        new Derivation(book.corrections(), archive, store, index, room, progress).derive();
    }

    /** Archives captures, reads them, and adds them to the record. */
    synchronized Added add(Stream<Capture> captures, Progress progress) throws DataFolderProblem {
        try (FolderLock lock = FolderLock.take(folder, PATIENCE)) {
            try {
                Intake intake = new Intake(archive, store, room, progress);
                intake.complete();
                Added added = intake.add(captures);
                derive(progress);
                return added;
            } finally {
                archive.close();
            }
        } catch (Store.Unreadable e) {
            throw e.problem();
        } catch (IOException e) {
            throw DataFolderProblem.writing(folder, e);
        }
    }

    /**
     * Appends corrections, made in sight of those that the log holds.
     *
     * @return those that were not in the log
     */
    synchronized List<Correction> append(Function<Corrections, Collection<Correction>> made, Progress progress) throws DataFolderProblem {
        try (FolderLock lock = FolderLock.take(folder, PATIENCE)) {
            return appended(made, progress);
        } catch (Store.Unreadable e) {
            throw e.problem();
        } catch (IOException e) {
            throw DataFolderProblem.writing(folder, e);
        }
    }

    /**
     * Appends changes, made in sight of all that the record holds.
     *
     * @param sight what they are made by, taken once nobody else may write
     */
    synchronized <E extends Exception> List<Correction> append(Daybook.Making<E> making, Supplier<Correcting> sight, String who, String why, Instant now, Progress progress)
            throws NotFound, E, DataFolderProblem {
        try (FolderLock lock = FolderLock.take(folder, PATIENCE)) {
            List<Change> changes = making.of(sight.get());
            return appended(held -> {
                Instant when = held.after(now);
                return changes.stream().map(change -> Correction.of(when, who, why, change)).toList();
            }, progress);
        } catch (Store.Unreadable e) {
            throw e.problem();
        } catch (IOException e) {
            throw DataFolderProblem.writing(folder, e);
        }
    }

    /** Appends them while nobody else may write. */
    private List<Correction> appended(Function<Corrections, Collection<Correction>> made, Progress progress) throws DataFolderProblem, IOException {
        List<Correction> fresh = book.append(made);
        complete(progress);
        return fresh;
    }

    /** Makes the record afresh from the archive and the corrections, and compares it with the one that stood. */
    synchronized Rebuilt rebuild(Progress progress) throws DataFolderProblem {
        try (FolderLock lock = FolderLock.take(folder, PATIENCE)) {
            return new Rebuild(folder, archive, book.corrections(), room, progress).run(Optional.of(store));
        } catch (IOException e) {
            throw DataFolderProblem.writing(folder, e);
        }
    }

    /** The same for a data folder that can't be opened. */
    static Rebuilt rebuild(Path folder, Reader reader, Progress progress) throws DataFolderProblem {
        makeFolder(folder);
        Archive archive = new Archive(folder.resolve("archive"), Clock.systemUTC(), Archive.FULL);
        try (ReadingRoom room = new ReadingRoom(() -> reader, Runtime.getRuntime().availableProcessors());
                FolderLock lock = FolderLock.take(folder, PATIENCE)) {
            Optional<Store> store = Store.openUnlessDamaged(folder.resolve("daybook.db"));
            try {
                return new Rebuild(folder, archive, new CorrectionLog(folder.resolve(CORRECTIONS)).read().corrections(), room, progress).run(store);
            } finally {
                store.ifPresent(Store::close);
            }
        } catch (IOException e) {
            throw DataFolderProblem.writing(folder, e);
        }
    }
}
