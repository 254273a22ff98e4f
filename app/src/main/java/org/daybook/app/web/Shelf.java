package org.daybook.app.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.app.web.figure.Days;
import org.daybook.app.web.words.DayWords;
import org.daybook.record.Brief;
import org.daybook.record.Deferred;
import org.daybook.record.Outline;

/**
 * Lines that stand together in the agenda: those of a day, of a few days, of a month in which no day is told, without a date, or lapsed.
 *
 * @param kind {@code day}, {@code days}, {@code month}, {@code later}, {@code undated} or {@code lapsed}
 * @param first of a day or a few; null for others
 * @param last likewise
 * @param month of a month's shelf; null for others
 */
public record Shelf(String kind, LocalDate first, LocalDate last, YearMonth month, List<Line> lines) {
    public Shelf {
        lines = Deferred.copyOf(lines);
    }

    /** An event where it is to stand. @param old the day that it stood on and no longer does; null where it stands where it is shown */
    private record Place(Brief event, String old) {
        Line line(View view) {
            Line line = Line.of(event.event(), view);
            return old == null ? line : line.struck(old);
        }
    }

    private static Shelf of(String kind, LocalDate first, LocalDate last, YearMonth month, List<Place> places, View view) {
        return new Shelf(kind, first, last, month, Deferred.of(places, place -> place.line(view)));
    }

    private static Shelf of(String kind, YearMonth month, List<Brief> events, View view) {
        return of(kind, null, null, month, events.stream().map(event -> new Place(event, null)).toList(), view);
    }

    /** From so many days on, days stand where they begin. */
    private static final int WEEK = 7;

    /** The shelves of an agenda in their order: what has days first, a few days after the last of them, more at the first, or at the day asked from where they have begun. */
    static List<Shelf> of(Outline agenda, View view, LocalDate from) {
        Map<LocalDate, List<Place>> byDay = new TreeMap<>();
        Map<Days, List<Place>> byDays = new TreeMap<>(Comparator.comparing(Days::last).thenComparing(Days::first));
        for (Brief event : agenda.dated()) {
            Days days = Days.of(event.edtf());
            Place line = new Place(event, null);
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
                    .ifPresent(old -> byDay.computeIfAbsent(Days.of(old).first(), day -> new ArrayList<>()).add(new Place(event, old)));
        }
        List<Shelf> shelves = new ArrayList<>();
        byDay.forEach((day, lines) -> shelves.add(of("day", day, day, null, byHour(lines), view)));
        byDays.forEach((days, lines) -> shelves.add(of("days", days.first(), days.last(), null, lines, view)));
        shelves.sort(Comparator.comparing((Shelf shelf) -> shelf.stands(from)).thenComparing(shelf -> shelf.kind().equals("days")));
        shelves.addAll(wide(agenda.wide(), view));
        if (!agenda.undated().isEmpty()) {
            shelves.add(of("undated", null, agenda.undated(), view));
        }
        if (!agenda.lapsed().isEmpty()) {
            List<Brief> newestFirst = new ArrayList<>(agenda.lapsed());
            java.util.Collections.reverse(newestFirst);
            shelves.add(of("lapsed", null, newestFirst, view));
        }
        return shelves;
    }

    private static List<Shelf> wide(List<Brief> events, View view) {
        Map<YearMonth, List<Brief>> byMonth = new TreeMap<>();
        List<Brief> later = new ArrayList<>();
        for (Brief event : events) {
            LocalDate last = Days.of(event.edtf()).last();
            if (last == null) {
                later.add(event);
            } else {
                byMonth.computeIfAbsent(YearMonth.from(last), month -> new ArrayList<>()).add(event);
            }
        }
        List<Shelf> shelves = new ArrayList<>();
        byMonth.forEach((month, lines) -> shelves.add(of("month", month, lines, view)));
        if (!later.isEmpty()) {
            shelves.add(of("later", null, later, view));
        }
        return shelves;
    }

    /** What has an hour in the order of the hours, then the rest as it came. */
    private static List<Place> byHour(List<Place> lines) {
        return lines.stream().sorted(Comparator.comparing((Place line) -> {
            String hour = line.old() == null ? DayWords.hour(line.event().edtf()) : "";
            return hour.isEmpty() ? "~" : hour;
        })).toList();
    }

    /** The shelves of one page of lines; one that is cut goes on on the next. Where no day is told, lines that nothing tells apart stand behind the first of them. */
    static Paged<Shelf> paged(List<Shelf> shelves, int number, int most) {
        int total = shelves.stream().mapToInt(shelf -> shelf.lines().size()).sum();
        int pages = Math.max(1, (total + most - 1) / most);
        int page = Math.min(number, pages);
        int from = (page - 1) * most;
        int at = 0;
        List<Shelf> shown = new ArrayList<>();
        for (Shelf shelf : shelves) {
            int start = Math.max(0, from - at);
            int end = Math.min(shelf.lines().size(), from + most - at);
            if (start < end) {
                List<Line> lines = shelf.lines().subList(start, end);
                shown.add(new Shelf(shelf.kind(), shelf.first(), shelf.last(), shelf.month(), shelf.dated() ? lines : Line.together(lines)));
            }
            at += shelf.lines().size();
        }
        return new Paged<>(shown, page, pages, total);
    }

    private LocalDate stands(LocalDate from) {
        return new Days(first, last).days() < WEEK ? last : at(from);
    }

    /** The first of its days that is not before this one, or its last. */
    public LocalDate at(LocalDate from) {
        return !first.isBefore(from) ? first : last.isBefore(from) ? last : from;
    }

    /** Whether it stands with its days at the side, in the table of days. */
    public boolean dated() {
        return first != null;
    }
}
