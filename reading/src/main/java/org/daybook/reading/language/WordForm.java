package org.daybook.reading.language;

import java.util.Set;

/**
 * One thing that a form of a word may be.
 *
 * @param lemma its base form, spelt as in the dictionary
 * @param features its part of speech and grammar, after Universal Dependencies
 */
public record WordForm(String lemma, Set<Feature> features) {
    /** Whether it has all of these. */
    public boolean is(Feature... wanted) {
        for (Feature feature : wanted) {
            if (!features.contains(feature)) {
                return false;
            }
        }
        return true;
    }
}
