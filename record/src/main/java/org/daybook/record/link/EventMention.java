package org.daybook.record.link;

import java.util.List;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;

/**
 * One page's telling of an event, with all that linking and the histories need.
 *
 * @param id stable: made from the page's id and the trigger's place; 12 hexadecimal digits
 * @param page id of the page
 * @param index in the reading's events
 * @param paragraph number of the paragraph it stands in, from 0: news tells the chief thing first
 * @param parties participants
 * @param place null where not told
 * @param edtf when it was or is to be; null where not told or not known
 * @param timex TIMEX3 value of the time expression, which keeps the weekday of an unresolved one; null where not told
 * @param teller who says so, where it is known through a statement; else null
 * @param quote the sentence
 */
public record EventMention(String id, String page, int index, int paragraph, String type, Stage stage, Polarity polarity, boolean reported,
        String title, List<Party> parties, Party place, String edtf, String timex, String teller, Span trigger, Span sentence, String quote) {
    public EventMention {
        parties = List.copyOf(parties);
    }

    /** The same, told for this time. */
    EventMention on(String time) {
        return new EventMention(id, page, index, paragraph, type, stage, polarity, reported, title, parties, place, time, timex, teller, trigger,
                sentence, quote);
    }
}
