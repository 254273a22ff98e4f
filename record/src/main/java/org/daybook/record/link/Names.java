package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.name.EntityType;

/**
 * What participants, places and people of pages are called, to be found by another spelling or by a part; and where each is told. What is
 * forgotten elsewhere may still be found here.
 *
 * @param <T> what stands for a telling
 * @param <P> what stands for a page
 */
final class Names<T, P> {
    private static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION);

    /**
     * A name as it can be compared, whatever it names.
     *
     * @param person as a person's
     * @param region code of the country that it is as a place's or body's; null where it is none
     * @param city number of the larger city that it is as a place's; null where it is none
     */
    record Key(NameKey person, String region, String city) {
        static Key of(String name) {
            NameKey place = NameKey.of(name, EntityType.PLACE);
            return new Key(NameKey.of(name, EntityType.PERSON), place.isRegion() ? place.words().get(0) : null, place.city());
        }

        NameKey as(EntityType type) {
            if (type == EntityType.PERSON) {
                return person;
            }
            return region != null ? new NameKey(EntityType.PLACE, List.of(region), true, null, List.of(), null)
                    : new NameKey(type, person.words(), person.latin(), type == EntityType.PLACE ? city : null, person.spelt(), null);
        }
    }

    /** A name, and where it is told. */
    private static final class Told<T, P> {
        private final String lower;
        /** Null until somebody looks. */
        private Key key;
        private final List<T> tellings = new ArrayList<>(1);
        private final List<P> pages = new ArrayList<>(0);

        private Told(String name) {
            this.lower = name.toLowerCase(Locale.ROOT);
        }
    }

    /** Names that have one word by which they are told apart from others first. @param one of them; null where that word is no matter */
    private record Head(NameKey one, List<String> names) { }

    private final Map<String, Told<T, P>> names = new HashMap<>();
    /** Names that nobody has looked for yet. */
    private final Set<String> fresh = new HashSet<>();
    /** By type and word. */
    private final Map<String, Head> heads = new HashMap<>();
    /** By type and what all names share that may be one. */
    private final Map<String, List<Head>> alike = new HashMap<>();
    private final WordIndex<String> words = new WordIndex<>();
    /** By the key of a state or body, the tellings in which somebody speaks for it. */
    private final Map<String, List<T>> spokenFor = new HashMap<>();

    /** Adds all names of a telling's participants and place. */
    synchronized void add(Telling telling, T is) {
        for (Telling.Who who : telling.parties()) {
            add(who.party().name()).tellings.add(is);
            who.party().standsFor().forEach(key -> spokenFor.computeIfAbsent(key, k -> new ArrayList<>(1)).add(is));
        }
        if (telling.place() != null) {
            add(telling.place().party().name()).tellings.add(is);
        }
    }

    /** Adds all people whom a page names in full. */
    synchronized void add(PageFacts page, P is) {
        page.people().forEach(name -> add(name).pages.add(is));
    }

    private Told<T, P> add(String name) {
        Told<T, P> known = names.get(name);
        if (known == null) {
            known = new Told<>(name);
            names.put(name, known);
            fresh.add(name);
        }
        return known;
    }

    /** Takes a name with its key as it was found before. */
    synchronized void know(String name, Key key) {
        add(name).key = key;
    }

    /** All names, with their keys. */
    synchronized Map<String, Key> all() {
        Map<String, Key> all = new HashMap<>();
        names.forEach((name, told) -> all.put(name, key(name)));
        return all;
    }

    private Key key(String name) {
        Told<T, P> told = names.get(name);
        told.key = told.key == null ? Key.of(name) : told.key;
        return told.key;
    }

    private void list() {
        for (String name : fresh) {
            words.add(name, name);
            Key key = key(name);
            for (EntityType type : TYPES) {
                NameKey own = key.as(type);
                if (!own.words().isEmpty()) {
                    head(type, own).names().add(name);
                }
            }
            if (key.city() != null) {
                String city = "city " + key.city();
                heads.computeIfAbsent(city, c -> {
                    Head head = new Head(null, new ArrayList<>(1));
                    alike.computeIfAbsent(EntityType.PLACE + city, k -> new ArrayList<>(1)).add(head);
                    return head;
                }).names().add(name);
            }
        }
        fresh.clear();
    }

    private Head head(EntityType type, NameKey name) {
        String word = type + (name.isRegion() ? " region " : name.latin() ? " " : " other ") + name.head();
        Head known = heads.get(word);
        if (known == null) {
            Head made = new Head(name, new ArrayList<>(1));
            heads.put(word, made);
            name.alike().forEach(key -> alike.computeIfAbsent(type + key, k -> new ArrayList<>(1)).add(made));
            return made;
        }
        return known;
    }

    /** The names that may be this one in any script, or have its letters in them. */
    synchronized Set<String> like(String name) {
        list();
        Set<String> found = new HashSet<>();
        String letters = name.toLowerCase(Locale.ROOT);
        for (String other : words.having(letters).orElse(names.keySet())) {
            if (names.get(other).lower.contains(letters)) {
                found.add(other);
            }
        }
        for (EntityType type : TYPES) {
            NameKey asked = NameKey.of(name, type);
            Set<Head> met = Collections.newSetFromMap(new IdentityHashMap<>());
            for (String key : asked.alike()) {
                for (Head head : alike.getOrDefault(type + key, List.of())) {
                    if (met.add(head) && (head.one() == null || head.one().headMayBe(asked))) {
                        head.names().stream().filter(other -> !found.contains(other) && key(other).as(type).mayBe(asked)).forEach(found::add);
                    }
                }
            }
        }
        return found;
    }

    /** The tellings that name a participant or place so; some may be forgotten by now. */
    synchronized Set<T> tellings(Collection<String> called) {
        Set<T> found = new LinkedHashSet<>();
        for (String name : called) {
            Told<T, P> told = names.get(name);
            if (told != null) {
                found.addAll(told.tellings);
            }
        }
        return found;
    }

    /** The pages that name somebody so in full; some may be forgotten by now. */
    synchronized Set<P> pages(Collection<String> called) {
        Set<P> found = new LinkedHashSet<>();
        for (String name : called) {
            Told<T, P> told = names.get(name);
            if (told != null) {
                found.addAll(told.pages);
            }
        }
        return found;
    }

    /** The tellings in which somebody speaks for a state or body; some may be forgotten by now. @param key the body's */
    synchronized List<T> spokenFor(String key) {
        return List.copyOf(spokenFor.getOrDefault(key, List.of()));
    }
}
