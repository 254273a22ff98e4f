package org.daybook.record.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Walks the members of a gzip file (RFC 1952) and checks each one's CRC. A kill in the middle of a write leaves a last member that
 * ends too soon; a bad disk may leave a hole in the middle, with good members after it. The two are told apart.
 */
final class GzipMembers {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] sink = new byte[BUFFER];

    private GzipMembers(FileChannel file) {
        this.file = file;
    }

    /**
     * What was found.
     *
     * @param members offset of each whole member's first byte
     * @param torn offset of the first byte of what is no whole member at the end of the file; its length where all is well
     * @param holes how many stretches before that are no member
     */
    record Found(List<Long> members, long torn, int holes) {
        Found {
            members = List.copyOf(members);
        }
    }

    /** @param from offset where a member begins, or the end of the file */
    static Found walk(FileChannel file, long from) throws IOException {
        return new GzipMembers(file).walk(from);
    }

    private Found walk(long from) throws IOException {
        List<Long> members = new ArrayList<>();
        long length = file.size();
        long good = from;
        int holes = 0;
        long at = from;
        while (at < length) {
            long end = end(at);
            if (end >= 0) {
                if (at > good) {
                    holes++;
                }
                members.add(at);
                at = end;
                good = end;
            } else {
                at = next(at + 1);
            }
        }
        return new Found(members, good, holes);
    }

    /** Where the member that begins here ends, or -1 where none does. */
    private long end(long start) throws IOException {
        if (read(start, HEADER) < HEADER || !magic(0) || buffer[3] != 0) {
            return -1;
        }
        CRC32 crc = new CRC32();
        Inflater inflater = new Inflater(true);
        try {
            long at = start + HEADER;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    int got = read(at, BUFFER);
                    if (got <= 0) {
                        return -1;
                    }
                    inflater.setInput(buffer, 0, got);
                    at += got;
                }
                int made = inflater.inflate(sink);
                if (made == 0 && inflater.needsDictionary()) {
                    return -1;
                }
                crc.update(sink, 0, made);
            }
            long end = at - inflater.getRemaining();
            if (read(end, TRAILER) < TRAILER || word(0) != (int) crc.getValue() || word(4) != (int) inflater.getBytesWritten()) {
                return -1;
            }
            return end + TRAILER;
        } catch (DataFormatException e) {
            return -1;
        } finally {
            inflater.end();
        }
    }

    /** Where the next member may begin. */
    private long next(long from) throws IOException {
        long at = from;
        for (int got = read(at, BUFFER); got >= HEADER; got = read(at, BUFFER)) {
            for (int i = 0; i + 3 < got; i++) {
                if (magic(i)) {
                    return at + i;
                }
            }
            at += got - 3;
        }
        return file.size();
    }

    private boolean magic(int i) {
        return buffer[i] == 0x1f && buffer[i + 1] == (byte) 0x8b && buffer[i + 2] == 8;
    }

    private int word(int i) {
        return (buffer[i] & 0xff) | (buffer[i + 1] & 0xff) << 8 | (buffer[i + 2] & 0xff) << 16 | (buffer[i + 3] & 0xff) << 24;
    }

    private int read(long at, int most) throws IOException {
        ByteBuffer into = ByteBuffer.wrap(buffer, 0, most);
        while (into.hasRemaining()) {
            int got = file.read(into, at + into.position());
            if (got < 0) {
                break;
            }
        }
        return into.position();
    }
}
