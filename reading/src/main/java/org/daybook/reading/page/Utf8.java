package org.daybook.reading.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences well-formed sequences of more than one byte
 * @param broken high bytes that are part of none
 */
record Utf8(int sequences, int broken) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH = 0x8080808080808080L;

    /**
     * The characters; bytes that stand for none become U+FFFD, as Java has them. A page that is not ASCII alone is ASCII for the most part, in long stretches, which
     * Java decodes byte by byte.
     */
    static String decode(byte[] bytes) {
        char[] chars = new char[bytes.length];
        int count = 0;
        int i = 0;
        while (i < bytes.length) {
            int plain = i;
            i = plain(bytes, i);
            while (plain < i) {
                chars[count++] = (char) bytes[plain++];
            }
            if (i == bytes.length) {
                break;
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
        return new String(chars, 0, count);
    }

    /** Where the stretch of ASCII ends that begins here. */
    private static int plain(byte[] bytes, int from) {
        int i = from;
        while (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & HIGH) == 0) {
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
            if (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & HIGH) == 0) {
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
