package org.daybook.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.daybook.app.publish.Nearness;

/** What somebody who wrote a word that isn't known may have meant. */
final class Suggestion {
    private Suggestion() { }

    /** The known word that is nearest, if it is near: at most two letters in five differ, or the one begins the other. */
    static Optional<String> of(String word, Collection<String> known) {
        return known.stream().filter(candidate -> word.length() > 1 && candidate.startsWith(word)
                        || Nearness.near(word, candidate))
                .min(Comparator.comparing((String candidate) -> !candidate.startsWith(word)).thenComparingInt(candidate -> Nearness.distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
