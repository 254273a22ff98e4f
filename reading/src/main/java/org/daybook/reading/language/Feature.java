package org.daybook.reading.language;

import java.util.List;

/** Parts of speech and grammatical features, as Universal Dependencies names them; the last three say what a proper noun names. */
public enum Feature {
    NOUN, PROPN, PRON, VERB, AUX, ADJ, ADV, ADP, DET, NUM, CCONJ, SCONJ, PART, INTJ, PUNCT,
    NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE,
    SINGULAR, PLURAL, MASCULINE, FEMININE, NEUTER, ANIMATE,
    FINITE, INFINITIVE, PARTICIPLE, CONVERB, GERUND, PAST, PRESENT, FUTURE, IMPERATIVE, PASSIVE, PERFECTIVE, IMPERFECTIVE,
    GIVEN_NAME, PATRONYMIC, FAMILY_NAME;

    /** The cases of nouns, where a language has them. */
    public static final List<Feature> CASES = List.of(NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE);
}
