package org.daybook.reading.name;

/**
 * A name found in the text, before its bearer is known.
 *
 * @param first its first token
 * @param end the token after it
 * @param entry what the tables know of it; null where they don't know it
 * @param gender what an honorific or given name tells
 * @param sure whether something speaks for its type, and not just for its being a name
 */
record Spot(int first, int end, EntityType type, Entry entry, Gender gender, boolean sure) {
    Spot as(EntityType other) {
        return new Spot(first, end, other, other == type ? entry : null, gender, true);
    }

    int length() {
        return end - first;
    }
}
