package org.daybook.record.link;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The events of all days that a diary may show, in the order in which it shows them: what decides whether one is shown lies side by side in few bytes, so that to
 * pass one over takes a nanosecond, and what is shown of a million is found without sorting.
 */
final class Diary {
    /** By the first day that they may fall on; last, those whose time has no first day. */
    private final NavigableMap<Integer, Rows> dated = new TreeMap<>();
    /** Those without any day, by when they were last known of, newest first. */
    private final NavigableMap<String, Rows> undated = new TreeMap<>(Comparator.reverseOrder());

    /** Takes an event; nothing happens where no diary shows it. */
    void add(Life life) {
        if (Ahead.shown(life)) {
            if (Ahead.undated(life)) {
                undated.computeIfAbsent(life.lastKnownOn(), day -> new Rows()).add(life);
            } else {
                dated.computeIfAbsent(life.when().firstDay(), day -> new Rows()).add(life);
            }
        }
    }

    void remove(Life life) {
        if (Ahead.shown(life)) {
            if (Ahead.undated(life)) {
                remove(undated, life.lastKnownOn(), life);
            } else {
                remove(dated, life.when().firstDay(), life);
            }
        }
    }

    private static <K> void remove(NavigableMap<K, Rows> all, K key, Life life) {
        Rows rows = all.get(key);
        rows.remove(life);
        if (rows.size == 0) {
            all.remove(key);
        }
    }

    /** The events of a day that are ahead, each on its shelf, in the order of those. @param day as {@link Life#at} counts */
    Ahead.Shelves at(int day, Ahead.Span span) {
        Ahead.Shelves shelves = Ahead.Shelves.empty();
        Collection<Rows> begun = span.to() == null ? dated.values() : dated.headMap(Window.day(span.to()), true).values();
        begun.forEach(rows -> rows.at(day, span, shelves));
        Rows noFirst = span.to() == null ? null : dated.get(Window.NO_DAY);
        if (noFirst != null) {
            noFirst.at(day, span, shelves);
        }
        undated.values().forEach(rows -> rows.at(day, span, shelves));
        shelves.orderWide();
        return shelves;
    }

    /** Events that come after each other but for their ids, in the order of those. */
    private static final class Rows {
        private static final Comparator<Life> ORDER = Comparator.comparing(Life::id).thenComparingInt(Life::from);

        private Life[] lives = new Life[2];
        /** Of each, from when and until when it is what it is, the end of its window, and the shelf on which it stands once it is not lapsed. */
        private int[] from = new int[2];
        private int[] until = new int[2];
        private int[] end = new int[2];
        private Ahead.Shelf[] shelf = new Ahead.Shelf[2];
        private boolean[] lapses = new boolean[2];
        private int size;

        void add(Life life) {
            if (size == lives.length) {
                grow(size + 1 + (size >> 1));
            }
            int at = -1 - Arrays.binarySearch(lives, 0, size, life, ORDER);
            for (Object rows : new Object[] {lives, from, until, end, shelf, lapses}) {
                System.arraycopy(rows, at, rows, at + 1, size - at);
            }
            size++;
            lives[at] = life;
            from[at] = life.from();
            until[at] = life.until();
            end[at] = life.when().endDay();
            shelf[at] = Ahead.shelf(life);
            lapses[at] = life.stage().ahead();
        }

        void remove(Life life) {
            int at = Arrays.binarySearch(lives, 0, size, life, ORDER);
            size--;
            for (Object rows : new Object[] {lives, from, until, end, shelf, lapses}) {
                System.arraycopy(rows, at + 1, rows, at, size - at);
            }
            lives[size] = null;
        }

        private void grow(int length) {
            lives = Arrays.copyOf(lives, length);
            from = Arrays.copyOf(from, length);
            until = Arrays.copyOf(until, length);
            end = Arrays.copyOf(end, length);
            shelf = Arrays.copyOf(shelf, length);
            lapses = Arrays.copyOf(lapses, length);
        }

        void at(int day, Ahead.Span span, Ahead.Shelves shelves) {
            for (int i = 0; i < size; i++) {
                if (from[i] <= day && (day < until[i] || until[i] == Life.OPEN)) {
                    Ahead.Shelf on = span.shelf(shelf[i], end[i], lapses[i]);
                    if (on != null) {
                        shelves.on(on, lives[i]).add(lives[i]);
                    }
                }
            }
        }
    }
}
