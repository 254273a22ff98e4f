package org.daybook.reading.page;

/** A language and how sure that is: a BCP 47 tag ({@code und} for none told), and 0 to 1. */
public record LanguageTag(String tag, double confidence) { }
