package org.daybook.app.gather;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.zip.GZIPInputStream;
import org.daybook.reading.page.Served;

/** A file, standard input, or a member of a container: a name for people, and bytes that can be had more than once. */
abstract class Input {
    private final String source;

    Input(String source) {
        this.source = source;
    }

    /** The path as given; of a container's member, the container's with {@code #} and the member's name. */
    final String source() {
        return source;
    }

    /** Its bytes as they are; buffered. */
    abstract InputStream raw() throws IOException;

    /** The file that holds just these bytes; null where there is none. */
    Path path() {
        return null;
    }

    /** When it was fetched; null where that isn't known. */
    Instant retrieved() {
        return null;
    }

    /** What came with it from where it was fetched. */
    Served served() {
        return Served.UNKNOWN;
    }

    /** What is no longer needed once all is read. */
    void discard() throws IOException { }

    /** A file. */
    static Input file(String source, Path path) {
        return new Input(source) {
            @Override
            InputStream raw() throws IOException {
                return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            }

            @Override
            Path path() {
                return path;
            }
        };
    }

    /** A stream that can be read only once: a pipe, standard input. One that is compressed is kept aside first. */
    static Input once(String source, InputStream stream) {
        return new Once(source, stream);
    }

    /** Bytes in memory, and what came with them. */
    static Input member(String source, byte[] bytes, Instant retrieved, Served served) {
        return new Input(source) {
            @Override
            InputStream raw() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            Instant retrieved() {
                return retrieved;
            }

            @Override
            Served served() {
                return served;
            }
        };
    }

    /** Whether a stream's next bytes begin a gzip member; the stream stays where it is. */
    static boolean gzipped(InputStream stream) throws IOException {
        return beginsWith(stream, 0x1f, 0x8b);
    }

    /** Whether a stream's next bytes begin a ZIP archive, be it an empty one; the stream stays where it is. */
    static boolean zip(InputStream stream) throws IOException {
        return beginsWith(stream, 'P', 'K', 3, 4) || beginsWith(stream, 'P', 'K', 5, 6);
    }

    /** Whether these are a stream's next bytes; the stream stays where it is. */
    static boolean beginsWith(InputStream stream, int... bytes) throws IOException {
        stream.mark(bytes.length);
        boolean all = true;
        for (int i = 0; i < bytes.length && all; i++) {
            all = stream.read() == bytes[i];
        }
        stream.reset();
        return all;
    }

    /** The stream with gzip undone, all members of it. */
    static InputStream unzipped(InputStream stream) throws IOException {
        return new GZIPInputStream(new UntilTheEnd(stream), 1 << 16);
    }

    private static final class Once extends Input {
        private final BufferedInputStream stream;
        private Path aside;

        Once(String source, InputStream stream) {
            super(source);
            this.stream = new BufferedInputStream(stream, 1 << 16);
        }

        @Override
        InputStream raw() throws IOException {
            if (aside == null && (gzipped(stream) || zip(stream))) {
                // A compressed stream that breaks off is kept as it came, so its bytes must be had again; a ZIP archive has its index at its end.
                aside = Files.createTempFile("daybook-input-", ".tmp");
                Files.copy(stream, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            return aside == null ? stream : new BufferedInputStream(Files.newInputStream(aside), 1 << 16);
        }

        @Override
        Path path() {
            return aside;
        }

        @Override
        void discard() throws IOException {
            if (aside != null) {
                Files.deleteIfExists(aside);
            }
        }
    }

    /** Tells truly whether more is to come: GZIPInputStream asks that before it looks for a further member, and pipes may answer 0 in between. */
    private static final class UntilTheEnd extends FilterInputStream {
        UntilTheEnd(InputStream stream) {
            super(stream);
        }

        @Override
        public int available() throws IOException {
            in.mark(1);
            int next = in.read();
            if (next < 0) {
                return 0;
            }
            in.reset();
            return Math.max(1, in.available());
        }
    }
}
