package org.daybook.reading.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum of decision trees over {@link Feature}s, and with it how likely a part is main text. Written as lines: {@code trees} and their number, then a
 * tree a line, {@code (words<12.5 left right)} or a leaf's number, in logits. Immutable.
 */
final class Forest {
    /** How many rows go down the trees together: as many as stay in a processor's nearest memory with what they are compared by. */
    static final int TOGETHER = 256;

    /** Of each node: its feature, or -1 for a leaf; the bound below which the left child is next, or the leaf's value; the right child. */
    private final int[] feature;
    private final float[] value;
    private final int[] right;
    private final int[] roots;
    /** Of each node: its bound as {@link Columns} have numbers, or the bits of the leaf's value. */
    private final int[] bits;
    /** The most nodes between a leaf and a root. */
    private int deepest;

    private Forest(int[] feature, float[] value, int[] right, int[] roots) {
        this.feature = feature;
        this.value = value;
        this.right = right;
        this.roots = roots;
        this.bits = new int[feature.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = feature[i] < 0 ? Float.floatToRawIntBits(value[i]) : Columns.ordered(value[i]);
        }
        for (int root : roots) {
            deepest = Math.max(deepest, depth(root));
        }
    }

    private int depth(int node) {
        return feature[node] < 0 ? 0 : 1 + Math.max(depth(node + 1), depth(right[node]));
    }

    /** How likely each is, 0 to 1. */
    float[] likely(Columns columns) {
        float[] likely = logits(columns, List.of(this))[0];
        for (int i = 0; i < likely.length; i++) {
            likely[i] = (float) (1 / (1 + StrictMath.exp(-likely[i])));
        }
        return likely;
    }

    /**
     * How likely each is by each of these, in logits: enough to say which of several is the likeliest. Rows go through a tree together, and through all of it:
     * each node chooses for all of them between what its two sides give, without a branch, and for many in one step of a processor. That is several times as fast
     * as to follow a row down, or to part the rows at each node.
     */
    static float[][] logits(Columns columns, List<Forest> forests) {
        float[][] sums = new float[forests.size()][columns.count()];
        int deepest = forests.stream().mapToInt(forest -> forest.deepest).max().orElse(0);
        int[][] chosen = new int[deepest + 1][columns.count()];
        for (int from = 0; from < columns.count(); from += TOGETHER) {
            int to = Math.min(from + TOGETHER, columns.count());
            for (int i = 0; i < sums.length; i++) {
                forests.get(i).add(columns, from, to, chosen, sums[i]);
            }
        }
        return sums;
    }

    private void add(Columns columns, int from, int to, int[][] chosen, float[] sums) {
        int[] leaves = chosen[0];
        for (int root : roots) {
            choose(root, columns, from, to, chosen, 0);
            for (int i = from; i < to; i++) {
                sums[i] += Float.intBitsToFloat(leaves[i]);
            }
        }
    }

    /** Writes what a tree gives for each of these parts, as bits, to {@code chosen[at]}. */
    private void choose(int node, Columns columns, int from, int to, int[][] chosen, int at) {
        int[] best = chosen[at];
        if (feature[node] < 0) {
            Arrays.fill(best, from, to, bits[node]);
            return;
        }
        int left = node + 1;
        int behind = right[node];
        int[] by = columns.of(feature[node]);
        int bound = bits[node];
        if (feature[left] < 0 && feature[behind] < 0) {
            choose(best, by, bound, from, to, bits[left], bits[behind]);
        } else if (feature[left] < 0) {
            choose(behind, columns, from, to, chosen, at);
            chooseLess(best, by, bound, from, to, bits[left]);
        } else if (feature[behind] < 0) {
            choose(left, columns, from, to, chosen, at);
            chooseMore(best, by, bound, from, to, bits[behind]);
        } else {
            choose(left, columns, from, to, chosen, at);
            choose(behind, columns, from, to, chosen, at + 1);
            choose(best, by, bound, from, to, chosen[at + 1]);
        }
    }

    // All arrays by one index: by two, the compiler has to think that they may be one array, and goes part by part, which takes twice as long.

    private static void choose(int[] best, int[] by, int bound, int from, int to, int less, int more) {
        for (int i = from; i < to; i++) {
            best[i] = more ^ (less ^ more) & less(by[i], bound);
        }
    }

    private static void chooseLess(int[] best, int[] by, int bound, int from, int to, int less) {
        for (int i = from; i < to; i++) {
            best[i] ^= (less ^ best[i]) & less(by[i], bound);
        }
    }

    private static void chooseMore(int[] best, int[] by, int bound, int from, int to, int more) {
        for (int i = from; i < to; i++) {
            best[i] = more ^ (best[i] ^ more) & less(by[i], bound);
        }
    }

    private static void choose(int[] best, int[] by, int bound, int from, int to, int[] more) {
        for (int i = from; i < to; i++) {
            best[i] = more[i] ^ (best[i] ^ more[i]) & less(by[i], bound);
        }
    }

    /** All bits where a number is below a bound, else none. */
    private static int less(int number, int bound) {
        return number - bound >> 31;
    }

    /** Grows one, tree by tree: a node, then all of its left side, then all of its right. */
    static final class Builder {
        private int[] feature = new int[1024];
        private float[] value = new float[1024];
        private int[] right = new int[1024];
        private int nodes;
        private final List<Integer> roots = new ArrayList<>();

        void tree() {
            roots.add(nodes);
        }

        void leaf(float logits) {
            add(-1, logits);
        }

        /** Opens a node; once its left side is there, {@link #right} opens the other. */
        int split(Feature by, float bound) {
            return add(by.ordinal(), bound);
        }

        void right(int node) {
            right[node] = nodes;
        }

        private int add(int by, float number) {
            if (nodes == feature.length) {
                feature = Arrays.copyOf(feature, nodes * 2);
                value = Arrays.copyOf(value, nodes * 2);
                right = Arrays.copyOf(right, nodes * 2);
            }
            feature[nodes] = by;
            value[nodes] = number;
            return nodes++;
        }

        Forest forest() {
            return new Forest(Arrays.copyOf(feature, nodes), Arrays.copyOf(value, nodes), Arrays.copyOf(right, nodes),
                    roots.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** Reads one from these lines, from {@code at} on. */
    static Forest parse(List<String> lines, int at) {
        Map<String, Feature> names = new HashMap<>();
        for (Feature feature : Feature.values()) {
            names.put(feature.toString(), feature);
        }
        Builder builder = new Builder();
        int trees = Integer.parseInt(lines.get(at).substring("trees ".length()));
        for (int i = 1; i <= trees; i++) {
            builder.tree();
            new Parser(lines.get(at + i), names, builder).node();
        }
        return builder.forest();
    }

    private static final class Parser {
        private final String line;
        private final Map<String, Feature> names;
        private final Builder builder;
        private int at;

        Parser(String line, Map<String, Feature> names, Builder builder) {
            this.line = line;
            this.names = names;
            this.builder = builder;
        }

        void node() {
            if (line.charAt(at) != '(') {
                builder.leaf(Float.parseFloat(word()));
                return;
            }
            at++;
            String condition = word();
            int less = condition.indexOf('<');
            Feature by = names.get(condition.substring(0, Math.max(0, less)));
            if (by == null) {
                throw new IllegalArgumentException("a model knows no feature that is named as in " + condition);
            }
            int node = builder.split(by, Float.parseFloat(condition.substring(less + 1)));
            at++;
            node();
            builder.right(node);
            at++;
            node();
            at++;
        }

        private String word() {
            int start = at;
            while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != ')') {
                at++;
            }
            return line.substring(start, at);
        }
    }

    /** Writes it as {@link #parse} reads it. */
    void write(Writer out) {
        StringBuilder text = new StringBuilder("trees ").append(roots.length).append('\n');
        for (int root : roots) {
            write(root, text);
            text.append('\n');
        }
        try {
            out.write(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("writing a model", e);
        }
    }

    private void write(int node, StringBuilder text) {
        if (feature[node] < 0) {
            text.append(value[node]);
            return;
        }
        text.append('(').append(Feature.values()[feature[node]]).append('<').append(value[node]).append(' ');
        write(node + 1, text);
        text.append(' ');
        write(right[node], text);
        text.append(')');
    }
}
