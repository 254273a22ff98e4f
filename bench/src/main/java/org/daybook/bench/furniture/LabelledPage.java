package org.daybook.bench.furniture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A page of the gold: what a reader said that each of its lines is. The gold holds spans and kinds and no words; the page itself lies beside the project.
 *
 * @param set its folder under the shared one
 * @param id its file there, or {@code sha256:} and the first 16 digits of its name's hash
 * @param part {@code dev} or {@code unseen}
 * @param visible first digits of the SHA-256 of what the page shows, so that no label is read on another text
 * @param labels over what the page shows ({@link VisibleText}), lines joined by a line feed; in order, without gaps but for the line feeds
 */
public record LabelledPage(String set, String id, String part, String visible, List<Label> labels) {
    private static final String GOLD = "/furniture/gold.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Code points from start to end.
     *
     * @param kind {@code main}, {@code headline} or a kind of furniture
     * @param sure false where another reader might well say otherwise; such lines aren't counted
     */
    public record Label(int start, int end, String kind, boolean sure) { }

    /** All pages, in the order of the file. */
    public static List<LabelledPage> all() throws IOException {
        List<LabelledPage> pages = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(LabelledPage.class.getResourceAsStream(GOLD), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode page = JSON.readTree(line);
                List<Label> labels = new ArrayList<>();
                for (JsonNode block : page.get("blocks")) {
                    labels.add(new Label(block.get("start").asInt(), block.get("end").asInt(), block.get("kind").asText(), block.path("sure").asBoolean(true)));
                }
                pages.add(new LabelledPage(page.get("set").asText(), page.get("id").asText(), page.get("part").asText(), page.get("visible").asText(), labels));
            }
        }
        return pages;
    }

    public boolean html() {
        return set.endsWith("html");
    }

    /** Its bytes, unzipped. */
    public byte[] bytes(Path shared) throws IOException {
        byte[] bytes = Files.readAllBytes(file(shared.resolve(set)));
        if (bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b) {
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return unzipped.readAllBytes();
            }
        }
        return bytes;
    }

    private Path file(Path folder) throws IOException {
        if (!id.startsWith("sha256:")) {
            return folder.resolve(id);
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> id.equals("sha256:" + hash(file.getFileName().toString()).substring(0, 16))).findFirst()
                    .orElseThrow(() -> new IOException("no file in " + folder + " has a name that " + id + " stands for"));
        }
    }

    /** The lines that the page shows. */
    public List<String> lines(byte[] bytes) throws IOException {
        List<String> lines = html() ? VisibleText.ofHtml(bytes) : VisibleText.ofCapture(new String(bytes, StandardCharsets.UTF_8));
        if (!hash(String.join("\n", lines)).startsWith(visible)) {
            throw new IOException(set + "/" + id + " shows another text than the one that was labelled");
        }
        return lines;
    }

    /** The label of each of its lines. */
    public List<Label> byLine(List<String> lines) {
        List<Label> byLine = new ArrayList<>();
        int at = 0;
        int label = 0;
        for (String line : lines) {
            while (labels.get(label).end() <= at) {
                label++;
            }
            byLine.add(labels.get(label));
            at += line.codePointCount(0, line.length()) + 1;
        }
        return byLine;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
