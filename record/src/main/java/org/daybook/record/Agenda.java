package org.daybook.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.event.Stage;

/**
 * What is ahead.
 *
 * @param dated events whose time is a day, less than a week, or told by its first day and its last however far apart, by the first day
 * @param wide events with a wider time, narrowest end first
 * @param undated events that nobody dates
 * @param lapsed events whose window has passed untold
 * @param straddling pages whose date is a range that the day asked for falls into: not counted
 */
public record Agenda(List<Event> dated, List<Event> wide, List<Event> undated, List<Event> lapsed, List<String> straddling) {
    public Agenda {
        dated = Deferred.copyOf(dated);
        wide = Deferred.copyOf(wide);
        undated = Deferred.copyOf(undated);
        lapsed = Deferred.copyOf(lapsed);
        straddling = List.copyOf(straddling);
    }

    /** All of its events: by date, then wide, undated and lapsed ones. */
    public List<Event> events() {
        return Deferred.all(List.of(dated, wide, undated, lapsed));
    }

    /**
     * What is asked for; each part but {@code asOf} and {@code only} may be null.
     *
     * @param from first day; the day of the answer where null
     * @param to last day
     * @param about a person's or body's name, in any script
     * @param place a place's name, in any script
     */
    public record Question(LocalDate from, LocalDate to, String about, String place, AsOf asOf, Only only) {
        public Question {
            java.util.Objects.requireNonNull(asOf);
            java.util.Objects.requireNonNull(only);
        }

        /** All that lies between these days and is about these names. */
        public Question(LocalDate from, LocalDate to, String about, String place, AsOf asOf) {
            this(from, to, about, place, asOf, Only.ALL);
        }
    }

    /**
     * To which events the answer is narrowed, by what is shown of them; an empty set asks for all.
     *
     * @param stages how firm they are
     * @param who names of participants, one of which they have
     * @param where names of places
     * @param types keys of the table of event types
     * @param outlets one of which tells them
     * @param changedAfter a day after which something was told of them or they have lapsed; null for all
     */
    public record Only(Set<Stage> stages, Set<String> who, Set<String> where, Set<String> types, Set<String> outlets, LocalDate changedAfter) {
        public static final Only ALL = new Only(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

        public Only {
            stages = Set.copyOf(stages);
            who = Set.copyOf(who);
            where = Set.copyOf(where);
            types = Set.copyOf(types);
            outlets = Set.copyOf(outlets);
        }
    }

    /** What the events of an agenda can be narrowed to, each with how many of them that leaves. */
    public record Choices(Map<Stage, Integer> stages, Map<String, Integer> who, Map<String, Integer> where, Map<String, Integer> types,
            Map<String, Integer> outlets) {
        public Choices {
            stages = Map.copyOf(stages);
            who = Map.copyOf(who);
            where = Map.copyOf(where);
            types = Map.copyOf(types);
            outlets = Map.copyOf(outlets);
        }
    }
}
