package org.daybook.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody who wrote a word that isn't known may have meant. */
final class Suggestion {
    private Suggestion() { }

    /** The known word that is nearest, if it is near: at most two letters in five differ, or the one begins the other. */
    static Optional<String> of(String word, Collection<String> known) {
        return known.stream().filter(candidate -> word.length() > 1 && candidate.startsWith(word)
                        || 5 * distance(word, candidate) <= 2 * Math.max(word.length(), candidate.length()))
                .min(Comparator.comparing((String candidate) -> !candidate.startsWith(word)).thenComparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Damerau's and Levenshtein's distance, neighbours swapped counting once. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()];
    }
}
