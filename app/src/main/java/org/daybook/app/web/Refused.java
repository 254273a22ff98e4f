package org.daybook.app.web;

import org.daybook.app.web.words.Words;

/** A request that can't be answered as it stands: what was wrong, in the words of the interface. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String key;
    private final transient Object[] arguments;

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

    int status() {
        return status;
    }

    String words(Words words) {
        return words.text(key, arguments);
    }
}
