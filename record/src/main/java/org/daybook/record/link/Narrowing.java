package org.daybook.record.link;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.daybook.reading.event.Stage;
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

    /** Whether an event is one of those that are asked for. @param outlets keys of those that are asked for @param today the day that lapses are told by */
    boolean takes(Life event, Agenda.Only only, Set<String> outlets, LocalDate today) {
        return asked(only.stages(), () -> List.of(event.stage()))
                && (only.changedAfter() == null || event.changedAfter(only.changedAfter(), today))
                && asked(only.types(), () -> List.of(type(event)))
                && asked(outlets, () -> event.traits().outlets().stream().map(Masthead::key).toList())
                && asked(only.where(), () -> places(event))
                && asked(only.who(), () -> event.traits().who());
    }

    /** Asks for what an event has only where that matters. */
    private interface Values<T> {
        Collection<T> values();
    }

    private static <T> boolean asked(Set<T> wanted, Values<T> has) {
        return wanted.isEmpty() || !Collections.disjoint(wanted, has.values());
    }

    Agenda.Choices choices(List<Life> events) {
        Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        Map<String, Integer> who = new HashMap<>();
        Map<String, Integer> where = new HashMap<>();
        Map<String, Integer> types = new HashMap<>();
        for (Life event : events) {
            Traits traits = event.traits();
            count(stages, event.stage());
            traits.who().forEach(name -> count(who, name));
            places(event).forEach(place -> count(where, place));
            count(types, type(event));
        }
        return new Agenda.Choices(stages, who, where, types, outlets(events));
    }

    private static <T> void count(Map<T, Integer> counts, T value) {
        counts.merge(value, 1, Integer::sum);
    }

    private String type(Life event) {
        // Only a person's word makes it another than its tellings do.
        return event.ruled().isEmpty() ? event.traits().type() : tell.apply(event).type();
    }

    private static Collection<String> places(Life event) {
        String place = event.traits().place();
        return place == null ? List.of() : List.of(place);
    }

    /** How many events each outlet tells, however it writes its name. */
    private static Map<String, Integer> outlets(List<Life> events) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> forms = new HashSet<>();
        for (Life event : events) {
            List<String> names = event.traits().outlets();
            forms.addAll(names);
            if (names.size() == 1) {
                count(counts, Masthead.key(names.get(0)));
            } else {
                names.stream().map(Masthead::key).distinct().forEach(key -> count(counts, key));
            }
        }
        Map<String, Integer> byForm = new HashMap<>();
        Masthead.forms(forms).values().forEach(form -> byForm.put(form, counts.get(Masthead.key(form))));
        return byForm;
    }
}
