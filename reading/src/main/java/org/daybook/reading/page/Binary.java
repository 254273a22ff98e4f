package org.daybook.reading.page;

import java.nio.charset.StandardCharsets;
import org.daybook.reading.page.UnreadableInput.Code;

/** Tells bytes that are no text at all: pictures, documents, archives, programs. */
final class Binary {
    /** What a file of a kind begins with, in ISO-8859-1, and what to tell the person who gave it. */
    private static final String[][] BEGINNINGS = {
        {"%PDF-", "a PDF document"}, {"\u0089PNG", "a picture (PNG)"}, {"\u00ff\u00d8\u00ff", "a picture (JPEG)"}, {"GIF8", "a picture (GIF)"},
        {"PK\u0003\u0004", "a ZIP archive or an office document"}, {"\u007fELF", "a program"}, {"BZh", "a bzip2 archive"},
        {"\u00fd7zXZ", "an xz archive"}, {"7z\u00bc\u00af", "a 7z archive"}, {"Rar!", "a RAR archive"}, {"SQLite format 3", "a database"},
        {"\u00d0\u00cf\u0011\u00e0", "an office document"}, {"OggS", "a sound file"}, {"ID3", "a sound file"}, {"wOFF", "a font"}, {"wOF2", "a font"},
    };
    /** Share of control bytes past which bytes are no text; text has next to none, compressed data over a tenth. */
    private static final double CONTROL_SHARE = 0.03;
    private static final int SAMPLE = 1 << 16;
    private static final long DELETES = 0x7f7f7f7f7f7f7f7fL;
    /** Of each byte: 1 where it is a control that no text has, else 0. */
    private static final byte[] CONTROLS = controls();

    private Binary() { }

    /** @throws UnreadableInput where the bytes are no text in any encoding */
    static void refuse(byte[] bytes, String reading) throws UnreadableInput {
        String head = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
        for (String[] beginning : BEGINNINGS) {
            if (head.startsWith(beginning[0])) {
                throw new UnreadableInput(Code.BINARY, reading + "it is " + beginning[1] + "; save the page as HTML or as text");
            }
        }
        if (Utf16.of(bytes) == null && controls(bytes) > CONTROL_SHARE) {
            throw new UnreadableInput(Code.BINARY, reading + "its bytes are no text; save the page as HTML or as text");
        }
    }

    private static double controls(byte[] bytes) {
        int looked = Math.min(bytes.length, SAMPLE);
        int controls = 0;
        for (int i = 0; i < looked; i += Long.BYTES) {
            int end = Math.min(looked, i + Long.BYTES);
            // most of any text has none, and is passed over eight bytes at a time
            if (end - i < Long.BYTES || Utf8.anyLess(Utf8.eight(bytes, i), ' ') || Utf8.anyLess(Utf8.eight(bytes, i) ^ DELETES, 1)) {
                for (int k = i; k < end; k++) {
                    controls += CONTROLS[bytes[k] & 0xff];
                }
            }
        }
        return looked == 0 ? 0 : (double) controls / looked;
    }

    private static byte[] controls() {
        byte[] controls = new byte[1 << Byte.SIZE];
        for (int b = 0; b <= 0x7f; b++) {
            // tab, line ends, form feed, and the escape that opens a Japanese shift
            boolean control = b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b || b == 0x7f;
            controls[b] = (byte) (control ? 1 : 0);
        }
        return controls;
    }
}
