package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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

    /** A name, and where it is told. */
    static final class Told<T, P> {
        private final String lower;
        private Set<String> alike = Set.of();
        /** As each type; null until the name is compared. */
        private List<NameKey> keys;
        private final List<T> tellings = new ArrayList<>(1);
        private final List<P> pages = new ArrayList<>(0);

        private Told(String name) {
            this.lower = name.toLowerCase(Locale.ROOT);
        }

        /** What all that may be it share. */
        Set<String> alike() {
            return alike;
        }
    }

    private final Map<String, Told<T, P>> names = new HashMap<>();
    /** Names that nobody has looked for yet. */
    private final Set<String> fresh = new HashSet<>();
    /** Names by what all that may be them share. */
    private final Map<String, List<String>> alike = new HashMap<>();
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

    /** Takes a name's keys as they were found before. */
    synchronized void know(String name, Set<String> keys) {
        Told<T, P> told = new Told<>(name);
        told.alike = keys;
        names.put(name, told);
        keys.forEach(key -> alike.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name));
    }

    /** All names, with their keys. */
    synchronized Map<String, Told<T, P>> all() {
        list();
        return names;
    }

    private void list() {
        for (String name : fresh) {
            Set<String> keys = keys(name);
            names.get(name).alike = keys;
            for (String key : keys) {
                alike.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name);
            }
        }
        fresh.clear();
    }

    private static Set<String> keys(String name) {
        Set<String> keys = new HashSet<>();
        TYPES.forEach(type -> keys.addAll(NameKey.of(name, type).alike()));
        return Set.copyOf(keys);
    }

    /** The names that may be this one in any script, or have its letters in them. */
    synchronized Set<String> like(String name) {
        list();
        Set<String> found = new HashSet<>();
        String letters = name.toLowerCase(Locale.ROOT);
        names.forEach((whole, own) -> {
            if (own.lower.contains(letters)) {
                found.add(whole);
            }
        });
        List<NameKey> asked = TYPES.stream().map(type -> NameKey.of(name, type)).toList();
        for (String key : keys(name)) {
            for (String other : alike.getOrDefault(key, List.of())) {
                if (!found.contains(other) && mayBe(other, asked)) {
                    found.add(other);
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

    private boolean mayBe(String name, List<NameKey> asked) {
        Told<T, P> told = names.get(name);
        if (told.keys == null) {
            told.keys = TYPES.stream().map(type -> NameKey.of(name, type)).toList();
        }
        for (int i = 0; i < asked.size(); i++) {
            if (told.keys.get(i).mayBe(asked.get(i))) {
                return true;
            }
        }
        return false;
    }
}
