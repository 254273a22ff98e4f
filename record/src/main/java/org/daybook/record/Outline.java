package org.daybook.record;

import java.util.List;

/**
 * What is ahead, in brief: for lists that show a page of it, and count the rest.
 *
 * @param dated as {@link Agenda#dated()}, and so the rest
 * @param strayed of all of them, in their order, those for which a page told a day on which they can't be now, not before the first that is asked for; and maybe others
 */
public record Outline(List<Brief> dated, List<Brief> wide, List<Brief> undated, List<Brief> lapsed, List<Brief> strayed, List<String> straddling) {
    public Outline {
        dated = Deferred.copyOf(dated);
        wide = Deferred.copyOf(wide);
        undated = Deferred.copyOf(undated);
        lapsed = Deferred.copyOf(lapsed);
        strayed = Deferred.copyOf(strayed);
        straddling = List.copyOf(straddling);
    }

    /** Events with days of their own, and nothing else. */
    public static Outline of(List<Brief> dated) {
        return new Outline(dated, List.of(), List.of(), List.of(), dated, List.of());
    }

    /** All of its events: by date, then wide, undated and lapsed ones. */
    public List<Brief> events() {
        return Deferred.all(List.of(dated, wide, undated, lapsed));
    }

    /** How many there are. */
    public int size() {
        return dated.size() + wide.size() + undated.size() + lapsed.size();
    }

    /** The same with their words, each looked up where it is looked at. */
    public Agenda inFull() {
        return new Agenda(inFull(dated), inFull(wide), inFull(undated), inFull(lapsed), straddling);
    }

    private static List<Event> inFull(List<Brief> events) {
        return Deferred.of(events, Brief::event);
    }
}
