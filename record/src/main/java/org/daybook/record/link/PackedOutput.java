package org.daybook.record.link;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Packs what {@link PackedInput} reads: beside what the library's stream writes, numbers in as many bytes as they need. */
final class PackedOutput extends DataOutputStream {
    PackedOutput(OutputStream out) {
        super(out);
    }

    /** A number of one to five bytes, the lowest seven bits first; a negative one takes five. */
    void number(int number) throws IOException {
        int rest = number;
        while ((rest & -PackedInput.MORE) != 0) {
            writeByte(rest & PackedInput.MORE - 1 | PackedInput.MORE);
            rest >>>= PackedInput.BITS;
        }
        writeByte(rest);
    }
}
