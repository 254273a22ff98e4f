package org.daybook.reading.statement;

/**
 * The tags of a sequence model, and the states that a tagging runs through: several states may bear one tag, which is how "one source at most"
 * is kept.
 *
 * @param tags how many tags there are; tag 0 is "none of these"
 * @param tagOf the tag of each state
 * @param follows by state, which states may follow it
 * @param starts which states may come first
 */
record Tagset(int tags, int[] tagOf, boolean[][] follows, boolean[] starts) {
    /** Tags of the first pass: what a token is in any statement. A cue begins with {@link #CUE} and goes on with {@link #MORE_CUE}. */
    static final int CUE = 1;
    static final int MORE_CUE = 2;
    static final int SOURCE_ANY = 3;
    static final int CONTENT_ANY = 4;
    /** Tags of the second pass: what a token is in the statement of one cue. */
    static final int SOURCE = 1;
    static final int CONTENT = 2;

    /** What a token is in any statement: more of a cue stands only after a cue. */
    static final Tagset ANY = any();
    /** What a token is in one statement: states 0 and 1 are neither (before and after the source), 2 is the source, 3 and 4 content (before, after). */
    static final Tagset ONE = one();

    private static Tagset any() {
        boolean[][] follows = new boolean[5][5];
        boolean[] starts = new boolean[5];
        for (int a = 0; a < 5; a++) {
            starts[a] = a != MORE_CUE;
            for (int b = 0; b < 5; b++) {
                follows[a][b] = b != MORE_CUE || a == CUE || a == MORE_CUE;
            }
        }
        return new Tagset(5, new int[] {0, 1, 2, 3, 4}, follows, starts);
    }

    private static Tagset one() {
        boolean[][] follows = new boolean[5][5];
        int[][] pairs = {{0, 0}, {0, 2}, {0, 3}, {1, 1}, {1, 4}, {2, 2}, {2, 1}, {2, 4}, {3, 3}, {3, 0}, {3, 2}, {4, 4}, {4, 1}};
        for (int[] pair : pairs) {
            follows[pair[0]][pair[1]] = true;
        }
        return new Tagset(3, new int[] {0, 0, SOURCE, CONTENT, CONTENT}, follows, new boolean[] {true, false, true, true, false});
    }

    int states() {
        return tagOf.length;
    }

    /**
     * The states of the best tagging (Viterbi).
     *
     * @param n tokens
     * @param emission score of each tag at each token, at {@code token * tags + tag}
     * @param ends what each state gains where it comes last
     * @param edge score of each pair of tags at each token but the first, at {@code (token * tags + tag before) * tags + tag}
     */
    int[] best(int n, float[] emission, float[] edge, int[] ends) {
        int states = states();
        float[] score = new float[states];
        float[] next = new float[states];
        byte[] back = new byte[n * states];
        for (int s = 0; s < states; s++) {
            score[s] = starts[s] ? emission[tagOf[s]] : Float.NEGATIVE_INFINITY;
        }
        for (int i = 1; i < n; i++) {
            for (int s = 0; s < states; s++) {
                float best = Float.NEGATIVE_INFINITY;
                int from = 0;
                for (int p = 0; p < states; p++) {
                    if (follows[p][s]) {
                        float here = score[p] + edge[(i * tags + tagOf[p]) * tags + tagOf[s]];
                        if (here > best) {
                            best = here;
                            from = p;
                        }
                    }
                }
                next[s] = best + emission[i * tags + tagOf[s]];
                back[i * states + s] = (byte) from;
            }
            float[] swap = score;
            score = next;
            next = swap;
        }
        int[] path = new int[n];
        int last = 0;
        for (int s = 1; s < states; s++) {
            if (score[s] + ends[s] > score[last] + ends[last]) {
                last = s;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            path[i] = last;
            last = back[i * states + last];
        }
        return path;
    }
}
