package org.daybook.app.gather;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.Served;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;
import org.junit.jupiter.api.Test;

class WarcTest {
    private static final String PAGE = "<html><body><h1>Quay</h1><p>The quay in Arden opens on 12 May 2027.</p></body></html>";
    private static final byte[] PAGE_BYTES = PAGE.getBytes(StandardCharsets.UTF_8);
    private static final byte[] BROTLI = Base64.getDecoder().decode("G1QA6J0HdmNHBCLjBbX11TiYRqh0PVmM9v59E6JNCSQELdMEJ6dBysjmNkiYWx5wyIHLU2iZRfgcuBHrIKMjLhlnMDIsKN7z"
            + "FFdZcUTHXyl2E0D/9Dm0RAA=");
    private static final byte[] ZSTD = Base64.getDecoder().decode("KLUv/SBVhQIA8sQRGJC1OljbCNgrEKo0oAoMxFkSGZuYvIxd56qWW8TUhikQZjDvY9yUM/uAU2PnhATFGfA+L/C0iLbUsph9"
            + "3qFlUxuxJFUttxkBAEkxhCg=");

    @Test
    void readsEachResponseAndResourceAsAPageWithItsAddressAndTime() throws IOException {
        byte[] file = joined(record("warcinfo", null, "application/warc-fields", "software: test\r\n".getBytes(StandardCharsets.UTF_8)),
                response("https://coast.example/quay", "Content-Type: text/html; charset=koi8-r", PAGE_BYTES),
                record("request", "https://coast.example/quay", "application/http;msgtype=request", "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                record("revisit", "https://coast.example/quay", "application/http;msgtype=response", "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                record("resource", "https://coast.example/note.txt", "text/plain", "The quay opens.".getBytes(StandardCharsets.UTF_8)));
        for (byte[] bytes : List.of(file, gzip(file))) {
            List<Gathered> all = all(bytes);
            assertEquals(List.of("-#urn:uuid:2", "-#urn:uuid:5"), sources(all));
            Capture capture = ((Gathered.Found) all.get(0)).capture();
            assertArrayEquals(PAGE_BYTES, capture.payload().bytes());
            assertEquals(new Served("https://coast.example/quay", "text/html; charset=koi8-r"), capture.served());
            assertEquals(Instant.parse("2027-05-06T07:08:09Z"), capture.retrieved());
        }
    }

    @Test
    void undoesWhatServersCompressWith() throws IOException {
        List<byte[]> records = List.of(response("https://a.example/1", "Content-Type: text/html\r\nContent-Encoding: gzip", gzip(PAGE_BYTES)),
                response("https://a.example/2", "Content-Type: text/html\r\nContent-Encoding: br", BROTLI),
                response("https://a.example/3", "Content-Type: text/html\r\nContent-Encoding: zstd", ZSTD),
                response("https://a.example/4", "Content-Type: text/html\r\nContent-Encoding: deflate", deflated(false)),
                response("https://a.example/5", "Content-Type: text/html\r\nContent-Encoding: deflate", deflated(true)),
                response("https://a.example/6", "Content-Type: text/html\r\nContent-Encoding: gzip, br", PAGE_BYTES),
                response("https://a.example/7", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip", chunked(gzip(PAGE_BYTES))),
                response("https://a.example/8", "Content-Type: text/html\r\nTransfer-Encoding: chunked", PAGE_BYTES));
        List<Gathered> all = all(joined(records.toArray(byte[][]::new)));
        assertEquals(records.size(), all.size());
        for (Gathered found : all) {
            assertEquals(PAGE, new String(((Gathered.Found) found).capture().payload().bytes(), StandardCharsets.UTF_8), source(found));
        }
    }

    @Test
    void passesOverWhatIsNoPage() throws IOException {
        assertEquals(List.of(), sources(all(joined(response("https://a.example/a.css", "Content-Type: text/css", PAGE_BYTES),
                response("https://a.example/a.png", "Content-Type: image/png", PAGE_BYTES),
                response("https://a.example/robots.txt", "Content-Type: text/plain", "User-agent: *".getBytes(StandardCharsets.UTF_8)),
                response("https://a.example/api", "Content-Type: application/json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_8)),
                response("https://a.example/sitemap", "Content-Type: text/xml", "<urlset></urlset>".getBytes(StandardCharsets.UTF_8)),
                http("https://a.example/gone", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", PAGE_BYTES),
                http("https://a.example/moved", "HTTP/1.1 301 Moved\r\nContent-Type: text/html", PAGE_BYTES),
                record("response", "dns:a.example", "text/dns", "192.0.2.1".getBytes(StandardCharsets.UTF_8)),
                record("resource", "metadata://gnu.org/software/wget/warc/wget.log", "text/plain", "fetched".getBytes(StandardCharsets.UTF_8))))));
    }

    @Test
    void readsAConversionUnlessTheFileHoldsWhatItWasMadeOf() throws IOException {
        byte[] text = "The quay in Arden opens on 12 May 2027.".getBytes(StandardCharsets.UTF_8);
        byte[] alone = record("conversion", "https://a.example/quay", "text/plain", text);
        byte[] beside = new String(alone, StandardCharsets.UTF_8).replace("Content-Type", "WARC-Refers-To: <urn:uuid:1>\r\nContent-Type").getBytes(StandardCharsets.UTF_8);
        byte[] picture = record("conversion", "https://a.example/quay.jpg", "image/jpeg", text);
        assertEquals(List.of("-#urn:uuid:1", "-#urn:uuid:4"), sources(all(joined(response("https://a.example/quay", "Content-Type: text/html", PAGE_BYTES), beside, picture, alone))));
        assertEquals("https://a.example/quay", ((Gathered.Found) all(joined(alone)).get(0)).capture().served().url());
    }

    @Test
    void takesAFeedInAWarcFileApart() throws IOException {
        byte[] feed = "<rss><channel><item><guid>1</guid><title>One</title></item><item><guid>2</guid></item></channel></rss>".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("-#urn:uuid:1#1", "-#urn:uuid:1#2"), sources(all(joined(response("https://a.example/feed", "Content-Type: text/xml", feed)))));
    }

    @Test
    void readsWhatStandsBeforeABreakAndNamesTheBrokenRecord() throws IOException {
        byte[] file = joined(response("https://a.example/1", "Content-Type: text/html", PAGE_BYTES), response("https://a.example/2", "Content-Type: text/html", PAGE_BYTES));
        for (byte[] cut : List.of(Arrays.copyOf(file, file.length - 40), joined(gzip(Arrays.copyOf(file, file.length - 40))))) {
            List<Gathered> all = all(cut);
            assertEquals(List.of("-#urn:uuid:1", "-#2"), sources(all));
            UnreadableInput problem = ((Gathered.Lost) all.get(1)).problem();
            assertEquals(Code.TRUNCATED, problem.code());
            assertTrue(problem.getMessage().contains("record 2 of -, at byte "), problem.getMessage());
        }
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        byte[] packed = gzip(joined(response("https://a.example/1", "Content-Type: text/html", noise), response("https://a.example/2", "Content-Type: text/html", noise)));
        List<Gathered> torn = all(Arrays.copyOf(packed, packed.length * 3 / 4));
        assertEquals(List.of("-#urn:uuid:1", "-#2"), sources(torn));
    }

    @Test
    void refusesARecordThatIsLargerThanAnyPageAndGoesOn() throws IOException {
        List<Gathered> all = all(joined(response("https://a.example/1", "Content-Type: text/html", new byte[Captures.MOST_BYTES + 1]),
                response("https://a.example/2", "Content-Type: text/html", PAGE_BYTES)));
        assertEquals(Code.TOO_LARGE, ((Gathered.Lost) all.get(0)).problem().code());
        assertEquals("-#urn:uuid:2", source(all.get(1)));
    }

    @Test
    void readsNoHeadIntoMemoryThatIsLargerThanHeadsAre() throws IOException {
        String flood = "X-Flood: " + "a".repeat(3 << 20);
        List<Gathered> inRecord = all(joined(response("https://a.example/1", "Content-Type: text/html", PAGE_BYTES),
                ("WARC/1.0\r\nWARC-Type: response\r\n" + flood).getBytes(StandardCharsets.UTF_8)));
        List<Gathered> inHttp = all(joined(response("https://a.example/1", "Content-Type: text/html", PAGE_BYTES),
                response("https://a.example/2", "Content-Type: text/html\r\n" + flood, PAGE_BYTES)));
        for (List<Gathered> all : List.of(inRecord, inHttp)) {
            assertEquals(List.of("-#urn:uuid:1", "-#2"), sources(all));
            assertTrue(((Gathered.Lost) all.get(1)).problem().getMessage().contains("its head is larger than 1 MiB"));
        }
    }

    @Test
    void takesNoMoreOfAnEndlessFileThanIsAskedFor() throws IOException {
        byte[] record = response("https://a.example/1", "Content-Type: text/html", PAGE_BYTES);
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                return record[at++ % record.length] & 0xff;
            }
        };
        Captures captures = new Captures(Path.of("no-such-data-folder"), Given.NOTHING, endless);
        assertEquals(5000, captures.of(List.of("-")).limit(5000).count());
    }

    private static List<Gathered> all(byte[] bytes) {
        return new Captures(Path.of("no-such-data-folder"), Given.NOTHING, new ByteArrayInputStream(bytes)).of(List.of("-")).toList();
    }

    private static List<String> sources(List<Gathered> all) {
        return all.stream().map(WarcTest::source).toList();
    }

    private static String source(Gathered gathered) {
        return gathered instanceof Gathered.Found found ? found.capture().source() : ((Gathered.Lost) gathered).source();
    }

    private static byte[] response(String target, String headers, byte[] body) throws IOException {
        return http(target, "HTTP/1.1 200 OK\r\n" + headers, body);
    }

    private static byte[] http(String target, String head, byte[] body) throws IOException {
        return record("response", target, "application/http; msgtype=response", joinedRaw((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), body));
    }

    /** A record whose id is put in by {@link #joined}. */
    private static byte[] record(String type, String target, String contentType, byte[] block) throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:@>\r\nWARC-Date: 2027-05-06T07:08:09Z\r\n"
                + (target == null ? "" : "WARC-Target-URI: " + target + "\r\n")
                + (type.equals("revisit") ? "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n" : "")
                + "Content-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return joinedRaw(head.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Records after one another, each with its number for an id. */
    private static byte[] joined(byte[]... records) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < records.length; i++) {
            String record = new String(records[i], StandardCharsets.ISO_8859_1).replaceFirst("<urn:uuid:@>", "<urn:uuid:" + (i + 1) + ">");
            file.write(record.getBytes(StandardCharsets.ISO_8859_1));
        }
        return file.toByteArray();
    }

    private static byte[] joinedRaw(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflated(boolean bare) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, bare))) {
            deflate.write(PAGE_BYTES);
        }
        return packed.toByteArray();
    }

    private static byte[] chunked(byte[] bytes) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += 20) {
            byte[] chunk = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 20));
            chunks.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            chunks.write(chunk);
            chunks.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        chunks.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        return chunks.toByteArray();
    }
}
