package org.daybook.app.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.daybook.reading.page.Given;
import org.junit.jupiter.api.Test;

class TarAndMboxTest {
    private static final String PAGE = "<p>The quay in Arden opens on 12 May 2027.";
    private static final String LONG = "crawl/" + "very-long-name-".repeat(10) + "/quay.html";

    @Test
    void readsTheFilesInATarArchiveByTheirNames() throws IOException {
        byte[] tar = tar("a/quay.html", PAGE, ".hidden", "no", "README", "no", LONG, PAGE + " Bigger.", "b.jsonl", "{\"id\": \"x\"}\n{\"id\": \"y\"}\n");
        List<String> sources = List.of("t#a/quay.html", "t#" + LONG, "t#b.jsonl#x", "t#b.jsonl#y");
        assertEquals(sources, sources(all(tar)));
        assertEquals(sources, sources(all(gzip(tar))));
        assertEquals(PAGE, text(all(tar).get(0)));
    }

    @Test
    void readsWhatStandsBeforeABreakInATarArchive() throws IOException {
        byte[] tar = tar("a.html", PAGE, "b.html", PAGE.repeat(100));
        List<Gathered> cut = all(Arrays.copyOf(tar, 512 * 4));
        assertEquals("t#a.html", sources(cut).get(0));
        assertInstanceOf(Gathered.Lost.class, cut.get(1));
        tar[2 * 512 + 3] ^= 1;
        List<Gathered> damaged = all(tar);
        assertEquals(2, damaged.size());
        assertTrue(((Gathered.Lost) damaged.get(1)).problem().getMessage().contains("damaged"));
    }

    @Test
    void readsTheMessagesOfAMailbox() throws IOException {
        String mbox = "From desk@coast.example Tue May 06 10:00:00 2031\nFrom: desk@coast.example\nMessage-ID: <1@coast.example>\nSubject: Quay\n\nThe quay opens.\n>From here on, all is new.\n"
                + "\nFrom the harbour, the second news.\n\nFrom desk@coast.example Wed May 07 10:00:00 2031\nSubject: Pier\n\nThe pier is closed.\n";
        List<Gathered> all = all(mbox.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("t#1@coast.example", "t#2"), sources(all));
        assertTrue(text(all.get(0)).endsWith("The quay opens.\nFrom here on, all is new.\n\nFrom the harbour, the second news.\n\n"), text(all.get(0)));
        assertTrue(text(all.get(1)).startsWith("Subject: Pier\n"));
        assertEquals(List.of("t"), sources(all("From Arden we hear that 10:00 of 2031\nis no head.\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void takesALineThatIsNoHeadOfAMessageForText() throws IOException {
        String mbox = "From desk@coast.example Tue May 06 10:00:00 2031\nSubject: Quay\n\nThe quay opens.\n\nFrom " + "x".repeat(20_000) + " 12:34".repeat(5_000)
                + "\n\nFrom here 12:34" + " 12:34".repeat(50) + "\n";
        assertEquals(1, all(mbox.getBytes(StandardCharsets.UTF_8)).size());
    }

    private static List<Gathered> all(byte[] bytes) {
        return Captures.of("t", new ByteArrayInputStream(bytes), Given.NOTHING).toList();
    }

    private static List<String> sources(List<Gathered> all) {
        return all.stream().map(one -> one instanceof Gathered.Found found ? found.capture().source() : "lost").toList();
    }

    private static String text(Gathered one) {
        return new String(((Gathered.Found) one).capture().payload().bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            if (namesAndTexts[i].length() > 100) {
                entry(tar, "././@LongLink", 'L', namesAndTexts[i] + "\0");
            }
            entry(tar, namesAndTexts[i], '0', namesAndTexts[i + 1]);
        }
        tar.write(new byte[1024]);
        return tar.toByteArray();
    }

    private static void entry(ByteArrayOutputStream tar, String name, char type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] head = new byte[512];
        put(head, 0, name.substring(0, Math.min(100, name.length())));
        put(head, 124, String.format("%011o", bytes.length));
        put(head, 148, "        ");
        head[156] = (byte) type;
        put(head, 257, "ustar  ");
        int sum = 0;
        for (byte b : head) {
            sum += b & 0xff;
        }
        put(head, 148, String.format("%06o\0 ", sum));
        tar.write(head);
        tar.write(bytes);
        tar.write(new byte[(512 - bytes.length % 512) % 512]);
    }

    private static void put(byte[] head, int at, String value) {
        System.arraycopy(value.getBytes(StandardCharsets.US_ASCII), 0, head, at, value.length());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(bytes);
        }
        return zipped.toByteArray();
    }
}
