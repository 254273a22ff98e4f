package org.daybook.app.gather;

import org.daybook.reading.page.Capture;
import org.daybook.reading.page.UnreadableInput;

/** What came of an input: its bytes, or why there are none. */
public sealed interface Gathered {
    /** Bytes to be read. */
    record Found(Capture capture) implements Gathered { }

    /**
     * An input whose bytes can't be had.
     *
     * @param source the path as given or as met in a folder
     */
    record Lost(String source, UnreadableInput problem) implements Gathered { }
}
