package org.daybook.record.link;

/** To be written. */
public final class NameKey {
    private NameKey() { }
}
