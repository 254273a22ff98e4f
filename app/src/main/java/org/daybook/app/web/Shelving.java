package org.daybook.app.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.daybook.app.publish.Aged;
import org.daybook.app.publish.Faceless;
import org.daybook.app.web.figure.Days;
import org.daybook.app.web.words.DayWords;
import org.daybook.record.Brief;
import org.daybook.record.Deferred;
import org.daybook.record.Outline;

/**
 * Puts the events of an agenda on shelves. No event is told in full before its line is looked at.
 *
 * @param from the day that the agenda begins with
 * @param old what becomes of old plans
 * @param alike what becomes of those that nothing tells apart
 */
record Shelving(View view, LocalDate from, Old old, Alike alike) {
    /** Old plans: among all others, or on shelves of their own, which are folded or shown. */
    enum Old { AMONG, FOLDED, SHOWN }

    /** Events that nothing tells apart, where no day is told: behind the first of them, or each on its line. */
    enum Alike { TOGETHER, APART }

    /** Of a short list: as little as there is, all of it stands. */
    static Shelving brief(View view, LocalDate from) {
        return new Shelving(view, from, Old.AMONG, Alike.TOGETHER);
    }

    /** An event where it is to stand, and those behind it. @param old the day that it stood on and no longer does; null where it stands where it is shown */
    private record Place(List<Brief> alike, String old) {
        Line line(View view) {
            Line line = Line.of(alike, view);
            return old == null ? line : line.struck(old);
        }
    }

    private Shelf of(String kind, LocalDate first, LocalDate last, List<Place> places) {
        return new Shelf(kind, first, last, null, null, Deferred.of(places, place -> place.line(view)));
    }

    /** Lines of events that have no day: folded as briefs are, so that a page is cut from what is seen of the list. */
    private List<Line> lines(List<Brief> events) {
        return alike == Alike.APART ? Deferred.of(events, event -> Line.of(event.event(), view))
                : Deferred.of(Faceless.together(events, Function.identity()), together -> Line.of(together, view));
    }

    /** The shelves of an agenda in their order: what has days first, a few days after the last of them, more at the first, or at the day asked from where they have begun. */
    List<Shelf> of(Outline agenda) {
        Map<LocalDate, List<Place>> byDay = new TreeMap<>();
        Map<Days, List<Place>> byDays = new TreeMap<>(Comparator.comparing(Days::last).thenComparing(Days::first));
        for (Brief event : agenda.dated()) {
            Days days = Days.of(event.edtf());
            Place line = new Place(List.of(event), null);
            if (days.isDay()) {
                byDay.computeIfAbsent(days.first(), day -> new ArrayList<>()).add(line);
            } else if (days.bounded()) {
                byDays.computeIfAbsent(days, d -> new ArrayList<>()).add(line);
            }
        }
        for (Brief event : agenda.strayed()) {
            // What moved stays on its old day too, struck through, and points to the new one.
            if (!Line.mayStrike(event, from)) {
                continue;
            }
            Line.was(event).filter(old -> Days.of(old).isDay() && !Days.of(old).first().isBefore(from) && !Days.of(old).meets(Days.of(event.edtf())))
                    .ifPresent(old -> byDay.computeIfAbsent(Days.of(old).first(), day -> new ArrayList<>()).add(new Place(List.of(event), old)));
        }
        List<Shelf> shelves = new ArrayList<>();
        byDay.forEach((day, lines) -> shelves.add(of("day", day, day, byHour(lines))));
        byDays.forEach((days, lines) -> shelves.add(of("days", days.first(), days.last(), lines)));
        shelves.sort(Comparator.comparing((Shelf shelf) -> shelf.stands(from)).thenComparing(shelf -> shelf.kind().equals("days")));
        shelves.addAll(wide(agenda.wide()));
        aged("undated", "forgotten", agenda.undated(), Aged::undated, shelves);
        List<Brief> newestFirst = new ArrayList<>(agenda.lapsed());
        Collections.reverse(newestFirst);
        aged("lapsed", "history", newestFirst, Aged::lapsed, shelves);
        return shelves;
    }

    private interface Age {
        Aged<Brief> of(List<Brief> events, Function<Brief, Brief> brief, LocalDate today);
    }

    private void aged(String kind, String oldKind, List<Brief> events, Age age, List<Shelf> shelves) {
        Aged<Brief> aged = old == Old.AMONG ? Aged.none(events) : age.of(events, Function.identity(), view.day());
        if (!aged.shown().isEmpty()) {
            shelves.add(new Shelf(kind, null, null, null, null, lines(aged.shown())));
        }
        if (!aged.old().isEmpty()) {
            shelves.add(new Shelf(oldKind, null, null, null, new Shelf.Old(aged.old().size(), aged.since(), 1, old == Old.FOLDED), lines(aged.old())));
        }
    }

    private List<Shelf> wide(List<Brief> events) {
        Map<YearMonth, List<Brief>> within = new TreeMap<>();
        Map<YearMonth, List<Brief>> by = new TreeMap<>();
        List<Brief> later = new ArrayList<>();
        for (Brief event : events) {
            Days days = Days.of(event.edtf());
            if (days.last() == null) {
                later.add(event);
            } else {
                YearMonth month = YearMonth.from(days.last());
                boolean inMonth = days.first() != null && YearMonth.from(days.first()).equals(month);
                (inMonth ? within : by).computeIfAbsent(month, m -> new ArrayList<>()).add(event);
            }
        }
        List<Shelf> shelves = new ArrayList<>();
        within.forEach((month, lines) -> shelves.add(new Shelf("month", null, null, month, null, lines(lines))));
        by.forEach((month, lines) -> shelves.add(new Shelf("by", null, null, month, null, lines(lines))));
        shelves.sort(Comparator.comparing(Shelf::month));
        if (!later.isEmpty()) {
            shelves.add(new Shelf("later", null, null, null, null, lines(later)));
        }
        return shelves;
    }

    /** What has an hour in the order of the hours, then the rest as it came. */
    private static List<Place> byHour(List<Place> lines) {
        return lines.stream().sorted(Comparator.comparing((Place line) -> {
            String hour = line.old() == null ? DayWords.hour(line.alike().get(0).edtf()) : "";
            return hour.isEmpty() ? "~" : hour;
        })).toList();
    }
}
