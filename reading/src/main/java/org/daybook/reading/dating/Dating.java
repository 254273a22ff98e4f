package org.daybook.reading.dating;

import java.util.List;
import java.util.Optional;
import org.daybook.reading.event.Event;
import org.daybook.reading.page.Dated;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;

/** Infers when a page was published from what it says alone. Nothing is dated more finely than its evidence. */
public final class Dating {
    /**
     * The inferred date, with what it rests on; empty where the page says nothing that bounds it.
     *
     * @param times resolved without a date of publication
     * @param events found with those times
     */
    public Optional<Dated> infer(String title, Text text, List<TimeExpression> times, List<Event> events) {
        return Optional.empty();
    }
}
