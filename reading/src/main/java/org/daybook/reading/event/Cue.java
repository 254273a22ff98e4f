package org.daybook.reading.event;

import java.util.Set;

/**
 * A row of {@code event/stages.tsv}: words that say how firm an event is.
 *
 * @param places where they stand to the words that name it
 * @param telling what they say
 * @param objectActs whether who is acted on, and not the subject, takes part ("invited X to visit")
 * @param attends whether its subject is one of many who take part: where it does not ("won't attend"), that says nothing of the event
 * @param far whether names may stand between it and an infinitive ("пригласил короля посетить")
 */
record Cue(Set<Place> places, Telling telling, boolean objectActs, boolean attends, boolean far) {
    /** Where a cue stands. */
    enum Place {
        /** Right before a verb, adverbs and negation apart: "will", "agreed to". */
        VERB,
        /** Within the noun phrase, before the noun: "planned". */
        NOUN,
        /** Right after the noun phrase: "scheduled for". */
        AFTER,
        /** The noun is its object: "cancelled the". */
        OBJECT,
        /** The noun is its subject: "was cancelled". */
        SUBJECT,
        /** Right before the noun phrase: "during", "ahead of". */
        PREPOSITION,
        /** The verb that names the event tells it: "invited the king to Velmark". */
        SELF,
        /** Anywhere before, over what stands between: "denied that". */
        OVER,
        /** In the clause of a verb that tells what will be, before it or right behind it: «скорее всего, министры встретятся». */
        CLAUSE,
        /** Anywhere in the sentence: "no date has been set". */
        TOPIC
    }

    boolean stands(Place place) {
        return places.contains(place);
    }
}
