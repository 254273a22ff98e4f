package org.daybook.reading.statement;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.daybook.reading.page.Patience;

/** A linear model that gives each token of a sequence a tag, with weights for what a token looks like and for what the edge before it looks like. */
final class SequenceModel {
    /** Gives the features of a token. */
    interface Looks {
        /** Those that are its own. */
        void of(int token, Features into);

        /** How many sets of features there are that tokens of the window share: what a set weighs is added up once, and not once a token. */
        default int sets() {
            return 0;
        }

        /** Numbers of the sets that a token has. */
        default int[] sets(int token) {
            return NONE;
        }

        /** The features of a set, as they are of a token that has it. */
        default void set(int number, int token, Features into) {
            throw new AssertionError("no token has sets");
        }

        /** All features of a token, those of its sets too. */
        default void all(int token, Features into) {
            of(token, into);
            for (int set : sets(token)) {
                set(set, token, into);
            }
        }
    }

    private static final int[] NONE = {};

    private final Tagset tagset;
    private final Weights emission;
    private final Weights edge;

    /** Both weights are taken to be on one scale. */
    SequenceModel(Tagset tagset, Weights emission, Weights edge) {
        this.tagset = tagset;
        this.emission = emission;
        this.edge = edge;
    }

    /**
     * The best tag of each token of a window.
     *
     * @param ends what each state gains where it comes last, in the weights' own unit
     */
    int[] tags(Range window, Looks looks, int[] ends) {
        int n = window.to() - window.from();
        int tags = tagset.tags();
        float[] emissions = new float[n * tags];
        float[] edges = new float[n * tags * tags];
        float[][] sets = new float[looks.sets()][];
        Features features = new Features();
        for (int i = 0; i < n; i++) {
            Patience.check();
            for (int set : looks.sets(window.from() + i)) {
                if (sets[set] == null) {
                    features.clear();
                    looks.set(set, window.from() + i, features);
                    sets[set] = new float[tags];
                    emission.add(features.emission, sets[set], 0);
                }
                for (int tag = 0; tag < tags; tag++) {
                    emissions[i * tags + tag] += sets[set][tag];
                }
            }
            features.clear();
            looks.of(window.from() + i, features);
            emission.add(features.emission, emissions, i * tags);
            edge.add(features.edge, edges, i * tags * tags);
        }
        int[] path = tagset.best(n, emissions, edges, ends);
        for (int i = 0; i < n; i++) {
            path[i] = tagset.tagOf()[path[i]];
        }
        return path;
    }

    void write(DataOutputStream out) throws IOException {
        emission.write(out);
        edge.write(out);
    }

    static SequenceModel read(Tagset tagset, DataInputStream in) throws IOException {
        return new SequenceModel(tagset, Weights.read(in), Weights.read(in));
    }
}
