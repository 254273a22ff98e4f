package org.daybook.reading.statement;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.daybook.reading.language.Language;

/** The trained models of a language: one that finds cues, and one that finds the source and the content of a cue. {@code docs/models.md} has their recipe. */
record Models(SequenceModel any, SequenceModel one) {
    /** The models that {@code language.tsv} names under {@code statement-model}; null where it names none. */
    static Models of(Language language) {
        String resource = language.property("statement-model");
        if (resource.isEmpty()) {
            return null;
        }
        try (InputStream in = Models.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the model " + resource + " is not on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the model " + resource, e);
        }
    }

    private static Models read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16));
        return new Models(SequenceModel.read(Tagset.ANY, data), SequenceModel.read(Tagset.ONE, data));
    }

    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            any.write(data);
            one.write(data);
        }
    }
}
