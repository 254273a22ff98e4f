package org.daybook.reading.event;

/** What a participant is to an event. */
public enum Role {
    HOST, GUEST, ACTOR, TARGET, PARTY;

    /** The wire form: lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
