package org.daybook.reading.page;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that the page carries beside the story, with its text as shown.
 *
 * @param language BCP 47, where it is surely in another language than the story ({@code und-Cyrl} where only the script tells that); else null
 */
public record Furniture(FurnitureKind kind, String text, @JsonInclude(JsonInclude.Include.NON_NULL) String language) {
    /** A piece in the story's language. */
    public Furniture(FurnitureKind kind, String text) {
        this(kind, text, null);
    }
}
