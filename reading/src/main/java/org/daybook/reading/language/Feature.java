package org.daybook.reading.language;

/** Parts of speech and grammatical features, as Universal Dependencies names them; the last three say what a proper noun names. */
public enum Feature {
    NOUN, PROPN, PRON, VERB, AUX, ADJ, ADV, ADP, DET, NUM, CCONJ, SCONJ, PART, INTJ, PUNCT,
    NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE,
    SINGULAR, PLURAL, MASCULINE, FEMININE, NEUTER, ANIMATE,
    FINITE, INFINITIVE, PARTICIPLE, CONVERB, GERUND, PAST, PRESENT, FUTURE, IMPERATIVE, PASSIVE, PERFECTIVE, IMPERFECTIVE,
    GIVEN_NAME, PATRONYMIC, FAMILY_NAME
}
