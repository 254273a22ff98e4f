package org.daybook.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.event.Happening;
import org.daybook.reading.event.HappeningReader;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;

/**
 * The timelines of a folder's entities ({@code entities.json}) from its articles ({@code records.jsonl}, whose first two paragraphs are the headline and the
 * date), as {@code score/timelines.py} takes them: {@code TimelineBench FOLDER >predicted.json}.
 */
public final class TimelineBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TimelineBench() { }

    /** @param anchor a day, month or year */
    private record Row(String anchor, String article, Happening happening) { }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        JSON.readTree(folder.resolve("entities.json").toFile()).forEach(entity -> rows.put(entity.asText(), new ArrayList<>()));
        HappeningReader reader = new HappeningReader();
        for (String line : Files.readAllLines(folder.resolve("records.jsonl"))) {
            JsonNode article = JSON.readTree(line);
            String published = article.get("published").asText();
            Text text = Text.of(article.get("text").asText(), Languages.of("en"));
            List<TimeExpression> times = new TimeReader().times(text, published);
            Names names = new NameReader().names(text, null);
            int head = head(text.string());
            rows.forEach((entity, found) -> {
                List<Mention> mentions = HappeningReader.mentions(text, names, Timelines.called(entity, List.of()), entity);
                reader.happenings(text, times, mentions, published).stream().filter(h -> h.words().start() >= head)
                        .forEach(h -> found.add(new Row(anchor(h.edtf()), article.get("id").asText(), h)));
            });
        }
        Map<String, Object> predicted = new LinkedHashMap<>();
        rows.forEach((entity, found) -> predicted.put(entity, ordered(found)));
        System.out.println(JSON.writeValueAsString(predicted));
    }

    private static int head(String text) {
        int end = text.indexOf("\n\n", text.indexOf("\n\n") + 2);
        return text.codePointCount(0, Math.max(0, end));
    }

    private static List<Object> ordered(List<Row> rows) {
        rows.sort(java.util.Comparator.comparing((Row row) -> row.anchor() + "-00-00"));
        List<Object> ordered = new ArrayList<>();
        String before = "";
        int order = 0;
        for (Row row : rows) {
            order += row.anchor().equals(before) ? 0 : 1;
            before = row.anchor();
            ordered.add(List.of(order, row.anchor(), List.of(List.of(row.article(), row.happening().words().start(), row.happening().words().end()))));
        }
        return ordered;
    }

    /** The day, month or year by which a time began. */
    private static String anchor(String edtf) {
        String first = edtf == null ? "XXXX" : edtf.replaceAll("/.*", "").replaceAll("[^0-9X-]", "");
        return first.length() > 10 ? first.substring(0, 10) : first;
    }
}
