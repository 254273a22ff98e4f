package org.daybook.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard output, in UTF-8 whatever the locale. Unlike any print stream it knows why it failed: nobody who reads on is no fault, a full disk is. */
final class AnswerStream extends PrintStream {
    private final Watched watched;

    private AnswerStream(Watched watched) {
        super(new BufferedOutputStream(watched, 1 << 16), false, StandardCharsets.UTF_8);
        this.watched = watched;
    }

    static AnswerStream of(FileDescriptor descriptor) {
        return new AnswerStream(new Watched(new FileOutputStream(descriptor)));
    }

    /** Why part of the answer is lost; empty where nothing is, or where whoever took it has closed their end. */
    Optional<String> failure() {
        String failure = watched.failure;
        return failure == null || failure.contains("Broken pipe") ? Optional.empty() : Optional.of(failure);
    }

    private static final class Watched extends OutputStream {
        private final OutputStream out;
        private String failure;

        Watched(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = String.valueOf(e.getMessage());
                throw e;
            }
        }
    }
}
