package org.daybook.app.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.daybook.reading.page.Given;
import org.daybook.reading.page.UnreadableInput.Code;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturesTest {
    @TempDir
    Path folder;

    @Test
    void namesEachRecordOfJsonLinesByItsIdAndKeepsItsExactBytes() throws IOException {
        Path file = write("crawl.data", "{\"id\": \"a\",  \"text\": \"Порт\"}\r\n\n{\"filename\": \"b.html\", \"text\": \"x\"}\n{\"text\": \"y\"}\n");
        assertEquals(List.of(file + "#a {\"id\": \"a\",  \"text\": \"Порт\"}", file + "#b.html {\"filename\": \"b.html\", \"text\": \"x\"}",
                file + "#4 {\"text\": \"y\"}"), gather(file));
    }

    @Test
    void keepsBrokenLinesAsRecordsOfTheirOwn() throws IOException {
        Path file = write("crawl.jsonl", "{\"id\": \"a\"}\n{\"id\": \"b\", \"text\": \"breaks o\nnonsense\n{\"id\": \"c\"}\n");
        assertEquals(List.of("#a", "#b", "#3", "#c"), names(file));
        Path first = write("first.jsonl", "{\"id\": \"a\", \"text\": \"brea\n{\"id\": \"b\"}\n{\"id\": \"c\"}\n");
        assertEquals(List.of("#a", "#b", "#c"), names(first));
    }

    @Test
    void splitsAnArrayOfRecords() throws IOException {
        Path file = write("crawl.json", "\uFEFF [ {\"id\": 7, \"text\": \"a ] } \\\" , b\"},\n{\"tags\": [[1], {\"id\": \"no\"}]} ,{\"id\":\"z\"}]\n");
        assertEquals(List.of(file + "#7 {\"id\": 7, \"text\": \"a ] } \\\" , b\"}", file + "#2 {\"tags\": [[1], {\"id\": \"no\"}]}", file + "#z {\"id\":\"z\"}"),
                gather(file));
    }

    @Test
    void splitsObjectsThatFollowOneAnotherOverSeveralLines() throws IOException {
        assertEquals(List.of("#a", "#b"), names(write("two.json", "{\n \"id\": \"a\"\n}\n{\n \"id\": \"b\"\n}\n")));
    }

    @Test
    void takesASingleObjectAsOneCapture() throws IOException {
        assertEquals(List.of(""), names(write("one.json", "{\n  \"id\": \"a\",\n  \"list\": [\n    {}\n  ]\n}\n")));
        assertEquals(List.of(""), names(write("line.json", "{\"id\": \"a\"}\n")));
    }

    @Test
    void takesTextThatMerelyBeginsWithABracketAsOneCapture() throws IOException {
        assertEquals(List.of(""), names(write("a.txt", "[Photo: the harbour]\nThe harbour opens.\n")));
        assertEquals(List.of(""), names(write("b.txt", "{live} The harbour opens.\n{\"id\": \"no\"}\n")));
        assertEquals(List.of(""), names(write("c.txt", "{\"The harbour opens\", said the mayor.\nIt did.\n")));
        assertEquals(List.of(""), names(write("empty.txt", "")));
    }

    @Test
    void tellsDoubledIdsApart() throws IOException {
        assertEquals(List.of("#a", "#a#2", "#a#3"), names(write("crawl.jsonl", "{\"id\": \"a\"}\n{\"id\": \"a\"}\n{\"id\": \"a\"}\n")));
    }

    @Test
    void undoesGzipOfSeveralMembers() throws IOException {
        Path file = folder.resolve("crawl.bin");
        Files.write(file, joined(zipped("{\"id\": \"a\"}\n"), zipped("{\"id\": \"b\"}\n")));
        assertEquals(List.of("#a", "#b"), names(file));
    }

    @Test
    void keepsTheCompressedBytesOfABrokenGzipFile() throws IOException {
        byte[] sound = zipped("The harbour opens on Monday. ".repeat(1000));
        byte[] broken = Arrays.copyOf(sound, sound.length / 2);
        Path file = Files.write(folder.resolve("page.html.gz"), broken);
        List<Gathered> all = all(file.toString());
        assertEquals(1, all.size());
        assertEquals(org.daybook.reading.page.Payload.of(broken), ((Gathered.Found) all.get(0)).capture().payload());
    }

    @Test
    void readsStandardInputCompressedOrNot() throws IOException {
        byte[] lines = "{\"id\": \"a\"}\n{\"id\": \"b\"}\n".getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : List.of(lines, zipped(new String(lines, StandardCharsets.UTF_8)))) {
            Captures captures = new Captures(folder.resolve("data"), Given.NOTHING, new ByteArrayInputStream(bytes));
            assertEquals(List.of("-#a", "-#b"), captures.of(List.of("-")).map(CapturesTest::source).toList());
        }
    }

    @Test
    void walksFoldersInTheOrderOfNamesWithoutHiddenFilesNotesAndItsOwnData() throws IOException {
        Files.createDirectories(folder.resolve("in/b"));
        Files.createDirectories(folder.resolve("in/data/archive"));
        for (String name : List.of("in/c.txt", "in/b/z.txt", "in/b/a.txt", "in/.hidden", "in/README.md", "in/b/readme", "in/a.txt", "in/data/archive/x.warc")) {
            write(name, name);
        }
        Captures captures = new Captures(folder.resolve("in/data"), Given.NOTHING, InputStream.nullInputStream());
        assertEquals(List.of("in/a.txt", "in/b/a.txt", "in/b/z.txt", "in/c.txt"),
                captures.of(List.of(folder.resolve("in").toString())).map(found -> folder.relativize(Path.of(source(found))).toString()).toList());
    }

    @Test
    void entersAFolderThatIsLinkedIntoItselfOnce() throws IOException {
        Files.createDirectories(folder.resolve("in/sub"));
        write("in/sub/a.txt", "a");
        Files.createSymbolicLink(folder.resolve("in/sub/back"), folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/self"), folder.resolve("in"));
        assertEquals(1, all(folder.resolve("in").toString()).size());
    }

    @Test
    void namesWhatIsNotThereAndGoesOn() throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.createSymbolicLink(folder.resolve("in/dangling"), folder.resolve("gone"));
        write("in/page.txt", "a page");
        List<Gathered> all = all(folder.resolve("nowhere").toString(), folder.resolve("in").toString());
        assertEquals(3, all.size());
        assertEquals(Code.UNREADABLE, ((Gathered.Lost) all.get(0)).problem().code());
        assertTrue(((Gathered.Lost) all.get(0)).problem().getMessage().contains(folder.resolve("nowhere").toString()));
        assertTrue(((Gathered.Lost) all.get(1)).problem().getMessage().contains("leads nowhere"));
        assertTrue(all.get(2) instanceof Gathered.Found);
    }

    @Test
    void namesUnreadableFilesAndGoesOn() throws IOException {
        Path locked = write("locked.txt", "secret");
        Assumptions.assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "permissions don't bind this user");
        List<Gathered> all = all(locked.toString(), write("open.txt", "a page").toString());
        assertTrue(((Gathered.Lost) all.get(0)).problem().getMessage().contains("permission"));
        assertTrue(all.get(1) instanceof Gathered.Found);
    }

    @Test
    void refusesWhatIsLargerThanAnyPageAndGoesOn() throws IOException {
        Path huge = folder.resolve("huge.txt");
        Files.write(huge, new byte[Captures.MOST_BYTES + 1]);
        Gathered.Lost lost = (Gathered.Lost) all(huge.toString()).get(0);
        assertEquals(Code.TOO_LARGE, lost.problem().code());
        assertTrue(lost.problem().getMessage().contains("32 MiB"));
        Path lines = write("lines.jsonl", "{\"id\": \"a\"}\n{\"id\": \"" + "b".repeat(Captures.MOST_BYTES) + "\"}\n{\"id\": \"c\"}\n");
        assertEquals(List.of("#a", "#2", "#c"), names(lines));
    }

    @Test
    void takesNoMoreOfAnEndlessStreamThanIsAskedFor() {
        Captures captures = new Captures(folder.resolve("data"), Given.NOTHING, new Endless("{\"id\": \"a\", \"text\": \"" + "x".repeat(1000) + "\"}\n"));
        try (Stream<Gathered> found = captures.of(List.of("-"))) {
            assertEquals(20_000, found.limit(20_000).count());
        }
    }

    @Property(tries = 200)
    void neverFailsAndNeverLosesBytesWhateverTheyAre(@ForAll("anything") String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Captures captures = new Captures(Path.of("no-such-data-folder"), Given.NOTHING, new ByteArrayInputStream(bytes));
        List<Gathered> all = captures.of(List.of("-")).toList();
        long kept = all.stream().mapToLong(found -> visible(((Gathered.Found) found).capture().payload().bytes())).sum();
        assertEquals(visible(bytes), kept);
        assertEquals(all.size(), all.stream().map(CapturesTest::source).distinct().count());
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.of("{", "}", "[", "]", "\"", "\\", ",", "\n", " ", "{\"id\": \"a\"}", "{\"id\": \"b\"}\n", "{\"", "x", ": 1", "ы")
                .list().ofMaxSize(24).map(parts -> String.join("", parts));
    }

    /** Bytes that are neither blank nor what stands between the elements of an array. */
    private static long visible(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).chars().filter(c -> " \n\r\t,[]".indexOf(c) < 0).count();
    }

    /** The same line, over and over. */
    private static final class Endless extends InputStream {
        private final byte[] line;
        private int at;

        Endless(String line) {
            this.line = line.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            at = (at + 1) % line.length;
            return line[(at + line.length - 1) % line.length] & 0xff;
        }
    }

    private List<Gathered> all(String... paths) {
        return new Captures(folder.resolve("daybook-data"), Given.NOTHING, InputStream.nullInputStream()).of(List.of(paths)).toList();
    }

    private List<String> names(Path file) {
        return all(file.toString()).stream().map(found -> source(found).substring(file.toString().length())).toList();
    }

    private List<String> gather(Path file) {
        return all(file.toString()).stream().map(found -> source(found) + " "
                + new String(((Gathered.Found) found).capture().payload().bytes(), StandardCharsets.UTF_8)).toList();
    }

    private static String source(Gathered gathered) {
        return gathered instanceof Gathered.Found found ? found.capture().source() : ((Gathered.Lost) gathered).source();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static byte[] zipped(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
