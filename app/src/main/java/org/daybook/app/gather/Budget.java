package org.daybook.app.gather;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much one input may unpack to, all that is within it together, so that a few kilobytes which unpack to terabytes cost seconds. Memory is
 * bounded elsewhere, capture by capture: this bounds time.
 */
final class Budget {
    /** All may unpack to so much: seconds of work. */
    static final long FREE = 2L << 30;
    /** Past that, to so many times the bytes that were read. Text comes to about 10, machine-made lists to 100; deflate can do 1032. */
    static final long RATIO = 200;

    private final long free;
    private long packed;
    private long unpacked;
    private boolean spent;

    Budget() {
        this(FREE);
    }

    Budget(long free) {
        this.free = free;
    }

    /** What unpacks to more than anything honest does. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;

        Bomb(long unpacked, long packed) {
            super("its " + packed + " bytes unpack to more than " + unpacked + "; unpack it by other means if it is no attack, and give what it holds");
        }
    }

    /** Whether the input was given up. */
    boolean spent() {
        return spent;
    }

    /** A stream of bytes as they lie on the disk or come in. */
    InputStream packed(InputStream stream) {
        return new Counted(stream) {
            @Override
            void read(long count) {
                packed += count;
            }
        };
    }

    /** A stream of bytes that were compressed. */
    InputStream unpacked(InputStream stream) {
        return new Counted(stream) {
            @Override
            void read(long count) throws Bomb {
                unpacked += count;
                if (unpacked > free && unpacked / RATIO > packed) {
                    spent = true;
                    throw new Bomb(unpacked - count, packed);
                }
            }
        };
    }

    /** Bytes that are there, though no stream here reads them. */
    void packed(long count) {
        packed += count;
    }

    private abstract static class Counted extends FilterInputStream {
        Counted(InputStream stream) {
            super(stream);
        }

        abstract void read(long count) throws IOException;

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                read(1);
            }
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = in.read(into, from, length);
            if (got > 0) {
                read((long) got);
            }
            return got;
        }
    }
}
