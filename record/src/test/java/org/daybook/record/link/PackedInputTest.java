package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.record.Progress;
import org.junit.jupiter.api.Test;

/** Numbers and texts, wherever the buffer ends. */
class PackedInputTest {
    private static final int MANY = 60_000;

    @Test
    void readsWhatWasPacked() throws IOException {
        Random random = new Random(7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackedOutput out = new PackedOutput(bytes);
        out.writeUTF("Лодка");
        out.writeLong(Long.MIN_VALUE + 5);
        List<Object> packed = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int number = random.nextInt() >>> random.nextInt(32);
            out.number(number);
            out.writeInt(~number);
            out.writeBoolean(number % 2 == 0);
            // some longer than the buffer
            String text = "ж".repeat(i % 10_000 == 0 ? 40_000 : random.nextInt(4)) + i;
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.number(utf8.length);
            out.write(utf8);
            packed.addAll(List.of(number, ~number, number % 2 == 0, text));
        }
        List<Long> told = new ArrayList<>();
        try (PackedInput in = new PackedInput(sparing(bytes.toByteArray()), bytes.size(), (what, done, total) -> told.add(done))) {
            DataInputStream head = new DataInputStream(in);
            assertEquals("Лодка", head.readUTF());
            assertEquals(Long.MIN_VALUE + 5, head.readLong());
            List<Object> read = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                read.addAll(List.of(in.number(), in.fixed(), in.flag(), in.text(in.number())));
            }
            assertEquals(packed, read);
            assertEquals(-1, in.read());
            assertThrows(EOFException.class, in::number);
        }
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(bytes.size(), told.get(told.size() - 1));
    }

    @Test
    void saysWhereAnythingIsCutShort() throws IOException {
        try (PackedInput in = new PackedInput(new ByteArrayInputStream(new byte[] {(byte) 0x80}), 1, Progress.NONE)) {
            assertThrows(EOFException.class, in::number);
        }
        try (PackedInput in = new PackedInput(new ByteArrayInputStream(new byte[] {1, 2, 3}), 3, Progress.NONE)) {
            assertTrue(in.flag());
            assertFalse(in.number() == 0);
            assertThrows(EOFException.class, () -> in.text(2));
        }
    }

    /** Gives few bytes at a time, as a file may. */
    private static InputStream sparing(byte[] bytes) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int count) {
                return super.read(into, from, Math.min(count, 1000));
            }
        };
    }
}
