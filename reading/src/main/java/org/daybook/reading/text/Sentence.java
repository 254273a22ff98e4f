package org.daybook.reading.text;

import org.daybook.reading.page.Span;

/**
 * A sentence of a text.
 *
 * @param start in code points
 * @param end in code points, exclusive; closing quotation marks belong to it
 * @param firstToken index of its first token
 * @param endToken index after its last token
 * @param paragraph number of its paragraph, from 0
 */
public record Sentence(int start, int end, int firstToken, int endToken, int paragraph) {
    public Span span() {
        return new Span(start, end);
    }
}
