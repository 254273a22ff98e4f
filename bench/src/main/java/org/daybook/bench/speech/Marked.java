package org.daybook.bench.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Span;
import org.daybook.reading.page.UnreadableInput;

/**
 * An article with its marks.
 *
 * @param marks a line of the gold: {@code set} and {@code id} of the article, {@code half} that it is in, and spans
 * @param reading what Daybook makes of it
 */
record Marked(JsonNode marks, Reading reading) {
    /** The articles of one half, or of both. @param data the folder of the sets @param half {@code dev}, {@code unseen} or {@code all} */
    static List<Marked> of(String gold, Path data, String half) throws IOException, UnreadableInput {
        ObjectMapper json = new ObjectMapper();
        Reader reader = new Reader();
        Map<String, Map<String, String>> records = new HashMap<>();
        List<Marked> marked = new ArrayList<>();
        for (String line : lines(gold)) {
            JsonNode marks = json.readTree(line);
            if (half.equals("all") || half.equals(marks.path("half").asText())) {
                String set = marks.path("set").asText();
                if (!records.containsKey(set)) {
                    records.put(set, records(data.resolve(set).resolve("records.jsonl"), json));
                }
                String record = records.get(set).get(marks.path("id").asText());
                if (record == null) {
                    throw new IOException(set + " in " + data + " has no record " + marks.path("id").asText());
                }
                marked.add(new Marked(marks, reader.read(Capture.of(marks.path("id").asText(), record.getBytes(StandardCharsets.UTF_8)))));
            }
        }
        return marked;
    }

    private static List<String> lines(String gold) throws IOException {
        try (InputStream in = Marked.class.getResourceAsStream("/speech/" + gold);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    private static Map<String, String> records(Path file, ObjectMapper json) throws IOException {
        Map<String, String> records = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            records.put(json.readTree(line).path("id").asText(), line);
        }
        return records;
    }

    static Span span(JsonNode pair) {
        return new Span(pair.get(0).asInt(), pair.get(1).asInt());
    }

    static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(pair -> spans.add(span(pair)));
        return spans;
    }

    /** In per cent; 0 of nothing. */
    static double share(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
