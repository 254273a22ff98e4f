package org.daybook.app.publish;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.daybook.record.link.PageFacts;

/** Invented events for tests of exports: the energy ministers of Norland and Velmark are to meet in Arden. */
final class Invented {
    private Invented() { }

    static Step step(String knownOn, Stage stage, String edtf, String change) {
        return new Step(knownOn, stage, edtf, "Arden", "Coast Herald", "the ministry", "pages/coast.html", "ab12", "The ministers will meet, the ministry said.",
                new Span(0, 43), new Span(19, 23), change);
    }

    static Event event(String id, Stage stage, String edtf, Step... history) {
        return new Event(id, "Energy ministers of Norland and Velmark meet", "meeting", stage, edtf, "Arden",
                List.of(new Event.Party("Anna Berg", "host"), new Event.Party("Тимур Велль", "guest")), false, List.of(history), List.of(), List.of("s1"));
    }

    static Event lapsed(Event event) {
        return new Event(event.id(), event.title(), event.type(), event.stage(), event.edtf(), event.place(), event.participants(), true, event.history(),
                event.disagreements(), event.stories());
    }

    static String export(String format, Event... events) {
        return export(format, null, events);
    }

    static String export(String format, String url, Event... events) {
        StringBuilder out = new StringBuilder();
        List<PageFacts> pages = new ArrayList<>();
        pages.add(new PageFacts("ab12", "pages/coast.html", url, "Coast Herald", "Ministers to meet", "en", null, List.of()));
        Export.of(format).write(List.of(events), pages, out);
        return out.toString();
    }
}
