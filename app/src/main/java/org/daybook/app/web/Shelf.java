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
import org.daybook.record.Agenda;
import org.daybook.record.Event;

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
        lines = List.copyOf(lines);
    }

    /** The shelves of an agenda in their order: what has days first, each few days after the last of them. */
    static List<Shelf> of(Agenda agenda, View view, LocalDate from) {
        Map<LocalDate, List<Line>> byDay = new TreeMap<>();
        Map<Days, List<Line>> byDays = new TreeMap<>(Comparator.comparing(Days::last).thenComparing(Days::first));
        for (Event event : agenda.dated()) {
            Days days = Days.of(event.edtf());
            Line line = Line.of(event, view);
            if (days.isDay()) {
                byDay.computeIfAbsent(days.first(), day -> new ArrayList<>()).add(line);
            } else if (days.bounded()) {
                byDays.computeIfAbsent(days, d -> new ArrayList<>()).add(line);
            }
        }
        for (Event event : agenda.events()) {
            // What moved stays on its old day too, struck through, and points to the new one.
            Line.was(event).filter(old -> Days.of(old).isDay() && !Days.of(old).first().isBefore(from) && !Days.of(old).meets(Days.of(event.edtf())))
                    .ifPresent(old -> byDay.computeIfAbsent(Days.of(old).first(), day -> new ArrayList<>()).add(Line.of(event, view).struck(old)));
        }
        List<Shelf> shelves = new ArrayList<>();
        byDay.forEach((day, lines) -> shelves.add(new Shelf("day", day, day, null, byHour(lines))));
        byDays.forEach((days, lines) -> shelves.add(new Shelf("days", days.first(), days.last(), null, lines)));
        shelves.sort(Comparator.comparing(Shelf::last).thenComparing(shelf -> shelf.kind().equals("days")));
        shelves.addAll(wide(agenda.wide(), view));
        if (!agenda.undated().isEmpty()) {
            shelves.add(new Shelf("undated", null, null, null, agenda.undated().stream().map(event -> Line.of(event, view)).toList()));
        }
        if (!agenda.lapsed().isEmpty()) {
            List<Event> newestFirst = new ArrayList<>(agenda.lapsed());
            java.util.Collections.reverse(newestFirst);
            shelves.add(new Shelf("lapsed", null, null, null, newestFirst.stream().map(event -> Line.of(event, view)).toList()));
        }
        return shelves;
    }

    private static List<Shelf> wide(List<Event> events, View view) {
        Map<YearMonth, List<Line>> byMonth = new TreeMap<>();
        List<Line> later = new ArrayList<>();
        for (Event event : events) {
            LocalDate last = Days.of(event.edtf()).last();
            if (last == null) {
                later.add(Line.of(event, view));
            } else {
                byMonth.computeIfAbsent(YearMonth.from(last), month -> new ArrayList<>()).add(Line.of(event, view));
            }
        }
        List<Shelf> shelves = new ArrayList<>();
        byMonth.forEach((month, lines) -> shelves.add(new Shelf("month", null, null, month, lines)));
        if (!later.isEmpty()) {
            shelves.add(new Shelf("later", null, null, null, later));
        }
        return shelves;
    }

    /** What has an hour in the order of the hours, then the rest as it came. */
    private static List<Line> byHour(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing((Line line) -> {
            String hour = line.old() == null ? DayWords.hour(line.event().edtf()) : "";
            return hour.isEmpty() ? "~" : hour;
        })).toList();
    }

    /** The shelves of one page of lines; one that is cut goes on on the next. */
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
                shown.add(new Shelf(shelf.kind(), shelf.first(), shelf.last(), shelf.month(), shelf.lines().subList(start, end)));
            }
            at += shelf.lines().size();
        }
        return new Paged<>(shown, page, pages, total);
    }

    /** Whether it stands with its days at the side, in the table of days. */
    public boolean dated() {
        return first != null;
    }
}
