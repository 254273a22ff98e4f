package org.daybook.reading.event;

import org.daybook.reading.page.Span;

/**
 * Something that a text says somebody did, or that was done to them: a verb, or a noun that they own, told as having happened. Every one counts, also those that
 * are no {@link Event}: what a timeline of somebody is made of.
 *
 * @param words the verb with its particle, or the noun
 * @param sentence the sentence that tells it
 * @param edtf when, by the time expression that stands with it, else the page's own date; null where neither is known
 * @param stated whether a time expression stands with it
 */
public record Happening(Span words, Span sentence, String edtf, boolean stated) { }
