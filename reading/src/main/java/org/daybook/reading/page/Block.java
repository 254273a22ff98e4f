package org.daybook.reading.page;

/** A block of the main text: {@code start} to {@code end} in code points, end exclusive. */
public record Block(BlockKind kind, int start, int end) { }
