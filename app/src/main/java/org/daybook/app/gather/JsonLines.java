package org.daybook.app.gather;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.daybook.app.gather.Records.Part;

/** JSON Lines: each line that isn't blank is a record, whether it is sound or not; its number is the line's, so that it can be found in an editor. */
final class JsonLines implements Records.Parts {
    /** How much is read at a time. */
    static final int AHEAD = 1 << 16;

    private final InputStream stream;
    private final int most;
    private final byte[] buffer = new byte[AHEAD];
    private int at;
    private int end;
    private long number;

    JsonLines(InputStream stream, int most) {
        this.stream = stream;
        this.most = most;
    }

    @Override
    public Part next() throws IOException {
        while (at < end || fill()) {
            number++;
            byte[] line = line();
            if (line == null) {
                return new Part(number, null);
            }
            byte[] record = JsonValues.trim(line);
            if (record.length > 0) {
                return new Part(number, record);
            }
        }
        return null;
    }

    /** The bytes up to the next line feed; null, with the line passed over, where they are too many. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean fits = true;
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            fits = fits && line.size() + (at - from) <= most;
            if (fits) {
                line.write(buffer, from, at - from);
            } else {
                line.reset();
            }
            if (at < end) {
                at++;
                break;
            }
        } while (fill());
        return fits ? line.toByteArray() : null;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, stream.read(buffer));
        return end > 0;
    }

    /** Whether one of the lines is an object by itself. */
    static boolean anyObject(byte[] bytes) throws IOException {
        JsonLines lines = new JsonLines(new ByteArrayInputStream(bytes), bytes.length);
        for (Part line = lines.next(); line != null; line = lines.next()) {
            if (line.bytes()[0] == '{' && JsonValues.isObject(line.bytes())) {
                return true;
            }
        }
        return false;
    }
}
