package org.daybook.record.link;

import java.time.LocalDate;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Coverage;

/** The ledger on a day; by the clock of capture, at a second. */
final class LedgerDay implements Linked {
    private final Ledger ledger;
    private final int day;
    private final Rulings rulings;
    /** Events that people have ruled about, by telling. */
    private final Map<Telling, Life> ruled = new IdentityHashMap<>();
    private final Threads threads;
    private final Map<String, List<PageFacts>> storyOf = new ConcurrentHashMap<>();

    LedgerDay(Ledger ledger, int day) {
        this.ledger = ledger;
        this.day = day;
        this.rulings = ledger.read(this::rule);
        this.threads = new Threads(this::events, rulings.storiesTogether());
    }

    /** Tells the events that people have ruled about. */
    private Rulings rule(Ledger l) {
        Rulings found = Rulings.of(l.corrections().standing(), Ground.known(page -> l.told(l.pages().entry(page)), page -> there(l, l.pages().entry(page)),
                page -> counts(l.pages().entry(page)),
                correction -> day == Life.ALL || !(l.reckoning() instanceof Reckoning.Reported)
                        ? l.bearers().unmet(correction, page -> counts(l.pages().entry(page))) : List.of()));
        List<Telling> told = l.ruled().stream().flatMap(part -> part.nodes().stream()).filter(node -> node.from() <= day).sorted(Node.IN_ORDER)
                .map(Node::telling).toList();
        List<List<Telling>> clusters = Clusters.of(told, found);
        Map<Integer, List<Ruled>> of = found.of(clusters, l.bearers());
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
        return ledger.read(l -> {
            // looked through for each list of pages that is shown, so without a stream between
            List<PageFacts> found = new ArrayList<>(l.pages().size());
            for (Ledger.Entry entry : l.pages().inOrder()) {
                if (counts(entry)) {
                    found.add(entry.page());
                }
            }
            return Collections.unmodifiableList(found);
        });
    }

    @Override
    public List<PageFacts> pages(Collection<String> ids) {
        return ledger.read(l -> ids.stream().distinct().map(l.pages()::entry).filter(this::counts).sorted(Ledger.Entry.BY_PUBLICATION)
                .map(Ledger.Entry::page).toList());
    }

    /** Whether a page is part of the record that is asked. Of what was published later the record knows; of what came later it did not. */
    private boolean there(Ledger l, Ledger.Entry entry) {
        return entry != null && (l.reckoning() instanceof Reckoning.Reported || counts(entry));
    }

    /** @param entry null for a page that is not there */
    private boolean counts(Ledger.Entry entry) {
        return entry != null && entry.from() <= day;
    }

    @Override
    public List<Coverage> coverage(LocalDate last, int late) {
        return ledger.read(l -> l.reckoning() instanceof Reckoning.Reported ? l.pages().byOutlet().entrySet().stream()
                .map(outlet -> outlet.getValue().coverage(outlet.getKey(), day, last, late)).filter(coverage -> coverage.pages() > 0).toList()
                : Issued.of(pages(), last, late));
    }

    @Override
    public List<PageFacts> straddling() {
        return ledger.read(l -> l.pages().wide().stream().filter(e -> !counts(e) && l.reckoning().straddles(e.page(), day)).map(Ledger.Entry::page).toList());
    }

    @Override
    public NameRulings bearers() {
        return ledger.read(Ledger::bearers);
    }

    @Override
    public List<EventMention> mentions(String page) {
        return ledger.read(l -> counts(l.pages().entry(page)) ? l.told(l.pages().entry(page)) : List.of());
    }

    @Override
    public Collection<Life> events() {
        List<Life> all = ledger.read(l -> l.lives().at(day));
        all.addAll(new LinkedHashSet<>(ruled.values()));
        return all;
    }

    @Override
    public Ahead.Shelves ahead(Ahead.Span span) {
        Ahead.Shelves shelves = ledger.read(l -> l.lives().diary().at(day, span));
        for (Life event : new LinkedHashSet<>(ruled.values())) {
            Ahead.Shelf shelf = span.of(event);
            if (shelf != null) {
                shelves.put(shelf, event);
            }
        }
        return shelves;
    }

    @Override
    public Collection<Life> toldAfter(LocalDate last) {
        return ledger.read(l -> {
            Set<Life> found = new LinkedHashSet<>();
            // by the other clock what was published later may have been there
            LocalDate until = day == Life.ALL || !(l.reckoning() instanceof Reckoning.Reported) ? null : LocalDate.ofEpochDay(day);
            for (Ledger.Entry entry : l.pages().after(last, until)) {
                if (counts(entry)) {
                    entry.nodes().forEach(node -> life(node).ifPresent(found::add));
                }
            }
            return found;
        });
    }

    @Override
    public Collection<Life> mentioned(String beginning) {
        return ledger.read(l -> {
            Set<Life> found = new LinkedHashSet<>();
            for (Node node : l.mentions().from(beginning)) {
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
            Ledger.Entry entry = l.pages().entry(page);
            if (counts(entry)) {
                entry.nodes().forEach(node -> life(node).filter(event -> !event.dismissed()).ifPresent(found::add));
            }
            return found;
        });
    }

    @Override
    public Optional<List<PageFacts>> story(String page) {
        List<PageFacts> known = storyOf.get(page);
        return known != null ? Optional.of(known) : ledger.read(l -> {
            return counts(l.pages().entry(page)) ? Optional.of(find(l, page)) : Optional.empty();
        });
    }

    private List<PageFacts> find(Ledger l, String page) {
        Set<String> around = threads.around(page);
        List<PageFacts> found = around.stream().map(l.pages()::entry).filter(java.util.Objects::nonNull).sorted(Ledger.Entry.BY_PUBLICATION)
                .map(Ledger.Entry::page).toList();
        if (around.stream().noneMatch(rulings::speakOf)) {
            return keep(found);
        }
        // what people set apart may fall into several, but reaches no further
        Set<Life> events = new LinkedHashSet<>();
        found.forEach(p -> events.addAll(events(p.id())));
        List<PageFacts> own = null;
        for (List<PageFacts> story : Stories.of(found, events.stream().map(Life::tellings).sorted(BY_FIRST).toList(), rulings)) {
            List<PageFacts> kept = keep(story);
            own = kept.stream().anyMatch(p -> p.id().equals(page)) ? kept : own;
        }
        return own;
    }

    private static final Comparator<List<Telling>> BY_FIRST = Comparator.comparing((List<Telling> tellings) -> tellings.get(0), Telling.IN_ORDER)
            .thenComparing(tellings -> tellings.get(0).ids().get(0));

    /** Where another thread found it too, all go on with one list. */
    private List<PageFacts> keep(List<PageFacts> found) {
        List<PageFacts> first = storyOf.putIfAbsent(found.get(0).id(), found);
        List<PageFacts> story = first == null || !first.equals(found) ? found : first;
        story.forEach(p -> storyOf.put(p.id(), story));
        return story;
    }

    @Override
    public Collection<List<PageFacts>> storiesFrom(String beginning) {
        return ledger.read(l -> {
            Set<List<PageFacts>> found = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Ledger.Entry entry : l.pages().from(beginning).values()) {
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
        private final Set<List<PageFacts>> given = Collections.newSetFromMap(new IdentityHashMap<>());
        private Iterator<List<PageFacts>> next = Collections.emptyIterator();
        /** The date as it is written whose stories were given last; null before the first. */
        private String date;
        private boolean done;

        @Override
        public boolean hasNext() {
            while (!next.hasNext() && !done) {
                PageList.OfDate pages = ledger.read(l -> l.pages().newest(date, day));
                done = pages == null;
                if (!done) {
                    date = pages.date();
                    Set<List<PageFacts>> found = Collections.newSetFromMap(new IdentityHashMap<>());
                    for (Ledger.Entry entry : pages.pages()) {
                        story(entry.page().id()).filter(given::add).ifPresent(found::add);
                    }
                    next = found.stream().sorted(Comparator.comparing(story -> story.get(0).id())).iterator();
                }
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
    public Collection<Life> eventsTelling(Set<String> called, String letters) {
        return ledger.read(l -> {
            Optional<Set<Node>> titled = l.titles().having(letters);
            if (titled.isEmpty()) {
                return events();
            }
            return lives(List.of(titled.get(), l.names().tellings(called), l.names().spokenFor(NameKey.of(letters, EntityType.PLACE).toString())));
        });
    }

    @Override
    public Collection<Life> eventsNaming(Set<String> called) {
        return ledger.read(l -> lives(List.of(l.names().tellings(called))));
    }

    /** The events that these tell, and all that people have ruled about. */
    private Set<Life> lives(List<Collection<Node>> told) {
        Set<Life> found = new LinkedHashSet<>(ruled.values());
        for (Collection<Node> some : told) {
            for (Node node : some) {
                if (!node.gone()) {
                    life(node).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    @Override
    public List<PageFacts> pagesNaming(Set<String> called) {
        return ledger.read(l -> l.names().pages(called).stream().filter(entry -> here(l, entry) && counts(entry)).sorted(Ledger.Entry.BY_PUBLICATION)
                .map(Ledger.Entry::page).toList());
    }

    @Override
    public Collection<PageFacts> pagesTitled(String letters) {
        return ledger.read(l -> l.headlines().having(letters).<Collection<Ledger.Entry>>map(found -> found).orElse(l.pages().inOrder()).stream()
                .filter(entry -> here(l, entry) && counts(entry) && entry.page().title() != null && Life.has(entry.page().title(), letters))
                .map(Ledger.Entry::page).toList());
    }

    /** Whether an entry is still what the ledger has of its page. */
    private static boolean here(Ledger l, Ledger.Entry entry) {
        return l.pages().entry(entry.page().id()) == entry;
    }

    @Override
    public int often(String letters) {
        return ledger.read(l -> l.titles().often(letters) + l.headlines().often(letters));
    }

    @Override
    public Predicate<String> namedSo(String name) {
        return ledger.names().likeness(name);
    }

    @Override
    public Set<String> named(String name) {
        return ledger.names().like(name);
    }

    @Override
    public Set<String> people(String name) {
        return ledger.names().people(name);
    }
}
