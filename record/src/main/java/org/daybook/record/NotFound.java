package org.daybook.record;

import java.util.List;

/** What a person names is not in the record; the message says so, and how to find what is. */
public final class NotFound extends Exception {
    private static final long serialVersionUID = 1;

    private final Objection objection;
    private final transient List<Object> about;

    NotFound(Objection objection, String message, Object... about) {
        super(message);
        this.objection = objection;
        this.about = List.of(about);
    }

    public Objection objection() {
        return objection;
    }

    /** What the objection is about, as it says. */
    public List<Object> about() {
        return about;
    }
}
