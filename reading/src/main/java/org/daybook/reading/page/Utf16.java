package org.daybook.reading.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells UTF-16 by its byte order mark, or without one by where the bytes that text repeats stand. */
final class Utf16 {
    private static final int SAMPLE = 1 << 14;
    /** Share of code units that must be plain letters, spaces or punctuation; right guesses are above 0.97, wrong ones below 0.2. */
    private static final double PLAIN_SHARE = 0.9;

    private Utf16() { }

    /** The byte order, or null where the bytes are not UTF-16. */
    static Charset of(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        int looked = Math.min(bytes.length, SAMPLE) & ~1;
        int zeros = 0;
        for (int i = 0; i < looked; i += Long.BYTES) {
            int end = Math.min(looked, i + Long.BYTES);
            if (end - i < Long.BYTES || Utf8.anyLess(Utf8.eight(bytes, i), 1)) {
                for (int k = i; k < end; k++) {
                    zeros += bytes[k] == 0 ? 1 : 0;
                }
            }
        }
        // spaces, digits and line ends alone make one byte in twenty a zero, in any script
        if (looked < 8 || zeros * 25 < looked) {
            return null;
        }
        double little = plain(bytes, looked, 0);
        double big = plain(bytes, looked, 1);
        if (Math.max(little, big) < PLAIN_SHARE) {
            return null;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static double plain(byte[] bytes, int looked, int low) {
        int plain = 0;
        for (int i = 0; i < looked; i += 2) {
            int unit = (bytes[i + low] & 0xff) | (bytes[i + 1 - low] & 0xff) << 8;
            boolean ascii = unit >= 0x20 && unit < 0x7f || unit == '\n' || unit == '\r' || unit == '\t';
            boolean letters = unit >= 0xa0 && unit < 0x700 || unit >= 0x2010 && unit <= 0x203a || unit >= 0x3000 && unit < 0xa000;
            plain += ascii || letters ? 1 : 0;
        }
        return plain * 2.0 / looked;
    }
}
