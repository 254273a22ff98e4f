package org.daybook.app.gather;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.UnreadableInput.Code;
import org.daybook.reading.page.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainersTest {
    @TempDir
    Path folder;

    @Test
    void readsTheFilesInAZipArchiveByTheirNames() throws IOException {
        byte[] zip = zip("b/page.html", "<p>A page.", "b/page_files/frame.html", "<p>A frame.", "a.jsonl", "{\"id\": \"x\"}\n{\"id\": \"y\"}\n", ".hidden", "no",
                "__MACOSX/a.jsonl", "no", "README.md", "no", "b/c/", "");
        Path file = Files.write(folder.resolve("pages.bin"), zip);
        assertEquals(List.of("#b/page.html", "#a.jsonl#x", "#a.jsonl#y"), names(file));
        assertEquals(List.of("-#b/page.html", "-#a.jsonl#x", "-#a.jsonl#y"), sources(fromStandardInput(zip)));
        assertEquals(List.of("-#b/page.html", "-#a.jsonl#x", "-#a.jsonl#y"), sources(fromStandardInput(gzip(zip))));
    }

    @Test
    void readsAZipArchiveWithinAnother() throws IOException {
        byte[] inner = zip("page.html", "<p>A page.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("inner.zip"));
            zip.write(inner);
            zip.putNextEntry(new ZipEntry("page.html.gz"));
            zip.write(gzip("<p>Another.".getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals(List.of("-#inner.zip#page.html", "-#page.html.gz"), sources(fromStandardInput(bytes.toByteArray())));
    }

    @Test
    void leavesOfficeDocumentsToTheReader() throws IOException {
        Path file = Files.write(folder.resolve("letter.docx"), zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"));
        assertEquals(List.of(""), names(file));
    }

    @Test
    void namesABrokenZipArchiveAndGoesOn() throws IOException {
        byte[] zip = zip("page.html", "<p>A page.".repeat(100));
        Files.write(folder.resolve("a.zip"), java.util.Arrays.copyOf(zip, zip.length - 30));
        Files.writeString(folder.resolve("b.html"), "<p>A page.");
        List<Gathered> all = all(folder.toString());
        assertEquals(2, all.size());
        assertTrue(all.get(1) instanceof Gathered.Found);
    }

    @Test
    void passesOverWhatBrowsersSaveBesideAPage() throws IOException {
        for (String name : List.of("Quay_files/frame.html", "Причал-Dateien/frame.html", "news_files/page.html", "talks-archive/page.html")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "<p>A page.");
        }
        for (String name : List.of("Quay.html", "Причал.HTM", "talks.html")) {
            Files.writeString(folder.resolve(name), "<p>A page.");
        }
        assertEquals(List.of("Quay.html", "news_files/page.html", "talks-archive/page.html", "talks.html", "Причал.HTM"),
                sources(all(folder.toString())).stream().map(source -> folder.relativize(Path.of(source)).toString()).toList());
    }

    @Test
    void readsEachEntryOfAFeedByItsIdWithTheSameBytesFromFetchToFetch() throws IOException {
        String feed = "<?xml version='1.0'?><rss version='2.0'><channel><title>Coast Herald</title><lastBuildDate>@</lastBuildDate>"
                + "<item><guid>tag:1</guid><title>One</title></item>\n<item><link>https://a.example/2</link></item><item><title>Three</title></item></channel></rss>";
        List<Gathered> one = fromStandardInput(feed.replace("@", "Thu, 06 May 2027 10:00:00 GMT").getBytes(StandardCharsets.UTF_8));
        List<Gathered> other = fromStandardInput(feed.replace("@", "Thu, 06 May 2027 11:00:00 GMT").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("-#tag:1", "-#https://a.example/2", "-#3"), sources(one));
        assertEquals(one, other);
        byte[] entry = ((Gathered.Found) one.get(0)).capture().payload().bytes();
        assertTrue(new String(entry, StandardCharsets.UTF_8).contains("<item><guid>tag:1</guid><title>One</title></item>"));
        assertArrayEquals(entry, ((Gathered.Found) fromStandardInput(entry).get(0)).capture().payload().bytes(), "an entry read by itself is the same");
    }

    @Test
    void saysThatAFeedBreaksOffInsideAnEntry() {
        String feed = "<rss version='2.0'><channel><title>Coast Herald</title><item><guid>tag:1</guid><title>One</title></item><item><guid>tag:2</guid><title>Tw";
        List<Gathered> all = fromStandardInput(feed.getBytes(StandardCharsets.UTF_8));
        assertEquals(2, all.size());
        assertTrue(all.get(0) instanceof Gathered.Found);
        assertEquals(UnreadableInput.Code.TRUNCATED, ((Gathered.Lost) all.get(1)).problem().code());
        String whole = feed + "o</title></item></channel></rss>";
        assertTrue(fromStandardInput(whole.getBytes(StandardCharsets.UTF_8)).stream().allMatch(one -> one instanceof Gathered.Found));
    }

    @Test
    void readsEachItemOfAJsonFeed() {
        String feed = "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Wire\", \"expired\": false, \"items\": [\n"
                + " {\"id\": 7, \"content_text\": \"Порт }\"}, {\"url\": \"https://a.example/2\"}]}";
        List<Gathered> all = fromStandardInput(feed.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("-#7", "-#https://a.example/2"), sources(all));
        assertTrue(new String(((Gathered.Found) all.get(0)).capture().payload().bytes(), StandardCharsets.UTF_8)
                .endsWith("\"items\": [{\"id\": 7, \"content_text\": \"Порт }\"}]}\n"));
    }

    @Test
    void knowsWhenABrowserSavedAPage() {
        String page = "From: <Saved by Blink>\r\nDate: Thu, 6 May 2027 12:00:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n"
                + "--x\r\nContent-Type: text/html\r\n\r\n<p>A page.\r\n--x--\r\n";
        Gathered.Found found = (Gathered.Found) fromStandardInput(page.getBytes(StandardCharsets.UTF_8)).get(0);
        assertEquals(Instant.parse("2027-05-06T09:00:00Z"), found.capture().retrieved());
    }

    @Test
    void givesUpArchivesThatNestWithoutEnd() throws IOException {
        byte[] bytes = "<p>A page.".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100; i++) {
            bytes = gzip(bytes);
        }
        Gathered.Lost lost = (Gathered.Lost) fromStandardInput(bytes).get(0);
        assertEquals(Code.TOO_LARGE, lost.problem().code());
        assertTrue(lost.problem().getMessage().contains("one within another"));
    }

    @Test
    void givesUpAnArchiveThatUnpacksToMoreThanAnythingHonest() throws IOException {
        Path bomb = folder.resolve("a-bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 100; i++) {
                zip.putNextEntry(new ZipEntry(i + ".html"));
                for (int j = 0; j < 33; j++) {
                    zip.write(zeros);
                }
            }
        }
        Files.writeString(folder.resolve("b.html"), "<p>A page.");
        List<Gathered> all = all(folder.toString());
        assertTrue(all.size() < 80, "given up before its last entry");
        Gathered.Lost last = (Gathered.Lost) all.get(all.size() - 2);
        assertEquals(Code.TOO_LARGE, last.problem().code());
        assertTrue(last.problem().getMessage().contains("unpack to more than"), last.problem().getMessage());
        assertTrue(all.get(all.size() - 1) instanceof Gathered.Found, "the next goes on");
    }

    @Test
    void readsNoMoreOfAGzipBombThanAPageMayHold() throws IOException {
        Path bomb = folder.resolve("bomb.html.gz");
        byte[] zeros = new byte[1 << 20];
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 500; i++) {
                gzip.write(zeros);
            }
        }
        assertEquals(Code.TOO_LARGE, ((Gathered.Lost) all(bomb.toString()).get(0)).problem().code());
    }

    private List<Gathered> all(String... paths) {
        return new Captures(folder.resolve("daybook-data"), Given.NOTHING, InputStream.nullInputStream()).of(List.of(paths)).toList();
    }

    private static List<Gathered> fromStandardInput(byte[] bytes) {
        return new Captures(Path.of("no-such-data-folder"), Given.NOTHING, new ByteArrayInputStream(bytes)).of(List.of("-")).toList();
    }

    private List<String> names(Path file) {
        return sources(all(file.toString())).stream().map(source -> source.substring(file.toString().length())).toList();
    }

    private static List<String> sources(List<Gathered> all) {
        return all.stream().map(found -> found instanceof Gathered.Found capture ? capture.capture().source() : ((Gathered.Lost) found).source()).toList();
    }

    /** @param files names and contents by turns */
    private static byte[] zip(String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
