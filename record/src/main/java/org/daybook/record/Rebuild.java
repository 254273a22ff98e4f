package org.daybook.record;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.record.archive.Archive;
import org.daybook.record.correct.Corrections;
import org.daybook.record.link.Chronicle;
import org.daybook.record.search.SearchIndex;
import org.daybook.record.store.Store;

/**
 * Makes a record afresh from the archive and the corrections alone, beside the one that stands; compares what they say, byte for byte; and puts the new one in
 * its place. A kill at any moment leaves the old record or the new: the database is taken over in one transaction, and the index, which
 * is taken away before that and put there after, is made from the store where it is missing.
 */
final class Rebuild {
    private static final String DATABASE = "daybook.db";
    private static final int MOST_DIFFERENCES = 20;
    private static final int LONGEST_DIFFERENCE = 300;

    private final Path folder;
    private final Path workshop;
    private final Archive archive;
    private final ReadingRoom room;
    private final Progress progress;
    private final Corrections corrections;

    Rebuild(Path folder, Archive archive, Corrections corrections, ReadingRoom room, Progress progress) {
        this.folder = folder;
        this.corrections = corrections;
        this.workshop = folder.resolve("rebuilding");
        this.archive = archive;
        this.room = room;
        this.progress = progress;
    }

    /** @param standing the record that stands; empty where it is damaged */
    Rebuilt run(Optional<Store> standing) throws DataFolderProblem, IOException {
        delete(workshop);
        Files.createDirectories(workshop);
        int captures;
        AsOf asOf;
        int pages;
        int events;
        int needYou;
        Path after = workshop.resolve("after.jsonl");
        try (Store store = Store.open(workshop.resolve(DATABASE))) {
            new Intake(archive, store, room, progress).complete();
            new Derivation(corrections, archive, store, new SearchIndex(workshop.resolve("index")), room, progress).derive();
            captures = store.read(t -> t.captures().count());
            asOf = AsOf.allKnown(Daybook.newestDay(store).orElse(LocalDate.EPOCH));
            Chronicle made = chronicle(store, asOf);
            dump(made, after);
            pages = made.pages().size();
            events = made.events().size();
            needYou = (int) made.rulings().stream().filter(ruling -> !ruling.needsYou().isEmpty()).count();
        }
        List<String> differences = differences(standing, asOf, after);
        boolean otherReader = standing.isPresent() && otherReader(standing.get());
        Rebuilt rebuilt = new Rebuilt(captures, pages, events, differences.isEmpty(), otherReader, differences, needYou);
        replace(standing);
        delete(workshop);
        return rebuilt;
    }

    private List<String> differences(Optional<Store> standing, AsOf asOf, Path after) throws DataFolderProblem, IOException {
        Path before = workshop.resolve("before.jsonl");
        if (standing.isEmpty()) {
            return List.of("the record that stood is damaged, and there is nothing to compare with");
        }
        try {
            completeIfItCan(standing.get());
            dump(chronicle(standing.get(), asOf), before);
        } catch (RuntimeException e) {
            if (Store.damaged(e) || e instanceof Store.Unreadable) {
                return List.of("the record that stood is damaged, and can't be compared: " + e.getMessage());
            }
            throw e;
        }
        if (Files.mismatch(before, after) < 0) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        differences.addAll(onlyIn(before, after, "was: "));
        differences.addAll(onlyIn(after, before, "is: "));
        return differences;
    }

    private static boolean otherReader(Store standing) {
        try {
            return !standing.readByThisReader();
        } catch (Store.Unreadable e) {
            return false;
        }
    }

    /** What a killed process left undone is no difference. Where the archive has lost files there is nothing to complete it from. */
    private void completeIfItCan(Store store) throws IOException {
        try {
            new Intake(archive, store, room, Progress.NONE).complete();
            new Derivation(corrections, archive, store, new SearchIndex(folder.resolve("index")), room, Progress.NONE).derive();
        } catch (DataFolderProblem e) {
            // It is compared as it stands.
            return;
        }
    }

    private Chronicle chronicle(Store store, AsOf asOf) {
        return KeptLedger.passing(store, progress).asOf(asOf, corrections);
    }

    private static void dump(Chronicle chronicle, Path file) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            CanonicalDump.write(chronicle, line -> {
                try {
                    writer.write(line);
                    writer.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> onlyIn(Path file, Path other, String mark) throws IOException {
        Set<String> there = new HashSet<>();
        try (Stream<String> lines = Files.lines(other)) {
            lines.forEach(there::add);
        }
        List<String> only = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null && only.size() < MOST_DIFFERENCES / 2; line = reader.readLine()) {
                if (!there.contains(line)) {
                    only.add(mark + (line.length() > LONGEST_DIFFERENCE ? line.substring(0, LONGEST_DIFFERENCE) + "…" : line));
                }
            }
        }
        return only;
    }

    private void replace(Optional<Store> standing) throws DataFolderProblem, IOException {
        Path index = folder.resolve("index");
        delete(index);
        if (standing.isEmpty() || !standing.get().replace(workshop.resolve(DATABASE))) {
            standing.ifPresent(Store::close);
            for (String suffix : List.of("", "-wal", "-shm")) {
                Path damaged = folder.resolve(DATABASE + suffix);
                if (Files.exists(damaged)) {
                    Files.move(damaged, folder.resolve("damaged-" + DATABASE + suffix), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(workshop.resolve(DATABASE), folder.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
        }
        if (Files.exists(workshop.resolve("index"))) {
            Files.move(workshop.resolve("index"), index, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
