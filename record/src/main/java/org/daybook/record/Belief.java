package org.daybook.record;

import org.daybook.reading.event.Stage;

/**
 * What was believed of an event once a telling was known.
 *
 * @param edtf when it was or was to be; null where nobody had told it
 */
public record Belief(Stage stage, String edtf) { }
