package org.daybook.record;

import java.util.List;
import org.daybook.record.link.PageFacts;

/**
 * A thread of pages that tell the same events.
 *
 * @param id stable, as an event's
 * @param pages in the order of their publication
 * @param events in the order of when they were or are to be
 * @param outline the same events in brief: sooner counted and compared
 * @param statements in the order of their pages
 * @param corrections what people have ruled about it, in the order of their corrections
 */
public record Story(String id, String title, List<PageFacts> pages, List<Event> events, List<Brief> outline, List<Told> statements, List<Corrected> corrections) {
    public Story {
        pages = List.copyOf(pages);
        events = Deferred.copyOf(events);
        outline = Deferred.copyOf(outline);
        statements = Deferred.copyOf(statements);
        corrections = List.copyOf(corrections);
    }
}
