package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Role;
import org.daybook.reading.event.Stage;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Span;

/**
 * All that one page says of one event: its mentions taken together. This is what is linked across pages, and one step of a history. What
 * linking compares is always at hand; the mentions themselves, whose words are many, may stay on a {@link Shelf} until they are asked for.
 */
final class Telling {
    /** A participant with its key. @param number that no other has in this process */
    record Who(Party party, NameKey key, int number) {
        private static final AtomicInteger LAST = new AtomicInteger();

        static Who of(Party party, NameKey key) {
            return new Who(party, key, LAST.incrementAndGet());
        }
    }

    /** Where mentions are that are not held in memory. */
    interface Shelf {
        /** The mentions of a telling, in the order of its ids. */
        List<EventMention> mentions(Telling telling);
    }

    private static final int WEEK = 7;

    private final PageFacts page;
    private final Gist gist;
    private final Shelf shelf;
    private final Family family;
    private final Window told;
    private final Window window;
    private final Window published;
    private final List<Who> persons;
    private final Pool pool;
    private List<NameKey> people;
    /** Null until it is asked for: of few is it ever. */
    private Set<String> called;

    /** @param shelf where its mentions are: of the telling's gist */
    Telling(PageFacts page, Gist gist, Pool pool, Shelf shelf) {
        this.page = page;
        this.gist = gist;
        this.pool = pool;
        this.shelf = shelf;
        this.family = Family.of(gist.first());
        this.published = page.published() == null ? Window.OPEN : Window.of(page.published().edtf());
        this.told = Window.of(gist.edtf());
        this.window = pool.window(Window.of(gist.edtf(), gist.stage(), gist.polarity(), published));
        this.persons = persons(gist.parties());
    }

    private Telling(PageFacts page, List<EventMention> mentions, Pool pool) {
        this(page, Gist.of(mentions, pool), pool, telling -> mentions);
    }

    private static List<Who> persons(List<Who> parties) {
        List<Who> persons = parties.stream().filter(w -> w.party().type() == EntityType.PERSON).toList();
        return persons.size() == parties.size() ? parties : persons.isEmpty() ? List.of() : persons;
    }

    /** The tellings of one page: its mentions, those of one event together. Pure, and in the order of the text. */
    static List<Telling> of(PageFacts page, List<EventMention> mentions) {
        return of(page, mentions, Rulings.NONE, new Pool());
    }

    /**
     * The same, but for what people have set apart.
     *
     * @param pool of what many pages have in common
     */
    static List<Telling> of(PageFacts page, List<EventMention> mentions, Rulings rulings, Pool pool) {
        List<Telling> tellings = new ArrayList<>();
        List<EventMention> inOrder = new ArrayList<>(mentions);
        inOrder.sort(Comparator.comparingInt((EventMention m) -> m.trigger().start()).thenComparing(EventMention::id));
        for (EventMention mention : inOrder) {
            Telling alone = new Telling(page, List.of(mention), pool);
            int joins = -1;
            int best = 0;
            for (int i = 0; i < tellings.size(); i++) {
                int support = Pairing.withinPage(tellings.get(i), alone);
                if (support > 0 && support >= best && !rulings.apart(tellings.get(i), alone)) {
                    best = support;
                    joins = i;
                }
            }
            if (joins < 0) {
                tellings.add(alone);
            } else {
                List<EventMention> together = new ArrayList<>(tellings.get(joins).mentions());
                together.add(mention);
                tellings.set(joins, new Telling(page, together, pool));
            }
        }
        return tellings;
    }

    /** The same, were the weekday or year that its page leaves open this time. */
    Telling on(String timex, String time) {
        return new Telling(page, mentions().stream().map(m -> m.edtf() == null && timex.equals(m.timex()) ? m.on(time) : m).toList(), pool);
    }

    PageFacts page() {
        return page;
    }

    /** What is compared of it. */
    Gist gist() {
        return gist;
    }

    /** In the order of the text; at least one. */
    List<EventMention> mentions() {
        return shelf.mentions(this);
    }

    /** Ids of its mentions. */
    List<String> ids() {
        return gist.ids();
    }

    Family family() {
        return family;
    }

    /** Whether it says that the event left its day: then another day for it is no sign of another event. */
    boolean leftItsDay() {
        return gist.leftItsDay();
    }

    /** The mention that says most of how firm the event is: the sentence to show. */
    EventMention chief() {
        return mentions().get(gist.chief());
    }

    /** The type that the chief mention has. */
    String type() {
        return gist.type();
    }

    Stage stage() {
        return gist.stage();
    }

    /** Whether it says that the event won't be on its day. */
    boolean isOff() {
        return gist.stage() == Stage.POSTPONED || gist.stage() == Stage.CANCELLED;
    }

    Polarity polarity() {
        return gist.polarity();
    }

    String edtf() {
        return gist.edtf();
    }

    /** The days of that time. */
    Window told() {
        return told;
    }

    /** Whether it leaves open which day it was or is to be, so that it may be of any event of its kind: it tells no time, or a month. */
    boolean open() {
        return told.days() > WEEK && !leftItsDay();
    }

    /** When the event may have been, by this telling. */
    Window window() {
        return window;
    }

    /** When the page was published. */
    Window published() {
        return published;
    }

    List<Who> parties() {
        return gist.parties();
    }

    /** Null where not told. */
    Who place() {
        return gist.place();
    }

    Set<String> types() {
        return gist.types();
    }

    /** The longer words of its title, in order. */
    List<String> titleWords() {
        return gist.titleWords();
    }

    /** The words of its title but for the names of its people and places: those of bodies stay, since a party's name tells its primary from another's. */
    Set<String> called() {
        if (called == null) {
            called = Set.copyOf(OneOffs.called(this));
        }
        return called;
    }

    /** The paragraph of its first mention. */
    int paragraph() {
        return gist.paragraph();
    }

    /** Whether it tells of the event what another does: in the same words, whatever day "on Wednesday" was taken for, or in others. */
    boolean tellsAlike(Telling other) {
        return gist.words() == other.gist.words() || gist.stage() == other.gist.stage() && java.util.Objects.equals(gist.edtf(), other.gist.edtf());
    }

    /** Whether it names none of the people who take part: "the meeting in Arden". */
    boolean namesNobody() {
        return persons.isEmpty();
    }

    /** The people whom its page names in full. */
    List<NameKey> peopleOfPage() {
        if (people == null) {
            people = page.people().stream().map(name -> pool.key(name, EntityType.PERSON)).toList();
        }
        return people;
    }

    /** The participants that have a role. */
    List<Who> having(Role role) {
        return parties().stream().filter(w -> w.party().role() == role).toList();
    }

    /** The people among its participants. */
    List<Who> persons() {
        return persons;
    }

    private Span trigger() {
        return gist.trigger();
    }

    /** By publication, undated pages last; then by page and place in it: an order of the set, whatever order the pages came in. */
    static final Comparator<Telling> IN_ORDER = Telling::compare;

    /** Written out, since linking asks it more often than anything else. */
    private static int compare(Telling a, Telling b) {
        LocalDate first = a.published.first();
        LocalDate second = b.published.first();
        if (first == null || second == null) {
            if (first != second) {
                return first == null ? 1 : -1;
            }
        } else {
            int byDay = first.compareTo(second);
            int byTime = byDay != 0 || a.page == b.page ? byDay : a.page.published().edtf().compareTo(b.page.published().edtf());
            if (byTime != 0) {
                return byTime;
            }
        }
        int byPage = a.page == b.page ? 0 : a.page.id().compareTo(b.page.id());
        return byPage != 0 ? byPage : a.trigger().compareTo(b.trigger());
    }
}
