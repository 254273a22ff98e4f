package org.daybook.reading.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.reading.page.Span;

/** All names of a page and their bearers. Lists are in text order. */
public final class Names {
    /** A page that names nobody. */
    public static final Names NONE = new Names(List.of(), List.of(), List.of());

    private final List<Name> names;
    private final List<Entity> entities;
    private final List<Mention> mentions;
    private final Map<String, Entity> byId;

    public Names(List<Name> names, List<Entity> entities, List<Mention> mentions) {
        this.names = List.copyOf(names);
        this.entities = List.copyOf(entities);
        this.mentions = List.copyOf(mentions);
        this.byId = this.entities.stream().collect(Collectors.toUnmodifiableMap(Entity::id, Function.identity()));
    }

    /** Names only; none overlap. */
    public List<Name> names() {
        return names;
    }

    /** Bearers, in the order of their first mention. */
    public List<Entity> entities() {
        return entities;
    }

    /** Every mention, by name or not; two may nest ("the president of Kazakhstan"), none cross. */
    public List<Mention> mentions() {
        return mentions;
    }

    /** The bearer with this id. */
    public Entity entity(String id) {
        return byId.get(id);
    }

    /** The mentions whose head lies within a span, in text order. */
    public List<Mention> within(Span span) {
        return mentions.stream().filter(m -> span.contains(m.head())).toList();
    }

    /** The widest mention that begins in, or covers, this span: who it speaks of. */
    public Optional<Mention> of(Span span) {
        return mentions.stream().filter(m -> m.head().overlaps(span)).max((a, b) -> Integer.compare(a.end() - a.start(), b.end() - b.start()));
    }
}
