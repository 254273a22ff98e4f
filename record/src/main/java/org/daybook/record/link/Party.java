package org.daybook.record.link;

import java.util.List;
import org.daybook.reading.event.Role;
import org.daybook.reading.name.EntityType;

/**
 * A participant or place of an event mention, as far as it can be compared with those of other pages and scripts.
 *
 * @param name as the page has it
 * @param type person, body or place
 * @param role null for a place
 * @param key its identity across scripts and spellings: {@link NameKey}
 * @param standsFor keys of the states or bodies that it speaks for, by its offices
 * @param bearer what tells it from others of the name, where a person says that it is somebody else; null for all else
 */
public record Party(String name, EntityType type, Role role, String key, List<String> standsFor, String bearer) {
    public Party {
        standsFor = List.copyOf(standsFor);
    }

    /** A party as its page has it. */
    public Party(String name, EntityType type, Role role, String key, List<String> standsFor) {
        this(name, type, role, key, standsFor, null);
    }
}
