package org.daybook.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.daybook.bench.world.PerfectReader;
import org.daybook.bench.world.World;
import org.daybook.reading.Reading;
import org.daybook.record.link.EventMention;
import org.daybook.record.link.Mentions;
import org.daybook.record.store.ReadingTable;
import org.daybook.record.store.Store;

/**
 * What the record costs at a size: {@code SizeBench FOLDER SEED ASKED PAGES...}. For each number of pages it fills a data folder with an invented
 * world as a reader without a fault reads it, adds the last pages one by one, asks the record's questions as of days at random, compares its events with the
 * truth, and prints a line of JSON. Times are milliseconds of the asking thread's processor time, at the median, the 95th and the 99th percentile.
 */
public final class SizeBench {
    static final LocalDate START = LocalDate.of(2027, 1, 1);
    static final int BATCH = 1000;
    private static final int MOST_LOOKED_AT = 300_000;

    private final Daybook daybook;
    private final Store store;
    private final int asked;
    private final int days;
    private final SplittableRandom random = new SplittableRandom(7);
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private SizeBench(Daybook daybook, Store store, int pages, int asked) {
        this.daybook = daybook;
        this.store = store;
        this.asked = asked;
        this.days = Math.max(90, pages / 100);
        figures.put("pages", pages);
    }

    public static void main(String[] args) throws IOException, DataFolderProblem {
        for (int i = 3; i < args.length; i++) {
            int pages = Integer.parseInt(args[i]);
            System.out.println(new ObjectMapper().writeValueAsString(run(Path.of(args[0], args[i]), Long.parseLong(args[1]), pages, Integer.parseInt(args[2]))));
        }
    }

    private static Map<String, Object> run(Path folder, long seed, int pages, int asked) throws IOException, DataFolderProblem {
        Files.createDirectories(folder);
        Map<String, Integer> truth = new HashMap<>();
        List<Reading> late = new ArrayList<>();
        int step = Math.max(2, pages / asked);
        try (Store store = Store.open(folder.resolve("daybook.db"))) {
            boolean filled = store.read(t -> t.pages().count()) > 0;
            List<Reading> batch = new ArrayList<>();
            World.tell(seed, pages, page -> {
                Reading reading = PerfectReader.read(page);
                List<EventMention> mentions = Mentions.of(reading);
                for (int i = 0; i < mentions.size(); i++) {
                    truth.put(mentions.get(i).id(), page.sentences().get(i).happening());
                }
                if (page.number() % step == 1) {
                    late.add(reading);
                } else if (!filled) {
                    batch.add(reading);
                }
                if (batch.size() == BATCH) {
                    keep(store, batch);
                }
            });
            keep(store, batch);
        }
        Map<String, Object> made = making(folder);
        try (Daybook daybook = open(folder); Store store = Store.open(folder.resolve("daybook.db"))) {
            SizeBench bench = new SizeBench(daybook, store, pages, asked);
            bench.figures.putAll(made);
            bench.first();
            bench.adding(late);
            bench.answers();
            bench.accuracy(truth);
            return bench.figures;
        }
    }

    static Daybook open(Path folder) throws DataFolderProblem {
        return Daybook.open(folder, () -> {
            throw new IllegalStateException("nothing is to be read");
        }, Progress.NONE);
    }

    /** What it costs to link all that is there, and to keep that. */
    private static Map<String, Object> making(Path folder) throws DataFolderProblem, IOException {
        Map<String, Object> made = new LinkedHashMap<>();
        try (Daybook daybook = open(folder)) {
            long before = now();
            daybook.event("0", AsOf.allKnown(START));
            made.put("making", millis(before));
            before = now();
            daybook.keep();
            made.put("keeping", millis(before));
        }
        made.put("ledgerMb", Files.size(folder.resolve("ledger")) >> 20);
        made.put("databaseMb", Files.size(folder.resolve("daybook.db")) >> 20);
        return made;
    }

    /** Keeps readings as an intake does, and forgets them. */
    static void keep(Store store, List<Reading> readings) {
        try {
            store.write(t -> readings.stream().filter(Objects::nonNull).forEach(r -> {
                t.pages().keep(Mentions.page(r, null));
                t.mentions().keep(Mentions.of(r));
                t.readings().keep(List.of(ReadingTable.Packed.of(r, true)));
                t.readings().state(List.of(r.capture().sha256()), ReadingTable.State.INDEXED);
            }));
        } catch (DataFolderProblem e) {
            throw new IllegalStateException(e);
        }
        readings.clear();
    }

    private void first() {
        long before = now();
        daybook.event("0", AsOf.allKnown(START));
        figures.put("firstAnswer", millis(before));
        Runtime.getRuntime().gc();
        figures.put("usedMb", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    /** Adds readings one by one: each is kept and linked, which the next question waits for, and then asked for an event of it. */
    private void adding(List<Reading> late) {
        List<Double> keeping = new ArrayList<>();
        List<Double> adding = new ArrayList<>();
        List<Double> asking = new ArrayList<>();
        for (Reading reading : late) {
            String event = Mentions.of(reading).get(0).id();
            long before = now();
            keep(store, new ArrayList<>(List.of(reading)));
            keeping.add(millis(before));
            // no id begins so: what begins with a figure or letter of an id is looked for among all
            daybook.event("-", AsOf.allKnown(START));
            adding.add(millis(before));
            daybook.event(event, AsOf.allKnown(START)).orElseThrow();
            asking.add(millis(before));
        }
        figures.put("keep", warm(keeping));
        figures.put("add", warm(adding));
        figures.put("addAndAsk", warm(asking));
        System.err.println(figures);
    }

    private static List<Double> warm(List<Double> times) {
        return parts(times.subList(times.size() / 10, times.size()));
    }

    private interface Question {
        Object ask(AsOf asOf);
    }

    private void answers() {
        AsOf all = AsOf.allKnown(START.plusDays(days / 2));
        List<Event> events = daybook.events(all);
        figures.put("events", events.size());
        measure("event", asOf -> daybook.event(any(events), asOf));
        measure("agenda", asOf -> shown(daybook.agenda(new Agenda.Question(null, asOf.today().plusDays(30), null, null, asOf))));
        measure("agendaAbout", asOf -> shown(daybook.agenda(new Agenda.Question(null, null, anybody(events, all), null, asOf))));
        measure("story", asOf -> daybook.event(any(events), asOf).filter(e -> !e.stories().isEmpty()).flatMap(e -> daybook.story(e.stories().get(0), asOf)));
        measure("stories", asOf -> daybook.stories("", asOf).stream().limit(50).toList());
        measure("storyOfWords", asOf -> daybook.story(anybody(events, all), asOf));
        measure("bearer", asOf -> daybook.bearer(anybody(events, all), asOf, 20));
    }

    /** What a page of an agenda shows: each event with the sentence that it was last told by. */
    private static List<Event> shown(Agenda agenda) {
        List<Event> shown = agenda.events().stream().limit(100).toList();
        shown.forEach(event -> event.history().get(event.history().size() - 1));
        return shown;
    }

    private String any(List<Event> events) {
        return events.get(random.nextInt(events.size())).id();
    }

    /** Somebody who takes part in an event; nobody does in a vote. */
    private String anybody(List<Event> events, AsOf asOf) {
        while (true) {
            List<Event.Party> participants = daybook.event(any(events), asOf).orElseThrow().participants();
            if (!participants.isEmpty()) {
                return participants.get(0).name();
            }
        }
    }

    /** Asks as of days at random. */
    private void measure(String name, Question question) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            AsOf asOf = AsOf.day(START.plusDays(1 + random.nextInt(days)));
            long before = now();
            question.ask(asOf);
            if (i >= asked / 10) {
                times.add(millis(before));
            }
        }
        figures.put(name, parts(times));
        System.err.println(figures.get("pages") + " pages: " + name + " " + figures.get(name));
    }

    private static List<Double> parts(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(d -> d).sorted().toArray();
        return Arrays.asList(part(sorted, 0.5), part(sorted, 0.95), part(sorted, 0.99));
    }

    private static double part(double[] sorted, double part) {
        return sorted[Math.min(sorted.length - 1, (int) (part * sorted.length))];
    }

    /** This thread's processor time: other programs on the machine make clocks say little. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long since) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.2f", (now() - since) / 1e6));
    }

    /**
     * Of the pairs of tellings that the record makes one event, how many are; of those that are, how many it makes so. Of many tellings only those of one
     * happening in so many are looked at, by chance: a pair of two happenings is then met as much more seldom than one of the same, and counts as much more.
     */
    private void accuracy(Map<String, Integer> truth) {
        int every = truth.size() / MOST_LOOKED_AT + 1;
        Map<String, Integer> made = new HashMap<>();
        Map<Integer, Integer> is = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        truth.forEach((mention, happening) -> {
            if (new SplittableRandom(happening).nextInt(every) != 0) {
                return;
            }
            String event = daybook.event(mention, AsOf.allKnown(START)).orElseThrow().id();
            made.merge(event, 1, Integer::sum);
            is.merge(happening, 1, Integer::sum);
            both.merge(event + " " + happening, 1, Integer::sum);
        });
        double right = pairs(both);
        figures.put("precision", right / (right + (pairs(made) - right) * every));
        figures.put("recall", right / pairs(is));
    }

    private static double pairs(Map<?, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
