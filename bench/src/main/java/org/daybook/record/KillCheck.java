package org.daybook.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.daybook.bench.world.PerfectReader;
import org.daybook.bench.world.World;
import org.daybook.reading.Reading;
import org.daybook.record.link.Mentions;
import org.daybook.record.store.Store;

/**
 * Whether at a size, too, a record survives the death of whoever writes it: {@code KillCheck FOLDER SEED PAGES KILLS EVENTS}. All but the last tenth of the pages of an
 * invented world are put into {@code FOLDER/killed}, where it is not there already (at a million pages that takes most of the time); a process that adds these one by one, asks, and keeps the ledger as it goes is killed (SIGKILL) at a random moment, again and
 * again; no page that it said it had added may be missing; and in the end events at random must be told as a record tells them into which all came in one go: that in
 * {@code FOLDER/whole}, where one is there already. Ends with status 1 where anything differs.
 */
public final class KillCheck {
    /** The ledger is to be kept after so many pages; it is, once one page in two hundred is new. */
    private static final int KEPT_AFTER = 25;
    private static final int WORTH = 200;
    private static final int MOST_MILLIS = 3000;

    private KillCheck() { }

    public static void main(String[] args) throws IOException, InterruptedException, DataFolderProblem {
        Path folder = Path.of(args[0]);
        int pages = Integer.parseInt(args[2]);
        int early = pages - pages / 10;
        if (args[3].equals("add")) {
            List<Reading> late = new ArrayList<>();
            tell(args, early, pages, late::add);
            add(folder, late);
        } else if (args[3].equals("fill")) {
            fill(folder, args);
        } else {
            System.exit(check(folder, args, pages, early) ? 0 : 1);
        }
    }

    /** Whether nothing is missing or told otherwise. Records are filled by processes of their own, so that their memory is free again once they are. */
    private static boolean check(Path folder, String[] args, int pages, int early) throws IOException, InterruptedException, DataFolderProblem {
        Path killed = folder.resolve("killed");
        if (!Files.exists(killed)) {
            filled(killed, args, 0, early);
        }
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[1]));
        Set<String> said = new HashSet<>();
        int missing = 0;
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            said.addAll(killedAtWork(killed, args, random));
            try (Store store = Store.open(killed.resolve("daybook.db"))) {
                long lost = said.stream().filter(id -> store.read(t -> t.readings().reading(id)).isEmpty()).count();
                missing += lost;
                System.out.println("kill " + (i + 1) + ": " + said.size() + " pages said to be added, " + lost + " missing");
            }
        }
        filled(killed, args, early, pages);
        if (!Files.exists(folder.resolve("whole"))) {
            filled(folder.resolve("whole"), args, 0, pages);
        }
        return missing + compare(folder, random, Integer.parseInt(args[4])) == 0;
    }

    /** Gives the readings of a world's pages from one to another, in the order of its telling. */
    private static void tell(String[] args, int from, int to, Consumer<Reading> told) {
        int[] count = new int[1];
        World.tell(Long.parseLong(args[1]), Integer.parseInt(args[2]), page -> {
            if (count[0] >= from && count[0] < to) {
                told.accept(PerfectReader.read(page));
            }
            count[0]++;
        });
    }

    private static void filled(Path folder, String[] args, int from, int to) throws IOException, InterruptedException {
        int status = process(folder, args, "fill", Integer.toString(from), Integer.toString(to)).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("filling " + folder + " ended with status " + status);
        }
    }

    private static void fill(Path folder, String[] args) throws IOException, DataFolderProblem {
        Files.createDirectories(folder);
        try (Store store = Store.open(folder.resolve("daybook.db"))) {
            List<Reading> batch = new ArrayList<>();
            tell(args, Integer.parseInt(args[4]), Integer.parseInt(args[5]), reading -> {
                batch.add(reading);
                if (batch.size() == SizeBench.BATCH) {
                    SizeBench.keep(store, batch);
                }
            });
            SizeBench.keep(store, batch);
        }
        try (Daybook daybook = SizeBench.open(folder)) {
            daybook.event("0", AsOf.allKnown(SizeBench.START));
            daybook.keep();
        }
    }

    /** Another process of this program, with as much memory as this one may have. */
    private static ProcessBuilder process(Path folder, String[] args, String... work) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + Runtime.getRuntime().maxMemory(), "-cp",
                System.getProperty("java.class.path"), KillCheck.class.getName(), folder.toString(), args[1], args[2]));
        command.addAll(List.of(work));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Adds what is not there yet, and says so of each once it is. */
    private static void add(Path folder, List<Reading> late) throws IOException, DataFolderProblem {
        try (Daybook daybook = SizeBench.open(folder); Store store = Store.open(folder.resolve("daybook.db"))) {
            System.out.println("opening");
            int added = 0;
            for (Reading reading : late) {
                String id = reading.capture().sha256();
                if (store.read(t -> t.readings().reading(id)).isEmpty()) {
                    SizeBench.keep(store, new ArrayList<>(List.of(reading)));
                    System.out.println("added " + id);
                    daybook.event(Mentions.of(reading).get(0).id(), AsOf.allKnown(SizeBench.START)).orElseThrow();
                    if (++added % KEPT_AFTER == 0) {
                        System.out.println("keeping");
                        daybook.keep();
                    }
                }
            }
        }
        System.out.println("done");
    }

    private static Set<String> killedAtWork(Path folder, String[] args, SplittableRandom random) throws IOException, InterruptedException {
        int lines = 1 + random.nextInt(2 * Integer.parseInt(args[2]) / WORTH);
        int millis = random.nextInt(MOST_MILLIS);
        Process child = process(folder, args, "add").start();
        Thread killer = new Thread(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            child.toHandle().destroyForcibly();
        });
        Set<String> said = new HashSet<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            String last = "";
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
                // a line that the kill cut short reports nothing
                if (line.matches("added [0-9a-f]{64}")) {
                    said.add(line.substring("added ".length()));
                }
                if (++seen == lines) {
                    killer.start();
                }
            }
            System.out.println("killed after: " + last);
        }
        child.waitFor();
        return said;
    }

    private static int compare(Path folder, SplittableRandom random, int events) throws DataFolderProblem {
        int different = 0;
        AsOf all = AsOf.allKnown(SizeBench.START);
        int count;
        List<Event> some = new ArrayList<>();
        // one record in memory at a time
        try (Daybook whole = SizeBench.open(folder.resolve("whole"))) {
            List<Event> told = whole.events(all);
            count = told.size();
            for (int i = 0; i < events; i++) {
                some.add(whole.event(told.get(random.nextInt(count)).id(), all).orElseThrow());
            }
        }
        try (Daybook killed = SizeBench.open(folder.resolve("killed"))) {
            different += count == killed.events(all).size() ? 0 : 1;
            for (Event event : some) {
                different += killed.event(event.id(), all).equals(Optional.of(event)) ? 0 : 1;
            }
        }
        System.out.println(count + " events, " + events + " compared, " + different + " otherwise");
        return different;
    }
}
