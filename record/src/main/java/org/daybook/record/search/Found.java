package org.daybook.record.search;

/**
 * What a search found, as the index holds it.
 *
 * @param kind {@code article}, {@code statement} or {@code event}
 * @param id the page's, or for an event the mention's
 * @param page the page's id
 * @param title null where there is none
 * @param passage the words around what was found, with that between {@code «} and {@code »}
 */
public record Found(String kind, String id, String page, String title, String passage) { }
