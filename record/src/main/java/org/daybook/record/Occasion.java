package org.daybook.record;

import org.daybook.reading.page.Span;
import org.daybook.reading.event.Stage;

/**
 * That one event took place, or is to, within another: the signing during the visit. Told by words of a page; days and towns in common tell nothing.
 *
 * @param whole whether the other is what the event is a part of; else it is a part of the event
 * @param event id of the other
 * @param title of the other, and its stage and time (EDTF; null where nobody tells it), as of the day asked for
 * @param page id of the page that tells it first
 * @param quote its sentence
 * @param sentence where that stands in the page's text
 */
public record Occasion(boolean whole, String event, String title, Stage stage, String edtf, String page, String outlet, String source, String quote, Span sentence) { }
