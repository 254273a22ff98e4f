package org.daybook.record.correct;

import java.util.List;
import java.util.Objects;

/**
 * The event that a correction is about: the words that told it when the correction was made. They are its identity; its id and title of
 * that day are for people.
 *
 * @param tellings in the order of the record, the first telling's first; at least one
 */
public record Target(String id, String title, List<Evidence> tellings) {
    public Target {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        tellings = List.copyOf(tellings);
        if (tellings.isEmpty()) {
            throw new IllegalArgumentException("a correction needs words that it is about, and event " + id + " has none");
        }
    }
}
