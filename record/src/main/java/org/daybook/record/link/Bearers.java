package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daybook.reading.Reading;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Bearer;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Told;

/** Gathers what the pages tell of one person. */
final class Bearers {
    private final NameKey asked;
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Map<String, PageFacts> offices = new LinkedHashMap<>();
    private final List<Told> said = new ArrayList<>();

    private final UnaryOperator<String> known;
    /** Names that were compared: most are met many times. */
    private final Map<String, Boolean> mayBe = new HashMap<>();

    private Bearers(String name, UnaryOperator<String> known) {
        this.asked = NameKey.of(known.apply(name), EntityType.PERSON);
        this.known = known;
    }

    /**
     * The person with this name.
     *
     * @param pages all that count, by publication
     * @param events those that name them, of any
     * @param tell tells an event in full
     * @param most how many pages are looked into, the newest first
     * @param known what a name is known by, where people say so
     * @return empty where no page and no event names them
     */
    static Optional<Bearer> of(String name, List<PageFacts> pages, List<Life> events, Function<Life, Event> tell, Function<String, Reading> readings,
            int most, UnaryOperator<String> known) {
        Bearers bearers = new Bearers(name, known);
        List<PageFacts> naming = new ArrayList<>(pages.stream().filter(p -> p.people().stream().anyMatch(bearers::isAsked)).toList());
        java.util.Collections.reverse(naming);
        List<PageFacts> looked = naming.subList(0, Math.min(most, naming.size()));
        looked.forEach(page -> bearers.take(page, readings.apply(page.id())));
        List<Life> own = events.stream().filter(e -> History.participants(e.tellings()).stream().anyMatch(p -> bearers.isAsked(p.name())))
                .sorted(Ahead.BY_DAY).toList();
        if (naming.isEmpty() && own.isEmpty()) {
            return Optional.empty();
        }
        String called = bearers.forms.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey().length()).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(name);
        bearers.aliases.remove(called);
        return Optional.of(new Bearer(called, List.copyOf(bearers.aliases),
                bearers.offices.entrySet().stream().map(e -> new Bearer.Office(e.getKey(), e.getValue())).toList(),
                Deferred.of(own, tell), bearers.said, looked, naming.size() - looked.size()));
    }

    private boolean isAsked(String name) {
        return mayBe.computeIfAbsent(name, n -> NameKey.of(n, EntityType.PERSON).mayBe(asked));
    }

    private void take(PageFacts page, Reading reading) {
        if (reading == null) {
            return;
        }
        Set<String> own = new LinkedHashSet<>();
        for (Entity entity : reading.entities()) {
            if (entity.type() == EntityType.PERSON && isAsked(known.apply(entity.name()))) {
                own.add(entity.name());
                forms.merge(known.apply(entity.name()), 1, Integer::sum);
                aliases.add(entity.name());
                aliases.addAll(entity.aliases());
                entity.roles().forEach(role -> offices.putIfAbsent(role, page));
            }
        }
        Sayings.of(page, reading).stream().filter(told -> own.contains(told.speaker())).forEach(said::add);
    }
}
