package org.daybook.app.gather;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds how much may be read of a stream while the head of a record is parsed: a head is held in memory whole, however long it is. */
final class HeadLimit extends FilterInputStream {
    /** Heads have some hundreds of bytes; cookies and policies make some thousands of them. */
    private static final int MOST = 1 << 20;

    private long left = Long.MAX_VALUE;

    HeadLimit(InputStream stream) {
        super(stream);
    }

    /** A head comes now. */
    void head() {
        left = MOST;
    }

    /** A body comes now, which is read bit by bit. */
    void body() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = in.read(into, from, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("its head is larger than " + (MOST >> 20) + " MiB");
        }
    }
}
