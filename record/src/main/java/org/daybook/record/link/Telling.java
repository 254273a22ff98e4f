package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Role;
import org.daybook.reading.event.Stage;
import org.daybook.reading.name.EntityType;

/**
 * All that one page says of one event: its mentions taken together. This is what is linked across pages, and one step of a history.
 */
final class Telling {
    /** Of several stages that a page gives one event, the one that counts: what has come of it, before how firm it was. */
    private static final List<Stage> WEIGHT = List.of(Stage.SUGGESTED, Stage.INVITED, Stage.EXPECTED, Stage.AGREED, Stage.ARRANGING, Stage.DATED,
            Stage.CONFIRMED, Stage.DENIED, Stage.UNDER_WAY, Stage.HAPPENED, Stage.POSTPONED, Stage.MOVED, Stage.CANCELLED);

    /** A participant with its key. */
    record Who(Party party, NameKey key) { }

    private final PageFacts page;
    private final List<EventMention> mentions;
    private final Family family;
    private final EventMention chief;
    private final String edtf;
    private final Window told;
    private final Window window;
    private final Window published;
    private final List<Who> parties;
    private final Who place;
    private final List<Who> persons;
    private final Set<String> types;
    private final Set<String> titleWords;
    private final boolean leftItsDay;
    private final Pool pool;
    private List<NameKey> people;

    private Telling(PageFacts page, List<EventMention> mentions, Pool pool) {
        this.page = page;
        this.pool = pool;
        this.mentions = List.copyOf(mentions);
        this.family = Family.of(mentions.get(0).type());
        this.chief = chief(this.mentions);
        this.published = page.published() == null ? Window.OPEN : Window.of(page.published().edtf());
        this.edtf = narrowest(this.mentions, chief);
        this.told = Window.of(edtf);
        this.window = Window.of(edtf, chief.stage(), chief.polarity(), published);
        Map<String, Who> who = new LinkedHashMap<>();
        for (EventMention mention : mentions) {
            mention.parties().forEach(p -> who.putIfAbsent(p.key() + p.type(), pool.who(p)));
        }
        this.parties = List.copyOf(who.values());
        this.persons = parties.stream().filter(w -> w.party().type() == EntityType.PERSON).toList();
        this.place = mentions.stream().filter(m -> m.place() != null).findFirst().map(m -> pool.who(m.place())).orElse(null);
        this.types = mentions.stream().map(EventMention::type).collect(Collectors.toUnmodifiableSet());
        this.titleWords = pool.longerWords(chief.title());
        this.leftItsDay = mentions.stream().anyMatch(m -> m.stage() == Stage.POSTPONED || m.stage() == Stage.MOVED
                || mentions.stream().anyMatch(other -> overtakes(other, m)));
    }

    /** Of the mentions that no other overtakes, the one that tells most of what has become of the event. */
    private static EventMention chief(List<EventMention> mentions) {
        return mentions.size() == 1 ? mentions.get(0) : mentions.stream().filter(m -> mentions.stream().noneMatch(other -> overtakes(other, m)))
                .max(Comparator.comparingInt((EventMention m) -> WEIGHT.indexOf(m.stage())).thenComparing(m -> m.edtf() != null)
                        .thenComparing(m -> m.parties().size()).thenComparing(Comparator.comparingInt((EventMention m) -> m.trigger().start()).reversed()))
                .orElseThrow();
    }

    /**
     * Whether one mention tells what came after the plan that another says was given up: "they met on Tuesday; they had planned to meet in
     * May". What has taken place can't be put off any more, and a later day stands in the place of the one given up.
     */
    static boolean overtakes(EventMention later, EventMention givenUp) {
        if (givenUp.stage() != Stage.POSTPONED && givenUp.stage() != Stage.CANCELLED || later.edtf() == null || later.polarity() == Polarity.NEGATIVE) {
            return false;
        }
        boolean held = later.stage() == Stage.HAPPENED || later.stage() == Stage.UNDER_WAY;
        boolean set = held || later.stage() == Stage.DATED || later.stage() == Stage.CONFIRMED || later.stage() == Stage.MOVED;
        LocalDate end = Window.of(givenUp.edtf()).end();
        LocalDate first = Window.of(later.edtf()).first();
        return end == null ? held && givenUp.edtf() == null && givenUp.stage() == Stage.POSTPONED : set && first != null && !first.isBefore(end);
    }

    /** The narrowest time told, of those that agree with the chief mention's own. */
    private static String narrowest(List<EventMention> mentions, EventMention chief) {
        String best = chief.edtf();
        for (EventMention mention : mentions) {
            if (mention.edtf() == null) {
                continue;
            }
            Window own = Window.of(mention.edtf());
            if (best == null || own.days() < Window.of(best).days() && own.meets(Window.of(best))) {
                best = mention.edtf();
            }
        }
        return best;
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
                List<EventMention> together = new ArrayList<>(tellings.get(joins).mentions);
                together.add(mention);
                tellings.set(joins, new Telling(page, together, pool));
            }
        }
        return tellings;
    }

    /** The same, were the weekday or year that its page leaves open this time. */
    Telling on(String timex, String time) {
        return new Telling(page, mentions.stream().map(m -> m.edtf() == null && timex.equals(m.timex()) ? m.on(time) : m).toList(), pool);
    }

    PageFacts page() {
        return page;
    }

    List<EventMention> mentions() {
        return mentions;
    }

    Family family() {
        return family;
    }

    /** Whether it says that the event left its day: then another day for it is no sign of another event. */
    boolean leftItsDay() {
        return leftItsDay;
    }

    /** The mention that says most of how firm the event is: the sentence to show. */
    EventMention chief() {
        return chief;
    }

    Stage stage() {
        return chief.stage();
    }

    /** Whether it says that the event won't be on its day. */
    boolean isOff() {
        return chief.stage() == Stage.POSTPONED || chief.stage() == Stage.CANCELLED;
    }

    Polarity polarity() {
        return chief.polarity();
    }

    String edtf() {
        return edtf;
    }

    /** The days of that time. */
    Window told() {
        return told;
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
        return parties;
    }

    /** Null where not told. */
    Who place() {
        return place;
    }

    Set<String> types() {
        return types;
    }

    /** The longer words of its title. */
    Set<String> titleWords() {
        return titleWords;
    }

    /** The paragraph of its first mention. */
    int paragraph() {
        return mentions.stream().mapToInt(EventMention::paragraph).min().orElseThrow();
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
        return parties.stream().filter(w -> w.party().role() == role).toList();
    }

    /** The people among its participants. */
    List<Who> persons() {
        return persons;
    }

    /** By publication, undated pages last; then by page and place in it: an order of the set, whatever order the pages came in. */
    static final Comparator<Telling> IN_ORDER = Comparator
            .comparing((Telling t) -> t.published.first() == null ? java.time.LocalDate.MAX : t.published.first())
            .thenComparing(t -> t.published.first() == null ? "" : t.page.published().edtf())
            .thenComparing(t -> t.page.id())
            .thenComparing(t -> t.mentions.get(0).trigger());
}
