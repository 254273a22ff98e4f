package org.daybook.reading.dating;

import java.util.List;
import org.daybook.reading.event.Event;
import org.daybook.reading.name.Names;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;

/**
 * A headline or a text as it was read with no date of publication: what dating goes by.
 *
 * @param text the words
 * @param times its time expressions
 * @param names who is named
 * @param events what it tells, with those times
 */
public record Spoken(Text text, List<TimeExpression> times, Names names, List<Event> events) {
    public Spoken {
        times = List.copyOf(times);
        events = List.copyOf(events);
    }
}
