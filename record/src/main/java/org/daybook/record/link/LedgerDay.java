package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The ledger on a day. */
final class LedgerDay implements Linked {
    /** The ledger takes no corrections of bearers. */
    private static final NameRulings NOBODY = new NameRulings(List.of(), Map.of());

    private final Ledger ledger;
    private final int day;
    private final Rulings rulings;
    /** Events that people have ruled about, by telling. */
    private final Map<Telling, Life> ruled = new IdentityHashMap<>();
    private final Threads threads = new Threads(this::events);
    private final Map<String, List<PageFacts>> storyOf = new ConcurrentHashMap<>();

    LedgerDay(Ledger ledger, int day) {
        this.ledger = ledger;
        this.day = day;
        this.rulings = ledger.read(this::rule);
    }

    /** Tells the events that people have ruled about. */
    private Rulings rule(Ledger l) {
        Rulings found = Rulings.of(l.corrections().standing(), Ground.known(page -> l.entry(page).mentions(), page -> l.entry(page) != null,
                page -> l.entry(page) != null && counts(l.entry(page)),
                correction -> List.of()));
        List<Telling> told = l.ruled().stream().flatMap(part -> part.nodes().stream()).filter(node -> node.from() <= day).sorted(Node.IN_ORDER)
                .map(Node::telling).toList();
        List<List<Telling>> clusters = Clusters.of(told, found);
        Map<Integer, List<Ruled>> of = found.of(clusters, NOBODY);
        for (int i = 0; i < clusters.size(); i++) {
            Life life = Life.ruled(clusters.get(i), of.getOrDefault(i, List.of()));
            clusters.get(i).forEach(telling -> ruled.put(telling, life));
        }
        return found;
    }

    private Optional<Life> life(Node node) {
        return node.from() > day ? Optional.empty() : Optional.ofNullable(node.part().ruled() ? ruled.get(node.telling()) : node.life(day));
    }

    @Override
    public Rulings rulings() {
        return rulings;
    }

    @Override
    public List<PageFacts> pages() {
        return ledger.read(l -> l.inOrder().stream().filter(this::counts).map(Ledger.Entry::page).toList());
    }

    private boolean counts(Ledger.Entry entry) {
        return entry.from() <= day;
    }

    @Override
    public List<PageFacts> straddling() {
        return ledger.read(l -> l.inOrder().stream().filter(e -> !counts(e) && (e.published().first() == null || e.published().first().toEpochDay() <= day))
                .map(Ledger.Entry::page).toList());
    }

    @Override
    public NameRulings bearers() {
        return NOBODY;
    }

    @Override
    public List<EventMention> mentions(String page) {
        return ledger.read(l -> l.entry(page) != null && counts(l.entry(page)) ? l.entry(page).mentions() : List.of());
    }

    @Override
    public Collection<Life> events() {
        List<Life> all = ledger.read(l -> l.lives().at(day));
        all.addAll(new LinkedHashSet<>(ruled.values()));
        return all;
    }

    @Override
    public Collection<Life> mentioned(String beginning) {
        return ledger.read(l -> {
            Set<Life> found = new LinkedHashSet<>();
            for (Node node : l.mentionsFrom(beginning).values()) {
                life(node).ifPresent(found::add);
                if (found.size() > 1) {
                    break;
                }
            }
            return found;
        });
    }

    @Override
    public Collection<Life> events(String page) {
        return ledger.read(l -> {
            Set<Life> found = new LinkedHashSet<>();
            Ledger.Entry entry = l.entry(page);
            if (entry != null && counts(entry)) {
                entry.nodes().forEach(node -> life(node).filter(event -> !event.dismissed()).ifPresent(found::add));
            }
            return found;
        });
    }

    @Override
    public Optional<List<PageFacts>> story(String page) {
        List<PageFacts> known = storyOf.get(page);
        return known != null ? Optional.of(known) : ledger.read(l -> {
            Ledger.Entry entry = l.entry(page);
            return entry == null || !counts(entry) ? Optional.empty() : Optional.of(find(l, page));
        });
    }

    private List<PageFacts> find(Ledger l, String page) {
        List<PageFacts> found = threads.around(page).stream().map(l::entry).filter(java.util.Objects::nonNull).sorted(Ledger.Entry.BY_PUBLICATION)
                .map(Ledger.Entry::page).toList();
        // where another thread found it too, all go on with one list
        List<PageFacts> first = storyOf.putIfAbsent(found.get(0).id(), found);
        List<PageFacts> story = first == null || !first.equals(found) ? found : first;
        story.forEach(p -> storyOf.put(p.id(), story));
        return story;
    }

    @Override
    public Collection<List<PageFacts>> storiesFrom(String beginning) {
        return ledger.read(l -> {
            Set<List<PageFacts>> found = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Ledger.Entry entry : l.entriesFrom(beginning).values()) {
                story(entry.page().id()).filter(story -> story.get(0).id().equals(entry.page().id())).ifPresent(found::add);
                if (found.size() > 1) {
                    break;
                }
            }
            return found;
        });
    }

    /** Stories are found as they are asked for: whoever shows the newest needs no others. */
    @Override
    public Iterable<List<PageFacts>> stories() {
        return NewestFirst::new;
    }

    private final class NewestFirst implements Iterator<List<PageFacts>> {
        /** Pages by their date as it is written, latest first. */
        private final Iterator<List<PageFacts>> dates;
        private final Set<List<PageFacts>> given = Collections.newSetFromMap(new IdentityHashMap<>());
        private Iterator<List<PageFacts>> next = Collections.emptyIterator();

        NewestFirst() {
            TreeMap<String, List<PageFacts>> byDate = new TreeMap<>(Comparator.reverseOrder());
            pages().forEach(page -> byDate.computeIfAbsent(Chronicle.newest(List.of(page)), d -> new ArrayList<>()).add(page));
            this.dates = byDate.values().iterator();
        }

        @Override
        public boolean hasNext() {
            while (!next.hasNext() && dates.hasNext()) {
                Set<List<PageFacts>> found = Collections.newSetFromMap(new IdentityHashMap<>());
                for (PageFacts page : dates.next()) {
                    story(page.id()).filter(given::add).ifPresent(found::add);
                }
                next = found.stream().sorted(Comparator.comparing(story -> story.get(0).id())).iterator();
            }
            return next.hasNext();
        }

        @Override
        public List<PageFacts> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return next.next();
        }
    }

    @Override
    public Set<String> named(String name) {
        return ledger.names().like(name);
    }
}
