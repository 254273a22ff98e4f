package org.daybook.reading.statement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {
    private static final int FEATURES = 1000;

    private final int[] features = new int[FEATURES];

    private byte[] values(int width) {
        Random random = new Random(width);
        byte[] values = new byte[FEATURES * width];
        random.nextBytes(values);
        for (int i = 0; i < FEATURES; i++) {
            // some that lie on one another in the table, and some whose upper bit is set
            features[i] = i % 3 == 0 ? (i + 1) << 20 : i % 3 == 1 ? -i : i * 31 + 7;
        }
        // the extremes, often enough to fill any sum
        java.util.Arrays.fill(values, 0, 300 * width, Byte.MIN_VALUE);
        java.util.Arrays.fill(values, 300 * width, 600 * width, Byte.MAX_VALUE);
        return values;
    }

    private static float[] sum(Weights weights, int width, int[] asked) {
        Features.Ints found = new Features.Ints();
        for (int feature : asked) {
            found.add(feature);
        }
        float[] sum = new float[width + 2];
        weights.add(found, sum, 1);
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 9, 12, 25})
    void addsUpTheWeightsOfWhatItIsAskedFor(int width) throws IOException {
        byte[] values = values(width);
        Weights weights = new Weights(width, features, values, 0.5f);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        weights.write(new DataOutputStream(written));
        Weights read = Weights.read(new DataInputStream(new ByteArrayInputStream(written.toByteArray())));
        for (int[] part : new int[][] {{0, 0}, {0, 1}, {0, 300}, {300, 600}, {590, 700}, {0, FEATURES}}) {
            float[] expected = new float[width + 2];
            int[] asked = new int[2 * (part[1] - part[0])];
            for (int i = part[0]; i < part[1]; i++) {
                asked[2 * (i - part[0])] = features[i];
                // of no feature, and so of no weight
                asked[2 * (i - part[0]) + 1] = features[i] ^ 0x5A5A5A5A;
                for (int j = 0; j < width; j++) {
                    expected[1 + j] += values[i * width + j];
                }
            }
            assertArrayEquals(expected, sum(weights, width, asked));
            assertArrayEquals(expected, sum(read, width, asked));
        }
    }
}
