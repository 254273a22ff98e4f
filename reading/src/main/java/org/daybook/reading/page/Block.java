package org.daybook.reading.page;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A block of the main text: {@code start} to {@code end} in code points, end exclusive.
 *
 * @param language BCP 47, where it is surely in another language than the page ({@code und-Cyrl} where only the script tells that); else null
 */
public record Block(BlockKind kind, int start, int end, @JsonInclude(JsonInclude.Include.NON_NULL) String language) {
    /** A block in the page's language. */
    public Block(BlockKind kind, int start, int end) {
        this(kind, start, end, null);
    }
}
