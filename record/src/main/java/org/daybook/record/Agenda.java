package org.daybook.record;

import java.time.LocalDate;
import java.util.List;

/**
 * What is ahead.
 *
 * @param dated events whose time is a day or less than a week, by day
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
     * What is asked for; each part but {@code asOf} may be null.
     *
     * @param from first day; the day of the answer where null
     * @param to last day
     * @param about a person's or body's name, in any script
     * @param place a place's name, in any script
     */
    public record Question(LocalDate from, LocalDate to, String about, String place, AsOf asOf) { }
}
