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
import java.util.function.Predicate;
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
    private static final String PERSON = "person ";
    /** A body or place of one word is none of several. */
    private static final String ONE_WORD = "one ";
    private static final String FIRST_OF_MORE = "first ";
    private static final String SECOND = "second ";

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

    /** Names that have the words in common by which they are told apart from others first. */
    private record Head(NameKey one, List<String> names) { }

    private final Map<String, Told<T, P>> names = new HashMap<>();
    /** Names that nobody has looked for yet. */
    private final Set<String> fresh = new HashSet<>();
    /** By kind and words. */
    private final Map<String, Head> heads = new HashMap<>();
    /** By kind, the place of a word, and what all words share that may be that one. */
    private final Map<String, List<Head>> alike = new HashMap<>();
    /** Countries by their codes and larger cities by their numbers, under all their names. */
    private final Map<String, List<String>> known = new HashMap<>();
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

    /** Forgets tellings and pages that are gone; names stay. */
    synchronized void tidy(Predicate<T> telling, Predicate<P> page) {
        for (Told<T, P> told : names.values()) {
            told.tellings.removeIf(telling);
            told.pages.removeIf(page);
        }
        spokenFor.values().forEach(list -> list.removeIf(telling));
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
            NameKey person = key.as(EntityType.PERSON);
            if (!person.words().isEmpty()) {
                int last = person.words().size() - 1;
                head(PERSON, person, last, last).add(name);
            }
            NameKey other = key.as(EntityType.ORGANIZATION);
            if (other.isRegion()) {
                known.computeIfAbsent(other.words().get(0), k -> new ArrayList<>(1)).add(name);
            } else if (!other.words().isEmpty()) {
                boolean one = other.words().size() == 1;
                head(one ? ONE_WORD : FIRST_OF_MORE, other, 0, one ? 0 : 1).add(name);
            }
            if (key.city() != null && key.region() == null) {
                known.computeIfAbsent(key.city(), k -> new ArrayList<>(1)).add(name);
            }
        }
        fresh.clear();
    }

    private List<String> head(String kind, NameKey name, int first, int last) {
        String word = kind + (name.latin() ? " " : " other ") + String.join(" ", name.spelt().subList(first, last + 1));
        Head known = heads.get(word);
        if (known == null) {
            known = new Head(name, new ArrayList<>(1));
            heads.put(word, known);
            for (int i = first; i <= last; i++) {
                String place = i == first ? kind : SECOND;
                for (String key : name.alike(i)) {
                    alike.computeIfAbsent(place + key, k -> new ArrayList<>(1)).add(known);
                }
            }
        }
        return known.names();
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
        Key asked = Key.of(name);
        people(asked.as(EntityType.PERSON), found);
        // what may be one place may be one body, but for cities of several names
        NameKey other = asked.as(EntityType.ORGANIZATION);
        if (other.isRegion()) {
            found.addAll(known.getOrDefault(other.words().get(0), List.of()));
        } else if (other.words().size() == 1) {
            mayBe(other, EntityType.ORGANIZATION, of(ONE_WORD, other, 0), found);
        } else if (other.words().size() > 1) {
            List<List<Head>> first = of(FIRST_OF_MORE, other, 0);
            List<List<Head>> second = of(SECOND, other, 1);
            mayBe(other, EntityType.ORGANIZATION, size(first) < size(second) ? first : second, found);
        }
        if (asked.city() != null && asked.region() == null) {
            found.addAll(known.getOrDefault(asked.city(), List.of()));
        }
        return found;
    }

    /** The names that may be this one, in any script, as a person's: few of those that {@link #like} finds. */
    synchronized Set<String> people(String name) {
        list();
        Set<String> found = new HashSet<>();
        people(NameKey.of(name, EntityType.PERSON), found);
        return found;
    }

    private void people(NameKey person, Set<String> found) {
        if (!person.words().isEmpty()) {
            mayBe(person, EntityType.PERSON, of(PERSON, person, person.words().size() - 1), found);
        }
    }

    /** Whether a name that is here is one of those that {@link #like} finds: for some names, where it finds very many. */
    Predicate<String> likeness(String name) {
        String letters = name.toLowerCase(Locale.ROOT);
        Key asked = Key.of(name);
        List<NameKey> keys = TYPES.stream().map(asked::as).toList();
        return other -> {
            Key key;
            synchronized (this) {
                Told<T, P> told = names.get(other);
                if (told == null || told.lower.contains(letters)) {
                    return told != null;
                }
                key = key(other);
            }
            return keys.stream().anyMatch(one -> key.as(one.isRegion() ? EntityType.PLACE : one.type()).mayBe(one));
        };
    }

    /** The heads among which are all whose word there may be this name's. */
    private List<List<Head>> of(String place, NameKey name, int word) {
        return name.alike(word).stream().map(key -> alike.getOrDefault(place + key, List.of())).toList();
    }

    private static int size(List<? extends List<?>> lists) {
        return lists.stream().mapToInt(List::size).sum();
    }

    private void mayBe(NameKey asked, EntityType type, List<List<Head>> among, Set<String> found) {
        Set<Head> met = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Head> some : among) {
            for (Head head : some) {
                if (met.add(head) && head.one().headMayBe(asked)) {
                    head.names().stream().filter(other -> !found.contains(other) && key(other).as(type).mayBe(asked)).forEach(found::add);
                }
            }
        }
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
