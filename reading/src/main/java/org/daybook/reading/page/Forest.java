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
    /** Of each node: its feature, or -1 for a leaf; the bound below which the left child is next, or the leaf's value; the right child. */
    private final int[] feature;
    private final float[] value;
    private final int[] right;
    private final int[] roots;

    private Forest(int[] feature, float[] value, int[] right, int[] roots) {
        this.feature = feature;
        this.value = value;
        this.right = right;
        this.roots = roots;
    }

    /** How likely each is, 0 to 1. */
    float[] likely(float[][] rows) {
        float[] likely = logits(rows);
        for (int i = 0; i < likely.length; i++) {
            likely[i] = (float) (1 / (1 + StrictMath.exp(-likely[i])));
        }
        return likely;
    }

    /**
     * How likely each is, in logits: enough to say which of several is the likeliest. All rows go down a tree together: each node parts those that come to it,
     * which needs no branch that a processor would have to guess, and is three times as fast as one row after another.
     */
    float[] logits(float[][] rows) {
        float[] sums = new float[rows.length];
        int[] order = new int[rows.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Rows all = new Rows(rows, order, sums);
        for (int root : roots) {
            down(root, all, 0, order.length);
        }
        return sums;
    }

    /** Rows on their way: the numbers of those that are in one node stand side by side in {@code order}. */
    private record Rows(float[][] rows, int[] order, float[] sums) {
        /** Brings those below a bound to the front. @return how far they reach */
        int part(int by, float bound, int from, int to) {
            int less = from;
            for (int i = from; i < to; i++) {
                int row = order[i];
                order[i] = order[less];
                order[less] = row;
                less += rows[row][by] < bound ? 1 : 0;
            }
            return less;
        }

        void add(float logits, int from, int to) {
            for (int i = from; i < to; i++) {
                sums[order[i]] += logits;
            }
        }
    }

    private void down(int node, Rows rows, int from, int to) {
        int at = node;
        int first = from;
        while (feature[at] >= 0 && first < to) {
            int less = rows.part(feature[at], value[at], first, to);
            if (less > first) {
                down(at + 1, rows, first, less);
            }
            first = less;
            at = right[at];
        }
        if (first < to) {
            rows.add(value[at], first, to);
        }
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
