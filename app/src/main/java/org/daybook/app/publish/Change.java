package org.daybook.app.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.time.Edtf;
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
    /** Newest first. */
    public static final Comparator<Change> NEWEST_FIRST = Comparator.comparing(Change::day).reversed()
            .thenComparing((Change change) -> change.step().knownOn() == null ? "" : change.step().knownOn(), Comparator.reverseOrder())
            .thenComparing(change -> change.event().id()).thenComparing(change -> change.step().page());

    /** The sign that goes before the word; each kind has both. */
    public String sign() {
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
        return step.change() != null && !STILL.contains(step.change());
    }

    private static final Set<String> STILL = Set.of("same", "undated", "overruled");

    /** The newest change of an event after a day; empty where there is none. */
    public static Optional<Change> since(Event event, LocalDate since, LocalDate today) {
        List<Change> changes = all(event, since, today);
        return changes.stream().min(NEWEST_FIRST);
    }

    /** All changes of these events after a day, newest first. @param today the day that lapses are told by */
    public static List<Change> since(Collection<Event> events, LocalDate since, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        events.forEach(event -> changes.addAll(all(event, since, today)));
        changes.sort(NEWEST_FIRST);
        return changes;
    }

    /** Whether a time is of a day and so can be compared as text, which spares much parsing: a record has far more old tellings than new ones. */
    private static boolean isDay(String edtf) {
        return edtf.length() >= 10 && edtf.indexOf('/') < 0 && Character.isDigit(edtf.charAt(0)) && Character.isDigit(edtf.charAt(9));
    }

    private static List<Change> all(Event event, LocalDate since, LocalDate today) {
        List<Change> changes = new ArrayList<>();
        String after = since.toString();
        for (Step step : event.history()) {
            if (step.knownOn() == null || !moves(step) || isDay(step.knownOn()) && step.knownOn().compareTo(after) < 0) {
                continue;
            }
            LocalDate day = last(step.knownOn());
            if (day != null && day.isAfter(since)) {
                changes.add(new Change(event, step.change(), step, day));
            }
        }
        if (event.lapsed()) {
            LocalDate end = last(event.edtf());
            if (end != null && !end.isBefore(since) && end.isBefore(today)) {
                changes.add(new Change(event, "lapsed", event.history().get(event.history().size() - 1), end.plusDays(1)));
            }
        }
        return changes;
    }

    /** The last day of a time; null where it is open or not told. */
    private static LocalDate last(String edtf) {
        return Edtf.valid(edtf) ? Edtf.parse(edtf).upper().map(end -> end.minusDays(1)).orElse(null) : null;
    }
}
