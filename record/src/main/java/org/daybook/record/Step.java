package org.daybook.record;

import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;

/**
 * One telling in an event's history.
 *
 * @param knownOn EDTF: when the page that tells it was published; null for an undated page
 * @param stage how firm the page says it is
 * @param edtf when the page says it was or is to be; null where it doesn't say
 * @param place null where not told
 * @param outlet who published the page
 * @param teller who says so in the page; null where the page says it itself
 * @param source the page's source
 * @param page the page's id
 * @param quote the sentence
 * @param sentence where it stands in the page's text
 * @param trigger the words that name the event
 * @param change what this telling changed, such as "new", "firmer", "narrowed", "moved", "postponed", "cancelled", "happened",
 *     "contradicts"; "same" where it changed nothing, "overruled" where it only tells again what a person has corrected, "undated" where the page has no date and so supersedes nothing
 */
public record Step(String knownOn, Stage stage, String edtf, String place, String outlet, String teller, String source, String page,
        String quote, Span sentence, Span trigger, String change) { }
