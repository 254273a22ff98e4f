package org.daybook.reading.language;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Features of one form, a bit each: whether it has one is asked some hundred times a word. In the order of {@link Feature}. Immutable. */
final class FeatureSet extends AbstractSet<Feature> {
    private static final Feature[] ALL = Feature.values();
    private static final long CASES = of(Feature.CASES).bits;

    private final long bits;

    private FeatureSet(long bits) {
        this.bits = bits;
    }

    static FeatureSet of(Collection<Feature> features) {
        if (features instanceof FeatureSet set) {
            return set;
        }
        long bits = 0;
        for (Feature feature : features) {
            bits |= bit(feature);
        }
        return new FeatureSet(bits);
    }

    private static long bit(Feature feature) {
        return 1L << feature.ordinal();
    }

    boolean has(Feature feature) {
        return (bits & bit(feature)) != 0;
    }

    boolean hasCase() {
        return (bits & CASES) != 0;
    }

    @Override
    public boolean contains(Object feature) {
        return feature instanceof Feature one && has(one);
    }

    @Override
    public int size() {
        return Long.bitCount(bits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureSet set ? set.bits == bits : super.equals(other);
    }

    @Override
    public int hashCode() {
        // the sum of its members', as of any set
        return super.hashCode();
    }

    @Override
    public Iterator<Feature> iterator() {
        return new Iterator<>() {
            private long left = bits;

            @Override
            public boolean hasNext() {
                return left != 0;
            }

            @Override
            public Feature next() {
                if (left == 0) {
                    throw new NoSuchElementException();
                }
                Feature next = ALL[Long.numberOfTrailingZeros(left)];
                left &= left - 1;
                return next;
            }
        };
    }
}
