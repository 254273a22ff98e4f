package org.daybook.record.correct;

import java.util.List;
import java.util.Objects;

/**
 * The story that a correction is about: the pages that it had when the correction was made. Its id and title of that day are for people.
 *
 * @param pages by publication; at least one
 */
public record StoryTarget(String id, String title, List<PageRef> pages) {
    public StoryTarget {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a correction needs pages that it is about, and story " + id + " has none");
        }
    }
}
