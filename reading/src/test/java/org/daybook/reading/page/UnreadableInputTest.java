package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.daybook.reading.page.UnreadableInput.Code;
import org.junit.jupiter.api.Test;

class UnreadableInputTest {
    private static final PageReader READER = new PageReader();
    private static final String STORY = "The council met.\n\nThe harbour council of Norland met on Monday and agreed to rebuild the old pier before winter.\n";

    @Test
    void saysThatEmptyInputIsEmpty() {
        refuses(Code.EMPTY, new byte[0]);
        refuses(Code.EMPTY, " \n\t \n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatATruncatedGzipMemberBreaksOff() throws IOException {
        byte[] zipped = zipped(STORY.repeat(50).getBytes(StandardCharsets.UTF_8));
        String message = refuses(Code.TRUNCATED, Arrays.copyOf(zipped, zipped.length / 2));
        assertTrue(message.contains("fetch or copy the file again"), message);
    }

    @Test
    void saysThatADamagedGzipMemberIsDamaged() {
        refuses(Code.UNREADABLE, new byte[] {0x1f, (byte) 0x8b, 99, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    }

    @Test
    void readsAWholeGzipMember() throws IOException, UnreadableInput {
        assertEquals("text/plain", READER.page(Capture.of("whole.gz", zipped(STORY.getBytes(StandardCharsets.UTF_8)))).mediaType());
    }

    @Test
    void saysThatAGzipBombIsTooLarge() throws IOException {
        refuses(Code.TOO_LARGE, zipped(new byte[(32 << 20) + 1]));
    }

    @Test
    void saysThatMoreThanThirtyTwoMebibytesAreTooLarge() {
        byte[] large = new byte[(32 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        refuses(Code.TOO_LARGE, large);
    }

    @Test
    void tellsBytesThatAreNoText() {
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        noise[0] = 1;
        refuses(Code.BINARY, noise);
        refuses(Code.BINARY, "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
        refuses(Code.BINARY, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    }

    @Test
    void saysWhereTheJsonOfARecordIsBroken() {
        String message = refuses(Code.BAD_JSON, "{\"title\": \"The pier\",\n \"text\": \"It will be rebuilt.}".getBytes(StandardCharsets.UTF_8));
        assertTrue(message.contains("line 2"), message);
        refuses(Code.BAD_JSON, "{\"text\": \"one\"}\n{\"text\": \"two\"}".getBytes(StandardCharsets.UTF_8));
        refuses(Code.BAD_JSON, "[{\"text\": \"one\"}]".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysThatARecordHasNoText() {
        refuses(Code.NO_TEXT, "{\"title\": \"The pier\", \"maintext\": null}".getBytes(StandardCharsets.UTF_8));
    }

    private static String refuses(Code code, byte[] bytes) {
        UnreadableInput problem = assertThrows(UnreadableInput.class, () -> READER.page(Capture.of("harbour.page", bytes)));
        assertEquals(code, problem.code());
        assertTrue(problem.getMessage().contains("harbour.page"), problem.getMessage());
        return problem.getMessage();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
