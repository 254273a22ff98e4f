package org.daybook.reading.name;

import org.daybook.reading.text.Text;

/** Finds names and joins those of one bearer. Safe for many threads. */
public final class NameReader {
    /**
     * The names of a text and their bearers within it.
     *
     * @param title the page's headline, which may give fuller forms; null where there is none. No mention points into it
     */
    public Names names(Text text, String title) {
        return Names.NONE;
    }
}
