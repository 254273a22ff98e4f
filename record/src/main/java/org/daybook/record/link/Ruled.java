package org.daybook.record.link;

import org.daybook.record.correct.Correction;

/**
 * That a correction bears on an event.
 *
 * @param after the number of the last telling that it was made in sight of: what is told later is news to it. -1 where that doesn't matter
 */
record Ruled(Correction correction, int after) { }
