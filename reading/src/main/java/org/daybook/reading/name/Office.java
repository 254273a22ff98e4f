package org.daybook.reading.name;

/**
 * An office, rank or calling.
 *
 * @param phrase in base form and lower case
 * @param group its class in {@code name/offices.tsv}
 * @param gender of its holder where the word tells it
 * @param any whether it may stand for every office of its class, as "leader" for a president
 */
record Office(String phrase, String group, Gender gender, boolean any) {
    /** Whether this, as somebody is called later, may speak of a holder of the other. */
    boolean speaksOf(Office other) {
        if (phrase.equals(other.phrase)) {
            return true;
        }
        if (group.equals(other.group) && any) {
            return true;
        }
        return other.phrase.endsWith(" " + phrase) || other.phrase.startsWith(phrase + " ");
    }
}
