package org.daybook.reading.statement;

import java.util.List;
import org.daybook.reading.language.Feature;

/**
 * What a form may be, in one language.
 *
 * @param features all features that any reading of the form has, as bits
 * @param parts what it does in a clause, as bits
 * @param verb as an attributing verb; null where it is none
 * @param noun as an attributing noun; null where it is none
 * @param signs what it does to an attribution beside it, as bits
 * @param lemma hash of its base form, a verb's before a noun's; 0 where none is known
 */
record Word(long features, int parts, CueWord verb, CueWord noun, int signs, int lemma) {
    /** A name that is no other word. */
    static final Word NAME = new Word(bits(List.of(Feature.PROPN)), 0, null, null, 0, 0);
    /** The cases of a noun, as bits. */
    private static final long CASES = bits(Feature.CASES);

    private static long bits(List<Feature> features) {
        long bits = 0;
        for (Feature feature : features) {
            bits |= 1L << feature.ordinal();
        }
        return bits;
    }

    /** Whether any reading of the form has a case. */
    boolean declined() {
        return (features & CASES) != 0;
    }

    boolean may(Feature feature) {
        return (features & 1L << feature.ordinal()) != 0;
    }

    boolean is(Part part) {
        return (parts & part.bit()) != 0;
    }
}
