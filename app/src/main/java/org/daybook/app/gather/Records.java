package org.daybook.app.gather;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipException;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Feed;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.Payload;
import org.daybook.reading.page.SavedFrom;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;

/**
 * What one input holds: one capture, or many where it is a file of records or a container, whose members are opened in their turn. Looks no
 * further ahead than it must to tell which.
 */
final class Records implements Closeable {
    /** Blank space that may stand before the first brace of a file of records. */
    private static final int BLANK = 1 << 12;
    /** How many containers may stand within one another, gzip counted: a page in a WARC file in a gzipped ZIP archive is three deep. */
    static final int DEEPEST = 8;

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
     * @param name what it is called, where that isn't to be looked for in its bytes
     */
    record Part(long number, byte[] bytes, String name) {
        Part(long number, byte[] bytes) {
            this(number, bytes, null);
        }
    }

    private final Input input;
    private final Given given;
    private final Budget budget;
    private final RecordNames names = new RecordNames();
    private int depth;
    private InputStream stream;
    private Parts parts;
    private Members members;
    private Records inner;
    private boolean zipped;
    private boolean over;
    /** What is said after the last part; null where nothing is. */
    private Gathered atEnd;

    Records(Input input, Given given) {
        this(input, given, 0, new Budget());
    }

    private Records(Input input, Given given, int depth, Budget budget) {
        this.input = input;
        this.given = given;
        this.depth = depth;
        this.budget = budget;
    }

    /** The next capture or problem; null after the last. */
    Gathered next() {
        Gathered next = null;
        while (next == null && !over) {
            try {
                next = step();
            } catch (Budget.Bomb e) {
                over = true;
                next = lost(Code.TOO_LARGE, e.getMessage(), e);
            } catch (EOFException | ZipException e) {
                over = true;
                next = members == null ? asItCame() : lost(Code.TRUNCATED, broken(), e);
            } catch (IOException e) {
                over = true;
                next = lost(Code.UNREADABLE, InputWalk.reason(e), e);
            }
        }
        return next;
    }

    /** The next capture or problem; null where it must be looked for further on, or, with {@code over}, after the last. */
    private Gathered step() throws IOException {
        if (stream == null) {
            Gathered whole = open();
            over = whole != null;
            return whole;
        }
        if (members != null) {
            return member();
        }
        Part part = parts.next();
        over = part == null;
        if (over) {
            return atEnd;
        }
        return part.bytes() == null ? tooLarge(input.source() + "#" + part.number()) : found(input.source() + "#" + names.of(part), part.bytes());
    }

    private Gathered member() throws IOException {
        if (inner != null) {
            Gathered next = inner.next();
            if (next == null) {
                inner.close();
                inner = null;
            }
            // What was given up for what it unpacks to is given up whole.
            over = budget.spent();
            return next;
        }
        InputWalk.Step step = members.next();
        over = step == null;
        if (over) {
            return null;
        }
        if (step.lost() == null) {
            inner = new Records(step.input(), given, depth + 1, budget);
        }
        return step.lost();
    }

    /** The one capture that the input is; null where it holds records, which {@code parts} then yields. */
    private Gathered open() throws IOException {
        stream = buffered(depth == 0 ? budget.packed(input.raw()) : input.raw());
        while (Input.gzipped(stream)) {
            if (tooDeep()) {
                return lost(Code.TOO_LARGE, TOO_DEEP, null);
            }
            zipped = true;
            depth++;
            stream = buffered(budget.unpacked(Input.unzipped(stream)));
        }
        if (Input.zip(stream)) {
            ZipMembers zip = tooDeep() ? null : ZipMembers.open(input.source(), zipped ? null : input.path(), stream, budget);
            if (zip == null) {
                return lost(Code.TOO_LARGE, TOO_DEEP, null);
            }
            members = zip;
            return zip.document() ? whole(stream.readNBytes(Captures.MOST_BYTES + 1)) : null;
        }
        if (WarcMembers.begins(stream)) {
            members = new WarcMembers(input.source(), stream, budget);
            return tooDeep() ? lost(Code.TOO_LARGE, TOO_DEEP, null) : null;
        }
        if (TarMembers.begins(stream)) {
            members = new TarMembers(input.source(), stream);
            return tooDeep() ? lost(Code.TOO_LARGE, TOO_DEEP, null) : null;
        }
        if (MboxMembers.begins(stream)) {
            members = new MboxMembers(input.source(), stream);
            return tooDeep() ? lost(Code.TOO_LARGE, TOO_DEEP, null) : null;
        }
        byte opening = opening();
        if (opening == '[') {
            parts = new JsonValues(stream, Captures.MOST_BYTES);
            return null;
        }
        return opening == '{' ? objects() : whole(stream.readNBytes(Captures.MOST_BYTES + 1));
    }

    private static final String TOO_DEEP = "it holds more than " + DEEPEST + " archives one within another; unpack it by other means, and give what it holds";

    private boolean tooDeep() {
        return depth >= DEEPEST;
    }

    private static InputStream buffered(InputStream stream) {
        return new BufferedInputStream(stream, 1 << 16);
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

    /** The one capture that the bytes are; null where they are a feed, whose entries {@code parts} then yields. */
    private Gathered whole(byte[] bytes) {
        if (bytes.length > Captures.MOST_BYTES) {
            return tooLarge(input.source());
        }
        Iterator<Feed.Entry> entries;
        try {
            entries = Feed.is(bytes) ? Feed.entries(bytes, input.served()).iterator() : Collections.emptyIterator();
        } catch (UnreadableInput e) {
            return lost(e.code(), e.getMessage(), e);
        }
        if (!entries.hasNext()) {
            return found(input.source(), bytes);
        }
        if (Feed.cut(bytes, input.served())) {
            atEnd = lost(Code.TRUNCATED, "the feed breaks off inside its last entry; those before it were read; fetch the feed again", null);
        }
        AtomicLong number = new AtomicLong();
        parts = () -> {
            Feed.Entry entry = entries.hasNext() ? entries.next() : null;
            return entry == null ? null : new Part(number.incrementAndGet(), entry.bytes(), entry.id());
        };
        return null;
    }

    /** The compressed bytes, for the reader to say what is wrong with them: even a broken capture is kept. */
    private Gathered asItCame() {
        String source = input.source();
        try (InputStream raw = input.raw()) {
            byte[] bytes = raw.readNBytes(Captures.MOST_BYTES + 1);
            return bytes.length <= Captures.MOST_BYTES ? found(source, bytes)
                    : lost(Code.TRUNCATED, broken(), null);
        } catch (IOException e) {
            return lost(Code.UNREADABLE, InputWalk.reason(e), e);
        }
    }

    private static String broken() {
        return "its compressed data breaks off or is damaged; the records before that point were read; fetch the file again";
    }

    private Gathered found(String source, byte[] bytes) {
        Instant retrieved = input.retrieved() != null ? input.retrieved() : SavedFrom.at(bytes);
        return new Gathered.Found(new Capture(source, Payload.of(bytes), retrieved, given, input.served()));
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
            if (inner != null) {
                inner.close();
            }
            if (members != null) {
                members.close();
            }
            if (stream != null) {
                stream.close();
            }
        } finally {
            input.discard();
        }
    }
}
