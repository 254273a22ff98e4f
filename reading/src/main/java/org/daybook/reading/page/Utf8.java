package org.daybook.reading.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences well-formed sequences of more than one byte
 * @param broken high bytes that are part of none
 */
record Utf8(int sequences, int broken) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = ONES << 7;

    /**
     * The characters; bytes that stand for none become U+FFFD, as Java has them. A page that is not ASCII alone is ASCII for the most part, in long stretches, which
     * Java decodes byte by byte. They stay where they were decoded to: a string of a whole page is one more copy of it, and whoever parses the page needs none.
     */
    static CharSequence chars(byte[] bytes) {
        int i = plain(bytes, 0);
        if (i == bytes.length) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[bytes.length];
        Widened widened = new Widened(bytes, chars);
        widened.copy(0, i, 0);
        int count = i;
        while (i < bytes.length) {
            if (bytes[i] >= 0) {
                int end = plain(bytes, i);
                widened.copy(i, end, count);
                count += end - i;
                i = end;
                continue;
            }
            int c = codePoint(bytes, i);
            if (c < 0) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            i += c < 0x800 ? 2 : c < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
            if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                chars[count++] = (char) c;
            } else {
                chars[count++] = Character.highSurrogate(c);
                chars[count++] = Character.lowSurrogate(c);
            }
        }
        return CharBuffer.wrap(chars, 0, count);
    }

    /** Copies stretches of ASCII to chars: the long ones many at a time, as the JDK does it for ISO 8859-1. */
    private static final class Widened {
        private static final int LONG = 64;
        private final byte[] bytes;
        private final char[] chars;
        private final CharsetDecoder single = StandardCharsets.ISO_8859_1.newDecoder();
        private final ByteBuffer from;
        private final CharBuffer to;

        Widened(byte[] bytes, char[] chars) {
            this.bytes = bytes;
            this.chars = chars;
            this.from = ByteBuffer.wrap(bytes);
            this.to = CharBuffer.wrap(chars);
        }

        void copy(int start, int end, int at) {
            if (end - start < LONG) {
                for (int i = start; i < end; i++) {
                    chars[at + i - start] = (char) bytes[i];
                }
                return;
            }
            single.decode(from.limit(end).position(start), to.position(at), false);
        }
    }

    /** The eight bytes that stand here, to be looked at together. */
    static long eight(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Whether any of eight bytes is less than this one, which is at most 128. */
    static boolean anyLess(long eight, int than) {
        return (eight - ONES * than & ~eight & HIGH) != 0;
    }

    /** Where the stretch of ASCII ends that begins here. */
    private static int plain(byte[] bytes, int from) {
        int i = from;
        while (i + Long.BYTES <= bytes.length && (eight(bytes, i) & HIGH) == 0) {
            i += Long.BYTES;
        }
        while (i < bytes.length && bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    /** The code point of a sequence of several bytes that begins here; -1 where none does. */
    private static int codePoint(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
        if (more == 0 || at + more >= bytes.length) {
            return -1;
        }
        int c = lead & 0x3f >> more;
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return -1;
            }
            c = c << 6 | bytes[at + i] & 0x3f;
        }
        boolean shortest = c >= (more == 1 ? 0x80 : more == 2 ? 0x800 : Character.MIN_SUPPLEMENTARY_CODE_POINT);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return shortest && !half && c <= Character.MAX_CODE_POINT ? c : -1;
    }

    static Utf8 of(byte[] bytes) {
        int sequences = 0;
        int broken = 0;
        int i = 0;
        while (i < bytes.length) {
            // most of a page is ASCII: eight bytes at a time
            if (i + Long.BYTES <= bytes.length && (eight(bytes, i) & HIGH) == 0) {
                i += Long.BYTES;
                continue;
            }
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            int lead = bytes[i] & 0xff;
            int more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0;
            int followed = 0;
            while (followed < more && i + 1 + followed < bytes.length && (bytes[i + 1 + followed] & 0xc0) == 0x80) {
                followed++;
            }
            if (more > 0 && followed == more) {
                sequences++;
                i += more;
            } else if (more == 0 || i + 1 + followed < bytes.length) {
                broken++;
            }
            i++;
        }
        return new Utf8(sequences, broken);
    }
}
