package org.daybook.reading.language;

import java.util.Set;

/**
 * One thing that a form of a word may be.
 *
 * @param lemma its base form, spelt as in the dictionary
 * @param features its part of speech and grammar, after Universal Dependencies
 */
public record WordForm(String lemma, Set<Feature> features) {
    public WordForm {
        features = FeatureSet.of(features);
    }

    /** Whether it has this one. */
    public boolean is(Feature wanted) {
        return ((FeatureSet) features).has(wanted);
    }

    /** Whether it has a case. */
    public boolean declined() {
        return ((FeatureSet) features).hasCase();
    }

    /** Whether it has all of these. */
    public boolean is(Feature... wanted) {
        for (Feature feature : wanted) {
            if (!is(feature)) {
                return false;
            }
        }
        return true;
    }
}
