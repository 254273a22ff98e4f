package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.record.Coverage;

/** When the pages of an outlet were published: the last day, of the epoch, that each may be of, in order; {@link Life#ALL} for those that nothing dates. */
final class Issued {
    private int[] days = new int[4];
    private int size;
    private boolean sorted = true;

    /** What was read of the outlets of these pages, by their names. @param late how many days are counted one by one, up to the last */
    static List<Coverage> of(Collection<PageFacts> pages, LocalDate last, int late) {
        Map<String, Issued> byOutlet = new TreeMap<>();
        pages.forEach(page -> byOutlet.computeIfAbsent(page.outlet(), outlet -> new Issued()).add(day(page)));
        return byOutlet.entrySet().stream().map(outlet -> outlet.getValue().coverage(outlet.getKey(), Life.ALL, last, late)).toList();
    }

    /** The day of a page, as it is kept here. */
    static int day(PageFacts page) {
        LocalDate end = Chronicle.published(page).end();
        return end == null ? Life.ALL : Math.toIntExact(end.toEpochDay() - 1);
    }

    void add(int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, 2 * size);
        }
        sorted &= size == 0 || days[size - 1] <= day;
        days[size++] = day;
    }

    void remove(int day) {
        sort();
        int at = Arrays.binarySearch(days, 0, size, day);
        System.arraycopy(days, at + 1, days, at, size - at - 1);
        size--;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(days, 0, size);
            sorted = true;
        }
    }

    /** How many are known by a day. */
    private int until(int day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * What was read of the outlet.
     *
     * @param known the day by which pages count; {@link Life#ALL} for all
     * @param last the last of the days that are counted one by one
     * @param late how many these are
     */
    synchronized Coverage coverage(String outlet, int known, LocalDate last, int late) {
        sort();
        int pages = until(known);
        int dated = until(Math.min(known, Life.ALL - 1));
        List<Integer> counts = new ArrayList<>();
        int end = Math.toIntExact(last.toEpochDay());
        for (int day = end - late + 1; day <= end; day++) {
            counts.add(Math.min(dated, until(day)) - Math.min(dated, until(day - 1)));
        }
        return new Coverage(outlet, pages, pages - dated, dated == 0 ? null : LocalDate.ofEpochDay(days[dated - 1]), counts);
    }
}
