package org.daybook.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.publish.Change;
import org.daybook.app.web.figure.Days;
import org.daybook.reading.event.Stage;
import org.daybook.record.Brief;
import org.daybook.record.Event;
import org.daybook.record.Step;

/**
 * An event as one line of a list.
 *
 * @param old the day that it stood on and no longer does, EDTF; null where it stands where it is shown
 * @param change what changed since the reader last looked; null for nothing
 * @param alike others of its list that nothing tells from it
 */
public record Line(Event event, String old, Change change, View view, Alike alike) {
    /** So many that nothing tells apart are named behind the first; a page of them all tells the others. */
    private static final int MOST_ALIKE = 20;

    /**
     * Events that nothing tells from that of a line.
     *
     * @param shown some of them
     * @param count how many there are
     * @param changed how many of them have changed since the reader last looked
     */
    public record Alike(List<Line> shown, int count, int changed) {
        static final Alike NONE = new Alike(List.of(), 0, 0);

        public Alike {
            shown = List.copyOf(shown);
        }
    }

    /** An event where it stands. */
    static Line of(Event event, View view) {
        return new Line(event, null, Change.since(event, view.since(), view.day()).orElse(null), view, Alike.NONE);
    }

    /** Where it is to be; null where nobody tells that, or its title has said so. */
    public String place() {
        return event.place() == null || event.title().contains(event.place()) ? null : event.place();
    }

    /** The same on the day that it no longer stands on. */
    Line struck(String day) {
        return new Line(event, day, change, view, alike);
    }

    /** Events that nothing tells apart, in one line: what changed stands before what didn't, so that the line shows it. */
    static Line of(List<Brief> alike, View view) {
        if (alike.size() == 1) {
            return of(alike.get(0).event(), view);
        }
        Map<Boolean, List<Brief>> changed = alike.stream().collect(Collectors.partitioningBy(event -> Change.any(event, view.since(), view.day())));
        List<Line> lines = Stream.of(changed.get(true), changed.get(false)).flatMap(List::stream).limit(1 + MOST_ALIKE).map(event -> of(event.event(), view)).toList();
        Line first = lines.get(0);
        return new Line(first.event, first.old, first.change, view, new Alike(lines.subList(1, lines.size()), alike.size() - 1, Math.max(0, changed.get(true).size() - 1)));
    }

    /** The newest sentence that tells it, for a line whose title says little: one of a kind, of which there may be many. Null where who takes part and where tell it from others. */
    public Step gist() {
        return event.participants().size() + (event.place() == null ? 0 : 1) > 1 || event.history().isEmpty() ? null : event.history().get(event.history().size() - 1);
    }

    /** Who tells it: found out where it is shown, since a record has far more events than a page has lines. */
    public Evidence told() {
        return Evidence.of(event, view.printed(event));
    }

    /** Whether it has a day of its own, and may be relied on as far as that goes. */
    public boolean firm() {
        return !event.lapsed() && firm(event.stage());
    }

    public static boolean firm(Stage stage) {
        return switch (stage) {
            case DATED, CONFIRMED, MOVED, UNDER_WAY, HAPPENED -> true;
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, POSTPONED, CANCELLED, DENIED -> false;
        };
    }

    /** The last of its days, by which it was to be: the day that it lapsed after. Null where it has none. */
    public LocalDate lapsedOn() {
        return Days.of(event.edtf()).last();
    }

    /** Whether its title is struck through: it won't be, or not on this day. */
    public boolean off() {
        return old != null || event.stage() == Stage.CANCELLED || event.stage() == Stage.DENIED;
    }

    /** The last time told that is not the one believed now: what it was. Empty where there was none. */
    public Optional<String> was() {
        return was(Brief.of(event));
    }

    /** Whether a page told a day for it, not before this one, on which it can't be now: sooner seen than what was believed when. */
    static boolean mayStrike(Brief event, LocalDate from) {
        Days now = Days.of(event.edtf());
        return event.tellings().stream().anyMatch(telling -> {
            Days told = Days.of(telling.edtf());
            return told.isDay() && !told.first().isBefore(from) && !told.meets(now);
        });
    }

    static Optional<String> was(Brief event) {
        if (event.tellings().stream().allMatch(telling -> telling.edtf() == null || telling.edtf().equals(event.edtf()))) {
            return Optional.empty();
        }
        Days now = Days.of(event.edtf());
        List<Brief.Turn> history = event.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            String told = history.get(i).edtf();
            if (told != null && !told.equals(event.edtf()) && history.get(i).knownOn() != null && !told.endsWith("..") && Days.of(told).bounded()
                    && (!Days.of(told).meets(now) || Days.of(told).days() > now.days() && now.bounded())) {
                return Optional.of(told);
            }
        }
        return Optional.empty();
    }
}
