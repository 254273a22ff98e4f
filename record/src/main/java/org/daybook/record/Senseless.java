package org.daybook.record;

import java.util.List;

/** A correction that makes no sense; the message says why. */
public final class Senseless extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final Objection objection;
    private final transient List<Object> about;

    Senseless(Objection objection, String message, Object... about) {
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
