package org.daybook.record.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.record.Agenda;
import org.daybook.record.Event;
import org.daybook.record.Masthead;

/** Narrows an agenda by what is shown of its events, and counts what that can be done by. Tells none in full but what a person has corrected. */
final class Narrowing {
    private final Function<Life, Event> tell;

    /** @param tell tells an event in full */
    Narrowing(Function<Life, Event> tell) {
        this.tell = tell;
    }

    /** Whether an event is one of those that are asked for. @param today the day that lapses are told by */
    boolean takes(Life event, Agenda.Only only, LocalDate today) {
        return asked(only.stages(), () -> List.of(event.stage()))
                && (only.changedAfter() == null || event.changedAfter(only.changedAfter(), today))
                && asked(only.types(), () -> List.of(type(event)))
                && asked(only.outlets().stream().map(Masthead::key).collect(Collectors.toSet()), () -> outlets(event).stream().map(Masthead::key).toList())
                && asked(only.where(), () -> places(event))
                && asked(only.who(), () -> participants(event));
    }

    /** Asks for what an event has only where that matters. */
    private interface Values<T> {
        Collection<T> values();
    }

    private static <T> boolean asked(Set<T> wanted, Values<T> has) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, has.values());
    }

    Agenda.Choices choices(List<Life> events) {
        return new Agenda.Choices(count(events, event -> List.of(event.stage())), count(events, this::participants), count(events, this::places),
                count(events, event -> List.of(type(event))), outlets(events));
    }

    private static <T> Map<T, Integer> count(List<Life> events, Function<Life, Collection<T>> values) {
        Map<T, Integer> counts = new HashMap<>();
        events.forEach(event -> values.apply(event).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }

    private String type(Life event) {
        // Only a person's word makes it another than its tellings do.
        return event.ruled().isEmpty() ? History.type(event.tellings()) : tell.apply(event).type();
    }

    private Collection<String> places(Life event) {
        String place = History.place(event.tellings());
        return place == null ? List.of() : List.of(place);
    }

    private Collection<String> participants(Life event) {
        return History.participants(event.tellings()).stream().map(Event.Party::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many events each outlet tells, however it writes its name. */
    private static Map<String, Integer> outlets(List<Life> events) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, String> forms = new HashMap<>();
        for (Life event : events) {
            Collection<String> names = outlets(event);
            names.forEach(name -> forms.merge(Masthead.key(name), name, Masthead::form));
            names.stream().map(Masthead::key).distinct().forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        return counts.entrySet().stream().collect(Collectors.toMap(count -> forms.get(count.getKey()), Map.Entry::getValue));
    }

    private static Collection<String> outlets(Life event) {
        return event.tellings().stream().map(telling -> telling.page().outlet()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
