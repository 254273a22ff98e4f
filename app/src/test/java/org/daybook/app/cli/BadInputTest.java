package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is fed in: an answer or an error that names the input, and the rest goes on. */
class BadInputTest {
    private static final String SOUND = "Harbour of Arden opens\n\nThe mayor of Arden opened the harbour on 12 May 2027. Many people came to see the first ship.\n\n"
            + "The harbour had been closed for two years. It is the only one in Norland.\n";
    private static final String RUSSIAN = "Порт Ардена открыт\n\nМэр Ардена открыл порт 12 мая 2027 года. Посмотреть на первое судно пришло много людей.\n\n"
            + "Порт был закрыт два года. Он единственный в Норландии.\n";

    @TempDir
    Path folder;

    private Path pages;

    @BeforeEach
    void soundPageComesLast() throws IOException {
        pages = Files.createDirectory(folder.resolve("pages"));
        Files.writeString(pages.resolve("zz-sound.txt"), SOUND);
    }

    @Test
    void emptyFile() throws IOException {
        failsAndGoesOn(Files.write(pages.resolve("empty.html"), new byte[0]), "empty");
    }

    @Test
    void binary() throws IOException {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        bytes[0] = (byte) 0x89;
        bytes[1] = 'P';
        failsAndGoesOn(Files.write(pages.resolve("picture.html"), bytes), "binary");
    }

    @Test
    void gzipThatBreaksOff() throws IOException {
        byte[] sound = zipped(SOUND.repeat(50));
        failsAndGoesOn(Files.write(pages.resolve("page.txt.gz"), Arrays.copyOf(sound, sound.length / 2)), "truncated");
    }

    @Test
    void brokenLinesAmongRecords() throws IOException {
        Path records = Files.writeString(pages.resolve("records.jsonl"), "{\"id\": \"a\", \"text\": \"The harbour opened.\"}\n{\"id\": \"b\", \"text\": \"The har\n"
                + "{\"id\": \"c\", \"title\": \"no text\"}\n{\"id\": \"d\", \"text\": \"The harbour closed.\"}\n");
        Cli inspected = Cli.run("inspect", records.toString());
        assertEquals(ExitStatus.FAILED, inspected.status());
        String[] lines = inspected.out().split("\n");
        assertEquals(4, lines.length);
        assertEquals("bad-json", code(lines[1]));
        assertEquals("no-text", code(lines[2]));
        assertTrue(inspected.err().contains(records + "#b"), inspected.err());
        assertEquals("The harbour closed.", new ObjectMapper().readTree(lines[3]).get("text").asText());
    }

    @Test
    void sameBrokenBytesUnderTwoNames() throws IOException {
        Path one = Files.write(pages.resolve("one.html"), new byte[0]);
        Path two = Files.write(pages.resolve("two.txt"), new byte[0]);
        for (int i = 0; i < 2; i++) {
            Cli read = Cli.run("read", pages.toString(), "--data", folder.resolve("record").toString());
            assertTrue(read.err().contains("reading " + one + ": ") && read.err().contains("reading " + two + ": "), read.err());
        }
    }

    @Test
    void jsonThatIsNoArticleRecord() throws IOException {
        for (String json : new String[] {"[]", "[1, 2]", " [[\"a\"]]\n", "[".repeat(100_000)}) {
            Path array = Files.writeString(pages.resolve("array.json"), json);
            Cli inspected = Cli.run("inspect", array.toString());
            assertEquals(ExitStatus.FAILED, inspected.status(), inspected.out());
            assertEquals("bad-json", code(inspected.out()));
            assertTrue(inspected.err().contains(array.toString()), inspected.err());
        }
        Path lines = Files.writeString(pages.resolve("lines.jsonl"), "{\"text\": \"The harbour opened.\"}\n[1]\nnull\n\"words\"\n{\"x\": "
                + "[".repeat(5000) + "]".repeat(5000) + "}\n{\"text\": \"It closed.\"}\n");
        Cli inspected = Cli.run("inspect", lines.toString());
        assertEquals(List.of("", "bad-json", "bad-json", "bad-json", "bad-json", ""), inspected.out().lines().map(line -> {
            try {
                return code(line);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }).toList());
        assertTrue(inspected.err().contains(lines + "#4"), inspected.err());
        // Text may begin with a bracket.
        Path text = Files.writeString(pages.resolve("bracket.txt"), "[1] " + SOUND);
        assertEquals(ExitStatus.DONE, Cli.run("inspect", text.toString()).status());
    }

    @Test
    void recordsOfAHundredMegabytesInOneLine() throws IOException {
        Path huge = pages.resolve("huge.jsonl");
        for (boolean alone : new boolean[] {true, false}) {
            try (var out = Files.newOutputStream(huge)) {
                byte[] part = "harbour ".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
                out.write((alone ? "{\"text\": \"" : "{\"text\": \"The harbour opened.\"}\n{\"text\": \"").getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 100; i++) {
                    out.write(part);
                }
                out.write((alone ? "\"}\n" : "\"}\n{\"text\": \"It closed.\"}\n").getBytes(StandardCharsets.UTF_8));
            }
            Cli inspected = Cli.run("inspect", huge.toString());
            assertEquals(ExitStatus.FAILED, inspected.status());
            String[] lines = inspected.out().split("\n");
            assertEquals(alone ? 1 : 3, lines.length, inspected.out());
            assertEquals("too-large", code(lines[alone ? 0 : 1]), inspected.err());
        }
    }

    @Test
    void aFloodOfBrokenRecordsIsCountedAndNotPouredOut() throws IOException {
        Path records = Files.writeString(pages.resolve("records.jsonl"), "{\"id\": \"x\", \"title\": \"no text\"}\n".repeat(30) + "{\"id\": \"y\", \"text\": \"The har\n"
                + "{\"id\": \"z\", \"text\": \"The harbour of Arden opened on 12 May 2027.\"}\n");
        Files.write(pages.resolve("empty.html"), new byte[0]);
        Cli read = Cli.run("read", pages.toString(), "--data", folder.resolve("record").toString());
        assertEquals(ExitStatus.FAILED, read.status());
        assertEquals(12, read.err().lines().filter(line -> line.startsWith("daybook: ")).count(), read.err());
        assertTrue(read.err().contains("reading " + records + ": 21 more failed (bad-json 1, no-text 20)"), read.err());
        assertTrue(read.err().contains(pages.resolve("empty.html").toString()), read.err());
        assertTrue(read.out().contains("2 pages added · 32 failed"), read.out());
        Cli json = Cli.run("read", pages.toString(), "--format", "json", "--data", folder.resolve("other").toString());
        assertEquals(ExitStatus.FAILED, json.status());
        assertEquals(32, new ObjectMapper().readTree(json.out()).get("failed").size());
    }

    @Test
    void pageWithoutAnArticle() throws IOException {
        Path page = Files.writeString(pages.resolve("front.html"), "<html><body><ul>" + "<li><a href='/a'>A headline</a></li>".repeat(40) + "</ul></body></html>");
        Cli inspected = Cli.run("inspect", page.toString());
        assertEquals(1, inspected.out().lines().count(), inspected.err());
        JsonNode line = new ObjectMapper().readTree(inspected.out());
        assertTrue(line.has("error") || line.get("text").asText().isEmpty(), inspected.out());
    }

    @Test
    void folderLinkedIntoItself() throws IOException {
        Files.createSymbolicLink(pages.resolve("again"), pages);
        Cli inspected = Cli.run("inspect", pages.toString());
        assertEquals(ExitStatus.DONE, inspected.status(), inspected.err());
        assertEquals(1, inspected.out().lines().count());
    }

    @Test
    void unreadableFile() throws IOException {
        Path locked = Files.writeString(pages.resolve("locked.txt"), SOUND);
        Assumptions.assumeTrue(locked.toFile().setReadable(false) && !Files.isReadable(locked), "permissions don't bind this user");
        failsAndGoesOn(locked, "unreadable");
    }

    @Test
    void textInOlderCharsets() throws IOException {
        for (String charset : new String[] {"windows-1251", "KOI8-R", "UTF-16LE", "UTF-16BE"}) {
            byte[] text = RUSSIAN.getBytes(Charset.forName(charset));
            byte[] mark = charset.equals("UTF-16LE") ? new byte[] {(byte) 0xff, (byte) 0xfe} : charset.equals("UTF-16BE") ? new byte[] {(byte) 0xfe, (byte) 0xff} : new byte[0];
            byte[] bytes = Arrays.copyOf(mark, mark.length + text.length);
            System.arraycopy(text, 0, bytes, mark.length, text.length);
            Cli inspected = Cli.run("inspect", Files.write(pages.resolve(charset + ".txt"), bytes).toString());
            assertEquals(ExitStatus.DONE, inspected.status(), () -> charset + inspected.err());
            assertTrue(inspected.out().contains("Мэр Ардена открыл порт"), () -> charset + ": " + inspected.out());
        }
    }

    @Test
    void oneLineOfAHundredMegabytes() throws IOException {
        Path huge = pages.resolve("huge.txt");
        try (var out = Files.newOutputStream(huge)) {
            byte[] part = "harbour ".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(part);
            }
        }
        failsAndGoesOn(huge, "too-large");
    }

    @Test
    void elementsNestedAHundredThousandDeep() throws IOException {
        Path deep = Files.writeString(pages.resolve("deep.html"), "<html><body>" + "<div>".repeat(100_000) + "<p>The harbour of Arden opened.</p>");
        Cli inspected = Cli.run("inspect", deep.toString(), pages.resolve("zz-sound.txt").toString());
        assertEquals(2, inspected.out().lines().count(), inspected.err());
        assertFalse(inspected.err().contains("StackOverflow"), inspected.err());
        assertTrue(inspected.out().contains("first ship"));
    }

    @Test
    void dataFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Cli answer = Cli.run("read", pages.toString(), "--data", file.toString());
        assertEquals(ExitStatus.FAILED, answer.status());
        assertTrue(answer.err().contains(file.toString()), answer.err());
        assertFalse(answer.err().contains("\tat "), answer.err());
    }

    @Test
    void dataFolderOfANewerVersion() throws Exception {
        Path data = folder.resolve("record");
        assertEquals(ExitStatus.DONE, Cli.run("read", pages.toString(), "--data", data.toString()).status());
        meta(data, "schema", "999");
        byte[] before = Files.readAllBytes(data.resolve("daybook.db"));
        for (String command : new String[] {"read " + pages, "agenda", "story", "search harbour", "export --format csv", "rebuild"}) {
            Cli answer = Cli.run((command + " --data " + data).split(" "));
            assertEquals(ExitStatus.FAILED, answer.status(), command);
            assertEquals("", answer.out(), command);
            assertTrue(answer.err().contains(data.resolve("daybook.db") + ": it was made by a newer Daybook"), answer.err());
            assertTrue(answer.err().contains("--data"), answer.err());
        }
        assertArrayEquals(before, Files.readAllBytes(data.resolve("daybook.db")));
    }

    @Test
    void recordReadByAnotherVersionOfTheRules() throws Exception {
        String data = folder.resolve("record").toString();
        assertEquals("", said(Cli.run("read", pages.toString(), "--data", data)));
        assertEquals("", said(Cli.run("story", "--data", data)));
        meta(Path.of(data), "reader", "0");
        for (String command : new String[] {"read " + pages, "story", "search harbour", "export --format csv"}) {
            Cli answer = Cli.run((command + " --data " + data).split(" "));
            assertEquals(ExitStatus.DONE, answer.status(), answer.err());
            assertTrue(said(answer).contains("daybook rebuild --data " + data), answer.err());
            assertEquals(1, said(answer).lines().count(), answer.err());
        }
        JsonNode rebuilt = new ObjectMapper().readTree(Cli.run("rebuild", "--format", "json", "--data", data).out());
        assertTrue(rebuilt.get("otherReader").asBoolean(), rebuilt.toString());
        assertEquals("", said(Cli.run("story", "--data", data)));
    }

    /** What was said beside progress. */
    private static String said(Cli answer) {
        return answer.err().lines().filter(line -> line.startsWith("daybook: ")).map(line -> line + "\n").collect(Collectors.joining());
    }

    private static void meta(Path data, String name, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("daybook.db"));
                PreparedStatement set = connection.prepareStatement("update meta set value = ? where name = ?")) {
            set.setString(1, value);
            set.setString(2, name);
            assertEquals(1, set.executeUpdate());
        }
    }

    /** Played by a limit on how long a process's files may grow: more than the SQLite library, which unpacks itself, and less than the pages. */
    @Test
    void diskThatIsFull() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here to limit a process with");
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            // Letters and digits at random hardly compress; in a comment they take no time to read.
            StringBuilder page = new StringBuilder("<html><!--");
            while (page.length() < 300_000) {
                page.append(Long.toString(random.nextLong() >>> 8, 36)).append(' ');
            }
            Files.writeString(pages.resolve("long-" + i + ".html"), page.append("--><body><h1>Harbour of Arden opens</h1><p>The mayor of Arden opened the harbour on 12 May 2027.")
                    .append("</p></body></html>"));
        }
        String data = folder.resolve("record").toString();
        Path said = folder.resolve("said");
        int status = new ProcessBuilder("/bin/sh", "-c", "ulimit -f 4096 && exec \"$0\" \"$@\"", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "read", pages.toString(), "--data", data)
                .redirectOutput(folder.resolve("report").toFile()).redirectError(said.toFile()).start().waitFor();
        List<String> problems = Files.readAllLines(said).stream().filter(line -> line.startsWith("daybook: ")).toList();
        assertEquals(ExitStatus.FAILED, status, problems.toString());
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).contains(data) && problems.get(0).contains("what was archived is kept") && problems.get(0).contains("run this again"), problems.get(0));
        // With room again, the same command completes the record.
        Cli again = Cli.run("read", pages.toString(), "--format", "json", "--data", data);
        assertEquals(ExitStatus.DONE, again.status(), again.err());
        JsonNode answer = new ObjectMapper().readTree(again.out());
        assertEquals(41, answer.get("pages").size());
    }

    @Test
    void answerThatCannotBeWritten() throws Exception {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.isWritable(full), "no /dev/full here");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "inspect", pages.toString()).redirectOutput(full.toFile()).start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(ExitStatus.FAILED, process.waitFor(), said);
        assertTrue(said.contains("writing the answer"), said);
    }

    @Test
    void secondProcessOnOneDataFolder() throws Exception {
        String data = folder.resolve("record").toString();
        assertEquals(ExitStatus.DONE, Cli.run("read", pages.toString(), "--data", data).status());
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Main.class.getName(), "read", "-", "--data", data).redirectErrorStream(true).start();
        try {
            // The other process holds the folder while it waits for its input.
            Cli answer = null;
            for (int i = 0; i < 100 && (answer == null || answer.status() == ExitStatus.DONE); i++) {
                Thread.sleep(100);
                answer = Cli.run("read", pages.toString(), "--data", data);
            }
            assertEquals(ExitStatus.FAILED, answer.status(), answer.out());
            assertTrue(answer.err().contains(data), answer.err());
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        assertEquals(ExitStatus.DONE, Cli.run("read", pages.toString(), "--data", data).status());
    }

    @Test
    void hostileTextIsShownInert() throws IOException {
        Path page = Files.writeString(pages.resolve("hostile.txt"), "Harbour \u001b]0;owned\u0007 opens \u202egnp.exe\n\n\u001b[2JThe mayor of Arden opened the harbour on 12 May 2027. Many came.\n");
        Cli report = Cli.run(new byte[0], Map.of("DAYBOOK_TERMINAL", "out"), "read", page.toString(), "--data", folder.resolve("record").toString());
        assertFalse(report.out().contains("\u001b]") || report.out().contains("\u001b[2J") || report.out().contains("\u0007") || report.out().contains("\u202e"), report.out());
    }

    /** The input is named with this code, in JSON and to the person; its neighbour is read. */
    private void failsAndGoesOn(Path bad, String code) throws IOException {
        Cli inspected = Cli.run("inspect", bad.toString(), pages.resolve("zz-sound.txt").toString());
        assertEquals(ExitStatus.FAILED, inspected.status());
        String[] lines = inspected.out().split("\n");
        assertEquals(2, lines.length, inspected.out());
        assertEquals(code, code(lines[0]));
        assertTrue(lines[1].contains("first ship"), lines[1]);
        assertTrue(inspected.err().contains(bad.toString()), inspected.err());
        Cli read = Cli.run("read", bad.toString(), pages.resolve("zz-sound.txt").toString(), "--data", folder.resolve("record").toString());
        assertEquals(ExitStatus.FAILED, read.status(), read.err());
        assertTrue(read.err().contains(bad.toString()), read.err());
        assertTrue(read.out().contains("1 page added"), read.out());
        assertFalse((inspected.err() + read.err()).contains("\tat "), read.err());
    }

    private static String code(String line) throws IOException {
        return new ObjectMapper().readTree(line).path("error").path("code").asText();
    }

    private static byte[] zipped(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
