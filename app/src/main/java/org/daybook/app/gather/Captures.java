package org.daybook.app.gather;

/** To be written. */
public final class Captures {
    private Captures() { }
}
