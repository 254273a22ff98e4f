package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.daybook.reading.Reading;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.record.Bearer;
import org.daybook.record.Brief;
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
    private final Map<String, Boolean> full = new HashMap<>();

    private Bearers(String name, UnaryOperator<String> known) {
        this.asked = NameKey.of(known.apply(name), EntityType.PERSON);
        this.known = known;
    }

    /**
     * The person with this name.
     *
     * @param pages all that name them, by publication
     * @param kin all that name anybody of the surname: whose a surname alone is depends on who else has it
     * @param events those that name them, of any
     * @param tell tells an event in full
     * @param brief tells an event without its words
     * @param most how many pages are looked into, the newest first
     * @param known what a name is known by, where people say so
     * @return empty where no page and no event names them
     */
    static Optional<Bearer> of(String name, List<PageFacts> pages, List<PageFacts> kin, List<Life> events, Function<Life, Event> tell, Function<Life, Brief> brief,
            Function<String, Reading> readings, int most, UnaryOperator<String> known) {
        Bearers bearers = new Bearers(name, known);
        boolean shared = bearers.asked.full() && namesakes(bearers.asked.surname().spelt().get(0), kin, known).size() > 1;
        Map<String, Set<String>> apart = shared ? bearers.apart(name, kin, readings, most) : null;
        List<PageFacts> naming = new ArrayList<>(pages.stream().filter(p -> p.people().stream().anyMatch(n -> bearers.isAsked(n)
                && (!shared || bearers.full(n) || apart.containsKey(p.id())))).toList());
        java.util.Collections.reverse(naming);
        List<PageFacts> looked = naming.subList(0, Math.min(most, naming.size()));
        looked.forEach(page -> bearers.take(page, readings.apply(page.id()), apart));
        List<Life> own = events.stream().filter(e -> e.tellings().stream().anyMatch(t -> t.parties().stream().anyMatch(p -> bearers.isAsked(p.party().name())
                && (!shared || bearers.full(p.party().name()) || apart.containsKey(t.page().id()))))).sorted(Ahead.BY_DAY).toList();
        if (naming.isEmpty() && own.isEmpty()) {
            return Optional.empty();
        }
        String called = bearers.forms.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(e -> e.getKey().length()).thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(name);
        bearers.aliases.remove(called);
        return Optional.of(new Bearer(called, List.copyOf(bearers.aliases),
                bearers.offices.entrySet().stream().map(e -> new Bearer.Office(e.getKey(), e.getValue())).toList(),
                Deferred.of(own, tell), Deferred.of(own, brief), bearers.said, looked, naming.size() - looked.size()));
    }

    /** Of the newest pages that name anybody of the surname, the entities that are the person asked for, by page. */
    private Map<String, Set<String>> apart(String name, List<PageFacts> kin, Function<String, Reading> readings, int most) {
        List<PageFacts> newest = new ArrayList<>();
        // as many of the person's own as are looked into, and as many of all others
        for (boolean own : new boolean[] {true, false}) {
            List<PageFacts> some = kin.stream().filter(p -> own == p.people().stream().anyMatch(n -> full(n) && isAsked(n))).toList();
            newest.addAll(some.subList(Math.max(0, some.size() - most), some.size()));
        }
        newest.sort(Chronicle.BY_PUBLICATION);
        Map<String, Reading> read = new HashMap<>();
        newest.forEach(page -> Optional.ofNullable(readings.apply(page.id())).ifPresent(reading -> read.put(page.id(), reading)));
        Map<String, Set<String>> entities = new HashMap<>();
        Identities.of(name, newest, read, known, 0).stream().filter(f -> f.identity().type() == EntityType.PERSON && full(f.identity().name()))
                .forEach(f -> f.entities().forEach((page, ids) -> entities.computeIfAbsent(page, p -> new HashSet<>()).addAll(ids)));
        return entities;
    }

    private boolean full(String name) {
        return full.computeIfAbsent(name, n -> NameKey.of(n, EntityType.PERSON).full());
    }

    /** The different people who bear a name: the form that most pages have of each, those whom most pages name first. @param pages that name them */
    static List<String> namesakes(String name, List<PageFacts> pages, UnaryOperator<String> known) {
        NameKey asked = NameKey.of(known.apply(name), EntityType.PERSON);
        Map<String, Integer> counts = new TreeMap<>();
        pages.forEach(page -> page.people().stream().map(known).distinct().forEach(n -> counts.merge(n, 1, Integer::sum)));
        Map<String, NameKey> keys = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey())).forEach(e -> {
            NameKey key = NameKey.of(e.getKey(), EntityType.PERSON);
            if (key.full() && key.mayBe(asked)) {
                keys.put(e.getKey(), key);
            }
        });
        for (Map.Entry<String, NameKey> own : keys.entrySet()) {
            if (own.getValue().words().equals(asked.words()) && own.getValue().latin() == asked.latin()) {
                return List.of(own.getKey());
            }
        }
        Map<String, List<NameKey>> people = new LinkedHashMap<>();
        Map<String, Integer> pagesOf = new HashMap<>();
        keys.forEach((n, key) -> {
            String one = people.entrySet().stream().filter(p -> p.getValue().stream().allMatch(key::mayBe)).map(Map.Entry::getKey).findFirst().orElse(n);
            people.computeIfAbsent(one, p -> new ArrayList<>()).add(key);
            pagesOf.merge(one, counts.get(n), Integer::sum);
        });
        return people.keySet().stream().sorted(java.util.Comparator.comparing((String n) -> -pagesOf.get(n)).thenComparing(n -> n)).toList();
    }

    private boolean isAsked(String name) {
        return mayBe.computeIfAbsent(name, n -> NameKey.of(n, EntityType.PERSON).mayBe(asked));
    }

    /** @param apart the entities that are the person, by page; null where all of the name are */
    private void take(PageFacts page, Reading reading, Map<String, Set<String>> apart) {
        if (reading == null) {
            return;
        }
        Set<String> own = new LinkedHashSet<>();
        for (Entity entity : reading.entities()) {
            if (entity.type() == EntityType.PERSON && isAsked(known.apply(entity.name()))
                    && (apart == null || full(known.apply(entity.name())) || apart.getOrDefault(page.id(), Set.of()).contains(entity.id()))) {
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
