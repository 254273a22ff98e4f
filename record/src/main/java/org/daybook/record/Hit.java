package org.daybook.record;

import java.util.List;
import org.daybook.reading.page.Span;

/**
 * Something that a search found.
 *
 * @param kind {@code article}, {@code statement} or {@code event}
 * @param id the page's id, or the event's
 * @param passage the sentence that has what was found; empty where there is no text
 * @param words what was found, in the passage, in order; none overlap
 * @param page id of the page that it was found on
 * @param span where to look, in that page's text: the statement, the sentence that tells the event, or of an article the passage; null where it has no text
 * @param speaker of a statement, who makes it; null where the page names nobody, and for all else
 * @param cue of a statement, the words that attribute it; null where it has none, and for all else
 */
public record Hit(String kind, String id, String title, String passage, List<Span> words, String outlet, String knownOn, String source, String page,
        Span span, String speaker, String cue) {
    public Hit {
        words = List.copyOf(words);
    }
}
