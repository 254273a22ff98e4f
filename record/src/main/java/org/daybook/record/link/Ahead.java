package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Agenda;
import org.daybook.record.Brief;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Outline;

/** What is ahead: of all events of a day those that a diary shows, on their shelves. Events are told in full only where they are looked at. */
final class Ahead {
    /** From so many days on, a time is wide. */
    private static final int WIDE = 7;

    private final Linked linked;
    private final LocalDate today;
    private final Agenda.Question question;
    private final Function<Life, Event> tell;
    private final Set<String> aboutNames;
    private final Set<String> placeNames;
    private final Narrowing narrowing;

    /** @param tell tells an event in full */
    Ahead(Linked linked, LocalDate today, Agenda.Question question, Function<Life, Event> tell) {
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

    /** Where the events of an answer stand. */
    private record Shelves(List<Life> dated, List<Life> wide, List<Life> undated, List<Life> lapsed) {
        Shelves() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        List<Life> all() {
            return Stream.of(dated, wide, undated, lapsed).flatMap(List::stream).toList();
        }
    }

    /** @param brief tells an event without its words */
    Outline outline(Function<Life, Brief> brief) {
        Shelves shelves = shelves();
        shelves.dated().sort(BY_DAY);
        shelves.wide().sort(BY_END);
        shelves.undated().sort(NEWEST_FIRST);
        shelves.lapsed().sort(BY_DAY);
        return new Outline(Deferred.of(shelves.dated(), brief), Deferred.of(shelves.wide(), brief), Deferred.of(shelves.undated(), brief),
                Deferred.of(shelves.lapsed(), brief), linked.straddling().stream().map(PageFacts::source).sorted().toList());
    }

    Agenda.Choices choices() {
        return narrowing.choices(shelves().all());
    }

    private Shelves shelves() {
        Shelves shelves = new Shelves();
        for (Life event : candidates()) {
            List<Life> shelf = shelf(event, shelves);
            if (shelf != null && narrowing.takes(event, question.only(), today) && about(event) && at(event)) {
                shelf.add(event);
            }
        }
        return shelves;
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
            return when.days() < WIDE ? shelves.dated() : shelves.wide();
        }
        return null;
    }

    /** By the first day that it may fall on, undated events last. */
    static final Comparator<Life> BY_DAY = Comparator
            .comparing((Life e) -> Optional.ofNullable(e.when().first()).orElse(LocalDate.MAX)).thenComparing(Life::id);
    private static final Comparator<Life> BY_END = Comparator
            .comparing((Life e) -> Optional.ofNullable(e.when().end()).orElse(LocalDate.MAX)).thenComparing(BY_DAY);
    private static final Comparator<Life> NEWEST_FIRST = Comparator.comparing(Ahead::lastKnownOn).reversed().thenComparing(Life::id);

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
