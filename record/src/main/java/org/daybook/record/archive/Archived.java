package org.daybook.record.archive;

import org.daybook.reading.page.Payload;

/**
 * A capture as the archive holds it.
 *
 * @param payload the bytes; null where another record holds them (a revisit)
 * @param place of the record
 */
public record Archived(Visit visit, Payload payload, Place place) { }
