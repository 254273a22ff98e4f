package org.daybook.reading.page;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences well-formed sequences of more than one byte
 * @param broken high bytes that are part of none
 */
record Utf8(int sequences, int broken) {
    static Utf8 of(byte[] bytes) {
        int sequences = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
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
        }
        return new Utf8(sequences, broken);
    }
}
