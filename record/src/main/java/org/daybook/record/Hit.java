package org.daybook.record;

/**
 * Something that a search found.
 *
 * @param kind {@code article}, {@code statement} or {@code event}
 * @param id the page's id, or the event's
 * @param passage the words around what was found, with what was found between {@code «} and {@code »}
 */
public record Hit(String kind, String id, String title, String passage, String outlet, String knownOn, String source) { }
