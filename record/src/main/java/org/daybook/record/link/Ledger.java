package org.daybook.record.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.daybook.reading.Reading;
import org.daybook.record.AsOf;
import org.daybook.record.correct.Corrections;

/**
 * All pages of a record and their events, for every day at once. Tellings are linked as they come, whatever their day, and fall into
 * {@link Part}s that have nothing to do with each other; each part keeps its events with the days on which they were what they are.
 * So what a page adds touches its parts alone, and an answer as of any day is looked up. It says what {@link WholeSet} would say of the pages known by then.
 * What linking compares is held in memory; the words of mentions are looked up where an event is told. Safe for many threads.
 */
public final class Ledger {
    /**
     * A page with its tellings.
     *
     * @param page with names as people say
     * @param raw as it was read
     * @param sum of all its mentions as they were read: {@link Shelves#sum}
     */
    record Entry(PageFacts page, PageFacts raw, Window published, int from, int sum, List<Node> nodes) {
        static final Comparator<Entry> BY_PUBLICATION = Comparator
                .comparing((Entry e) -> e.published().first() == null ? java.time.LocalDate.MAX : e.published().first())
                .thenComparing(e -> e.page().published() == null ? "" : e.page().published().edtf())
                .thenComparing(e -> e.page().id());

        static Entry of(PageFacts page, PageFacts raw, int from, int sum, List<Node> nodes) {
            return new Entry(page, raw, Chronicle.published(page), from, sum, nodes);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** The mentions of some pages, by page. */
    public interface Mentioned {
        /** @param pages ids, in their order */
        Map<String, List<EventMention>> of(List<String> pages);
    }

    /** So many pages are entered at once: their mentions are in memory only meanwhile. */
    static final int PORTION = 1000;
    /** From so many tellings on, several threads compare them. */
    private static final int MANY = 200;
    /** So many forgotten pages are never too many. */
    private static final int FEW = 200;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Reckoning reckoning;
    private final Shelves shelves;
    private final Pool pool = new Pool();
    private final PageList pages = new PageList();
    /** Null until something is to be linked. */
    private Blocks blocks;
    private final Ids mentions = new Ids();
    private final Lives lives = new Lives();
    private final Names<Node, Entry> names = new Names<>();
    private final WordIndex<Node> titles = new WordIndex<>();
    private final WordIndex<Entry> headlines = new WordIndex<>();
    private final LedgerRulings rulings;
    /** Parts that people have ruled about: these are told for each day that is asked for, since a correction bears on all days. */
    private final Set<Part> ruled = new LinkedHashSet<>();
    private long searches;
    /** Pages that were forgotten and may still be found by names and words. */
    private int forgotten;
    private LedgerFile.State state;

    /**
     * @param reckoning by what clock pages count
     * @param store the mentions of a page as they are now, in any order; asked while events are told
     */
    public Ledger(Reckoning reckoning, Function<String, List<EventMention>> store) {
        this.reckoning = reckoning;
        this.shelves = new Shelves(store);
        this.rulings = new LedgerRulings(pages, shelves);
    }

    /** How many pages it has. */
    public int size() {
        return read(l -> pages.size());
    }

    /**
     * Takes pages in, each in the place of what was known of it, and corrections in the place of those before.
     *
     * @param fresh pages in the order of their ids
     * @param mentions of these pages
     * @param gone ids of pages that are no longer part of the record
     * @param all all corrections of the record
     * @param of the state of the record that it is brought to
     * @throws org.daybook.record.RecordMoved where a page that corrections speak of has been read anew and is not among these; nothing is taken then
     */
    public void take(Collection<PageFacts> fresh, Mentioned mentions, Collection<String> gone, Corrections all, LedgerFile.State of) {
        lock.writeLock().lock();
        try {
            Changes changes = new Changes();
            boolean ruledAnew = rulings.anew(fresh, gone, all);
            Map<PageFacts, List<EventMention>> again = rulings.again(fresh, mentions, gone, all);
            gone.forEach(id -> forget(id, changes));
            fresh.forEach(page -> forget(page.id(), changes));
            again.keySet().forEach(page -> forget(page.id(), changes));
            if (blocks == null && !(again.isEmpty() && fresh.isEmpty())) {
                blocks = new Blocks();
                blocks.addAll(pages.inOrder().stream().flatMap(entry -> entry.nodes().stream()).toList());
            }
            List<Entry> come = new ArrayList<>();
            if (ruledAnew) {
                rulings.rule(again, fresh, mentions, all);
            }
            again.forEach((page, told) -> come.add(enter(page, told)));
            link(come, changes);
            List<PageFacts> rest = List.copyOf(fresh);
            for (int i = 0; i < rest.size(); i += PORTION) {
                List<PageFacts> portion = rest.subList(i, Math.min(rest.size(), i + PORTION));
                Map<String, List<EventMention>> told = mentions.of(portion.stream().map(PageFacts::id).toList());
                List<Entry> entered = portion.stream().map(page -> enter(page, told.getOrDefault(page.id(), List.of()))).toList();
                link(entered, changes);
                come.addAll(entered);
            }
            pages.add(come);
            changes.regroup();
            tidy();
            state = of;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Entry enter(PageFacts raw, List<EventMention> read) {
        LedgerRulings.Told told = rulings.told(raw, read);
        List<Telling> tellings = Telling.of(told.page(), told.mentions(), rulings.rulings(), pool);
        Entry entry = place(told.page(), raw, Shelves.sum(read), tellings.stream().map(Telling::gist).toList());
        entry.nodes().forEach(mentions::put);
        headlines.add(told.page().title(), entry);
        for (int i = 0; i < tellings.size(); i++) {
            Node node = entry.nodes().get(i);
            tellings.get(i).mentions().forEach(mention -> titles.add(mention.title(), node));
        }
        return entry;
    }

    /** Makes a page's place, and has its tellings found by their names. @param page with names as people say @param raw as it was read */
    Entry place(PageFacts page, PageFacts raw, int sum, List<Gist> gists) {
        Telling.Shelf shelf = shelves.of(page.id(), sum);
        int from = reckoning.from(page);
        List<Node> nodes = new ArrayList<>();
        for (Gist gist : gists) {
            Node node = new Node(new Telling(page, gist, pool, shelf), nodes.size(), from);
            nodes.add(node);
            names.add(node.telling(), node);
        }
        Entry entry = Entry.of(page, raw, from, sum, List.copyOf(nodes));
        names.add(page, entry);
        return entry;
    }

    /** Tells the events of parts that have none yet. */
    void tell(List<Part> parts) {
        parts.stream().filter(part -> !part.ruled()).forEach(part -> part.tell(Integer.MIN_VALUE, () -> ++searches));
    }

    /** Takes in what was kept of a ledger; for one that has nothing yet. */
    void restore(List<Entry> kept, List<Part> parts, Set<String> spoken, LedgerFile.State of) {
        state = of;
        pages.add(kept);
        for (Part part : parts) {
            if (part.ruled()) {
                ruled.add(part);
            } else {
                lives.add(part);
            }
        }
        rulings.restore(spoken);
    }

    /**
     * Goes on with the corrections that a restored ledger was kept under.
     *
     * @throws org.daybook.record.RecordMoved where a page that they speak of has been read anew since
     */
    public void resume(Corrections same) {
        rulings.resume(same);
    }

    /** Lets go of what is forgotten once it is much: to look all names and words through for each page would cost more than it holds. */
    private void tidy() {
        if (forgotten > FEW && forgotten > pages.size() / 4) {
            forgotten = 0;
            Predicate<Entry> gone = entry -> pages.entry(entry.page().id()) != entry;
            names.tidy(Node::gone, gone);
            titles.tidy(Node::gone);
            headlines.tidy(gone);
            blocks = null;
        }
    }

    private void forget(String page, Changes changes) {
        Entry entry = pages.remove(page);
        if (entry != null) {
            forgotten++;
            rulings.forget(page, entry.nodes().stream().flatMap(node -> node.telling().ids().stream()).toList());
            for (Node node : entry.nodes()) {
                changes.removed(node);
                if (blocks != null) {
                    blocks.remove(node);
                }
                mentions.remove(node);
                node.forget();
            }
        }
    }

    /**
     * Looks for what new tellings may be linked to, among those that share something with them. Each is compared with those numbered before it, so that
     * it makes no difference who compares first: where there are many, all processors do.
     */
    private void link(List<Entry> entered, Changes changes) {
        List<Node> fresh = entered.stream().flatMap(entry -> entry.nodes().stream()).toList();
        List<long[]> keys = new ArrayList<>();
        for (Node node : fresh) {
            keys.add(Blocks.keys(node));
            blocks.add(node, keys.get(keys.size() - 1));
        }
        IntStream numbers = IntStream.range(0, fresh.size());
        List<List<Node.Link>> found = (fresh.size() < MANY ? numbers : numbers.parallel()).mapToObj(i -> before(fresh.get(i), keys.get(i))).toList();
        for (int i = 0; i < fresh.size(); i++) {
            Node node = fresh.get(i);
            found.get(i).forEach(link -> node.link(link.other(), link.weight()));
            changes.added(node);
        }
    }

    /** Those of a lower number that a telling may be linked to. */
    private List<Node.Link> before(Node node, long[] keys) {
        List<Node.Link> links = new ArrayList<>(0);
        for (Node other : blocks.before(node, keys)) {
            if (!other.telling().page().id().equals(node.telling().page().id())) {
                int weight = Pairing.link(node.telling(), other.telling());
                if (weight > 0) {
                    links.add(new Node.Link(other, weight));
                }
            }
        }
        return links;
    }

    /** What a set of pages changes, until the parts are made anew. */
    private final class Changes {
        private final Set<Part> touched = new LinkedHashSet<>();
        /** By part, the first day that is to be told anew, since something known then is gone. */
        private final Map<Part, Integer> days = new HashMap<>();
        private final List<Node> added = new ArrayList<>();

        void added(Node node) {
            added.add(node);
        }

        void removed(Node node) {
            touched.add(node.part());
            days.merge(node.part(), node.from(), Math::min);
        }

        void regroup() {
            for (Node node : added) {
                node.links().stream().map(link -> link.other().part()).filter(part -> part != null).forEach(touched::add);
            }
            List<Node> open = new ArrayList<>();
            Map<Node, Integer> since = new HashMap<>();
            for (Part part : touched) {
                lives.remove(part);
                ruled.remove(part);
                for (Node node : part.nodes()) {
                    if (!node.gone()) {
                        open.add(node);
                        since.put(node, part.ruled() ? Integer.MIN_VALUE : days.getOrDefault(part, Life.OPEN));
                    }
                }
            }
            for (Node node : added) {
                open.add(node);
                since.put(node, node.from());
            }
            long search = ++searches;
            List<List<Node>> groups = new ArrayList<>();
            for (Node node : open) {
                if (node.met(search)) {
                    groups.add(group(node, search));
                }
            }
            // afterwards, since telling a part searches too
            for (List<Node> group : groups) {
                Part part = new Part(group, group.stream().anyMatch(rulings::touch));
                if (part.ruled()) {
                    group.forEach(n -> n.lives().clear());
                    ruled.add(part);
                } else {
                    part.tell(group.stream().mapToInt(since::get).min().orElseThrow(), () -> ++searches);
                    lives.add(part);
                }
            }
        }

        private List<Node> group(Node first, long search) {
            List<Node> group = new ArrayList<>(List.of(first));
            for (int i = 0; i < group.size(); i++) {
                for (Node.Link link : group.get(i).links()) {
                    if (link.other().met(search)) {
                        group.add(link.other());
                    }
                }
            }
            return group;
        }
    }

    /** Something to be done that may fail. */
    interface Work {
        void with(Ledger ledger) throws IOException;
    }

    /** Has something done while nothing is taken. */
    void hold(Work work) throws IOException {
        lock.readLock().lock();
        try {
            work.with(this);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The state of the record that it is of. */
    public LedgerFile.State state() {
        return read(l -> l.state);
    }

    /** Asks several things of one moment of the record. */
    public <T> T read(Function<Ledger, T> questions) {
        Lock reading = lock.readLock();
        reading.lock();
        try {
            return questions.apply(this);
        } finally {
            reading.unlock();
        }
    }

    /** The chronicle of the pages known by then. What it is asked later is answered of the pages that are there by then. */
    public Chronicle asOf(AsOf asOf, Function<String, Reading> readings) {
        return Chronicle.of(new LedgerDay(this, reckoning.at(asOf)), asOf, readings);
    }

    Reckoning reckoning() {
        return reckoning;
    }

    NameRulings bearers() {
        return rulings.bearers();
    }

    PageList pages() {
        return pages;
    }

    /** All that a page tells. @throws org.daybook.record.RecordMoved where it tells something else by now */
    List<EventMention> told(Entry entry) {
        return entry.nodes().isEmpty() ? List.of() : shelves.page(entry.page().id(), entry.sum());
    }

    Ids mentions() {
        return mentions;
    }

    Pool pool() {
        return pool;
    }

    Set<String> spokenOf() {
        return rulings.spokenOf();
    }

    Corrections corrections() {
        return rulings.corrections();
    }

    Collection<Part> ruled() {
        return ruled;
    }

    Lives lives() {
        return lives;
    }

    Names<Node, Entry> names() {
        return names;
    }

    WordIndex<Node> titles() {
        return titles;
    }

    WordIndex<Entry> headlines() {
        return headlines;
    }
}
