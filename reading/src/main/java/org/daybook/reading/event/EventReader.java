package org.daybook.reading.event;

import java.util.List;
import org.daybook.reading.name.Names;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;

/** Finds the events of a page. Safe for many threads. */
public final class EventReader {
    /**
     * The events of a text, in the order of their triggers.
     *
     * @param published EDTF of the page's own date; null where it has none
     */
    public List<Event> events(Text text, List<TimeExpression> times, Names names, List<Statement> statements, String published) {
        return List.of();
    }
}
