package org.daybook.record.archive;

/** To be written. */
public final class Archive { }
