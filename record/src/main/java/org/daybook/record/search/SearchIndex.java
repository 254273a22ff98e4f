package org.daybook.record.search;

/** To be written. */
public final class SearchIndex { }
