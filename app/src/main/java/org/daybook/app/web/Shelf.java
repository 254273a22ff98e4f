package org.daybook.app.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.web.figure.Days;
import org.daybook.record.Deferred;

/**
 * Lines that stand together in the agenda: those of a day, of a few days, of a month in which no day is told, of longer times that end with a month, without a
 * date, or lapsed.
 *
 * @param kind {@code day}, {@code days}, {@code month}, {@code by}, {@code later}, {@code undated}, {@code forgotten}, {@code lapsed} or {@code history}
 * @param first of a day or a few; null for others
 * @param last likewise
 * @param month of a month's shelf, and of one of what ends with it; null for others
 * @param old of one of old plans; null for others
 */
public record Shelf(String kind, LocalDate first, LocalDate last, YearMonth month, Old old, List<Line> lines) {
    /** From so many days on, days stand where they begin. */
    private static final int WEEK = 7;

    public Shelf {
        lines = Deferred.copyOf(lines);
    }

    /**
     * Old plans, which stand folded away until somebody asks for them.
     *
     * @param events how many
     * @param since the day before which they are old
     * @param at on which page they begin, once they are unfolded
     * @param folded whether they are not shown
     */
    public record Old(int events, LocalDate since, int at, boolean folded) {
        Old at(int page) {
            return new Old(events, since, page, folded);
        }
    }

    private int size() {
        return old != null && old.folded() ? 0 : lines.size();
    }

    /** The shelves of one page of lines; one that is cut goes on on the next. A folded one takes no line, and stands after those before it. */
    static Paged<Shelf> paged(List<Shelf> shelves, int number, int most) {
        int total = shelves.stream().mapToInt(Shelf::size).sum();
        int pages = Math.max(1, (total + most - 1) / most);
        int page = Math.min(number, pages);
        int from = (page - 1) * most;
        int at = 0;
        int unfolded = 0;
        List<Shelf> shown = new ArrayList<>();
        for (Shelf shelf : shelves) {
            int start = Math.max(0, from - at);
            int end = Math.min(shelf.size(), from + most - at);
            Old old = shelf.old() == null ? null : shelf.old().at(unfolded / most + 1);
            boolean here = old != null && old.folded() && from <= at && (at < from + most || page == pages);
            if (start < end || here) {
                shown.add(new Shelf(shelf.kind(), shelf.first(), shelf.last(), shelf.month(), old, here ? List.of() : shelf.lines().subList(start, end)));
            }
            at += shelf.size();
            unfolded += shelf.lines().size();
        }
        return new Paged<>(shown, page, pages, total);
    }

    /** How many events stand on shelves that are folded away. */
    static int folded(List<Shelf> shelves) {
        return shelves.stream().map(Shelf::old).filter(old -> old != null && old.folded()).mapToInt(Old::events).sum();
    }

    LocalDate stands(LocalDate from) {
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
