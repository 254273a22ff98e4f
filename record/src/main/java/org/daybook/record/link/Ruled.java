package org.daybook.record.link;

import org.daybook.record.correct.Correction;

/**
 * That a correction bears on an event or a story.
 *
 * @param after the number of the last telling that it was made in sight of: what is told later is news to it. -1 where that doesn't matter
 * @param whole whether all pages count that it was made in sight of. Where not, it was made in sight of what was not told yet, and what it
 *     says of a date or a stage counts only where that is what was believed
 */
record Ruled(Correction correction, int after, boolean whole) {
    Ruled(Correction correction) {
        this(correction, -1, true);
    }
}
