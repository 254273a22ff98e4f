package org.daybook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.daybook.bench.world.InventedPage;
import org.daybook.bench.world.PerfectReader;
import org.daybook.bench.world.World;
import org.daybook.reading.Reading;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.Mentions;
import org.daybook.record.store.Store;

/**
 * Whether at a size, too, the record is a function of its pages: {@code SizeCheck FOLDER SEED PAGES DAYS EVENTS}. {@code FOLDER/whole} is filled with an invented world, where
 * it is not there already (of the same seed and size: whether it is, is not asked); for each
 * of some days at random another one with the pages known by then alone, in another order, half of them after the first answer; and as of that day the two must give
 * the same for events at random, and equally many. Prints a line for each day; ends with status 1 where anything differs.
 */
public final class SizeCheck {
    private final Path folder;
    private final List<InventedPage> pages = new ArrayList<>();
    private final SplittableRandom random;

    /** What a record tells as of a day: how many events, and some of them. */
    private record Told(AsOf asOf, int count, List<Event> some) { }

    private SizeCheck(Path folder, long seed, int pages) {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        World.tell(seed, pages, this.pages::add);
    }

    public static void main(String[] args) throws IOException, DataFolderProblem {
        SizeCheck check = new SizeCheck(Path.of(args[0]), Long.parseLong(args[1]), Integer.parseInt(args[2]));
        int different = check.run(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        System.exit(different == 0 ? 0 : 1);
    }

    private int run(int days, int events) throws IOException, DataFolderProblem {
        List<Told> told = new ArrayList<>();
        // one record in memory at a time
        try (Daybook whole = Files.exists(folder.resolve("whole")) ? SizeBench.open(folder.resolve("whole")) : filled(folder.resolve("whole"), pages)) {
            for (int i = 0; i < days; i++) {
                told.add(told(whole, AsOf.day(SizeBench.START.plusDays(30 + random.nextInt(Math.max(90, pages.size() / 100) - 30))), events));
            }
        }
        int different = 0;
        for (int i = 0; i < days; i++) {
            LocalDate day = told.get(i).asOf().knownBy();
            List<InventedPage> known = new ArrayList<>(pages.stream().filter(p -> Chronicle.knownBy(Mentions.page(PerfectReader.read(p), null), day)).toList());
            Collections.shuffle(known, new Random(i));
            try (Daybook then = filled(folder.resolve("then-" + i), known)) {
                different += compare(told.get(i), then);
            }
        }
        return different;
    }

    private Told told(Daybook daybook, AsOf asOf, int events) {
        List<Event> all = daybook.events(asOf);
        List<Event> some = new ArrayList<>();
        for (int i = 0; i < events && !all.isEmpty(); i++) {
            // with its words, which a list looks up when they are asked for
            some.add(daybook.event(all.get(random.nextInt(all.size())).id(), asOf).orElseThrow());
        }
        return new Told(asOf, all.size(), some);
    }

    private static int compare(Told told, Daybook then) {
        int different = told.count() == then.events(told.asOf()).size() ? 0 : 1;
        for (Event event : told.some()) {
            if (!then.event(event.id(), told.asOf()).equals(Optional.of(event))) {
                different++;
                System.err.println("as of " + told.asOf().knownBy() + " another event: " + event.id() + " " + event.title());
            }
        }
        System.out.println("as of " + told.asOf().knownBy() + ": " + told.count() + " events, " + told.some().size() + " compared, " + different + " otherwise");
        return different;
    }

    /** A record of these pages, whose ledger took the second half of them after it had answered from the first. */
    private static Daybook filled(Path folder, List<InventedPage> pages) throws IOException, DataFolderProblem {
        Files.createDirectories(folder);
        Daybook daybook = SizeBench.open(folder);
        try (Store store = Store.open(folder.resolve("daybook.db"))) {
            keep(store, pages.subList(0, pages.size() / 2));
            daybook.event("0", AsOf.allKnown(SizeBench.START));
            keep(store, pages.subList(pages.size() / 2, pages.size()));
        }
        return daybook;
    }

    private static void keep(Store store, List<InventedPage> pages) {
        for (int i = 0; i < pages.size(); i += SizeBench.BATCH) {
            List<Reading> batch = new ArrayList<>(pages.subList(i, Math.min(pages.size(), i + SizeBench.BATCH)).stream().map(PerfectReader::read).toList());
            SizeBench.keep(store, batch);
        }
    }
}
