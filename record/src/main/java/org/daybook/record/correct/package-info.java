/**
 * What people say against what the program read, or for it. In: lines of {@code corrections.jsonl}. Out: the corrections that stand, in the
 * one order that they have. Open {@link org.daybook.record.correct.Correction} first.
 *
 * <p>A correction is truth, as a capture is: it is appended to the log, forced to the disk, and never changed; even an undo is one more line.
 * It points at words on pages, which stay what they are however often pages are read again, and at no row or id of the record. What it
 * comes to is worked out anew each time, where linking is ({@code record.link.Rulings}).
 */
package org.daybook.record.correct;
