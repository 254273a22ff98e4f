package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Gradient-boosted decision trees for a likelihood (Friedman 2001), grown leaf by leaf over binned features as LightGBM does. The same examples in the
 * same order give the same trees. A learner of our own: the known ones bring native code, or licences that we can't take, for two pages' work.
 */
final class Boosting {
    /** Chosen in cross-validation on the development pages; half or twice of each moved F1 by less than its noise, 0.002. */
    private static final double RATE = 0.12;
    private static final int DEPTH = 7;
    private static final double LAMBDA = 5;
    private static final double FEATURES = 0.4;
    private static final double EXAMPLES = 0.7;
    private static final int BINS = 64;
    private static final int SEED = 1;

    private final Feature[] features;
    private final Growth growth;
    private final float[][] bounds;
    private final byte[][] bins;
    private final float[] right;
    private final float[] weight;
    private final double[] score;
    private final double[] gradient;
    private final double[] curve;
    private final Random random = new Random(SEED);

    /**
     * How far a tree grows.
     *
     * @param leaves at most
     * @param fewest examples that a leaf holds
     */
    record Growth(int leaves, int fewest) { }

    /** Where a leaf in the making would best be split. */
    private record Split(double gain, int feature, int bin) { }

    private static final class Node {
        private int[] examples;
        private int depth;
        private double gradient;
        private double curve;
        private Split best;
        private Split taken;
        private Node left;
        private Node right;
    }

    /** @param right of each example how likely it should be, 0 to 1 */
    Boosting(List<float[]> examples, float[] right, float[] weight, Feature[] features, Growth growth) {
        this.features = features;
        this.growth = growth;
        this.right = right;
        this.weight = weight;
        int count = examples.size();
        this.score = new double[count];
        this.gradient = new double[count];
        this.curve = new double[count];
        this.bounds = new float[features.length][];
        this.bins = new byte[features.length][count];
        for (int f = 0; f < features.length; f++) {
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = examples.get(i)[features[f].ordinal()];
            }
            bounds[f] = bounds(values);
            for (int i = 0; i < count; i++) {
                bins[f][i] = (byte) bin(bounds[f], values[i]);
            }
        }
    }

    /** Bounds between bins: a value is in the bin that its bounds at or below it number. */
    private static float[] bounds(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float[] bounds = new float[BINS - 1];
        int found = 0;
        int last = 0;
        for (int i = 1; i < sorted.length && found < bounds.length; i++) {
            boolean enough = i - last >= (sorted.length - last) / (double) (BINS - found);
            if (sorted[i] > sorted[i - 1] && enough) {
                float middle = (sorted[i] + sorted[i - 1]) / 2;
                bounds[found++] = middle > sorted[i - 1] ? middle : sorted[i];
                last = i;
            }
        }
        return Arrays.copyOf(bounds, found);
    }

    private static int bin(float[] bounds, float value) {
        int at = Arrays.binarySearch(bounds, value);
        return at >= 0 ? at + 1 : -at - 1;
    }

    Forest forest(int trees) {
        double positive = 0;
        double all = 0;
        for (int i = 0; i < right.length; i++) {
            positive += right[i] * weight[i];
            all += weight[i];
        }
        double start = StrictMath.log(positive / (all - positive));
        Arrays.fill(score, start);
        Forest.Builder builder = new Forest.Builder();
        builder.tree();
        builder.leaf((float) start);
        for (int t = 0; t < trees; t++) {
            Node root = grow();
            builder.tree();
            write(root, builder);
            for (int i = 0; i < right.length; i++) {
                score[i] += value(root, i);
            }
        }
        return builder.forest();
    }

    private Node grow() {
        int[] drawn = new int[right.length];
        int count = 0;
        for (int i = 0; i < right.length; i++) {
            double likely = 1 / (1 + StrictMath.exp(-score[i]));
            gradient[i] = weight[i] * (likely - right[i]);
            curve[i] = Math.max(1e-6, weight[i] * likely * (1 - likely));
            if (random.nextDouble() < EXAMPLES) {
                drawn[count++] = i;
            }
        }
        int[] looked = random.ints(0, features.length).distinct().limit(Math.max(1, (int) (features.length * FEATURES))).sorted().toArray();
        Node root = node(Arrays.copyOf(drawn, count), 0, looked);
        List<Node> leaves = new ArrayList<>(List.of(root));
        while (leaves.size() < growth.leaves()) {
            Node widest = null;
            for (Node leaf : leaves) {
                widest = leaf.best != null && (widest == null || leaf.best.gain() > widest.best.gain()) ? leaf : widest;
            }
            if (widest == null) {
                break;
            }
            split(widest, looked);
            leaves.remove(widest);
            leaves.add(widest.left);
            leaves.add(widest.right);
        }
        return root;
    }

    private Node node(int[] examples, int depth, int[] looked) {
        Node node = new Node();
        node.examples = examples;
        node.depth = depth;
        for (int i : examples) {
            node.gradient += gradient[i];
            node.curve += curve[i];
        }
        if (depth < DEPTH && examples.length >= 2 * growth.fewest()) {
            for (int f : looked) {
                look(node, f);
            }
        }
        return node;
    }

    private void look(Node node, int f) {
        double[] gradients = new double[BINS];
        double[] curves = new double[BINS];
        int[] counts = new int[BINS];
        byte[] binned = bins[f];
        for (int i : node.examples) {
            int bin = binned[i];
            gradients[bin] += gradient[i];
            curves[bin] += curve[i];
            counts[bin]++;
        }
        double g = 0;
        double c = 0;
        int n = 0;
        double whole = worth(node.gradient, node.curve);
        for (int bin = 0; bin < bounds[f].length; bin++) {
            g += gradients[bin];
            c += curves[bin];
            n += counts[bin];
            if (n < growth.fewest() || node.examples.length - n < growth.fewest() || counts[bin] == 0) {
                continue;
            }
            double gain = worth(g, c) + worth(node.gradient - g, node.curve - c) - whole;
            if (gain > 1e-6 && (node.best == null || gain > node.best.gain())) {
                node.best = new Split(gain, f, bin);
            }
        }
    }

    private static double worth(double gradient, double curve) {
        return gradient * gradient / (curve + LAMBDA);
    }

    private void split(Node node, int[] looked) {
        int[] left = new int[node.examples.length];
        int[] right = new int[node.examples.length];
        int l = 0;
        int r = 0;
        for (int i : node.examples) {
            if (bins[node.best.feature()][i] <= node.best.bin()) {
                left[l++] = i;
            } else {
                right[r++] = i;
            }
        }
        node.taken = node.best;
        node.best = null;
        node.examples = null;
        node.left = node(Arrays.copyOf(left, l), node.depth + 1, looked);
        node.right = node(Arrays.copyOf(right, r), node.depth + 1, looked);
    }

    private static float leaf(Node node) {
        // four digits are enough, and keep the model short
        return (float) (Math.rint(-RATE * node.gradient / (node.curve + LAMBDA) * 1e4) / 1e4);
    }

    private double value(Node node, int example) {
        Node at = node;
        while (at.taken != null) {
            at = bins[at.taken.feature()][example] <= at.taken.bin() ? at.left : at.right;
        }
        return leaf(at);
    }

    private void write(Node node, Forest.Builder builder) {
        if (node.taken == null) {
            builder.leaf(leaf(node));
            return;
        }
        int at = builder.split(features[node.taken.feature()], bounds[node.taken.feature()][node.taken.bin()]);
        write(node.left, builder);
        builder.right(at);
        write(node.right, builder);
    }
}
