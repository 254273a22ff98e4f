package org.daybook.reading.page;

/** Something that the page carries beside the story, with its text as shown. */
public record Furniture(FurnitureKind kind, String text) { }
