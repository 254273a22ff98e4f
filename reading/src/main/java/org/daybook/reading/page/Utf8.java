package org.daybook.reading.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences well-formed sequences of more than one byte
 * @param broken high bytes that are part of none
 */
record Utf8(int sequences, int broken) {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGH = 0x8080808080808080L;

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
