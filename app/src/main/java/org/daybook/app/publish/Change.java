package org.daybook.app.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.time.Edtf;
import org.daybook.record.Brief;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Step;

/**
 * What became otherwise with an event.
 *
 * @param kind {@code new}, {@code firmer}, {@code narrowed}, … as {@link Step#change} has it, or {@code lapsed}
 * @param step the telling that changed it; of a lapse, the last telling
 * @param day when that was
 */
public record Change(Event event, String kind, Step step, LocalDate day) {
    /** The kinds that people are told of, in the order of a list of signs. */
    public static final List<String> KINDS = List.of("new", "firmer", "weaker", "moved", "narrowed", "postponed", "cancelled", "denied", "under-way", "happened", "contradicts", "lapsed");

    /** The sign that goes before the word; each kind has both. */
    public String sign() {
        return sign(kind);
    }

    /** The same for a kind. */
    public static String sign(String kind) {
        return switch (kind) {
            case "new" -> "+";
            case "firmer" -> "▲";
            case "weaker" -> "▽";
            case "moved" -> "→";
            case "narrowed" -> "›‹";
            case "postponed" -> "‖";
            case "cancelled", "denied" -> "×";
            case "happened" -> "✓";
            case "under-way" -> "▶";
            case "lapsed" -> "?";
            case "contradicts", "overruled" -> "≠";
            default -> "·";
        };
    }

    /** Whether a telling changed what is believed. */
    public static boolean moves(Step step) {
        return moves(step.change());
    }

    private static boolean moves(String change) {
        return change != null && !STILL.contains(change);
    }

    private static final Set<String> STILL = Set.of("same", "undated", "overruled");

    /** The newest change of an event after a day; empty where there is none. */
    public static Optional<Change> since(Event event, LocalDate since, LocalDate today) {
        return all(Brief.of(event), since, today).stream().min(Found.NEWEST_FIRST).map(Found::change);
    }

    /** Whether an event has changed after a day. */
    public static boolean any(Brief event, LocalDate since, LocalDate today) {
        return !all(event, since, today).isEmpty();
    }

    /**
     * All changes of these events after a day, newest first, each told in full where it is looked at.
     *
     * @param today the day that lapses are told by
     */
    public static List<Change> since(Collection<Brief> events, LocalDate since, LocalDate today) {
        return Deferred.of(found(events, since, today), Found::change);
    }

    /** The same before their words are looked up. */
    static List<Found> found(Collection<Brief> events, LocalDate since, LocalDate today) {
        List<Found> changes = new ArrayList<>();
        events.forEach(event -> changes.addAll(all(event, since, today)));
        changes.sort(Found.NEWEST_FIRST);
        return changes;
    }

    /** The same of events that are told in full already. */
    public static List<Change> of(Collection<Event> events, LocalDate since, LocalDate today) {
        return since(events.stream().map(Brief::of).toList(), since, today);
    }

    /** A change before its words are looked up. @param step its number in the history */
    record Found(Brief event, String kind, int step, Brief.Turn turn, LocalDate day) {
        private static final Comparator<Found> NEWEST_FIRST = Comparator.comparing(Found::day).reversed()
                .thenComparing(Found::hour, Comparator.reverseOrder())
                .thenComparing(found -> found.event().id()).thenComparing(found -> found.turn().page());

        /** When on its day: empty of a lapse, which has a day only and so stands last. */
        private String hour() {
            return kind.equals("lapsed") || turn.knownOn() == null ? "" : turn.knownOn();
        }

        Change change() {
            Event full = event.event();
            return new Change(full, kind, full.history().get(step), day);
        }
    }

    /** Whether a time is of a day and so can be compared as text, which spares much parsing: a record has far more old tellings than new ones. */
    private static boolean isDay(String edtf) {
        return edtf.length() >= 10 && edtf.indexOf('/') < 0 && Character.isDigit(edtf.charAt(0)) && Character.isDigit(edtf.charAt(9));
    }

    private static List<Found> all(Brief event, LocalDate since, LocalDate today) {
        List<Found> changes = new ArrayList<>();
        String after = since.toString();
        List<Brief.Turn> history = event.history();
        for (int i = 0; i < history.size(); i++) {
            Brief.Turn turn = history.get(i);
            if (turn.knownOn() == null || !moves(turn.change()) || isDay(turn.knownOn()) && turn.knownOn().compareTo(after) < 0) {
                continue;
            }
            LocalDate day = last(turn.knownOn());
            if (day != null && day.isAfter(since)) {
                changes.add(new Found(event, turn.change(), i, turn, day));
            }
        }
        if (event.lapsed()) {
            LocalDate end = last(event.edtf());
            if (end != null && !end.isBefore(since) && end.isBefore(today)) {
                int last = history.size() - 1;
                changes.add(new Found(event, "lapsed", last, history.get(last), end.plusDays(1)));
            }
        }
        return changes;
    }

    /** The last day of a time; null where it is open or not told. */
    private static LocalDate last(String edtf) {
        return Edtf.valid(edtf) ? Edtf.parse(edtf).upper().map(end -> end.minusDays(1)).orElse(null) : null;
    }
}
