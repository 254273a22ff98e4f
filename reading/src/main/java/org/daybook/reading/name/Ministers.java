package org.daybook.reading.name;

import java.util.List;

/** What shows that those just named are states: they have ministers, "Norland and Velmark agreed that their energy ministers will meet". */
final class Ministers {
    /** Words from two names to the "their" that speaks of them. */
    private static final int CLAUSE = 12;
    /** Words from "their" to the office. */
    private static final int REACH = 3;

    private Ministers() { }

    /** Whether words of their having ministers follow in the sentence, from this token on. */
    static boolean theirs(Words words, int from) {
        Lexicon lexicon = words.lexicon();
        for (int k = from; k < words.size() && k - from <= CLAUSE && words.sentence(k) == words.sentence(from); k++) {
            for (int j = k + 1; lexicon.listed("shared-owners", words.keys(k)) && j < words.size() && j - k <= REACH; j++) {
                Phrases.Match<Office> office = office(words, j);
                if (office != null && lexicon.listed("shared-offices", List.of(office.value().group()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The office that begins at a token, in whatever number: "ministers" speaks of the office too; null where none does. */
    static Phrases.Match<Office> office(Words words, int i) {
        return words.lexicon().offices().longest(i, words::lemmas, j -> j < words.size() && words.sentence(j) == words.sentence(i),
                (office, end) -> end > i + 1 || !words.function(i));
    }
}
