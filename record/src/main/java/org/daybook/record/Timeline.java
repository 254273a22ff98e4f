package org.daybook.record;

import java.util.List;
import org.daybook.reading.page.Span;

/**
 * What happened to somebody or something, in order, across pages: every verb and noun by which pages tell it, and not only events of a diary.
 *
 * @param name as asked
 * @param pages how many pages were looked into
 * @param steps by time, undated ones last; of one time by publication, then as the page has them
 */
public record Timeline(String name, int pages, List<Moment> steps) {
    public Timeline {
        steps = List.copyOf(steps);
    }

    /**
     * One thing that happened.
     *
     * @param edtf when; null where neither the sentence nor the page tells it
     * @param stated whether a time expression stands with it; else it has the day that the report is about
     * @param words the verb or noun
     * @param quote the sentence
     * @param knownOn when the page was published, EDTF; null where nothing tells
     * @param span of the words, in code points of the page's text
     */
    public record Moment(String edtf, boolean stated, String words, String quote, String knownOn, String outlet, String source, String page, Span span) { }
}
