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
import org.daybook.bench.world.PerfectReader;
import org.daybook.bench.world.World;
import org.daybook.reading.Reading;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.Mentions;
import org.daybook.record.store.Store;

/**
 * Whether at a size, too, the record is a function of its pages: {@code SizeCheck FOLDER SEED PAGES DAYS EVENTS}. A folder is filled with an invented world; for each
 * of some days at random another one with the pages known by then alone, in another order, half of them after the first answer; and as of that day the two must give
 * the same for events at random, and equally many. Prints a line for each day; ends with status 1 where anything differs.
 */
public final class SizeCheck {
    private final Path folder;
    private final List<Reading> readings = new ArrayList<>();
    private final SplittableRandom random;

    private SizeCheck(Path folder, long seed, int pages) {
        this.folder = folder;
        this.random = new SplittableRandom(seed);
        World.tell(seed, pages, page -> readings.add(PerfectReader.read(page)));
    }

    public static void main(String[] args) throws IOException, DataFolderProblem {
        int pages = Integer.parseInt(args[2]);
        SizeCheck check = new SizeCheck(Path.of(args[0]), Long.parseLong(args[1]), pages);
        int different = check.run(pages, Integer.parseInt(args[3]), Integer.parseInt(args[4]));
        System.exit(different == 0 ? 0 : 1);
    }

    private int run(int pages, int days, int events) throws IOException, DataFolderProblem {
        int different = 0;
        try (Daybook whole = filled(folder.resolve("whole"), readings)) {
            for (int i = 0; i < days; i++) {
                LocalDate day = SizeBench.START.plusDays(30 + random.nextInt(Math.max(90, pages / 100) - 30));
                AsOf asOf = AsOf.day(day);
                List<Reading> known = new ArrayList<>(readings.stream().filter(r -> Chronicle.knownBy(Mentions.page(r, null), day)).toList());
                Collections.shuffle(known, new Random(i));
                try (Daybook then = filled(folder.resolve("then-" + i), known)) {
                    different += compare(whole.events(asOf), then, asOf, events);
                }
            }
        }
        return different;
    }

    private int compare(List<Event> all, Daybook then, AsOf asOf, int events) {
        int different = all.size() == then.events(asOf).size() ? 0 : 1;
        for (int i = 0; i < events && !all.isEmpty(); i++) {
            Event event = all.get(random.nextInt(all.size()));
            if (!then.event(event.id(), asOf).equals(Optional.of(event))) {
                different++;
                System.err.println("as of " + asOf.knownBy() + " another event: " + event.id() + " " + event.title());
            }
        }
        System.out.println("as of " + asOf.knownBy() + ": " + all.size() + " events, " + events + " compared, " + different + " otherwise");
        return different;
    }

    /** A record of these pages, whose ledger took the second half of them after it had answered from the first. */
    private static Daybook filled(Path folder, List<Reading> pages) throws IOException, DataFolderProblem {
        Files.createDirectories(folder);
        Daybook daybook = SizeBench.open(folder);
        try (Store store = Store.open(folder.resolve("daybook.db"))) {
            SizeBench.keep(store, new ArrayList<>(pages.subList(0, pages.size() / 2)));
            daybook.event("0", AsOf.allKnown(SizeBench.START));
            SizeBench.keep(store, new ArrayList<>(pages.subList(pages.size() / 2, pages.size())));
        }
        return daybook;
    }
}
