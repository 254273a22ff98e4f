package org.daybook.reading.statement;

import java.util.List;

/** Features of the first pass: what a token is in any statement. */
final class CueFeatures {
    private final Profile p;
    private final int[] rule;

    CueFeatures(Scene scene, Profile profile, List<Attribution> byRule) {
        this.p = profile;
        this.rule = roles(scene.size(), byRule);
    }

    /** The role that the rules give each token in any statement: 1 cue, 2 source, 3 content. */
    static int[] roles(int n, List<Attribution> attributions) {
        int[] roles = new int[n];
        for (Attribution a : attributions) {
            for (Range content : a.contents()) {
                fill(roles, content, 3);
            }
        }
        for (Attribution a : attributions) {
            if (a.source() != null) {
                fill(roles, a.source(), 2);
            }
            fill(roles, a.cue(), 1);
        }
        return roles;
    }

    private static void fill(int[] roles, Range range, int role) {
        for (int i = range.from(); i < Math.min(roles.length, range.to()); i++) {
            roles[i] = role;
        }
    }

    private static int at(int[] of, int i, Range window) {
        return window.holds(i) ? of[i] : Profile.OUTSIDE;
    }

    void of(int i, Range w, Features f) {
        int l0 = p.lex[i];
        int l1 = at(p.lex, i + 1, w);
        int b1 = at(p.lex, i - 1, w);
        int m0 = p.lemma[i];
        int k0 = p.kind[i];
        int k1 = at(p.kind, i + 1, w);
        int j1 = at(p.kind, i - 1, w);
        int r0 = rule[i];
        int r1 = at(rule, i + 1, w);
        int s1 = at(rule, i - 1, w);
        int q0 = p.quote[i];
        int q1 = at(p.quote, i + 1, w);
        int o1 = at(p.quote, i - 1, w);
        f.token(0, 0);
        f.token(1, l0);
        f.token(2, b1);
        f.token(3, l1);
        f.token(4, at(p.lex, i - 2, w));
        f.token(5, at(p.lex, i + 2, w));
        f.token(6, m0);
        f.token(7, at(p.lemma, i - 1, w));
        f.token(8, at(p.lemma, i + 1, w));
        f.token(9, k0);
        f.token(10, j1);
        f.token(11, k1);
        f.token(12, at(p.kind, i - 2, w), j1);
        f.token(13, at(p.kind, i + 2, w), k1);
        f.token(14, j1, k0);
        f.token(15, k0, k1);
        f.token(16, j1, k0, k1);
        f.token(17, m0, j1);
        f.token(18, m0, k1);
        f.token(19, p.shape[i], at(p.shape, i - 1, w));
        f.token(20, p.ending[i]);
        f.token(21, o1, q0, q1);
        f.token(22, m0, q0, q1);
        f.token(23, m0, o1);
        f.token(24, s1, r0, r1);
        f.token(25, r0, m0);
        f.token(26, r0, k0);
        f.token(27, p.lexicon[i]);
        f.token(28, at(p.lexicon, i - 1, w));
        f.token(29, at(p.lexicon, i + 1, w));
        f.token(30, p.lexicon[i], j1);
        f.token(31, p.lexicon[i], k1);
        if (i + 1 < w.to() && p.closed[i + 1]) {
            f.token(32, m0, l1);
        }
        if (i > w.from() && p.closed[i - 1]) {
            f.token(33, m0, b1);
        }
        f.token(34, Math.min(i - w.from(), 3), Math.min(w.to() - 1 - i, 3));
        f.token(35, p.quote[w.from()], at(p.quote, w.to() - 1, w), q0);
        f.token(36, at(rule, i - 2, w), s1, r0);
        f.token(37, r0, r1, at(rule, i + 2, w));
        f.token(38, m0, at(p.lemma, i + 1, w));
        f.token(39, at(p.lemma, i - 1, w), m0);
        f.token(40, p.quotedBefore[i], p.quotedAfter[i], p.lexicon[i]);
        f.token(41, p.quotedBefore[i], p.quotedAfter[i], k0);
        f.edge(0, 0);
        f.edge(1, j1, k0);
        f.edge(2, l0);
        f.edge(3, b1);
        f.edge(4, o1, q0);
        f.edge(5, s1, r0);
        f.edge(6, k0, k1);
        f.edge(7, p.lexicon[i]);
        f.edge(8, m0);
    }
}
