package org.daybook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Feed;
import org.daybook.reading.page.Served;
import org.daybook.reading.page.UnreadableInput;
import org.junit.jupiter.api.Test;

/**
 * Reads broken pages for a while: the golden cases of pages, cut, doubled, mixed and strewn with what breaks readers. The system property
 * {@code daybook.fuzz.seconds} says how long at most, {@code daybook.fuzz.most} how many; {@code daybook.fuzz.seed} is that of the first (1 unless given, so that
 * a run says the same as the last), and a failure names its own.
 */
class MutatedPagesTest {
    private static final int SECONDS = Integer.getInteger("daybook.fuzz.seconds", 5);
    private static final int MOST = Integer.getInteger("daybook.fuzz.most", Integer.MAX_VALUE);
    private static final String[] STREWN = {"<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#xD800;", "&#0;", "\"", "'", "<script>", "</script>", "<p>", "<table>",
        "<div hidden>", "\0", "\ufeff", "\u202e", "\r\n\r\n", "--part", "{", "}", "[", "]", "\\", "<item>", "</item>", "<entry>", "=?UTF-8?B?", "=", "\ud83d", "12 May 2027", "“", "”",
        "Content-Type: text/html\r\n", "(((((((((", "9999999999999999999", "31 февраля 2027 года", "<meta charset=utf-16>", "<plaintext>", "<svg>", "<math>"};

    @Test
    void readsOrRefusesWhateverIsDoneToAPage() throws IOException, URISyntaxException {
        List<byte[]> pages = pages();
        Reader reader = new Reader();
        long seed = Long.getLong("daybook.fuzz.seed", 1);
        long last = seed + MOST;
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        do {
            byte[] page = mutated(pages, new Random(seed));
            try {
                holds(reader, page);
            } catch (RuntimeException | Error e) {
                fail("-Ddaybook.fuzz.seed=" + seed + " makes it fail: " + e, e);
            }
            seed++;
        } while (seed < last && System.nanoTime() < until);
    }

    private static void holds(Reader reader, byte[] page) {
        try {
            Feed.entries(page, Served.UNKNOWN);
            Reading reading = reader.read(Capture.of("page", page));
            String json = ReadingFormat.write(reading);
            assertEquals(json, ReadingFormat.write(reader.read(Capture.of("page", page))));
            reading.times().forEach(time -> assertEquals(time.text(), time.span().of(reading.text())));
        } catch (UnreadableInput e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    private static List<byte[]> pages() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(MutatedPagesTest.class.getResource("/cases/page").toURI()))) {
            return files.sorted().map(MutatedPagesTest::page).toList();
        }
    }

    private static byte[] page(Path file) {
        try {
            return Files.readString(file).split("\n---\n", 2)[0].getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] mutated(List<byte[]> pages, Random random) {
        byte[] page = pages.get(random.nextInt(pages.size()));
        for (int i = random.nextInt(8); i >= 0; i--) {
            byte[] other = pages.get(random.nextInt(pages.size()));
            page = switch (random.nextInt(6)) {
                case 0 -> joined(part(page, random), part(page, random));
                case 1 -> joined(page, part(page, random));
                case 2 -> joined(part(page, random), part(other, random), part(page, random));
                case 3 -> flipped(page, random);
                default -> strewn(page, random);
            };
        }
        return page;
    }

    private static byte[] part(byte[] page, Random random) {
        int from = random.nextInt(page.length + 1);
        return java.util.Arrays.copyOfRange(page, from, from + random.nextInt(page.length - from + 1));
    }

    private static byte[] flipped(byte[] page, Random random) {
        byte[] flipped = page.clone();
        for (int i = random.nextInt(5); i >= 0 && page.length > 0; i--) {
            flipped[random.nextInt(page.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] strewn(byte[] page, Random random) {
        int at = random.nextInt(page.length + 1);
        byte[] what = STREWN[random.nextInt(STREWN.length)].repeat(1 + random.nextInt(random.nextInt(20) == 0 ? 2000 : 3)).getBytes(StandardCharsets.UTF_8);
        return joined(java.util.Arrays.copyOf(page, at), what, java.util.Arrays.copyOfRange(page, at, page.length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
