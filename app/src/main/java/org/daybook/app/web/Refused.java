package org.daybook.app.web;

import java.time.LocalDate;
import org.daybook.app.web.words.Words;

/** A request that can't be answered as it stands: what was wrong, in the words of the interface. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient Object[] arguments;
    private transient LocalDate known;

    /**
     * @param status HTTP's
     * @param key of the text that says what was wrong and what to do
     */
    Refused(int status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    /** The same of what is there on a later day. @param day null where nobody knows it */
    Refused until(LocalDate day) {
        known = day;
        return this;
    }

    /** The day on which what was asked for is there; null for none. */
    LocalDate known() {
        return known;
    }

    int status() {
        return status;
    }

    String words(Words words) {
        return words.text(key, arguments);
    }
}
