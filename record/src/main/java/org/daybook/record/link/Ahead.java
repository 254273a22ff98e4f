package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Brief;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Outline;

/** What is ahead: of all events of a day those that a diary shows, on their shelves. Events are told in full only where they are looked at. */
final class Ahead {
    /** From so many days on, a time is wide, unless it runs from one day to another. */
    private static final int WIDE = 7;
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d[^/]*";
    private static final Pattern A_DAY = Pattern.compile(DAY);
    private static final Pattern DAY_TO_DAY = Pattern.compile(DAY + "/" + DAY);

    private final Linked linked;
    private final LocalDate today;
    private final Agenda.Question question;
    private final Function<Life, Event> tell;
    private final Set<String> aboutNames;
    private final Set<String> placeNames;
    private final Narrowing narrowing;
    private final Supplier<Shelves> whole;
    private Shelves found;

    /**
     * @param tell tells an event in full
     * @param whole gives all that is ahead on the day
     */
    Ahead(Linked linked, LocalDate today, Agenda.Question question, Function<Life, Event> tell, Supplier<Shelves> whole) {
        this.whole = whole;
        this.linked = linked;
        this.today = today;
        this.question = question;
        this.tell = tell;
        this.aboutNames = new HashSet<>();
        if (question.about() != null) {
            aboutNames.addAll(linked.named(question.about()));
            aboutNames.add(linked.bearers().name(question.about()));
        }
        this.narrowing = new Narrowing(tell);
        this.placeNames = question.place() == null ? Set.of() : linked.named(question.place());
    }

    /** Where the events of an answer stand, in their order there. */
    record Shelves(List<Life> dated, List<Life> wide, List<Life> undated, List<Life> lapsed) {
        List<Life> all() {
            return Stream.of(dated, wide, undated, lapsed).flatMap(List::stream).toList();
        }

        Shelves of(Predicate<Life> ahead, Predicate<Life> lapsed) {
            return new Shelves(some(dated, ahead), some(wide, ahead), some(undated, ahead), some(this.lapsed, lapsed));
        }

        private static List<Life> some(List<Life> events, Predicate<Life> which) {
            return events.stream().filter(which).toList();
        }
    }

    /** @param brief tells an event without its words */
    Outline outline(Agenda.Only only, Function<Life, Brief> brief) {
        Predicate<Life> asked = event -> narrowing.takes(event, only, today);
        Shelves shelves = only.equals(Agenda.Only.ALL) ? shelves() : shelves().of(asked, asked);
        return new Outline(Deferred.of(shelves.dated(), brief), Deferred.of(shelves.wide(), brief), Deferred.of(shelves.undated(), brief),
                Deferred.of(shelves.lapsed(), brief), linked.straddling().stream().map(PageFacts::source).sorted().toList());
    }

    Agenda.Choices choices() {
        return narrowing.choices(shelves().all());
    }

    private synchronized Shelves shelves() {
        found = found == null ? find() : found;
        return found;
    }

    private Shelves find() {
        LocalDate from = question.from();
        if (question.about() != null || question.place() != null || from != null && from.isBefore(today)) {
            return sorted(candidates());
        }
        // all of these stand on the same shelves, in the same order, in the agenda of the whole day
        Predicate<Life> begun = event -> question.to() == null || event.when().first() == null || !event.when().first().isAfter(question.to());
        return from == null && question.to() == null ? whole.get()
                : whole.get().of(begun.and(event -> from == null || event.when().end() == null || event.when().end().isAfter(from)),
                        begun.and(event -> from == null || event.when().end().isAfter(from)));
    }

    /** All that is ahead of these events, each on its shelf. */
    private Shelves sorted(Collection<Life> events) {
        Shelves shelves = new Shelves(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Life event : events) {
            List<Life> shelf = shelf(event, shelves);
            if (shelf != null && about(event) && at(event)) {
                shelf.add(event);
            }
        }
        shelves.dated().sort(BY_DAY);
        shelves.wide().sort(BY_END);
        shelves.lapsed().sort(BY_DAY);
        Map<Life, String> known = new HashMap<>();
        shelves.undated().forEach(event -> known.put(event, lastKnownOn(event)));
        shelves.undated().sort(Comparator.comparing((Life event) -> known.get(event)).reversed().thenComparing(Life::id));
        return shelves;
    }

    /** All that is ahead on a day, whatever is asked of it. */
    static Shelves whole(Linked linked, LocalDate today, AsOf asOf, Function<Life, Event> tell) {
        Ahead ahead = new Ahead(linked, today, new Agenda.Question(null, null, null, null, asOf), tell, () -> {
            throw new AssertionError("this is the whole");
        });
        return ahead.sorted(linked.events());
    }

    private Collection<Life> candidates() {
        return question.about() != null ? linked.eventsTelling(aboutNames, question.about())
                : question.place() != null ? linked.eventsTelling(placeNames, question.place()) : linked.events();
    }

    /** Null for what is on none. */
    private List<Life> shelf(Life event, Shelves shelves) {
        Window when = event.when();
        if (!shown(event) || event.dismissed() || question.to() != null && when.first() != null && when.first().isAfter(question.to())) {
            return null;
        }
        if (History.lapsed(event.stage(), event.edtf(), today)) {
            return question.from() == null || when.end().isAfter(question.from()) ? shelves.lapsed() : null;
        }
        if (when.end() == null && when.first() == null) {
            return shelves.undated();
        }
        LocalDate from = question.from() == null ? today : question.from();
        if (when.end() == null || when.end().isAfter(from)) {
            return when.days() < WIDE || dayToDay(event) ? shelves.dated() : shelves.wide();
        }
        return null;
    }

    /**
     * Whether its time is told by its days, as in "23 October – 1 November", or given so by a person. "Next week" and "in the next two weeks", which have
     * days at both ends as well, are told by a week or a length: of their days some may be meant.
     */
    private static boolean dayToDay(Life event) {
        if (!DAY_TO_DAY.matcher(event.edtf()).matches()) {
            return false;
        }
        List<Telling> telling = event.tellings().stream().filter(t -> event.edtf().equals(t.edtf())).toList();
        return telling.isEmpty() ? !event.ruled().isEmpty()
                : telling.stream().flatMap(t -> t.mentions().stream()).anyMatch(m -> event.edtf().equals(m.edtf()) && m.timex() != null && A_DAY.matcher(m.timex()).matches());
    }

    /** By the first day that it may fall on, undated events last. */
    static final Comparator<Life> BY_DAY = Comparator
            .comparing((Life e) -> Optional.ofNullable(e.when().first()).orElse(LocalDate.MAX)).thenComparing(Life::id);
    private static final Comparator<Life> BY_END = Comparator
            .comparing((Life e) -> Optional.ofNullable(e.when().end()).orElse(LocalDate.MAX)).thenComparing(BY_DAY);

    private static String lastKnownOn(Life event) {
        return Chronicle.newest(event.tellings().stream().map(Telling::page).toList());
    }

    /** Whether a diary shows it: planned, off its day, called off with its day still ahead, or under way. */
    private static boolean shown(Life event) {
        return switch (event.stage()) {
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, POSTPONED -> true;
            case UNDER_WAY -> event.edtf() != null && event.when().end() != null;
            case CANCELLED -> event.edtf() != null;
            case HAPPENED, DENIED -> false;
        };
    }

    /** Whether it is about a name: of those whom any telling names, those count that it shows. */
    private boolean about(Life event) {
        String name = question.about();
        if (name == null || standsFor(event, name)) {
            return true;
        }
        if (event.names(aboutNames) && History.participants(event.tellings()).stream().anyMatch(p -> aboutNames.contains(p.name()))) {
            return true;
        }
        String title = event.mayBeTitled(name) ? tell.apply(event).title() : null;
        return title != null && Life.has(title, name);
    }

    private boolean at(Life event) {
        return question.place() == null || event.tellings().stream().anyMatch(t -> t.place() != null && placeNames.contains(t.place().party().name()));
    }

    private static boolean standsFor(Life event, String name) {
        String key = NameKey.of(name, EntityType.PLACE).toString();
        return event.tellings().stream().flatMap(t -> t.parties().stream()).anyMatch(w -> w.party().standsFor().contains(key));
    }
}
