package org.daybook.app.gather;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/** A file or standard input: a name for people, and bytes that can be had more than once. */
abstract class Input {
    private final String source;

    Input(String source) {
        this.source = source;
    }

    /** The path as given. */
    final String source() {
        return source;
    }

    /** Its bytes as they are; buffered. */
    abstract InputStream raw() throws IOException;

    /** What is no longer needed once all is read. */
    void discard() throws IOException { }

    /** A file; one that can be read only once, such as a pipe, is kept aside first if it is compressed. */
    static Input file(String source, Path path) {
        return new Input(source) {
            @Override
            InputStream raw() throws IOException {
                return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
            }
        };
    }

    /** A stream that can be read only once: a pipe, standard input. */
    static Input once(String source, InputStream stream) {
        return new Once(source, stream);
    }

    /** Whether a stream's next bytes begin a gzip member; the stream stays where it is. */
    static boolean gzipped(InputStream stream) throws IOException {
        stream.mark(2);
        boolean magic = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return magic;
    }

    /** The stream with gzip undone, all members of it. */
    static InputStream unzipped(InputStream stream) throws IOException {
        return new BufferedInputStream(new GZIPInputStream(new UntilTheEnd(stream), 1 << 16), 1 << 16);
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
            if (aside == null && gzipped(stream)) {
                // A compressed stream that breaks off is kept as it came, so its bytes must be had again.
                aside = Files.createTempFile("daybook-input-", ".gz");
                Files.copy(stream, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            return aside == null ? stream : new BufferedInputStream(Files.newInputStream(aside), 1 << 16);
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
