package org.daybook.app.publish;

/** How near a word is to another that somebody may have meant. */
public final class Nearness {
    private Nearness() { }

    /** Whether at most two letters in five differ. */
    public static boolean near(String one, String other) {
        int most = 2 * Math.max(one.length(), other.length());
        // no fewer letters differ than the one has more of
        return 5 * Math.abs(one.length() - other.length()) <= most && 5 * fewest(one, other) <= most && 5 * distance(one, other) <= most;
    }

    /** No more than differ: a change mends one letter that the one has and the other has not, and one that is the other way round. Nearly all of many words are told apart so. */
    private static int fewest(String one, String other) {
        long ones = letters(one);
        long others = letters(other);
        return Math.max(Long.bitCount(ones & ~others), Long.bitCount(others & ~ones));
    }

    /** A bit for each letter; letters that share one only make fewer of them differ. */
    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /** Damerau's and Levenshtein's distance, neighbours swapped counting once. */
    public static int distance(String one, String other) {
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
