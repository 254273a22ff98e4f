package org.daybook.reading.statement;

/** Features of the second pass: what a token is in the statement of one cue. */
final class RoleFeatures {
    /** Runs of one role, or quotations, are told apart up to this many. */
    private static final int RANKS = 3;
    /** How near a token is to the cue, and on which side: so many sets of features. Beside these, one for each place with each tag of the first pass. */
    private static final int DISTANCES = 10;
    private static final int NEAR_SETS = 3 * DISTANCES;
    private static final int PLACES = 48;

    private final Scene scene;
    private final Profile p;
    private final NounPhrases phrases;
    /** Tags of the first pass. */
    private final int[] any;
    /** Counts before each token: cues that begin, runs of source, runs of content, quotations that begin. */
    private final int[] cues;
    private final int[] sources;
    private final int[] contents;
    private final int[] quotes;

    RoleFeatures(Scene scene, Profile profile, int[] any) {
        this.scene = scene;
        this.p = profile;
        this.phrases = new NounPhrases(scene);
        this.any = any;
        int n = any.length;
        cues = new int[n + 1];
        sources = new int[n + 1];
        contents = new int[n + 1];
        quotes = new int[n + 1];
        for (int i = 0; i < n; i++) {
            int before = i == 0 ? 0 : any[i - 1];
            cues[i + 1] = cues[i] + (any[i] == Tagset.CUE ? 1 : 0);
            sources[i + 1] = sources[i] + (any[i] == Tagset.SOURCE_ANY && before != Tagset.SOURCE_ANY ? 1 : 0);
            contents[i + 1] = contents[i] + (any[i] == Tagset.CONTENT_ANY && before != Tagset.CONTENT_ANY ? 1 : 0);
            quotes[i + 1] = quotes[i] + (p.quote[i] == 1 ? 1 : 0);
        }
    }

    /** The features of one cue's statement, token by token. */
    final class OfCue implements SequenceModel.Looks {
        private final Range cue;
        private final Range w;
        private final int head;
        private final int beforeCue;
        private final int afterCue;
        private final int[] rule;
        private final Range left;
        private final Range right;
        private final int sentence;
        private final int[] sets = new int[2];

        /** @param byRule what the rules make of this cue; null where they find none */
        OfCue(Range cue, Range window, Attribution byRule) {
            this.cue = cue;
            this.w = window;
            this.head = head(cue);
            this.beforeCue = at(p.kind, cue.from() - 1);
            this.afterCue = at(p.kind, cue.to());
            this.rule = new int[window.to() - window.from()];
            if (byRule != null) {
                for (Range content : byRule.contents()) {
                    mark(content, 3);
                }
                if (byRule.source() != null) {
                    mark(byRule.source(), 2);
                }
            }
            this.left = phrases.before(cue.from());
            this.right = phrases.after(cue.to(), null);
            this.sentence = scene.sentence(cue.from());
        }

        private int head(Range range) {
            for (int i = range.to() - 1; i >= range.from(); i--) {
                if (!p.closed[i]) {
                    return i;
                }
            }
            return range.to() - 1;
        }

        private void mark(Range range, int role) {
            for (int i = Math.max(range.from(), w.from()); i < Math.min(range.to(), w.to()); i++) {
                rule[i - w.from()] = role;
            }
        }

        private int at(int[] of, int i) {
            return w.holds(i) ? of[i] : Profile.OUTSIDE;
        }

        private int rule(int i) {
            return w.holds(i) ? rule[i - w.from()] : Profile.OUTSIDE;
        }

        private int phrase(int i) {
            return left != null && left.holds(i) ? 1 : right != null && right.holds(i) ? 2 : 0;
        }

        private int between(int[] counts, int i) {
            return i < cue.from() ? counts[cue.from()] - counts[i + 1] : i >= cue.to() ? counts[i] - counts[cue.to()] : 0;
        }

        private int rank(int[] runs, int i) {
            int rank = i < cue.from() ? runs[cue.from()] - runs[i + 1] : i >= cue.to() ? runs[i + 1] - runs[cue.to()] : 0;
            return Math.min(rank, RANKS);
        }

        private int bucket(int distance) {
            return distance < 5 ? distance : distance < 8 ? 5 : distance < 13 ? 6 : distance < 21 ? 7 : distance < 41 ? 8 : 9;
        }

        private int side(int i) {
            return i < cue.from() ? 0 : i < cue.to() ? 1 : 2;
        }

        private int distance(int i) {
            int side = side(i);
            return bucket(side == 0 ? cue.from() - i : side == 2 ? i - cue.to() + 1 : 0);
        }

        private static int near(int distance) {
            return distance < 3 ? distance : distance < 6 ? 3 : distance < 8 ? 4 : 5;
        }

        private int others(int i) {
            return Math.min(2, between(cues, i));
        }

        private int place(int i) {
            return side(i) * 16 + others(i) * 4 + (scene.sentence(i) == sentence ? 0 : 1);
        }

        @Override
        public int sets() {
            return NEAR_SETS + PLACES * Tagset.ANY.tags();
        }

        @Override
        public int[] sets(int i) {
            sets[0] = side(i) * DISTANCES + distance(i);
            sets[1] = NEAR_SETS + place(i) * Tagset.ANY.tags() + any[i];
            return sets;
        }

        @Override
        public void set(int number, int i, Features f) {
            if (number < NEAR_SETS) {
                near(i, f);
            } else {
                place(i, f);
            }
        }

        private void near(int i, Features f) {
            int side = side(i);
            int distance = distance(i);
            int near = near(distance);
            int kindOfCue = p.kind[head];
            int lemma = p.lemma[head];
            f.token(100, side);
            f.token(101, side, distance);
            f.token(102, side, distance, kindOfCue);
            f.token(103, side, lemma);
            f.token(104, side, near, lemma);
            f.token(126, side, afterCue, near);
            f.token(132, side, p.lex[cue.from()], near);
            f.token(133, side, at(p.lex, cue.to()), near);
            f.token(134, side, at(p.lex, cue.from() - 1), near);
            f.token(138, p.lexicon[head], side, near);
            f.token(140, cue.to() - cue.from(), side, near);
        }

        private void place(int i, Features f) {
            int side = side(i);
            int others = others(i);
            int place = place(i);
            int t0 = any[i];
            f.token(115, place);
            f.token(117, place, t0);
            f.token(127, side, afterCue, t0, others);
            f.token(128, side, beforeCue, t0, others);
            f.token(136, p.lemma[head], side, t0);
            f.token(137, beforeCue, afterCue, side, t0);
            f.token(139, p.kind[head], side, t0, others);
        }

        @Override
        public void of(int i, Features f) {
            int side = side(i);
            int distance = distance(i);
            int near = near(distance);
            int kindOfCue = p.kind[head];
            int lemma = p.lemma[head];
            int l0 = p.lex[i];
            int b1 = at(p.lex, i - 1);
            int l1 = at(p.lex, i + 1);
            int k0 = p.kind[i];
            int j1 = at(p.kind, i - 1);
            int k1 = at(p.kind, i + 1);
            int t0 = any[i];
            int u1 = at(any, i - 1);
            int t1 = at(any, i + 1);
            int q0 = p.quote[i];
            int o1 = at(p.quote, i - 1);
            int r0 = rule(i);
            int s1 = rule(i - 1);
            int h0 = phrase(i);
            int h1 = w.holds(i - 1) ? phrase(i - 1) : Profile.OUTSIDE;
            int commas = Math.min(3, between(p.commas, i));
            int verbs = Math.min(3, between(p.verbs, i));
            int openers = Math.min(2, between(p.openers, i));
            int others = others(i);
            int sentences = Math.max(-2, Math.min(2, scene.sentence(i) - sentence));
            int place = place(i);
            f.token(105, side, l0);
            f.token(106, side, k0);
            f.token(107, side, distance, k0);
            f.token(108, side, b1);
            f.token(109, side, l1);
            f.token(110, side, j1, k0);
            f.token(111, side, k0, k1);
            f.token(112, side, sentences, q0);
            f.token(113, side, commas, sentences);
            f.token(114, side, verbs, commas);
            f.token(116, side, openers, others);
            f.token(118, u1, t0, t1, side);
            f.token(119, place, t0, rank(sources, i));
            f.token(120, place, t0, rank(contents, i));
            f.token(121, side, r0, t0);
            f.token(122, s1, r0, rule(i + 1), t0);
            f.token(123, h0, t0, side);
            f.token(124, h0, lemma);
            f.token(125, side, beforeCue, k0);
            f.token(129, place, q0, t0);
            f.token(130, place, q0, rank(quotes, i));
            f.token(131, side, kindOfCue, near, k0);
            f.token(135, p.shape[i], side, near);
            f.edge(100, 0);
            f.edge(101, j1, k0);
            f.edge(102, l0, side);
            f.edge(103, b1, side);
            f.edge(104, o1, q0);
            f.edge(105, u1, t0, side);
            f.edge(106, s1, r0);
            f.edge(107, h1, h0, side);
            f.edge(108, side, near);
            f.edge(109, side, sentences, at(p.quote, i));
            f.edge(110, k0, k1);
            f.edge(111, l0, q0);
        }
    }
}
