package org.daybook.record.link;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.daybook.record.Event;

/**
 * What an event is narrowed and counted by in lists, worked out once: lists go through thousands of events that they don't show.
 *
 * @param who its participants' names, each once
 * @param place null where none is told
 * @param type by its tellings alone, whatever a person says
 * @param outlets that tell it, as they write themselves, each once
 * @param strayed the last day that a page told for it and on which it can't be now; null where there is none
 */
record Traits(List<String> who, String place, String type, List<String> outlets, LocalDate strayed) {
    Traits {
        who = List.copyOf(who);
        outlets = List.copyOf(outlets);
    }

    static Traits of(Life event) {
        List<Telling> tellings = event.tellings();
        return new Traits(once(History.participants(tellings).stream().map(Event.Party::name).toList()), History.place(tellings), History.type(tellings),
                once(tellings.stream().map(telling -> telling.page().outlet()).toList()), strayed(event));
    }

    private static List<String> once(List<String> names) {
        return names.size() < 2 ? names : List.copyOf(new LinkedHashSet<>(names));
    }

    private static LocalDate strayed(Life event) {
        LocalDate last = null;
        for (Telling telling : event.tellings()) {
            Window told = telling.told();
            if (told.days() == 1 && !told.meets(event.when()) && (last == null || told.first().isAfter(last))) {
                last = told.first();
            }
        }
        return last;
    }
}
