package org.daybook.record.search;

import java.util.List;
import org.daybook.reading.page.Span;

/**
 * What a search found, as the index holds it.
 *
 * @param kind {@code article}, {@code statement} or {@code event}
 * @param id the page's, or for an event the mention's
 * @param page the page's id
 * @param title null where there is none
 * @param passage the sentence that has it; empty where there is no text
 * @param words what was found, in the passage, in order; none overlap
 * @param span where to look, in the page's text: the statement, the sentence that tells the event, or of an article the passage; null where it has no text
 * @param speaker of a statement, who makes it; null where the page names nobody, and for all else
 * @param cue of a statement, the words that attribute it; null where it has none, and for all else
 */
public record Found(String kind, String id, String page, String title, String passage, List<Span> words, Span span, String speaker, String cue) {
    public Found {
        words = List.copyOf(words);
    }
}
