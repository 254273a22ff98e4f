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

    /** By a word that they begin with, in any form; and by a form that they begin with. */
    private final Map<String, List<Entry<T>>> byHead = new HashMap<>();
    private final Map<String, List<Entry<T>>> byForm = new HashMap<>();
    /** Among the tables of its language. */
    final int number;

    Phrases(int number) {
        this.number = number;
    }

    /** Adds a cell: one phrase, or several parted by a slash between spaces. */
    void add(String cell, T row) {
        for (String phrase : cell.split(" / ")) {
            Phrase parsed = new Phrase(phrase);
            Entry<T> entry = new Entry<>(parsed, row);
            parsed.heads().forEach(head -> byHead.computeIfAbsent(head, k -> new ArrayList<>()).add(entry));
            parsed.headForms().forEach(form -> byForm.computeIfAbsent(form, k -> new ArrayList<>()).add(entry));
        }
    }

    /** All phrases that begin with token i and end before {@code limit}, in the order of the table. */
    List<Found<T>> at(Words words, int i, int limit) {
        List<Found<T>> found = new ArrayList<>();
        for (Entry<T> entry : beginning(words, i)) {
            int end = entry.phrase.match(words, i, limit);
            if (end > i) {
                found.add(new Found<>(i, end, entry.row));
            }
        }
        return found;
    }

    /**
     * Phrases whose first word a token is and whose other words stand before it, as free word order has it («в отставку уйдёт»), in the order of the
     * table: what is found are the other words.
     *
     * @param from the first token that is looked at
     */
    List<Found<T>> turned(Words words, int i, int from) {
        List<Found<T>> found = new ArrayList<>();
        for (Entry<T> entry : beginning(words, i)) {
            int start = entry.phrase.before(words, i, from);
            if (start >= 0) {
                found.add(new Found<>(start, entry.phrase.rest(words, start, i), entry.row));
            }
        }
        return found;
    }

    private List<Entry<T>> beginning(Words words, int i) {
        if (!words.begins(i, number)) {
            return List.of();
        }
        List<Entry<T>> beginning = new ArrayList<>();
        for (String key : words.all(i)) {
            addNew(byHead.get(key), beginning);
        }
        addNew(byForm.get(words.lower(i)), beginning);
        return beginning;
    }

    /** Whether any phrase begins with a word of this form and these base forms, the form first. */
    boolean beginsWith(String[] keys) {
        for (String key : keys) {
            if (byHead.containsKey(key)) {
                return true;
            }
        }
        return byForm.containsKey(keys[0]);
    }

    private void addNew(List<Entry<T>> entries, List<Entry<T>> to) {
        if (entries == null) {
            return;
        }
        int before = to.size();
        for (Entry<T> entry : entries) {
            if (before == 0 || !holds(to, before, entry)) {
                to.add(entry);
            }
        }
    }

    /** Whether this very entry is among the first of these: of one list none comes twice. */
    private boolean holds(List<Entry<T>> entries, int first, Entry<T> entry) {
        for (int i = 0; i < first; i++) {
            if (entries.get(i) == entry) {
                return true;
            }
        }
        return false;
    }
}
