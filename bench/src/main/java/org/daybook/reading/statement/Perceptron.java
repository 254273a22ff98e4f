package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Trains a {@link SequenceModel}: the averaged structured perceptron of Collins (2002). A feature counts only where it occurs in at least
 * {@link #DOCUMENTS} documents, so that nothing particular to a few texts is kept.
 */
final class Perceptron {
    static final int DOCUMENTS = 5;
    /** Weights this small next to the largest change no tagging; they are left out. */
    private static final float NEGLIGIBLE = 0.5f / 127;
    private static final long SEED = 20261122;

    private record Sequence(int n, int[] emissions, int[] emissionEnds, int[] edges, int[] edgeEnds, int[] states) { }

    /** Rows of features, with the last document that each was seen in and how many it was seen in. */
    private static final class Rows {
        final Map<Integer, Integer> rows = new HashMap<>();
        final List<int[]> seen = new ArrayList<>();

        int row(int feature, int document) {
            Integer row = rows.get(feature);
            if (row == null) {
                row = seen.size();
                rows.put(feature, row);
                seen.add(new int[] {document, 1});
            } else {
                int[] last = seen.get(row);
                if (last[0] != document) {
                    last[0] = document;
                    last[1]++;
                }
            }
            return row;
        }

        boolean frequent(int row) {
            return seen.get(row)[1] >= DOCUMENTS;
        }
    }

    private final Tagset tagset;
    private final Rows emissionRows = new Rows();
    private final Rows edgeRows = new Rows();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Integer> documents = new ArrayList<>();

    Perceptron(Tagset tagset) {
        this.tagset = tagset;
    }

    /** Adds a sequence with its right states. */
    void add(int document, Range window, SequenceModel.Looks looks, int[] states) {
        int n = window.to() - window.from();
        Features features = new Features();
        Features.Ints emissions = new Features.Ints();
        Features.Ints edges = new Features.Ints();
        int[] emissionEnds = new int[n];
        int[] edgeEnds = new int[n];
        for (int i = 0; i < n; i++) {
            features.clear();
            looks.all(window.from() + i, features);
            for (int k = 0; k < features.emission.size; k++) {
                emissions.add(emissionRows.row(features.emission.items[k], document));
            }
            for (int k = 0; k < features.edge.size; k++) {
                edges.add(edgeRows.row(features.edge.items[k], document));
            }
            emissionEnds[i] = emissions.size;
            edgeEnds[i] = edges.size;
        }
        sequences.add(new Sequence(n, Arrays.copyOf(emissions.items, emissions.size), emissionEnds, Arrays.copyOf(edges.items, edges.size), edgeEnds, states));
        documents.add(document);
    }

    /** Trains on the documents that are wanted. */
    SequenceModel train(int epochs, java.util.function.IntPredicate wanted) {
        int t = tagset.tags();
        float[] w = new float[emissionRows.seen.size() * t];
        float[] u = new float[w.length];
        float[] we = new float[edgeRows.seen.size() * t * t];
        float[] ue = new float[we.length];
        List<Sequence> order = new ArrayList<>();
        for (int s = 0; s < sequences.size(); s++) {
            if (wanted.test(documents.get(s))) {
                order.add(sequences.get(s));
            }
        }
        Random random = new Random(SEED);
        float step = 1;
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            for (Sequence sequence : order) {
                int[] path = best(sequence, w, we);
                if (!Arrays.equals(path, sequence.states())) {
                    wrong++;
                    update(sequence, sequence.states(), w, u, we, ue, 1, step);
                    update(sequence, path, w, u, we, ue, -1, step);
                }
                step++;
            }
            System.err.printf("  epoch %d: %d of %d sequences wrong%n", epoch + 1, wrong, order.size());
        }
        float largest = 0;
        for (int i = 0; i < w.length; i++) {
            w[i] -= u[i] / step;
            largest = Math.max(largest, Math.abs(w[i]));
        }
        for (int i = 0; i < we.length; i++) {
            we[i] -= ue[i] / step;
            largest = Math.max(largest, Math.abs(we[i]));
        }
        return new SequenceModel(tagset, weights(emissionRows, w, t, largest), weights(edgeRows, we, t * t, largest));
    }

    private int[] best(Sequence s, float[] w, float[] we) {
        int t = tagset.tags();
        float[] emission = new float[s.n() * t];
        float[] edge = new float[s.n() * t * t];
        for (int i = 0, k = 0, e = 0; i < s.n(); i++) {
            for (; k < s.emissionEnds()[i]; k++) {
                int at = s.emissions()[k] * t;
                for (int j = 0; j < t; j++) {
                    emission[i * t + j] += w[at + j];
                }
            }
            for (; e < s.edgeEnds()[i]; e++) {
                int at = s.edges()[e] * t * t;
                for (int j = 0; j < t * t; j++) {
                    edge[i * t * t + j] += we[at + j];
                }
            }
        }
        return tagset.best(s.n(), emission, edge, new int[tagset.states()]);
    }

    private void update(Sequence s, int[] states, float[] w, float[] u, float[] we, float[] ue, float by, float step) {
        int t = tagset.tags();
        for (int i = 0, k = 0, e = 0; i < s.n(); i++) {
            int tag = tagset.tagOf()[states[i]];
            for (; k < s.emissionEnds()[i]; k++) {
                if (emissionRows.frequent(s.emissions()[k])) {
                    int at = s.emissions()[k] * t + tag;
                    w[at] += by;
                    u[at] += by * step;
                }
            }
            for (; e < s.edgeEnds()[i]; e++) {
                if (i > 0 && edgeRows.frequent(s.edges()[e])) {
                    int at = (s.edges()[e] * t + tagset.tagOf()[states[i - 1]]) * t + tag;
                    we[at] += by;
                    ue[at] += by * step;
                }
            }
        }
    }

    private static Weights weights(Rows rows, float[] w, int width, float largest) {
        List<Map.Entry<Integer, Integer>> kept = new ArrayList<>();
        for (Map.Entry<Integer, Integer> row : rows.rows.entrySet()) {
            boolean heavy = false;
            for (int j = 0; j < width; j++) {
                heavy |= Math.abs(w[row.getValue() * width + j]) > NEGLIGIBLE * largest;
            }
            if (heavy) {
                kept.add(row);
            }
        }
        kept.sort(Map.Entry.comparingByKey());
        int[] features = new int[kept.size()];
        byte[] values = new byte[kept.size() * width];
        for (int k = 0; k < features.length; k++) {
            features[k] = kept.get(k).getKey();
            for (int j = 0; j < width; j++) {
                values[k * width + j] = (byte) Math.round(w[kept.get(k).getValue() * width + j] / largest * 127);
            }
        }
        return new Weights(width, features, values, largest / 127);
    }
}
