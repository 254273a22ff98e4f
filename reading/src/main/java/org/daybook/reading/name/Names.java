package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.Comparator;
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
    /** Mentions by where their heads begin; heads don't overlap, so they end in the same order. */
    private final List<Mention> byHead;

    public Names(List<Name> names, List<Entity> entities, List<Mention> mentions) {
        this.names = List.copyOf(names);
        this.entities = List.copyOf(entities);
        this.mentions = List.copyOf(mentions);
        this.byHead = this.mentions.stream().sorted(Comparator.comparing(Mention::head)).toList();
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
        List<Mention> within = new ArrayList<>();
        for (int i = firstEndingAfter(span.start()); i < byHead.size() && byHead.get(i).head().start() < span.end(); i++) {
            if (span.contains(byHead.get(i).head())) {
                within.add(byHead.get(i));
            }
        }
        within.sort(Comparator.comparing(Mention::span));
        return within;
    }

    /** The widest mention whose head shares a code point with this span: who it speaks of. */
    public Optional<Mention> of(Span span) {
        Mention widest = null;
        for (int i = firstEndingAfter(span.start()); i < byHead.size() && byHead.get(i).head().start() < span.end(); i++) {
            Mention mention = byHead.get(i);
            if (mention.head().overlaps(span) && (widest == null || mention.end() - mention.start() > widest.end() - widest.start())) {
                widest = mention;
            }
        }
        return Optional.ofNullable(widest);
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = byHead.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byHead.get(middle).head().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
