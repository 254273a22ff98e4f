package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.name.EntityType;

/** What participants, places and people of pages are called, to be found by another spelling or by a part. */
final class Names {
    private static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.PLACE, EntityType.ORGANIZATION);

    /** Every name, with its letters in lower case. */
    private final Map<String, String> lower = new HashMap<>();
    /** Names that nobody has looked for yet. */
    private final Set<String> fresh = new HashSet<>();
    /** Names by what all that may be them share. */
    private final Map<String, List<String>> alike = new HashMap<>();

    /** Adds all names of a telling's participants and place. */
    synchronized void add(Telling telling) {
        telling.parties().forEach(who -> add(who.party().name()));
        if (telling.place() != null) {
            add(telling.place().party().name());
        }
    }

    /** Adds all people whom a page names in full. */
    synchronized void add(PageFacts page) {
        page.people().forEach(this::add);
    }

    private void add(String name) {
        if (!lower.containsKey(name)) {
            fresh.add(name);
        }
    }

    private void list() {
        for (String name : fresh) {
            lower.put(name, name.toLowerCase(Locale.ROOT));
            for (String key : keys(name)) {
                alike.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name);
            }
        }
        fresh.clear();
    }

    private static Set<String> keys(String name) {
        Set<String> keys = new HashSet<>();
        TYPES.forEach(type -> keys.addAll(NameKey.of(name, type).alike()));
        return keys;
    }

    /** The names that may be this one in any script, or have its letters in them. */
    synchronized Set<String> like(String name) {
        list();
        Set<String> found = new HashSet<>();
        String letters = name.toLowerCase(Locale.ROOT);
        lower.forEach((whole, own) -> {
            if (own.contains(letters)) {
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

    private static boolean mayBe(String name, List<NameKey> asked) {
        for (int i = 0; i < asked.size(); i++) {
            if (NameKey.of(name, TYPES.get(i)).mayBe(asked.get(i))) {
                return true;
            }
        }
        return false;
    }
}
