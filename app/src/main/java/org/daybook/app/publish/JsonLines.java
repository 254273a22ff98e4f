package org.daybook.app.publish;

import java.util.List;
import org.daybook.record.Event;
import org.daybook.record.link.PageFacts;

/** One event a line, in full ({@code docs/schema/export-event.schema.json}). */
final class JsonLines implements Export {
    @Override
    public void write(List<Event> events, List<PageFacts> pages, Appendable out) {
        Lines lines = new Lines(out, "\n");
        events.forEach(event -> lines.line(Json.line(Answers.full(event))));
    }
}
