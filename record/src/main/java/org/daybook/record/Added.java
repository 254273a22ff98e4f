package org.daybook.record;

import java.util.List;

/**
 * What became of captures that were added. Sources are in the order of the input.
 *
 * @param added read and in the record now
 * @param known held already, byte for byte; nothing was changed
 * @param failed kept in the archive, but no page could be read from them
 */
public record Added(List<String> added, List<String> known, List<Failure> failed) {
    public Added {
        added = List.copyOf(added);
        known = List.copyOf(known);
        failed = List.copyOf(failed);
    }

    /** An input that could not be read, with its code and message. */
    public record Failure(String source, String code, String message) { }
}
