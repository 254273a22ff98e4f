package org.daybook.record.archive;

import java.time.Instant;
import org.daybook.reading.page.Payload;

/**
 * A capture as the archive holds it.
 *
 * @param payload the bytes; null where another record holds them (a revisit)
 * @param place of the record
 * @param when it was archived
 */
public record Archived(Visit visit, Payload payload, Place place, Instant when) { }
