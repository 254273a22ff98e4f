package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.daybook.record.AsOf;
import org.daybook.record.correct.Corrections;
import org.daybook.record.Coverage;

/** Pages linked all at once, for one day: the plain way, which says what is right. {@link Ledger} says the same, and sooner where there are many. */
final class WholeSet implements Linked {
    private final List<PageFacts> pages;
    private final List<PageFacts> straddling;
    private final List<Life> events = new ArrayList<>();
    private final TreeMap<String, Life> eventOf = new TreeMap<>();
    private final Map<String, Set<Life>> eventsOfPage = new HashMap<>();
    private final TreeMap<String, List<PageFacts>> stories = new TreeMap<>();
    private final Map<String, List<PageFacts>> storyOf = new HashMap<>();
    private final NameRulings bearers;
    private final Rulings rulings;
    private final Names<Telling, PageFacts> names = new Names<>();

    WholeSet(Collection<PageFacts> all, Collection<EventMention> mentions, Corrections corrections, AsOf asOf) {
        Set<String> ids = new HashSet<>();
        all.forEach(page -> ids.add(page.id()));
        List<PageFacts> inOrder = new ArrayList<>(all);
        inOrder.sort(Chronicle.BY_PUBLICATION);
        List<PageFacts> counting = inOrder.stream().filter(p -> Chronicle.knownBy(p, asOf.knownBy())).toList();
        this.straddling = inOrder.stream().filter(p -> Chronicle.straddles(p, asOf.knownBy())).toList();
        Map<String, PageFacts> byId = new HashMap<>();
        counting.forEach(p -> byId.put(p.id(), p));
        Map<String, List<EventMention>> asTold = new TreeMap<>();
        for (EventMention mention : mentions) {
            if (byId.containsKey(mention.page())) {
                asTold.computeIfAbsent(mention.page(), p -> new ArrayList<>()).add(mention);
            }
        }
        this.bearers = new NameRulings(corrections.standing(), asTold);
        this.pages = counting.stream().map(bearers::page).toList();
        pages.forEach(p -> byId.put(p.id(), p));
        pages.forEach(page -> names.add(page, page));
        Map<String, List<EventMention>> byPage = bearers.mentions();
        this.rulings = Rulings.of(corrections.standing(), Ground.known(page -> byPage.getOrDefault(page, List.of()), ids::contains, byId::containsKey,
                correction -> asOf.knownBy() == null ? bearers.unmet(correction, byId::containsKey) : List.of()));
        Pool pool = new Pool();
        List<Telling> told = new ArrayList<>();
        byPage.forEach((page, list) -> told.addAll(Telling.of(byId.get(page), list, rulings, pool)));
        List<List<Telling>> clusters = Clusters.of(told, rulings);
        Map<Integer, List<Ruled>> ruled = rulings.of(clusters, bearers);
        for (int i = 0; i < clusters.size(); i++) {
            Life event = Life.ruled(clusters.get(i), ruled.getOrDefault(i, List.of()));
            events.add(event);
            for (Telling telling : clusters.get(i)) {
                names.add(telling, telling);
                eventsOfPage.computeIfAbsent(telling.page().id(), p -> new LinkedHashSet<>()).add(event);
                telling.ids().forEach(id -> eventOf.put(id, event));
            }
        }
        for (List<PageFacts> story : Stories.of(pages, events.stream().filter(e -> !e.dismissed()).map(Life::tellings).toList(), rulings)) {
            stories.put(story.get(0).id(), story);
            story.forEach(p -> storyOf.put(p.id(), story));
        }
    }

    @Override
    public List<PageFacts> pages() {
        return pages;
    }

    @Override
    public List<PageFacts> pages(Collection<String> ids) {
        Set<String> asked = Set.copyOf(ids);
        return pages.stream().filter(page -> asked.contains(page.id())).toList();
    }

    @Override
    public List<Coverage> coverage(LocalDate last, int late) {
        return Issued.of(pages, last, late);
    }

    @Override
    public List<PageFacts> straddling() {
        return straddling;
    }

    @Override
    public Rulings rulings() {
        return rulings;
    }

    @Override
    public NameRulings bearers() {
        return bearers;
    }

    @Override
    public List<EventMention> mentions(String page) {
        return bearers.mentions().getOrDefault(page, List.of());
    }

    @Override
    public Collection<Life> events() {
        return events;
    }

    @Override
    public Collection<Life> toldAfter(LocalDate day) {
        return events.stream().filter(event -> event.toldAfter(day)).toList();
    }

    @Override
    public Collection<Life> mentioned(String beginning) {
        return new LinkedHashSet<>(eventOf.subMap(beginning, beginning + Character.MAX_VALUE).values());
    }

    @Override
    public Ahead.Shelves ahead(Ahead.Span span) {
        return Ahead.sorted(events, span);
    }

    @Override
    public Collection<Life> events(String page) {
        return eventsOfPage.getOrDefault(page, Set.of()).stream().filter(event -> !event.dismissed()).toList();
    }

    @Override
    public Iterable<List<PageFacts>> stories() {
        return stories.values().stream().sorted(Comparator.comparing(Chronicle::newest).reversed().thenComparing(story -> story.get(0).id())).toList();
    }

    @Override
    public Optional<List<PageFacts>> story(String page) {
        return Optional.ofNullable(storyOf.get(page));
    }

    @Override
    public Collection<List<PageFacts>> storiesFrom(String beginning) {
        return stories.subMap(beginning, beginning + Character.MAX_VALUE).values();
    }

    @Override
    public Collection<Life> eventsTelling(Set<String> called, String letters) {
        return events;
    }

    @Override
    public Collection<Life> eventsNaming(Set<String> called) {
        return events;
    }

    @Override
    public List<PageFacts> pagesNaming(Set<String> called) {
        return pages.stream().filter(page -> page.people().stream().anyMatch(called::contains)).toList();
    }

    @Override
    public Collection<PageFacts> pagesTitled(String letters) {
        return pages.stream().filter(page -> page.title() != null && Life.has(page.title(), letters)).toList();
    }

    @Override
    public int often(String letters) {
        return 0;
    }

    @Override
    public Predicate<String> namedSo(String name) {
        return names.like(name)::contains;
    }

    @Override
    public Set<String> named(String name) {
        return names.like(name);
    }

    @Override
    public Set<String> people(String name) {
        return names.people(name);
    }
}
