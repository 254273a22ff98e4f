package org.daybook.reading.name;

import org.daybook.reading.page.Span;

/**
 * A place in the text that speaks of an entity: by name, by office or description ("the Russian leader"), or by pronoun.
 *
 * @param start in code points
 * @param end in code points, exclusive; an office before a name ("energy minister Ana Droz") belongs to the mention
 * @param head the name, or the noun or pronoun that stands for it, within start and end
 */
public record Mention(int start, int end, Span head, Kind kind, String entity) {
    /** How the entity is spoken of. */
    public enum Kind { NAME, NOMINAL, PRONOUN }

    public Span span() {
        return new Span(start, end);
    }
}
