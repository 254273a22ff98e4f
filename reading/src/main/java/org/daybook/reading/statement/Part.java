package org.daybook.reading.statement;

/** What a word does in a clause, as {@code words.tsv} has it. */
enum Part {
    COMPLEMENTIZER, RELATIVE, AUXILIARY, BE, NEGATION, ADVERB, BREAKER, DETERMINER, PREPOSITION, BY, SUBJECT, JOINER, TO, AS, THIS, AT, POSSESSIVE, CIRCUMSTANCE, SEVERAL, WHETHER, REFLEXIVE, OCCASION, TURN, SPEAKS, ABOUT, COURSE, FEAST, WILLESS;

    int bit() {
        return 1 << ordinal();
    }
}
