package org.daybook.reading;

import java.util.List;
import org.daybook.reading.event.Event;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.Name;
import org.daybook.reading.page.Block;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Furniture;
import org.daybook.reading.page.Kind;
import org.daybook.reading.page.LanguageTag;
import org.daybook.reading.page.Outlet;
import org.daybook.reading.page.Translation;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.time.TimeExpression;

/** All that Daybook takes from one page before it is compared with any other: the public wire format, field by field ({@code docs/reading.md}). */
public record Reading(String source, CaptureFacts capture, Kind kind, String url, Outlet outlet, LanguageTag language, Translation translation,
        String title, List<String> byline, Dated published, Dated modified, String text, List<Block> blocks, List<Furniture> furniture,
        List<TimeExpression> times, List<Name> names, List<Entity> entities, List<Statement> statements, List<Event> events) {
    public Reading {
        byline = List.copyOf(byline);
        blocks = List.copyOf(blocks);
        furniture = List.copyOf(furniture);
        times = List.copyOf(times);
        names = List.copyOf(names);
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        events = List.copyOf(events);
    }
}
