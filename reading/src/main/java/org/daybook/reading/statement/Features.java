package org.daybook.reading.statement;

import java.util.Arrays;

/** Features of a token as hashes: no word is kept. What a token looks like goes to {@code emission}, what its left edge looks like to {@code edge}. */
final class Features {
    /** A growing list of ints. */
    static final class Ints {
        int[] items = new int[64];
        int size;

        void add(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, size * 2);
            }
            items[size++] = item;
        }
    }

    final Ints emission = new Ints();
    final Ints edge = new Ints();

    void clear() {
        emission.size = 0;
        edge.size = 0;
    }

    void token(int template, int a) {
        emission.add(mix(mix(template, a), 1));
    }

    void token(int template, int a, int b) {
        emission.add(mix(mix(mix(template, a), b), 2));
    }

    void token(int template, int a, int b, int c) {
        emission.add(mix(mix(mix(mix(template, a), b), c), 3));
    }

    void token(int template, int a, int b, int c, int d) {
        emission.add(mix(mix(mix(mix(mix(template, a), b), c), d), 4));
    }

    void edge(int template, int a) {
        edge.add(mix(mix(template, a), 5));
    }

    void edge(int template, int a, int b) {
        edge.add(mix(mix(mix(template, a), b), 6));
    }

    void edge(int template, int a, int b, int c) {
        edge.add(mix(mix(mix(mix(template, a), b), c), 7));
    }

    /** Mixes a number into a hash (the finaliser of MurmurHash3). */
    static int mix(int hash, int value) {
        int h = hash * 31 + value + 0x9e3779b9;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
