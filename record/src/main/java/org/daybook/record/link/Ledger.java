package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.daybook.reading.Reading;
import org.daybook.record.AsOf;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;

/**
 * All pages of a record and their events, for every day at once. Tellings are linked as they come, whatever their day, and fall into
 * {@link Part}s that have nothing to do with each other; each part keeps its events with the days on which they were what they are.
 * So what a page adds touches its parts alone, and an answer as of any day is looked up. It says what {@link WholeSet} would say of the pages known by then.
 * Safe for many threads.
 */
public final class Ledger {
    /** A page with its tellings. */
    record Entry(PageFacts page, Window published, int from, List<Node> nodes) {
        List<EventMention> mentions() {
            return nodes.stream().flatMap(node -> node.telling().mentions().stream()).toList();
        }

        static final Comparator<Entry> BY_PUBLICATION = Comparator
                .comparing((Entry e) -> e.published().first() == null ? java.time.LocalDate.MAX : e.published().first())
                .thenComparing(e -> e.page().published() == null ? "" : e.page().published().edtf())
                .thenComparing(e -> e.page().id());

        static Entry of(PageFacts page, List<Node> nodes) {
            Window published = Chronicle.published(page);
            return new Entry(page, published, published.end() == null ? Life.ALL : Math.toIntExact(published.end().toEpochDay() - 1), nodes);
        }
    }

    /** So many pages are put in their places one by one; more are sorted in. */
    private static final int FEW = 200;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Pool pool = new Pool();
    private final TreeMap<String, Entry> entries = new TreeMap<>();
    private final List<Entry> inOrder = new ArrayList<>();
    private final Blocks blocks = new Blocks();
    private final TreeMap<String, Node> mentions = new TreeMap<>();
    private final Lives lives = new Lives();
    private final Names names = new Names();
    private Corrections corrections = Corrections.NONE;
    /** What people have ruled, whatever the day. */
    private Rulings rulings = Rulings.NONE;
    private final Set<String> ruledMentions = new HashSet<>();
    /** Parts that people have ruled about: these are told for each day that is asked for, since a correction bears on all days. */
    private final Set<Part> ruled = new LinkedHashSet<>();
    private long searches;

    /** Whether the ledger can be told under these corrections: those of bearers and of stories change what other pages tell, on all days; then {@link WholeSet} is asked. */
    public static boolean takes(Corrections corrections) {
        return corrections.standing().stream().map(Correction::change).noneMatch(c -> c instanceof Change.SameBearer || c instanceof Change.OtherBearer
                || c instanceof Change.MergeStories || c instanceof Change.SplitStory || c instanceof Change.RenameStory);
    }

    /**
     * Takes pages in, each in the place of what was known of it, and corrections in the place of those before.
     *
     * @param mentions of these pages, by page
     * @param gone ids of pages that are no longer part of the record
     * @param all all corrections of the record: {@link #takes}
     */
    public void take(Collection<PageFacts> pages, Map<String, List<EventMention>> mentions, Collection<String> gone, Corrections all) {
        lock.writeLock().lock();
        try {
            Changes changes = new Changes();
            Map<PageFacts, List<EventMention>> come = new LinkedHashMap<>();
            pages.forEach(page -> come.put(page, mentions.getOrDefault(page.id(), List.of())));
            Set<String> ruledAnew = ruledAnew(come.keySet(), gone, all);
            gone.forEach(id -> forget(id, changes));
            pages.forEach(page -> forget(page.id(), changes));
            for (String id : ruledAnew) {
                Entry entry = forget(id, changes);
                if (entry != null) {
                    come.put(entry.page(), entry.mentions());
                }
            }
            if (!ruledAnew.isEmpty() || corrections != all) {
                rule(come, all);
            }
            List<Entry> fresh = new ArrayList<>();
            come.forEach((page, told) -> fresh.add(enter(page, told)));
            order(fresh);
            fresh.forEach(entry -> entry.nodes().forEach(node -> link(node, changes)));
            changes.regroup();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** The pages that corrections speak of, where those or one of these pages are new: what people say of them is to be taken anew. */
    private Set<String> ruledAnew(Collection<PageFacts> pages, Collection<String> gone, Corrections all) {
        Set<String> evidence = new LinkedHashSet<>(Ground.pages(corrections.standing()));
        if (corrections == all && pages.stream().noneMatch(p -> evidence.contains(p.id())) && gone.stream().noneMatch(evidence::contains)) {
            return Set.of();
        }
        evidence.addAll(Ground.pages(all.standing()));
        return evidence;
    }

    /** Finds what corrections speak of, whatever the day. @param come all pages that they speak of, as far as the record has them */
    private void rule(Map<PageFacts, List<EventMention>> come, Corrections all) {
        corrections = all;
        Map<String, List<EventMention>> told = new HashMap<>();
        come.forEach((page, list) -> told.put(page.id(), list));
        rulings = Rulings.of(all.standing(), Ground.known(page -> told.getOrDefault(page, List.of()), told::containsKey, told::containsKey,
                correction -> List.of()));
        ruledMentions.clear();
        rulings.grounds().forEach(ground -> ground.mentions().forEach(m -> ruledMentions.add(m.id())));
    }

    /** Whether people have ruled anything about a telling. */
    private boolean ruled(Node node) {
        return !ruledMentions.isEmpty() && node.telling().mentions().stream().anyMatch(m -> ruledMentions.contains(m.id()))
                || !corrections.pageDates().isEmpty() && corrections.pageDates().containsKey(node.telling().page().id());
    }

    private Entry enter(PageFacts page, List<EventMention> told) {
        List<Node> nodes = new ArrayList<>();
        for (Telling telling : Telling.of(page, told, rulings, pool)) {
            Node node = new Node(telling, nodes.size());
            nodes.add(node);
            telling.mentions().forEach(mention -> mentions.put(mention.id(), node));
            names.add(telling);
        }
        names.add(page);
        Entry entry = Entry.of(page, List.copyOf(nodes));
        entries.put(page.id(), entry);
        return entry;
    }

    private void order(List<Entry> fresh) {
        if (fresh.size() > FEW) {
            inOrder.addAll(fresh);
            inOrder.sort(Entry.BY_PUBLICATION);
        } else {
            fresh.forEach(entry -> inOrder.add(-1 - Collections.binarySearch(inOrder, entry, Entry.BY_PUBLICATION), entry));
        }
    }

    /** Null where there was no such page. */
    private Entry forget(String page, Changes changes) {
        Entry entry = entries.remove(page);
        if (entry == null) {
            return null;
        }
        inOrder.remove(Collections.binarySearch(inOrder, entry, Entry.BY_PUBLICATION));
        for (Node node : entry.nodes()) {
            changes.removed(node);
            blocks.remove(node);
            node.telling().mentions().forEach(mention -> mentions.remove(mention.id(), node));
            node.unlink();
        }
        return entry;
    }

    /** Looks for what a telling may be linked to, among those that share something with it. */
    private void link(Node node, Changes changes) {
        long search = ++searches;
        blocks.add(node, other -> {
            if (other.met(search) && !other.telling().page().id().equals(node.telling().page().id())) {
                int weight = Pairing.acrossPages(node.telling(), other.telling());
                if (weight > 0) {
                    node.link(other, weight);
                }
            }
        });
        changes.added(node);
    }

    /** What a set of pages changes, until the parts are made anew. */
    private final class Changes {
        private final Set<Part> touched = new LinkedHashSet<>();
        /** By part, the first day that is to be told anew, since something known then is gone. */
        private final Map<Part, Integer> days = new HashMap<>();
        private final List<Node> added = new ArrayList<>();
        private final Set<Node> removed = new HashSet<>();

        void added(Node node) {
            added.add(node);
        }

        void removed(Node node) {
            removed.add(node);
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
                    if (!removed.contains(node)) {
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
                Part part = new Part(group, group.stream().anyMatch(Ledger.this::ruled));
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

    /** The chronicle of the pages known by a day. What it is asked later is answered of the pages that are there by then. */
    public Chronicle asOf(AsOf asOf, Function<String, Reading> readings) {
        return Chronicle.of(new LedgerDay(this, asOf.knownBy() == null ? Life.ALL : Math.toIntExact(asOf.knownBy().toEpochDay())), asOf, readings);
    }

    /** All pages, by publication. */
    List<Entry> inOrder() {
        return inOrder;
    }

    /** Null where there is no such page. */
    Entry entry(String page) {
        return entries.get(page);
    }

    NavigableMap<String, Entry> entriesFrom(String beginning) {
        return entries.subMap(beginning, true, beginning + Character.MAX_VALUE, false);
    }

    NavigableMap<String, Node> mentionsFrom(String beginning) {
        return mentions.subMap(beginning, true, beginning + Character.MAX_VALUE, false);
    }

    Corrections corrections() {
        return corrections;
    }

    Collection<Part> ruled() {
        return ruled;
    }

    Lives lives() {
        return lives;
    }

    Names names() {
        return names;
    }
}
