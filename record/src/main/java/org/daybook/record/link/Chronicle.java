package org.daybook.record.link;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Dated;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Span;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Bearer;
import org.daybook.record.Belief;
import org.daybook.record.Brief;
import org.daybook.record.Comparison;
import org.daybook.record.Coverage;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Outline;
import org.daybook.record.Ruling;
import org.daybook.record.Said;
import org.daybook.record.Saying;
import org.daybook.record.Story;
import org.daybook.record.Told;
import org.daybook.record.Who;
import org.daybook.record.correct.Corrections;
import org.daybook.record.correct.Evidence;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.StoryTarget;
import org.daybook.record.correct.Target;

/**
 * What a set of pages says together, as of a day: a pure function of the set. It is asked the record's questions.
 */
public final class Chronicle {
    /** So many events in full take some ten megabytes. */
    private static final int MOST_TOLD = 5000;

    private final AsOf asOf;
    private final Function<String, Reading> readings;
    private final Linked linked;
    private final LifeInBrief.Teller teller;
    private final Storyteller storyteller;
    /** Events that were told in full, as long as there is memory for them: most are asked for more than once. */
    private volatile SoftReference<Map<Life, Event>> toldInFull = new SoftReference<>(new ConcurrentHashMap<>());

    private Chronicle(Linked linked, AsOf asOf, Function<String, Reading> readings) {
        this.linked = linked;
        this.asOf = asOf;
        this.readings = readings;
        this.teller = new LifeInBrief.Teller(asOf.today(), this::tell);
        this.storyteller = new Storyteller(linked, this::tell, this::brief);
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
        return of(new WholeSet(pages, mentions, corrections, asOf), asOf, readings);
    }

    static Chronicle of(Linked linked, AsOf asOf, Function<String, Reading> readings) {
        return new Chronicle(linked, asOf, readings);
    }

    /** The corrections that stand, in their order, and what they come to. */
    public List<Ruling> rulings() {
        if (linked.rulings().grounds().isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> bearOn = new HashMap<>();
        for (Life event : linked.events()) {
            if (!event.ruled().isEmpty()) {
                // told in full, since only that tells what has been told otherwise since
                tell(event);
                event.ruled().forEach(r -> bearOn.computeIfAbsent(r.correction().id(), c -> new ArrayList<>()).add(event.id()));
            }
        }
        if (linked.rulings().grounds().stream().anyMatch(ground -> !ground.pages().isEmpty())) {
            for (List<PageFacts> story : linked.stories()) {
                linked.rulings().of(story).forEach(r -> bearOn.computeIfAbsent(r.correction().id(), c -> new ArrayList<>()).add(Storyteller.id(story)));
            }
        }
        return linked.rulings().grounds().stream().map(Ground::correction)
                .map(c -> new Ruling(c, bearOn.getOrDefault(c.id(), List.of()).stream().sorted().toList(), List.copyOf(linked.rulings().causes(c)))).toList();
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

    static boolean straddles(PageFacts page, LocalDate day) {
        if (day == null || knownBy(page, day)) {
            return false;
        }
        LocalDate first = published(page).first();
        return first == null || !first.isAfter(day);
    }

    /** The newest date of these pages as it is written; empty where none has any. */
    static String newest(List<PageFacts> pages) {
        return pages.stream().map(p -> p.published() == null ? "" : p.published().edtf()).max(Comparator.naturalOrder()).orElse("");
    }

    static Window published(PageFacts page) {
        Dated dated = page.published();
        return dated == null ? Window.OPEN : Window.of(dated.edtf());
    }

    /** The pages that count, by publication. */
    public List<PageFacts> pages() {
        return linked.pages();
    }

    /** What was read of each outlet, by their names. @param late how many of the last days are counted one by one */
    public List<Coverage> coverage(int late) {
        Map<String, Coverage> outlets = new TreeMap<>();
        linked.coverage(asOf.today(), late).forEach(outlet -> outlets.merge(Masthead.key(outlet.outlet()), outlet, Coverage::and));
        return outlets.values().stream().sorted(Comparator.comparing(Coverage::outlet)).toList();
    }

    /** All events, in the order of their ids. */
    public List<Event> events() {
        return Deferred.of(linked.events().stream().filter(e -> !e.dismissed()).sorted(Comparator.comparing(Life::id)).toList(), this::tell);
    }

    /** The events of which anything was told after a day, or that have lapsed since, in the order of their ids. */
    public List<Brief> changedSince(LocalDate day) {
        Set<Life> changed = new LinkedHashSet<>(linked.toldAfter(day));
        changed.addAll(linked.ahead(new Ahead.Span(asOf.today(), day, null)).lapsed());
        return Deferred.of(changed.stream().filter(e -> !e.dismissed()).sorted(Comparator.comparing(Life::id)).toList(), this::brief);
    }

    private Brief brief(Life event) {
        return new LifeInBrief(event, teller);
    }

    /** The event with this id, with the id of any of its mentions, or with the only id that begins so; one that a person dismissed, too. */
    public Optional<Event> event(String id) {
        return life(id).map(this::tell).map(Event::withWords);
    }

    /** The same, the words of its history being looked up only where they are asked for. */
    public Optional<Event> told(String id) {
        return life(id).map(this::tell);
    }

    private Optional<Life> life(String id) {
        Collection<Life> found = id.isEmpty() ? List.of() : linked.mentioned(id);
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private List<Telling> tellings(Event event) {
        return life(event.id()).map(Life::tellings).orElse(List.of());
    }

    private Map<Life, Event> told() {
        Map<Life, Event> told = toldInFull.get();
        if (told == null) {
            told = new ConcurrentHashMap<>();
            toldInFull = new SoftReference<>(told);
        }
        return told;
    }

    private Event tell(Life event) {
        Map<Life, Event> told = told();
        Event known = told.get(event);
        if (known != null) {
            return known;
        }
        Event full = History.event(event.tellings(), asOf.today(), Deferred.of(() -> stories(event).iterator(), Function.identity()), event.ruled(), linked.rulings());
        if (told.size() < MOST_TOLD) {
            told.put(event, full);
        }
        return full;
    }

    /** Ids of the stories of an event, in order: whoever lists events does not show them. */
    private Set<String> stories(Life event) {
        Set<String> stories = new TreeSet<>();
        if (!event.dismissed()) {
            Stories.pages(event.tellings()).forEach(page -> linked.story(page).ifPresent(story -> stories.add(Storyteller.id(story))));
        }
        return stories;
    }

    /** Picks words that tell an event: the number of a telling in its history, from 0, and a mention's id. */
    public interface Which {
        boolean is(int telling, String mention);
    }

    /** What a correction of an event points at: the sentences that its history shows. */
    public Target target(Event event) {
        return new Target(event.id(), event.title(), tellings(event).stream().map(t -> Ground.evidence(t.chief(), t.page().source())).toList());
    }

    /** The same for some of the words that tell it; empty where none are picked. */
    public Optional<Target> target(Event event, Which which) {
        List<Evidence> words = new ArrayList<>();
        List<Telling> told = tellings(event);
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
        List<Evidence> words = new ArrayList<>();
        for (Evidence old : target.tellings()) {
            Ground.find(old, linked.mentions(old.page()), new ArrayList<>()).map(m -> Ground.evidence(m, old.source()))
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
        return tellings(event).stream().flatMap(t -> t.ids().stream()).toList();
    }

    /** The event that a page tells by these words. */
    public Optional<Event> event(String page, Span trigger, String type) {
        return life(Mentions.id(page, trigger, type)).filter(event -> !event.dismissed()).map(this::tell).map(Event::withWords);
    }

    /** The person with this name, in any script. @param most how many of the pages that name them are looked into, the newest first */
    public Optional<Bearer> bearer(String name, int most) {
        Set<String> names = linked.people(linked.bearers().name(name));
        List<Life> events = linked.eventsNaming(names).stream().filter(e -> !e.dismissed() && e.names(names)).toList();
        return Bearers.of(name, linked.pagesNaming(names), kin(name), events, this::tell, this::brief, readings, most, linked.bearers()::name);
    }

    /** The pages that name anybody of this surname in full, by publication. */
    private List<PageFacts> kin(String name) {
        NameKey surname = NameKey.of(linked.bearers().name(name), EntityType.PERSON).surname();
        return surname.spelt().isEmpty() ? List.of() : linked.pagesNaming(linked.people(surname.spelt().get(0)));
    }

    /** The different people who bear this name, as pages name them, those whom most pages name first; one, where a page has this very name. */
    public List<String> namesakes(String name) {
        return Bearers.namesakes(name, linked.pagesNaming(linked.people(linked.bearers().name(name))), linked.bearers()::name);
    }

    /** The names that may be this one, in any script, as the record has them. */
    public Set<String> names(String name) {
        return linked.named(linked.bearers().name(name));
    }

    /** The pages that name this person in full, by publication. */
    public List<PageFacts> pagesNaming(String name) {
        return linked.pagesNaming(names(name));
    }

    /** What is ahead. */
    public Agenda agenda(Agenda.Question question) {
        return outline(question).inFull();
    }

    /** The same in brief. */
    public Outline outline(Agenda.Question question) {
        return prospect(question).outline(question.only());
    }

    /** What that can be narrowed to. */
    public Agenda.Choices choices(Agenda.Question question) {
        return prospect(question).choices();
    }

    /** The same, found once, to be narrowed in several ways. */
    public Prospect prospect(Agenda.Question question) {
        return new Prospect(new Ahead(linked, asOf.today(), question, this::tell), this::brief);
    }

    /** The stories, newest first; with words, those that have them in a title, a participant's name, a place or an outlet's headline. */
    public List<Story> stories(String words) {
        return storyteller.all(words);
    }

    /** The same, but for those that one outlet alone tells. */
    public List<Story> storiesOfSeveral(String words) {
        return storyteller.ofSeveral(words);
    }

    /** The story with this id, the only one whose id begins so, or the largest that has these words. */
    public Optional<Story> story(String idOrWords) {
        return storyteller.find(idOrWords).map(this::withStatements);
    }

    private Story withStatements(List<PageFacts> pages) {
        Story story = storyteller.of(pages);
        // readings are large, and who lists stories does not show what is said in them
        return new Story(story.id(), story.title(), pages, story.events(), story.outline(), Deferred.all(pages.stream().map(this::later).toList()),
                story.corrections());
    }

    private List<Told> later(PageFacts page) {
        return Deferred.of(() -> sayings(page).iterator(), Function.identity());
    }

    /** What a page's people say, under the names that they are known by. */
    private List<Told> sayings(PageFacts page) {
        return Sayings.of(page, readings.apply(page.id())).stream().map(t -> t.by(linked.bearers().name(t.speaker()))).toList();
    }

    /** Outlets side by side on a story. */
    public Optional<Comparison> compare(String idOrWords) {
        return story(idOrWords).map(story -> SideBySide.of(story, story.pages().stream().map(p -> readings.apply(p.id())).toList(), sayings(story), newest()));
    }

    /** By {@link Masthead#key}, the day of each outlet's newest page; those of which no page is dated are left out. */
    private Map<String, LocalDate> newest() {
        Map<String, LocalDate> newest = new HashMap<>();
        linked.coverage(asOf.today(), 0).stream().filter(outlet -> outlet.newest() != null)
                .forEach(outlet -> newest.merge(Masthead.key(outlet.outlet()), outlet.newest(), (one, other) -> one.isAfter(other) ? one : other));
        return newest;
    }

    /** Whose a name is. @param more ids of pages that may name them, beside those that are known to @param most how many are looked into, the newest first */
    public Who who(String name, Collection<String> more, int most) {
        return new Speech(linked, readings, most).who(name, more);
    }

    /** What somebody said. @param more as of {@link #who} @param most likewise */
    public Said said(Said.Question question, Collection<String> more, int most) {
        return new Speech(linked, readings, most).said(question, more);
    }

    /** What is said in a story, each statement once, with all that carry it. */
    public List<Saying> sayings(Story story) {
        return new Speech(linked, readings, Speech.MOST_PAGES).sayings(story.pages());
    }

    /** How pages spell a name, for a search in their words: the name itself, and the last word of each that may be it. */
    public Set<String> spellings(String name) {
        return new Speech(linked, readings, Speech.MOST_PAGES).spellings(name);
    }

    /** What was believed of an event after each step of its history, in the order of the steps. */
    public List<Belief> beliefs(Event event) {
        return life(event.id()).map(life -> History.beliefs(life.tellings(), life.ruled())).orElse(List.of());
    }

    /** The same, each before what people ruled in sight of that telling. */
    public List<Belief> unruled(Event event) {
        return life(event.id()).map(life -> History.unruled(life.tellings(), life.ruled())).orElse(List.of());
    }

    /** What is said of an event: statements whose words overlap the sentences that tell it, in the order of the pages. */
    public List<Told> statements(Event event) {
        List<Told> said = new ArrayList<>();
        for (Telling telling : tellings(event)) {
            for (Told told : sayings(telling.page())) {
                if (telling.mentions().stream().anyMatch(m -> m.sentence().overlaps(told.span()))) {
                    said.add(told);
                }
            }
        }
        return said;
    }
}
