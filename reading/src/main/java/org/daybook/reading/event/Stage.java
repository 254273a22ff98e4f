package org.daybook.reading.event;

/** How firm an event is, as one page tells it; design: the public format of a reading. */
public enum Stage {
    SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, POSTPONED, CANCELLED, UNDER_WAY, HAPPENED, DENIED;

    /** Whether an event at this stage may still lie ahead. */
    public boolean ahead() {
        return switch (this) {
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, POSTPONED -> true;
            case CANCELLED, UNDER_WAY, HAPPENED, DENIED -> false;
        };
    }

    /** The wire form: lower case, with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
