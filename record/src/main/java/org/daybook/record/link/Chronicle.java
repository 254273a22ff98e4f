package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.reading.Reading;
import org.daybook.reading.event.Stage;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Span;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Bearer;
import org.daybook.record.Belief;
import org.daybook.record.Comparison;
import org.daybook.record.Corrected;
import org.daybook.record.Event;
import org.daybook.record.Ruling;
import org.daybook.record.Story;
import org.daybook.record.Told;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.daybook.record.correct.Evidence;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.Target;
import org.daybook.record.correct.StoryTarget;

/**
 * What a set of pages says together, as of a day: a pure function of the set. It is asked the record's questions. Immutable.
 */
public final class Chronicle {
    private final AsOf asOf;
    private final Function<String, Reading> readings;
    private final NameRulings bearers;
    private final List<PageFacts> pages;
    private final List<PageFacts> straddling;
    private final Map<String, List<Telling>> tellings = new LinkedHashMap<>();
    private final Map<String, Event> events = new TreeMap<>();
    private final Map<String, Event> dismissed = new TreeMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Map<String, List<Ruled>> ruledOf = new HashMap<>();
    private final Map<String, String> eventOf = new HashMap<>();
    private final Map<String, List<PageFacts>> stories = new LinkedHashMap<>();
    private final Map<String, List<Corrected>> ruledOnStories = new HashMap<>();
    private final Map<String, Set<String>> eventsOfPage = new HashMap<>();

    private Chronicle(Collection<PageFacts> all, Collection<EventMention> mentions, Corrections corrections, AsOf asOf,
            Function<String, Reading> readings) {
        this.asOf = asOf;
        this.readings = readings;
        List<PageFacts> inOrder = new ArrayList<>(all);
        inOrder.sort(BY_PUBLICATION);
        List<PageFacts> counting = inOrder.stream().filter(p -> knownBy(p, asOf.knownBy())).toList();
        this.straddling = inOrder.stream().filter(p -> straddles(p, asOf.knownBy())).toList();
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
        Map<String, List<EventMention>> byPage = bearers.mentions();
        Rulings ruled = Rulings.of(corrections.standing(), known(all, byId.keySet(), byPage));
        List<Telling> told = new ArrayList<>();
        byPage.forEach((page, list) -> told.addAll(Telling.of(byId.get(page), list, ruled)));
        List<List<Telling>> clusters = Clusters.of(told, ruled);
        Map<Integer, List<Ruled>> ruledOn = ruled.of(clusters, bearers);
        for (int i = 0; i < clusters.size(); i++) {
            List<Telling> cluster = clusters.get(i);
            String id = History.id(cluster);
            tellings.put(id, cluster);
            ruledOf.put(id, ruledOn.getOrDefault(i, List.of()));
            if (Rulings.dismissed(ruledOf.get(id))) {
                Event event = History.event(cluster, asOf.today(), List.of(), ruledOf.get(id), ruled);
                dismissed.put(id, event);
                telling(cluster, id, false);
                continue;
            }
            telling(cluster, id, true);
        }
        Map<String, List<String>> storiesOf = new HashMap<>();
        List<List<Telling>> shown = tellings.entrySet().stream().filter(e -> !dismissed.containsKey(e.getKey())).map(Map.Entry::getValue).toList();
        for (List<PageFacts> story : Stories.of(pages, shown, ruled)) {
            String id = storyId(story);
            stories.put(id, story);
            ruledOf.put(id, ruled.of(story));
            story.forEach(p -> eventsOfPage.getOrDefault(p.id(), Set.of())
                    .forEach(e -> storiesOf.computeIfAbsent(e, k -> new ArrayList<>()).add(id)));
        }
        tellings.forEach((id, cluster) -> {
            if (!dismissed.containsKey(id)) {
                events.put(id, History.event(cluster, asOf.today(), storiesOf.getOrDefault(id, List.of()).stream().distinct().sorted().toList(),
                        ruledOf.get(id), ruled));
            }
        });
        stories.keySet().forEach(id -> ruledOnStories.put(id, ruledOf.get(id).stream().map(r -> Corrected.of(r.correction(), ruled.causes(r.correction()))).toList()));
        Map<String, List<String>> bearOn = new HashMap<>();
        ruledOf.forEach((id, list) -> list.forEach(r -> bearOn.computeIfAbsent(r.correction().id(), c -> new ArrayList<>()).add(id)));
        for (Ground ground : ruled.grounds()) {
            String id = ground.correction().id();
            rulings.add(new Ruling(ground.correction(), bearOn.getOrDefault(id, List.of()).stream().sorted().toList(),
                    List.copyOf(ruled.causes(ground.correction()))));
        }
    }

    private void telling(List<Telling> cluster, String id, boolean shown) {
        for (Telling telling : cluster) {
            if (shown) {
                eventsOfPage.computeIfAbsent(telling.page().id(), p -> new LinkedHashSet<>()).add(id);
            }
            telling.mentions().forEach(m -> eventOf.put(m.id(), id));
        }
    }

    private Ground.Known known(Collection<PageFacts> all, Set<String> counting, Map<String, List<EventMention>> byPage) {
        Set<String> ids = new HashSet<>();
        all.forEach(page -> ids.add(page.id()));
        return new Ground.Known() {
            @Override
            public List<EventMention> mentions(String page) {
                return byPage.getOrDefault(page, List.of()).stream().sorted(Comparator.comparing(EventMention::trigger).thenComparing(EventMention::id)).toList();
            }

            @Override
            public boolean has(String page) {
                return ids.contains(page);
            }

            @Override
            public boolean counts(String page) {
                return counting.contains(page);
            }

            @Override
            public List<String> unmet(Correction correction) {
                return asOf.knownBy() == null ? bearers.unmet(correction) : List.of();
            }
        };
    }

    /**
     * The chronicle of these pages.
     *
     * @param mentions of these pages; those of other pages are passed over
     * @param readings gives a page's reading by the page's id, where sentences beyond the mentions' own are asked for
     */
    public static Chronicle of(Collection<PageFacts> pages, Collection<EventMention> mentions, AsOf asOf, Function<String, Reading> readings) {
        return of(pages, mentions, Corrections.NONE, asOf, readings);
    }

    /**
     * The chronicle of these pages, as people have corrected it. Corrections are about what is believed of the evidence, so they apply to
     * whatever evidence counts on the day, whenever they were made.
     */
    public static Chronicle of(Collection<PageFacts> pages, Collection<EventMention> mentions, Corrections corrections, AsOf asOf,
            Function<String, Reading> readings) {
        return new Chronicle(pages, mentions, corrections, asOf, readings);
    }

    /** The corrections that stand, in their order, and what they come to. */
    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    /** By publication, undated pages last; then by id: an order of the set. */
    public static final Comparator<PageFacts> BY_PUBLICATION = Comparator
            .comparing((PageFacts p) -> Optional.ofNullable(published(p).first()).orElse(LocalDate.MAX))
            .thenComparing(p -> p.published() == null ? "" : p.published().edtf())
            .thenComparing(PageFacts::id);

    /** A page counts once the whole of its date is past; an undated one only where no day is asked for. */
    public static boolean knownBy(PageFacts page, LocalDate day) {
        if (day == null) {
            return true;
        }
        LocalDate end = published(page).end();
        return end != null && !end.isAfter(day.plusDays(1));
    }

    private static boolean straddles(PageFacts page, LocalDate day) {
        if (day == null || knownBy(page, day)) {
            return false;
        }
        LocalDate first = published(page).first();
        return first == null || !first.isAfter(day);
    }

    static Window published(PageFacts page) {
        Dated dated = page.published();
        return dated == null ? Window.OPEN : Window.of(dated.edtf());
    }

    /** The pages that count, by publication. */
    public List<PageFacts> pages() {
        return pages;
    }

    /** All events, in the order of their ids. */
    public List<Event> events() {
        return List.copyOf(events.values());
    }

    /** The event with this id, with the id of any of its mentions, or with the only id that begins so; one that a person dismissed, too. */
    public Optional<Event> event(String id) {
        String known = eventOf.get(id);
        if (known != null) {
            return Optional.of(byId(known));
        }
        Set<String> found = new LinkedHashSet<>();
        eventOf.forEach((mention, event) -> {
            if (!id.isEmpty() && mention.startsWith(id)) {
                found.add(event);
            }
        });
        return found.size() == 1 ? found.stream().findFirst().map(this::byId) : Optional.empty();
    }

    private Event byId(String id) {
        return events.getOrDefault(id, dismissed.get(id));
    }

    /** Picks words that tell an event: the number of a telling in its history, from 0, and a mention's id. */
    public interface Which {
        boolean is(int telling, String mention);
    }

    /** What a correction of an event points at: the sentences that its history shows. */
    public Target target(Event event) {
        return new Target(event.id(), event.title(), tellings.get(event.id()).stream().map(t -> Ground.evidence(t.chief(), t.page().source())).toList());
    }

    /** The same for some of the words that tell it; empty where none are picked. */
    public Optional<Target> target(Event event, Which which) {
        List<Evidence> words = new ArrayList<>();
        List<Telling> told = tellings.get(event.id());
        for (int i = 0; i < told.size(); i++) {
            for (EventMention mention : told.get(i).mentions()) {
                if (which.is(i, mention.id())) {
                    words.add(Ground.evidence(mention, told.get(i).page().source()));
                }
            }
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Target(event.id(), event.title(), words));
    }

    /** The same event's words as they are read now; empty where none of them are. */
    public Optional<Target> again(Target target) {
        Map<String, List<EventMention>> byPage = new HashMap<>();
        tellings.values().forEach(list -> list.forEach(t -> byPage.computeIfAbsent(t.page().id(), p -> new ArrayList<>()).addAll(t.mentions())));
        List<Evidence> words = new ArrayList<>();
        for (Evidence old : target.tellings()) {
            Ground.find(old, byPage.getOrDefault(old.page(), List.of()), new ArrayList<>()).map(m -> Ground.evidence(m, old.source()))
                    .filter(now -> !words.contains(now)).ifPresent(words::add);
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Target(target.id(), target.title(), words));
    }

    /** What a correction of a story points at: its pages. */
    public StoryTarget target(Story story) {
        return new StoryTarget(story.id(), story.title(), refs(story.pages()));
    }

    /** The same for some of its pages; empty where none are picked. */
    public Optional<StoryTarget> target(Story story, Predicate<PageFacts> which) {
        List<PageRef> picked = refs(story.pages().stream().filter(which).toList());
        return picked.isEmpty() ? Optional.empty() : Optional.of(new StoryTarget(story.id(), story.title(), picked));
    }

    private static List<PageRef> refs(List<PageFacts> pages) {
        return pages.stream().map(p -> new PageRef(p.id(), p.source())).toList();
    }

    /** Ids of the mentions that tell an event, in the order of its history. */
    public List<String> mentions(Event event) {
        return tellings.get(event.id()).stream().flatMap(t -> t.mentions().stream()).map(EventMention::id).toList();
    }

    /** The event that a page tells by these words. */
    public Optional<Event> event(String page, Span trigger, String type) {
        return Optional.ofNullable(eventOf.get(Mentions.id(page, trigger, type))).map(events::get);
    }

    /** The person with this name, in any script. @param most how many of the pages that name them are looked into, the newest first */
    public Optional<Bearer> bearer(String name, int most) {
        return Bearers.of(name, pages, events(), readings, most, bearers::name);
    }

    /** What is ahead. */
    public Agenda agenda(Agenda.Question question) {
        LocalDate from = question.from() == null ? asOf.today() : question.from();
        List<Event> dated = new ArrayList<>();
        List<Event> wide = new ArrayList<>();
        List<Event> undated = new ArrayList<>();
        List<Event> lapsed = new ArrayList<>();
        for (Event event : events.values()) {
            Window when = Window.of(event.edtf());
            boolean asked = (question.to() == null || when.first() == null || !when.first().isAfter(question.to()))
                    && about(event, question.about()) && at(event, question.place());
            if (!asked || !onAgenda(event)) {
                continue;
            }
            if (event.lapsed()) {
                if (question.from() == null || when.end().isAfter(question.from())) {
                    lapsed.add(event);
                }
            } else if (when.end() == null && when.first() == null) {
                undated.add(event);
            } else if (when.end() == null || when.end().isAfter(from)) {
                (when.days() < 7 ? dated : wide).add(event);
            }
        }
        dated.sort(BY_DAY);
        wide.sort(BY_END);
        undated.sort(NEWEST_FIRST);
        lapsed.sort(BY_DAY);
        return new Agenda(dated, wide, undated, lapsed, straddling.stream().map(PageFacts::source).sorted().toList());
    }

    private static final Comparator<Event> BY_DAY = Comparator
            .comparing((Event e) -> Optional.ofNullable(Window.of(e.edtf()).first()).orElse(LocalDate.MAX)).thenComparing(Event::id);
    private static final Comparator<Event> BY_END = Comparator
            .comparing((Event e) -> Optional.ofNullable(Window.of(e.edtf()).end()).orElse(LocalDate.MAX)).thenComparing(BY_DAY);
    private static final Comparator<Event> NEWEST_FIRST = Comparator.comparing(Chronicle::lastKnownOn).reversed().thenComparing(Event::id);

    private static String lastKnownOn(Event event) {
        return event.history().stream().map(s -> s.knownOn() == null ? "" : s.knownOn()).max(Comparator.naturalOrder()).orElse("");
    }

    /** Whether a diary shows it: planned, off its day, called off with its day still ahead, or under way. */
    private boolean onAgenda(Event event) {
        return switch (event.stage()) {
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, POSTPONED -> true;
            case UNDER_WAY -> event.edtf() != null && Window.of(event.edtf()).end() != null;
            case CANCELLED -> event.edtf() != null;
            case HAPPENED, DENIED -> false;
        };
    }

    private boolean about(Event event, String name) {
        return name == null || event.participants().stream().anyMatch(p -> p.name().equals(bearers.name(name))) || event.participants().stream().anyMatch(p -> named(p.name(), name)) || standsFor(event, name)
                || event.title() != null && contains(event.title(), name);
    }

    private boolean at(Event event, String place) {
        return place == null || tellings.get(event.id()).stream().anyMatch(t -> t.place() != null && named(t.place().party().name(), place));
    }

    private boolean standsFor(Event event, String name) {
        String key = NameKey.of(name, EntityType.PLACE).toString();
        return tellings.get(event.id()).stream().flatMap(t -> t.parties().stream()).anyMatch(w -> w.party().standsFor().contains(key));
    }

    private static boolean named(String name, String asked) {
        return contains(name, asked)
                || Stream.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION)
                        .anyMatch(type -> NameKey.of(name, type).mayBe(NameKey.of(asked, type)));
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    /** The stories, newest first; with words, those that have them in a title, a participant's name, a place or an outlet's headline. */
    public List<Story> stories(String words) {
        List<Story> found = new ArrayList<>();
        stories.forEach((id, list) -> {
            Story story = story(id, false);
            if (words == null || words.isBlank() || matches(story, words)) {
                found.add(story);
            }
        });
        found.sort(Comparator.comparing((Story s) -> BY_LAST.apply(s)).reversed().thenComparing(Story::id));
        return found;
    }

    private static final Function<Story, String> BY_LAST = story -> story.pages().stream()
            .map(p -> p.published() == null ? "" : p.published().edtf()).max(Comparator.naturalOrder()).orElse("");

    private static boolean matches(Story story, String words) {
        return Stream.of(words.strip().split("\\s+")).allMatch(word -> story.title() != null && contains(story.title(), word)
                || story.pages().stream().anyMatch(p -> p.title() != null && contains(p.title(), word))
                || story.events().stream().anyMatch(e -> contains(e.title(), word) || e.place() != null && named(e.place(), word)
                        || e.participants().stream().anyMatch(p -> named(p.name(), word))));
    }

    /** The story with this id, the only one whose id begins so, or the largest that has these words. */
    public Optional<Story> story(String idOrWords) {
        List<String> ids = stories.containsKey(idOrWords) ? List.of(idOrWords)
                : stories.keySet().stream().filter(id -> !idOrWords.isEmpty() && id.startsWith(idOrWords)).toList();
        if (ids.size() == 1) {
            return Optional.of(story(ids.get(0), true));
        }
        return stories(idOrWords).stream().max(Comparator.comparingInt((Story s) -> s.pages().size()).thenComparing(Story::id, Comparator.reverseOrder()))
                .map(s -> story(s.id(), true));
    }

    private Story story(String id, boolean withStatements) {
        List<PageFacts> list = stories.get(id);
        Set<String> ids = new LinkedHashSet<>();
        list.forEach(p -> ids.addAll(eventsOfPage.getOrDefault(p.id(), Set.of())));
        List<Event> told = ids.stream().map(events::get).sorted(BY_DAY).toList();
        List<Told> said = new ArrayList<>();
        if (withStatements) {
            list.forEach(p -> said.addAll(sayings(p)));
        }
        List<Corrected> corrected = ruledOnStories.get(id);
        String title = corrected.stream().filter(c -> c.kind().equals("rename-story")).map(Corrected::after).reduce((first, second) -> second)
                .orElseGet(() -> title(list, told));
        return new Story(id, title, list, told, said, corrected);
    }

    /** What a page's people say, under the names that they are known by. */
    private List<Told> sayings(PageFacts page) {
        return Sayings.of(page, readings.apply(page.id())).stream().map(t -> new Told(bearers.name(t.speaker()), t.cue(), t.content(), t.direct(), t.via(),
                t.addressee(), t.knownOn(), t.outlet(), t.source(), t.page(), t.span())).toList();
    }

    /** The title of the event that most pages of the story tell, near their beginnings first; else its first headline. */
    private String title(List<PageFacts> list, List<Event> told) {
        Set<String> own = new LinkedHashSet<>();
        list.forEach(p -> own.add(p.id()));
        if (own.size() > 1) {
            Optional<Event> chief = told.stream().max(Comparator.comparingLong((Event e) -> score(e, own)).thenComparing(Event::id));
            if (chief.isPresent() && chief.get().title() != null && score(chief.get(), own) > 10) {
                return chief.get().title();
            }
        }
        return list.stream().map(PageFacts::title).filter(java.util.Objects::nonNull).findFirst().orElse("(no headline)");
    }

    private long score(Event event, Set<String> own) {
        List<Telling> cluster = tellings.get(event.id());
        long leads = cluster.stream().filter(t -> own.contains(t.page().id()) && t.paragraph() < 2).map(t -> t.page().id()).distinct().count();
        long all = cluster.stream().filter(t -> own.contains(t.page().id())).map(t -> t.page().id()).distinct().count();
        return 10 * leads + 5 * all + (event.participants().size() > 1 ? 2 : 0) + (event.stage() == Stage.HAPPENED ? 0 : 1);
    }

    /** A story's id: its first page's, which stays the first whatever is published later. */
    private static String storyId(List<PageFacts> story) {
        return "s" + story.get(0).id().substring(0, 11);
    }

    /** Outlets side by side on a story. */
    public Optional<Comparison> compare(String idOrWords) {
        return story(idOrWords).map(story -> SideBySide.of(story, story.pages().stream().map(p -> readings.apply(p.id())).toList()));
    }

    /** What was believed of an event after each step of its history, in the order of the steps. */
    public List<Belief> beliefs(Event event) {
        return History.beliefs(tellings.getOrDefault(event.id(), List.of()), ruledOf.getOrDefault(event.id(), List.of()));
    }

    /** What is said of an event: statements whose words overlap the sentences that tell it, in the order of the pages. */
    public List<Told> statements(Event event) {
        List<Told> said = new ArrayList<>();
        for (Telling telling : tellings.getOrDefault(event.id(), List.of())) {
            for (Told told : sayings(telling.page())) {
                if (telling.mentions().stream().anyMatch(m -> m.sentence().overlaps(told.span()))) {
                    said.add(told);
                }
            }
        }
        return said;
    }
}
