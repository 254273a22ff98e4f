package org.daybook.app.web;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.daybook.record.Deferred;

/**
 * Part of a long list.
 *
 * @param number of this page, from 1
 * @param pages how many there are
 * @param total how many items there are in all; {@link #UNCOUNTED} where nobody knows
 */
public record Paged<T>(List<T> items, int number, int pages, int total) {
    public Paged {
        items = List.copyOf(items);
    }

    /** What stands for a number that nobody has counted: a record has more stories than anybody goes through. */
    public static final int UNCOUNTED = -1;

    /** A page of a list whose end isn't looked for before it is reached: until then the total is not counted, and one more page is known of. Past the end, none. */
    static <T> Paged<T> open(List<T> all, int number, int most) {
        List<T> items = new ArrayList<>();
        int from = (number - 1) * most;
        for (int i = from; i < from + most && Deferred.reaches(all, i); i++) {
            items.add(all.get(i));
        }
        boolean more = Deferred.reaches(all, from + most);
        return new Paged<>(items, number, more ? number + 1 : number, more || items.isEmpty() && number > 1 ? UNCOUNTED : from + items.size());
    }

    /** Whether somebody has counted them all. */
    public boolean counted() {
        return total != UNCOUNTED;
    }

    /** A page of a list that is to be shown from its end on. */
    static <T> Paged<T> backward(List<T> all, int number, int most) {
        int last = all.size() - 1;
        return of(new AbstractList<T>() {
            @Override
            public T get(int index) {
                return all.get(last - index);
            }

            @Override
            public int size() {
                return all.size();
            }
        }, number, most);
    }

    /** A page of a list; past the end, the last. */
    static <T> Paged<T> of(List<T> all, int number, int most) {
        int pages = Math.max(1, (all.size() + most - 1) / most);
        int page = Math.min(number, pages);
        return new Paged<>(all.subList(Math.min(all.size(), (page - 1) * most), Math.min(all.size(), page * most)), page, pages, all.size());
    }
}
