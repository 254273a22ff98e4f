package org.daybook.reading.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What archives and crawlers already hold: one JSON object with an article's text. The field names are those of news-please, with plain synonyms. */
final class ArticleRecord {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleRecord() { }

    static Page page(Capture capture) throws UnreadableInput {
        JsonNode record;
        try {
            record = JSON.readTree(new String(capture.payload().uncopied(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UnreadableInput(UnreadableInput.Code.BAD_JSON, "reading the article record " + capture.source() + ": " + e.getOriginalMessage(), e);
        }
        String text = first(record, "text", "maintext");
        if (text == null || text.isBlank()) {
            throw new UnreadableInput(UnreadableInput.Code.NO_TEXT, "reading the article record " + capture.source()
                    + ": it has neither text nor maintext; give it one of them");
        }
        String published = first(record, "published", "date_publish");
        String outlet = first(record, "outlet", "source_domain");
        String language = first(record, "language");
        List<String> byline = new ArrayList<>();
        record.path("authors").forEach(author -> byline.add(author.asText()));
        return new Page("application/json", Kind.ARTICLE, first(record, "url"), outlet == null ? null : new Outlet(outlet, null, "record"),
                new LanguageTag(language == null ? "en" : language, 1.0), null, first(record, "title"), byline,
                published == null ? null : new Dated(published, "day", "record", List.of(new Because.Metadata("published", published))),
                null, text, List.of(), List.of());
    }

    private static String first(JsonNode record, String... names) {
        for (String name : names) {
            if (record.path(name).isTextual()) {
                return record.path(name).asText();
            }
        }
        return null;
    }
}
