package org.daybook.app.gather;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.daybook.reading.page.Served;

/**
 * The files in a tar archive (POSIX ustar and pax, GNU), in its order, each called by its name in it. What folders pass over is passed over here too; links, devices
 * and folders are no files.
 */
final class TarMembers implements Members {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE = 12;
    private static final int SUM_AT = 148;
    private static final int SUM = 8;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX = 155;
    /** Names are paths; what is longer is an attack. */
    private static final int LONGEST_NAME = 1 << 16;

    private final String source;
    private final InputStream stream;
    private final RecordNames names = new RecordNames();
    private long number;

    TarMembers(String source, InputStream stream) {
        this.source = source;
        this.stream = stream;
    }

    /** Whether a stream's next bytes begin a tar archive: by the mark and the sum in its first head. The stream stays where it is. */
    static boolean begins(InputStream stream) throws IOException {
        stream.mark(BLOCK);
        byte[] head = stream.readNBytes(BLOCK);
        stream.reset();
        return head.length == BLOCK && new String(head, MAGIC_AT, 5, StandardCharsets.US_ASCII).equals("ustar") && sound(head);
    }

    private static boolean sound(byte[] head) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= SUM_AT && i < SUM_AT + SUM ? ' ' : head[i] & 0xff;
        }
        return number(head, SUM_AT, SUM) == sum;
    }

    @Override
    public InputWalk.Step next() throws IOException {
        String longName = null;
        long longSize = -1;
        for (byte[] head = head(); head != null; head = head()) {
            long size = longSize >= 0 ? longSize : number(head, SIZE_AT, SIZE);
            if (size < 0) {
                throw new IOException("a head in the archive gives no size; the files before it were read");
            }
            char type = (char) head[TYPE_AT];
            if (type == 'L' || type == 'x') {
                String said = new String(content(size, LONGEST_NAME), StandardCharsets.UTF_8);
                longName = type == 'L' ? said.replaceFirst("\0.*", "") : pax(said, "path", longName);
                longSize = type == 'x' ? size(pax(said, "size", "")) : longSize;
                continue;
            }
            String name = longName != null ? longName : name(head);
            longName = null;
            longSize = -1;
            number++;
            if (type != '0' && type != 0 || passedOver(name)) {
                pass(size, 0);
            } else {
                return new InputWalk.Step(Input.member(source + "#" + names.of(name, number), content(size, Captures.MOST_BYTES + 1), null, Served.UNKNOWN), null);
            }
        }
        return null;
    }

    /** The next head; null at the end, which blank blocks mark. */
    private byte[] head() throws IOException {
        byte[] head = stream.readNBytes(BLOCK);
        if (head.length == 0 || head.length == BLOCK && head[0] == 0) {
            return null;
        }
        if (head.length < BLOCK) {
            throw new EOFException("the archive ends within a head");
        }
        if (!sound(head)) {
            throw new IOException("a head in the archive is damaged; the files before it were read");
        }
        return head;
    }

    /** So much of a file as is asked for at most; the stream then stands at the next head. */
    private byte[] content(long size, int most) throws IOException {
        byte[] bytes = stream.readNBytes((int) Math.min(size, most));
        if (bytes.length < Math.min(size, most)) {
            throw new EOFException("the archive ends within a file");
        }
        pass(size, bytes.length);
        return bytes;
    }

    /** Goes on to the next head; files fill whole blocks. */
    private void pass(long size, long read) throws IOException {
        long left = size - read + (BLOCK - size % BLOCK) % BLOCK;
        while (left > 0) {
            long skipped = stream.skip(left);
            if (skipped == 0 && stream.read() < 0) {
                throw new EOFException("the archive ends within a file");
            }
            left -= Math.max(1, skipped);
        }
    }

    private static String name(byte[] head) {
        String name = text(head, 0, NAME);
        String prefix = text(head, PREFIX_AT, PREFIX);
        // GNU's own format has other things where POSIX has the name's beginning
        return prefix.isEmpty() || head[MAGIC_AT + 5] != 0 ? name : prefix + "/" + name;
    }

    private static String text(byte[] head, int at, int length) {
        int end = at;
        while (end < at + length && head[end] != 0) {
            end++;
        }
        return new String(head, at, end - at, StandardCharsets.UTF_8);
    }

    /** A number as tar writes it: octal digits, or, with the highest bit set, bytes. -1 where it is neither. */
    private static long number(byte[] head, int at, int length) {
        long number = head[at] < 0 ? head[at] & 0x3f : 0;
        for (int i = head[at] < 0 ? at + 1 : at; i < at + length; i++) {
            int b = head[i] & 0xff;
            if (head[at] < 0) {
                number = number << 8 | b;
            } else if (b >= '0' && b <= '7') {
                number = number << 3 | b - '0';
            } else if (b != ' ' && b != 0) {
                return -1;
            }
        }
        return Math.max(-1, number);
    }

    /** A value of a pax head: lines of a length, a name, an equals sign and the value. */
    private static String pax(String said, String name, String otherwise) {
        for (String line : said.split("\n")) {
            int value = line.indexOf(' ' + name + '=');
            if (value > 0 && line.substring(0, value).chars().allMatch(Character::isDigit)) {
                return line.substring(value + name.length() + 2);
            }
        }
        return otherwise;
    }

    private static long size(String digits) {
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
    }

    private static boolean passedOver(String path) {
        for (String name : path.split("/")) {
            if (name.startsWith(".") && !name.equals(".") || name.equals("__MACOSX")) {
                return true;
            }
        }
        return InputWalk.passedOver(path.substring(path.lastIndexOf('/') + 1));
    }
}
