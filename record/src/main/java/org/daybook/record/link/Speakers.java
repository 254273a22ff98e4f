package org.daybook.record.link;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.Reading;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.Name;
import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Statement;

/** Who makes a page's statements, under the names that the page has for them. */
public final class Speakers {
    private final Reading reading;
    private final Map<String, Entity> entities = new HashMap<>();

    public Speakers(Reading reading) {
        this.reading = reading;
        reading.entities().forEach(entity -> entities.put(entity.id(), entity));
    }

    /** All who make a statement, parted by commas; those without a name in the page's words. Null where the page names nobody. */
    public String of(Statement statement) {
        Entity bearer = statement.entity() == null ? null : entities.get(statement.entity());
        if (statement.sources().size() < 2) {
            return bearer != null ? bearer.name() : statement.sources().isEmpty() ? null : statement.sources().get(0).of(reading.text());
        }
        Set<String> names = new LinkedHashSet<>();
        for (Span source : statement.sources()) {
            Entity named = named(source);
            names.add(named != null ? named.name() : source.of(reading.text()));
        }
        return String.join(", ", names);
    }

    /** All who make a statement and have a name or stand for somebody who has, in the order of the sources. */
    Set<Entity> all(Statement statement) {
        Set<Entity> all = new LinkedHashSet<>();
        Entity bearer = statement.entity() == null ? null : entities.get(statement.entity());
        if (bearer != null) {
            all.add(bearer);
        }
        if (statement.sources().size() > 1) {
            statement.sources().stream().map(this::named).filter(java.util.Objects::nonNull).forEach(all::add);
        }
        return all;
    }

    /** Whose name a source has: a person's before a body's or place's ("the ministry's envoy Jon Berg"); null where it has none. */
    private Entity named(Span source) {
        Entity first = null;
        for (Name name : reading.names()) {
            Entity entity = source.contains(new Span(name.start(), name.end())) ? entities.get(name.entity()) : null;
            if (entity != null && (first == null || first.type() != EntityType.PERSON && entity.type() == EntityType.PERSON)) {
                first = entity;
            }
        }
        return first;
    }
}
