package org.daybook.app.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.reading.page.Given;
import org.junit.jupiter.api.Test;

/** Takes broken containers apart for a while. {@code daybook.fuzz.seconds} says how long at most, {@code daybook.fuzz.most} how many, {@code daybook.fuzz.seed} with which to begin. */
class MutatedContainersTest {
    private static final int SECONDS = Integer.getInteger("daybook.fuzz.seconds", 5);
    private static final int MOST = Integer.getInteger("daybook.fuzz.most", Integer.MAX_VALUE);
    private static final String HTTP = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: %s\r\nTransfer-Encoding: %s\r\n\r\n5\r\n<p>A \r\n0\r\n\r\n";
    private static final String FEED = "<rss><channel><title>Wire</title><item><guid>1</guid><title>One</title></item><item><link>x</link></item></channel></rss>";
    private static final String MAIL = "From: a@b.example\r\nDate: Wed, 5 May 2027 06:30:00 +0200\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\n<p>A page.\r\n--x--\r\n";

    @Test
    void takesApartWhateverIsDoneToAContainer() throws IOException {
        List<byte[]> containers = containers();
        long seed = Long.getLong("daybook.fuzz.seed", 1);
        long last = seed + MOST;
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        do {
            byte[] container = mutated(containers, new Random(seed));
            try (Stream<Gathered> first = gathered(container); Stream<Gathered> again = gathered(container)) {
                assertEquals(sources(first), sources(again));
            } catch (RuntimeException | Error e) {
                fail("-Ddaybook.fuzz.seed=" + seed + " makes it fail: " + e, e);
            }
            seed++;
        } while (seed < last && System.nanoTime() < until);
    }

    private static Stream<Gathered> gathered(byte[] bytes) {
        return new Captures(Path.of("no-such-data-folder"), Given.NOTHING, new ByteArrayInputStream(bytes)).of(List.of("-"));
    }

    private static List<String> sources(Stream<Gathered> all) {
        return all.map(found -> found instanceof Gathered.Found capture ? capture.capture().source() : ((Gathered.Lost) found).source()).toList();
    }

    private static List<byte[]> containers() throws IOException {
        StringBuilder warc = new StringBuilder();
        for (String encoding : List.of("gzip", "br", "zstd", "deflate", "identity")) {
            String http = String.format(HTTP, encoding, encoding.equals("br") ? "identity" : "chunked");
            warc.append("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:").append(encoding).append(">\r\nWARC-Date: 2027-05-06T07:08:09Z\r\n")
                    .append("WARC-Target-URI: https://a.example/\r\nContent-Type: application/http\r\nContent-Length: ").append(http.length()).append("\r\n\r\n")
                    .append(http).append("\r\n\r\n");
        }
        byte[] records = warc.toString().getBytes(StandardCharsets.UTF_8);
        byte[] feed = FEED.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream files = new ZipOutputStream(zip)) {
            files.putNextEntry(new ZipEntry("crawl.warc"));
            files.write(records);
            files.putNextEntry(new ZipEntry("in/feed.xml"));
            files.write(feed);
        }
        return List.of(records, gzip(records), feed, zip.toByteArray(), gzip(zip.toByteArray()), MAIL.getBytes(StandardCharsets.UTF_8),
                "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": 1}, {\"id\": 2}]}".getBytes(StandardCharsets.UTF_8),
                "{\"id\": \"a\"}\n{\"id\": \"b\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mutated(List<byte[]> containers, Random random) {
        byte[] bytes = containers.get(random.nextInt(containers.size())).clone();
        byte[] other = containers.get(random.nextInt(containers.size()));
        for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> bytes = joined(Arrays.copyOf(bytes, at), other);
                default -> bytes = joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, random.nextInt(at + 1), bytes.length));
            }
        }
        return bytes;
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
