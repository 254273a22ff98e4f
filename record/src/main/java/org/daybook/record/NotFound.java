package org.daybook.record;

/** What a person names is not in the record; the message says so, and how to find what is. */
public final class NotFound extends Exception {
    private static final long serialVersionUID = 1;

    public NotFound(String message) {
        super(message);
    }
}
