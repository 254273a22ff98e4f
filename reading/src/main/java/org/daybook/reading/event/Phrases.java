package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table's phrases, found by their first word. */
final class Phrases<T> {
    /** A phrase found: tokens {@code start} to {@code end}, exclusive, and the row that it belongs to. */
    record Found<T>(int start, int end, T row) { }

    private record Entry<T>(Phrase phrase, T row) { }

    private final Map<String, List<Entry<T>>> byHead = new HashMap<>();

    /** Adds a cell: one phrase, or several parted by a slash between spaces. */
    void add(String cell, T row) {
        for (String phrase : cell.split(" / ")) {
            Phrase parsed = new Phrase(phrase);
            Entry<T> entry = new Entry<>(parsed, row);
            for (String head : parsed.heads()) {
                byHead.computeIfAbsent(head, k -> new ArrayList<>()).add(entry);
            }
        }
    }

    /** All phrases that begin with token i and end before {@code limit}, in the order of the table. */
    List<Found<T>> at(Words words, int i, int limit) {
        List<Found<T>> found = new ArrayList<>();
        List<Entry<T>> tried = new ArrayList<>();
        for (String key : words.all(i)) {
            collect(byHead.get(key), words, i, limit, tried, found);
        }
        collect(byHead.get("=" + words.lower(i)), words, i, limit, tried, found);
        return found;
    }

    private void collect(List<Entry<T>> entries, Words words, int i, int limit, List<Entry<T>> tried, List<Found<T>> found) {
        if (entries == null) {
            return;
        }
        for (Entry<T> entry : entries) {
            if (tried.contains(entry)) {
                continue;
            }
            tried.add(entry);
            int end = entry.phrase.match(words, i, limit);
            if (end > i) {
                found.add(new Found<>(i, end, entry.row));
            }
        }
    }
}
