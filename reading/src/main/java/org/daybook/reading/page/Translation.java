package org.daybook.reading.page;

/**
 * That a page says it is a translation.
 *
 * @param from the language it was translated from, BCP 47; null where the page doesn't say
 * @param by who translated it; null where the page doesn't say
 * @param furniture index of the furniture that says so; null where only metadata does
 */
public record Translation(String from, String by, Integer furniture) { }
