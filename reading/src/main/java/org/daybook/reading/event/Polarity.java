package org.daybook.reading.event;

/** Whether the page says that the event is, or that it is not. */
public enum Polarity {
    POSITIVE, NEGATIVE;

    /** The wire form: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
