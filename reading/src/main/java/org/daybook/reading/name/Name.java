package org.daybook.reading.name;

import org.daybook.reading.page.Span;

/**
 * A name as it stands in the text.
 *
 * @param start in code points
 * @param end in code points, exclusive
 * @param text its words
 * @param type what it names
 * @param entity id of its bearer in the page
 */
public record Name(int start, int end, String text, EntityType type, String entity) {
    public Span span() {
        return new Span(start, end);
    }
}
