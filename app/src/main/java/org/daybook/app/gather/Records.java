package org.daybook.app.gather;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.zip.ZipException;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.Payload;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;

/** What one input holds: one capture, or many where it is a file of records. Looks no further ahead than it must to tell which. */
final class Records implements Closeable {
    /** Blank space that may stand before the first brace of a file of records. */
    private static final int BLANK = 1 << 12;

    /** Yields the records of an input one after another. */
    interface Parts {
        /** The next; null after the last. */
        Part next() throws IOException;
    }

    /**
     * One record.
     *
     * @param number counted from 1; for JSON Lines the number of its line
     * @param bytes null where it is larger than may be
     */
    record Part(long number, byte[] bytes) { }

    private final Input input;
    private final Given given;
    private final RecordNames names = new RecordNames();
    private InputStream stream;
    private Parts parts;
    private boolean zipped;
    private boolean over;

    Records(Input input, Given given) {
        this.input = input;
        this.given = given;
    }

    /** The next capture or problem; null after the last. */
    Gathered next() {
        if (over) {
            return null;
        }
        try {
            if (stream == null) {
                Gathered whole = open();
                if (whole != null) {
                    over = true;
                    return whole;
                }
            }
            Part part = parts.next();
            if (part == null) {
                over = true;
                return null;
            }
            if (part.bytes() == null) {
                return tooLarge(input.source() + "#" + part.number());
            }
            return found(input.source() + "#" + names.of(part), part.bytes());
        } catch (EOFException | ZipException e) {
            over = true;
            return asItCame();
        } catch (IOException e) {
            over = true;
            return lost(Code.UNREADABLE, InputWalk.reason(e), e);
        }
    }

    /** The one capture that the input is; null where it holds records, which {@code parts} then yields. */
    private Gathered open() throws IOException {
        stream = input.raw();
        if (Input.gzipped(stream)) {
            zipped = true;
            stream = Input.unzipped(stream);
        }
        byte opening = opening();
        if (opening == '[') {
            parts = new JsonValues(stream, Captures.MOST_BYTES);
            return null;
        }
        return opening == '{' ? objects() : whole(stream.readNBytes(Captures.MOST_BYTES + 1));
    }

    /**
     * The bracket with which records begin: <code>{</code> for objects, {@code [} for an array of objects; 0 for anything else. A brace counts only
     * with a quotation mark or a closing brace after it, since text may begin with braces too.
     */
    private byte opening() throws IOException {
        stream.mark(BLANK);
        byte[] head = stream.readNBytes(BLANK);
        stream.reset();
        int at = JsonValues.afterMark(head);
        at = JsonValues.afterBlank(head, at);
        boolean array = at < head.length && head[at] == '[';
        if (array) {
            at = JsonValues.afterBlank(head, at + 1);
        }
        if (at >= head.length || head[at] != '{') {
            return 0;
        }
        at = JsonValues.afterBlank(head, at + 1);
        boolean object = at < head.length && (head[at] == '"' || head[at] == '}');
        return (byte) (!object ? 0 : array ? '[' : '{');
    }

    /** An object alone, one a line, or one after another. */
    private Gathered objects() throws IOException {
        stream.mark(2 * Captures.MOST_BYTES + JsonLines.AHEAD);
        JsonLines lines = new JsonLines(stream, Captures.MOST_BYTES);
        Part first = lines.next();
        Part second = lines.next();
        if (first.bytes() == null || second != null && second.bytes() == null) {
            // Too far to go back. An object that doesn't end with its line is no record of JSON Lines, and goes on in what is too long.
            if (second == null || first.bytes() != null && !JsonValues.isObject(first.bytes())) {
                return tooLarge(input.source());
            }
            Deque<Part> ahead = new ArrayDeque<>(List.of(first, second));
            parts = () -> ahead.isEmpty() ? lines.next() : ahead.remove();
            return null;
        }
        stream.reset();
        if (second != null && JsonValues.isObject(first.bytes())) {
            parts = new JsonLines(stream, Captures.MOST_BYTES);
            return null;
        }
        byte[] all = stream.readNBytes(Captures.MOST_BYTES + 1);
        if (second == null || all.length <= Captures.MOST_BYTES && JsonValues.isObject(all)) {
            return whole(all);
        }
        // An object over several lines, records of which the first is broken, or text that looks like either.
        if (JsonLines.anyObject(all)) {
            stream.reset();
            parts = new JsonLines(stream, Captures.MOST_BYTES);
        } else if (JsonValues.beginsWithTwoObjects(all)) {
            stream.reset();
            parts = new JsonValues(stream, Captures.MOST_BYTES);
        } else {
            return whole(all);
        }
        return null;
    }

    private Gathered whole(byte[] bytes) {
        return bytes.length > Captures.MOST_BYTES ? tooLarge(input.source()) : found(input.source(), bytes);
    }

    /** The compressed bytes, for the reader to say what is wrong with them: even a broken capture is kept. */
    private Gathered asItCame() {
        String source = input.source();
        try (InputStream raw = input.raw()) {
            byte[] bytes = raw.readNBytes(Captures.MOST_BYTES + 1);
            return bytes.length <= Captures.MOST_BYTES ? found(source, bytes)
                    : lost(Code.TRUNCATED, "its compressed data breaks off or is damaged; the records before that point were read; fetch the file again", null);
        } catch (IOException e) {
            return lost(Code.UNREADABLE, InputWalk.reason(e), e);
        }
    }

    private Gathered found(String source, byte[] bytes) {
        return new Gathered.Found(new Capture(source, Payload.of(bytes), null, given));
    }

    private Gathered tooLarge(String source) {
        return new Gathered.Lost(source, new UnreadableInput(Code.TOO_LARGE, "reading " + source + ": it is larger than "
                + (Captures.MOST_BYTES >> 20) + " MiB" + (zipped ? " once unpacked" : "")
                + ", and no page is; split it into pages, or give it as article records, one JSON object a line"));
    }

    private Gathered lost(Code code, String why, Exception cause) {
        return new Gathered.Lost(input.source(), new UnreadableInput(code, "reading " + input.source() + ": " + why, cause));
    }

    @Override
    public void close() throws IOException {
        try {
            if (stream != null) {
                stream.close();
            }
        } finally {
            input.discard();
        }
    }
}
