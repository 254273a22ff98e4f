package org.daybook.reading.statement;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of features: a feature is the 32-bit hash of what it says, and has as many weights as the model has tags (or pairs of tags). Features
 * that the training did not see weigh nothing. Weights are bytes, times one scale.
 */
final class Weights {
    private final int width;
    private final int[] features;
    private final byte[] values;
    final float scale;
    private final int[] slots;
    private final int mask;

    /**
     * @param features sorted, each once
     * @param values {@code width} of them for each feature
     */
    Weights(int width, int[] features, byte[] values, float scale) {
        if (values.length != features.length * width) {
            throw new IllegalArgumentException(features.length + " features need " + width + " weights each, not " + values.length + " in all");
        }
        this.width = width;
        this.features = features;
        this.values = values;
        this.scale = scale;
        int size = Integer.highestOneBit(Math.max(1, features.length)) * 4;
        this.mask = size - 1;
        this.slots = new int[size];
        for (int row = 0; row < features.length; row++) {
            int slot = features[row] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = row + 1;
        }
    }

    /** Adds up the weights of some features, into {@code sum} from {@code offset}. */
    void add(Features.Ints found, float[] sum, int offset) {
        for (int k = 0; k < found.size; k++) {
            int feature = found.items[k];
            int slot = feature & mask;
            int row;
            while ((row = slots[slot]) != 0) {
                if (features[row - 1] == feature) {
                    int at = (row - 1) * width;
                    for (int j = 0; j < width; j++) {
                        sum[offset + j] += values[at + j];
                    }
                    break;
                }
                slot = slot + 1 & mask;
            }
        }
        // the scale is one for all weights, and the best tagging the same at any scale: it is left out here
    }

    int size() {
        return features.length;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(width);
        out.writeInt(features.length);
        out.writeFloat(scale);
        for (int feature : features) {
            out.writeInt(feature);
        }
        out.write(values);
    }

    static Weights read(DataInputStream in) throws IOException {
        int width = in.readInt();
        int[] features = new int[in.readInt()];
        float scale = in.readFloat();
        byte[] bytes = in.readNBytes(features.length * 4);
        java.nio.ByteBuffer.wrap(bytes).asIntBuffer().get(features);
        return new Weights(width, features, in.readNBytes(features.length * width), scale);
    }
}
