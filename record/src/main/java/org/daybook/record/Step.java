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
 * @param copyOf id of the page that was the first of the history to have its text, as when outlets print one dispatch: they are carriers of one telling, and those behind the
 *     first change nothing; null where the text is its own
 */
public record Step(String knownOn, Stage stage, String edtf, String place, String outlet, String teller, String source, String page,
        String quote, Span sentence, Span trigger, String change, String copyOf) {
    /** A telling in a text of its own. */
    public Step(String knownOn, Stage stage, String edtf, String place, String outlet, String teller, String source, String page, String quote, Span sentence, Span trigger,
            String change) {
        this(knownOn, stage, edtf, place, outlet, teller, source, page, quote, sentence, trigger, change, null);
    }

    /** Id of the page that was the first of the history to have its text: its own, where no earlier one has it. */
    public String text() {
        return copyOf == null ? page : copyOf;
    }
}
