package org.daybook.app.gather;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.daybook.app.gather.Records.Part;

/**
 * JSON values one after another, as elements of an array or bare, each with its exact bytes. Counts brackets outside strings and nothing else, so a
 * value that is broken within its brackets is still told from its neighbours; what is sound is for the reader to say.
 */
final class JsonValues implements Records.Parts {
    static final JsonFactory JSON = new JsonFactory();

    private final InputStream stream;
    private final int most;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    JsonValues(InputStream stream, int most) {
        this.stream = stream;
        this.most = most;
    }

    @Override
    public Part next() throws IOException {
        int first = read();
        boolean opened = number > 0;
        while (blank(first) || first == ',' || first == ']' || first == '[' && !opened || mark(first)) {
            opened |= first == '[';
            first = read();
        }
        if (first < 0) {
            return null;
        }
        number++;
        return new Part(number, value(first));
    }

    /** The bytes of a value from its first byte on; null, with the value passed over, where they are too many. */
    private byte[] value(int first) throws IOException {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        int depth = 0;
        boolean string = false;
        boolean escaped = false;
        boolean fits = true;
        for (int b = first; b >= 0; b = read()) {
            if (!string && depth == 0 && (b == ',' || b == ']' || blank(b))) {
                break;
            }
            fits = fits && value.size() < most;
            if (fits) {
                value.write(b);
            } else {
                value.reset();
            }
            if (string) {
                string = escaped || b != '"';
                escaped = !escaped && b == '\\';
            } else if (b == '"') {
                string = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
                if (depth == 0) {
                    break;
                }
            }
        }
        return fits ? value.toByteArray() : null;
    }

    private int read() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, stream.read(buffer));
            if (end == 0) {
                return -1;
            }
        }
        return buffer[at++] & 0xff;
    }

    /** Whether the bytes are one JSON object and nothing else. */
    static boolean isObject(byte[] bytes) {
        try (JsonParser parser = JSON.createParser(bytes, afterMark(bytes), bytes.length - afterMark(bytes))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether two sound objects stand at the beginning, one after the other. */
    static boolean beginsWithTwoObjects(byte[] bytes) throws IOException {
        JsonValues values = new JsonValues(new ByteArrayInputStream(bytes), bytes.length);
        for (int i = 0; i < 2; i++) {
            Part value = values.next();
            if (value == null || !isObject(value.bytes())) {
                return false;
            }
        }
        return true;
    }

    /** Where the bytes go on after a byte order mark of UTF-8. */
    static int afterMark(byte[] bytes) {
        return bytes.length >= 3 && mark(bytes[0] & 0xff) && mark(bytes[1] & 0xff) && mark(bytes[2] & 0xff) ? 3 : 0;
    }

    /** Where the bytes go on after blank space. */
    static int afterBlank(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && blank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** The bytes without blank space, and without a byte order mark, around them. */
    static byte[] trim(byte[] bytes) {
        int from = afterBlank(bytes, afterMark(bytes));
        int to = bytes.length;
        while (to > from && blank(bytes[to - 1])) {
            to--;
        }
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    private static boolean blank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /** Whether a byte is one of the three of UTF-8's byte order mark. */
    private static boolean mark(int b) {
        return b == 0xef || b == 0xbb || b == 0xbf;
    }
}
