package org.daybook.reading.event;

import java.util.List;
import org.daybook.reading.page.Span;

/**
 * A mention of something that happened or is planned.
 *
 * @param trigger the word or phrase that names it
 * @param type a key of the table of event types ({@code event-types.tsv}): {@code visit}, {@code meeting} …
 * @param stage how firm it is, as the page tells it
 * @param title a few words for people, such as "Ana Droz visits Velmark"
 * @param participants who takes part
 * @param place entity id; null where not told
 * @param when null where no time is told
 * @param reported whether it is known only through a statement
 * @param span its sentence
 * @param statement index of that statement; null where there is none
 * @param within index of the event that it is told to be a part of ("signed during the visit"), in the reading's events; null where none is
 */
public record Event(Span trigger, String type, Stage stage, String title, List<Participant> participants, String place, When when,
        Polarity polarity, boolean reported, Span span, Integer statement, Integer within) {
    public Event {
        participants = List.copyOf(participants);
    }

    /** An event that is told to be no other's part. */
    public Event(Span trigger, String type, Stage stage, String title, List<Participant> participants, String place, When when, Polarity polarity,
            boolean reported, Span span, Integer statement) {
        this(trigger, type, stage, title, participants, place, when, polarity, reported, span, statement, null);
    }

    /** The same, as a part of the event with this index. */
    Event within(int whole) {
        return new Event(trigger, type, stage, title, participants, place, when, polarity, reported, span, statement, whole);
    }
}
