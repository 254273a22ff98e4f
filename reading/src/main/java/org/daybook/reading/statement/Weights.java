package org.daybook.reading.statement;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights of features: a feature is the 32-bit hash of what it says, and has as many weights as the model has tags (or pairs of tags). Features
 * that the training did not see weigh nothing. Weights are bytes, times one scale.
 *
 * <p>Looking them up is most of what finding statements costs, and of that most is waiting for memory. So the features stand in one small table, which says
 * of most that are asked for that they weigh nothing, and the weights of each in another, eight to a {@code long}: the less memory they take, the more of them
 * are at hand. Four are added at a time, in sixteen bits each: those at even places, then those at odd ones.
 */
final class Weights {
    /** Weights in one long, and the bits of a sum of them. */
    private static final int LANES = 8;
    private static final int BITS = 16;
    private static final long LANE = (1L << BITS) - 1;
    /** The weights at even places of a long, each with room for a sum. */
    private static final long EVEN = 0x00ff00ff00ff00ffL;
    /** Added to each weight, so that none is below nothing and no lane borrows from the next. */
    private static final int BIAS = 128;
    /** So many weights at their largest fit a lane. */
    private static final int AT_ONCE = 256;
    /** What stands in a slot without a feature. The one feature of this hash weighs nothing. */
    private static final int EMPTY = 0;

    private final int width;
    final float scale;
    private final int[] features;
    /** By slot of a feature, its weights. */
    private final long[] weights;
    private final int lanes;
    private final int mask;
    private final int size;

    /**
     * @param features each once
     * @param values {@code width} of them for each feature
     */
    Weights(int width, int[] features, byte[] values, float scale) {
        if (values.length != features.length * width) {
            throw new IllegalArgumentException(features.length + " features need " + width + " weights each, not " + values.length + " in all");
        }
        this.width = width;
        this.scale = scale;
        this.lanes = (width + LANES - 1) / LANES;
        int slots = Integer.highestOneBit(Math.max(1, features.length)) * 2;
        this.mask = slots - 1;
        this.features = new int[slots];
        this.weights = new long[slots * lanes];
        int kept = 0;
        for (int row = 0; row < features.length; row++) {
            if (features[row] == EMPTY) {
                continue;
            }
            int slot = features[row] & mask;
            while (this.features[slot] != EMPTY) {
                slot = slot + 1 & mask;
            }
            this.features[slot] = features[row];
            for (int j = 0; j < width; j++) {
                weights[slot * lanes + j / LANES] |= (long) (values[row * width + j] + BIAS) << Byte.SIZE * (j % LANES);
            }
            kept++;
        }
        this.size = kept;
    }

    /** The slot of a feature; -1 where it weighs nothing. */
    private int slot(int feature) {
        int slot = feature & mask;
        int there;
        while ((there = features[slot]) != EMPTY) {
            if (there == feature) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** Adds up the weights of some features, into {@code sum} from {@code offset}. */
    void add(Features.Ints found, float[] sum, int offset) {
        long[] all = new long[2 * lanes];
        for (int from = 0; from < found.size; from += AT_ONCE) {
            int to = Math.min(found.size, from + AT_ONCE);
            int hits = lanes == 1 ? addLane(found, from, to, all) : addLanes(found, from, to, all);
            for (int j = 0; j < width; j++) {
                sum[offset + j] += (all[2 * (j / LANES) + j % 2] >>> BITS * (j % LANES / 2) & LANE) - BIAS * hits;
            }
            Arrays.fill(all, 0);
        }
        // the scale is one for all weights, and the best tagging the same at any scale: it is left out here
    }

    /** Adds the biased weights of some features, where a feature's are in one long; gives how many have any. */
    private int addLane(Features.Ints found, int from, int to, long[] all) {
        int hits = 0;
        long even = 0;
        long odd = 0;
        for (int k = from; k < to; k++) {
            int slot = slot(found.items[k]);
            if (slot >= 0) {
                long some = weights[slot];
                even += some & EVEN;
                odd += some >>> Byte.SIZE & EVEN;
                hits++;
            }
        }
        all[0] = even;
        all[1] = odd;
        return hits;
    }

    /** The same, where they are in several. */
    private int addLanes(Features.Ints found, int from, int to, long[] all) {
        int hits = 0;
        for (int k = from; k < to; k++) {
            int slot = slot(found.items[k]);
            if (slot >= 0) {
                for (int j = 0; j < lanes; j++) {
                    long some = weights[slot * lanes + j];
                    all[2 * j] += some & EVEN;
                    all[2 * j + 1] += some >>> Byte.SIZE & EVEN;
                }
                hits++;
            }
        }
        return hits;
    }

    int size() {
        return size;
    }

    /** Writes them as {@link #read} reads them: sorted by feature. */
    void write(DataOutputStream out) throws IOException {
        int[] sorted = Arrays.stream(features).filter(feature -> feature != EMPTY).sorted().toArray();
        byte[] values = new byte[size * width];
        for (int row = 0; row < size; row++) {
            int at = slot(sorted[row]) * lanes;
            for (int j = 0; j < width; j++) {
                values[row * width + j] = (byte) ((weights[at + j / LANES] >>> Byte.SIZE * (j % LANES) & 0xff) - BIAS);
            }
        }
        out.writeInt(width);
        out.writeInt(size);
        out.writeFloat(scale);
        for (int feature : sorted) {
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
