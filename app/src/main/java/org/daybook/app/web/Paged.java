package org.daybook.app.web;

import java.util.List;

/**
 * Part of a long list.
 *
 * @param number of this page, from 1
 * @param pages how many there are
 * @param total how many items there are in all
 */
public record Paged<T>(List<T> items, int number, int pages, int total) {
    public Paged {
        items = List.copyOf(items);
    }

    /** A page of a list; past the end, the last. */
    static <T> Paged<T> of(List<T> all, int number, int most) {
        int pages = Math.max(1, (all.size() + most - 1) / most);
        int page = Math.min(number, pages);
        return new Paged<>(all.subList(Math.min(all.size(), (page - 1) * most), Math.min(all.size(), page * most)), page, pages, all.size());
    }
}
