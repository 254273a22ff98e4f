package org.daybook.record.store;

/** To be written. */
public final class Store { }
