package org.daybook.record;

/**
 * How much a record holds.
 *
 * @param tellings mentions of events
 */
public record Size(long pages, long tellings) { }
