package org.daybook.reading.name;

import java.util.List;

/**
 * A person, body or place of a page.
 *
 * @param id unique in the page, such as {@code e1}
 * @param name the fullest form that the page gives, in the base form of its language (Russian: nominative)
 * @param aliases every other form that it is named by, word for word, each once, in text order
 * @param roles the offices and descriptions that the page gives it, each once, in text order: "President of Velmark", "government spokesman"
 */
public record Entity(String id, EntityType type, String name, List<String> aliases, List<String> roles) {
    public Entity {
        aliases = List.copyOf(aliases);
        roles = List.copyOf(roles);
    }
}
