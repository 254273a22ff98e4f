package org.daybook.record.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.daybook.record.link.Ledger.Entry;

/** The pages of a ledger: by id, by publication, and by their dates as they are written. */
final class PageList {
    /** So many pages are put in their places one by one; more are sorted in. */
    private static final int FEW = 200;

    private final TreeMap<String, Entry> byId = new TreeMap<>();
    private final List<Entry> inOrder = new ArrayList<>();
    /** Pages whose date is no single day. */
    private final List<Entry> wide = new ArrayList<>();
    private final NavigableMap<String, Issued> byOutlet = new TreeMap<>();
    private final NavigableMap<String, SameDate> byDate = new TreeMap<>(Comparator.reverseOrder());

    /** Pages that have one date as it is written, and from when on the first of them counts: of most that are newer than the day of an answer, none does. */
    private static final class SameDate {
        private final List<Entry> pages = new ArrayList<>(1);
        private int from = Integer.MAX_VALUE;

        void add(Entry entry) {
            pages.add(entry);
            from = Math.min(from, entry.from());
        }

        void remove(Entry entry) {
            pages.remove(entry);
            from = pages.stream().mapToInt(Entry::from).min().orElse(Integer.MAX_VALUE);
        }
    }

    /** Adds pages of other ids than those that are here. */
    void add(List<Entry> fresh) {
        for (Entry entry : fresh) {
            byId.put(entry.page().id(), entry);
            byDate.computeIfAbsent(date(entry), d -> new SameDate()).add(entry);
            byOutlet.computeIfAbsent(entry.page().outlet(), outlet -> new Issued()).add(Issued.day(entry.page()));
        }
        order(inOrder, fresh);
        order(wide, fresh.stream().filter(PageList::wide).toList());
    }

    private static boolean wide(Entry entry) {
        return entry.published().days() != 1;
    }

    private static String date(Entry entry) {
        return Chronicle.newest(List.of(entry.page()));
    }

    private static void order(List<Entry> all, List<Entry> fresh) {
        if (fresh.size() > FEW) {
            all.addAll(fresh);
            all.sort(Entry.BY_PUBLICATION);
        } else {
            fresh.forEach(entry -> all.add(-1 - Collections.binarySearch(all, entry, Entry.BY_PUBLICATION), entry));
        }
    }

    /** Null where there was no such page. */
    Entry remove(String page) {
        Entry entry = byId.remove(page);
        if (entry != null) {
            inOrder.remove(Collections.binarySearch(inOrder, entry, Entry.BY_PUBLICATION));
            if (wide(entry)) {
                wide.remove(Collections.binarySearch(wide, entry, Entry.BY_PUBLICATION));
            }
            Issued issued = byOutlet.get(entry.page().outlet());
            issued.remove(Issued.day(entry.page()));
            if (issued.isEmpty()) {
                byOutlet.remove(entry.page().outlet());
            }
            SameDate same = byDate.get(date(entry));
            same.remove(entry);
            if (same.pages.isEmpty()) {
                byDate.remove(date(entry));
            }
        }
        return entry;
    }

    int size() {
        return byId.size();
    }

    /** Null where there is no such page. */
    Entry entry(String page) {
        return byId.get(page);
    }

    /** All, by publication. */
    List<Entry> inOrder() {
        return inOrder;
    }

    /** Those whose date is no single day, by publication. */
    List<Entry> wide() {
        return wide;
    }

    /** When the pages of each outlet were published. */
    NavigableMap<String, Issued> byOutlet() {
        return byOutlet;
    }

    /** Where those begin that were published after a day, in the order of publication. */
    private int behind(LocalDate day) {
        int low = 0;
        int high = inOrder.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first(inOrder.get(middle)).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Those that were published after a day, or may have been. @param last those of later days are left out; null for none */
    List<Entry> after(LocalDate day, LocalDate last) {
        int from = behind(day);
        List<Entry> after = new ArrayList<>(inOrder.subList(from, last == null ? inOrder.size() : Math.max(from, behind(last))));
        wide.stream().filter(entry -> !first(entry).isAfter(day) && (entry.published().end() == null || entry.published().end().isAfter(day.plusDays(1)))).forEach(after::add);
        return after;
    }

    private static LocalDate first(Entry entry) {
        return entry.published().first() == null ? LocalDate.MAX : entry.published().first();
    }

    NavigableMap<String, Entry> from(String beginning) {
        return byId.subMap(beginning, true, beginning + Character.MAX_VALUE, false);
    }

    /** Pages that have one date as it is written. */
    record OfDate(String date, List<Entry> pages) { }

    /**
     * The newest pages that count, of those older than a date.
     *
     * @param before null for no such date
     * @param day as {@link Entry#from} counts
     * @return null where there are none
     */
    OfDate newest(String before, int day) {
        for (Map.Entry<String, SameDate> of : (before == null ? byDate : byDate.tailMap(before, false)).entrySet()) {
            if (of.getValue().from <= day) {
                return new OfDate(of.getKey(), of.getValue().pages.stream().filter(entry -> entry.from() <= day).toList());
            }
        }
        return null;
    }
}
