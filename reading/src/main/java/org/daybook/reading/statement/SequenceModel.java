package org.daybook.reading.statement;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.daybook.reading.page.Patience;

/** A linear model that gives each token of a sequence a tag, with weights for what a token looks like and for what the edge before it looks like. */
final class SequenceModel {
    /** Gives the features of a token. */
    interface Looks {
        void of(int token, Features into);
    }

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
        Features features = new Features();
        for (int i = 0; i < n; i++) {
            Patience.check();
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
