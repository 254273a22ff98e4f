package org.daybook.bench.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes an invented world for the real reader: {@code WriteWorld SEED PAGES FOLDER} makes {@code records.jsonl}, which {@code daybook read} takes,
 * and {@code truth.jsonl}: the event that each sentence tells.
 */
public final class WriteWorld {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WriteWorld() { }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        try (Writer records = Files.newBufferedWriter(folder.resolve("records.jsonl")); Writer truth = Files.newBufferedWriter(folder.resolve("truth.jsonl"))) {
            World.tell(Long.parseLong(args[0]), Integer.parseInt(args[1]), page -> {
                try {
                    records.write(JSON.writeValueAsString(record(page)) + "\n");
                    for (InventedPage.Sentence sentence : page.sentences()) {
                        Map<String, Object> line = new LinkedHashMap<>();
                        line.put("page", "page-" + page.number());
                        line.put("start", sentence.start());
                        line.put("end", sentence.end());
                        line.put("event", sentence.happening());
                        truth.write(JSON.writeValueAsString(line) + "\n");
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("writing to " + folder, e);
                }
            });
        }
    }

    /** The page as an article record. */
    static Map<String, Object> record(InventedPage page) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", "page-" + page.number());
        record.put("outlet", page.outlet());
        record.put("language", page.language());
        if (!page.undated()) {
            record.put("published", page.published().toString());
        }
        record.put("title", page.title());
        record.put("text", page.text());
        return record;
    }
}
