package org.daybook.record.link;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.daybook.record.Progress;

/**
 * What {@link PackedOutput} packs, from a stream, for one thread. A ledger is read number by number, a hundred million of them at a million pages: the library's streams take a lock for
 * each byte.
 */
final class PackedInput extends InputStream {
    private static final int BUFFER = 1 << 16;
    /** Bytes of the longest number. */
    private static final int LONGEST = 5;
    static final int BITS = 7;
    /** Said of each byte of a number but its last. */
    static final int MORE = 1 << BITS;

    private final InputStream in;
    private final long length;
    private final Progress progress;
    private byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long taken;

    /**
     * @param length of the stream, in bytes
     * @param progress is told how many of them were taken
     */
    PackedInput(InputStream in, long length, Progress progress) {
        this.in = in;
        this.length = length;
        this.progress = progress;
    }

    /** Sees to it that so many bytes are in the buffer. @throws EOFException where there are not so many any more */
    private void need(int count) throws IOException {
        if (end - at >= count) {
            return;
        }
        byte[] larger = count > buffer.length ? new byte[count] : buffer;
        System.arraycopy(buffer, at, larger, 0, end - at);
        buffer = larger;
        end -= at;
        at = 0;
        while (end < count) {
            int more = in.read(buffer, end, buffer.length - end);
            if (more < 0) {
                throw new EOFException("a ledger ends in the middle");
            }
            end += more;
            taken += more;
        }
        progress.at("opening", taken, length);
    }

    /** A number of one to five bytes, the lowest seven bits first. */
    int number() throws IOException {
        if (end - at < LONGEST) {
            return slowNumber();
        }
        int next = buffer[at++];
        int number = next & MORE - 1;
        for (int shift = BITS; next < 0; shift += BITS) {
            next = buffer[at++];
            number |= (next & MORE - 1) << shift;
        }
        return number;
    }

    /** The same near the end of what is in the buffer. */
    private int slowNumber() throws IOException {
        int number = 0;
        for (int shift = 0;; shift += BITS) {
            need(1);
            int next = buffer[at++];
            number |= (next & MORE - 1) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    int fixed() throws IOException {
        need(Integer.BYTES);
        int fixed = buffer[at] << 24 | (buffer[at + 1] & 0xff) << 16 | (buffer[at + 2] & 0xff) << 8 | buffer[at + 3] & 0xff;
        at += Integer.BYTES;
        return fixed;
    }

    boolean flag() throws IOException {
        need(1);
        return buffer[at++] != 0;
    }

    /** A text of so many bytes (UTF-8). */
    String text(int bytes) throws IOException {
        need(bytes);
        String text = new String(buffer, at, bytes, StandardCharsets.UTF_8);
        at += bytes;
        return text;
    }

    @Override
    public int read() throws IOException {
        try {
            need(1);
            return buffer[at++] & 0xff;
        } catch (EOFException e) {
            return -1;
        }
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        int first = read();
        if (first < 0) {
            return -1;
        }
        into[from] = (byte) first;
        int rest = Math.min(count - 1, end - at);
        System.arraycopy(buffer, at, into, from + 1, rest);
        at += rest;
        return rest + 1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
