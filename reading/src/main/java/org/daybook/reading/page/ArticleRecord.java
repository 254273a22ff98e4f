package org.daybook.reading.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.reading.page.UnreadableInput.Code;

/** What archives and crawlers already hold: one JSON object with an article's text. The field names are those of news-please, with plain synonyms. */
final class ArticleRecord {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ArticleRecord() { }

    /**
     * The page that a record tells of; its text is the record's, to the code point.
     *
     * @throws UnreadableInput where the JSON is broken, or the record has no text
     */
    static Page page(Capture capture, String json, LanguageProfiles languages) throws UnreadableInput {
        String reading = "reading the article record " + capture.source() + ": ";
        JsonNode record = parse(json, reading);
        String text = first(record, "text", "maintext");
        if (text == null || text.isBlank()) {
            throw new UnreadableInput(Code.NO_TEXT, reading + "it has neither text nor maintext; give it one of them");
        }
        String url = first(record, "url");
        LanguageTag language = languages.of(text, first(record, "language"));
        return new Page("application/json", Kind.ARTICLE, url, outlet(record, url), language, null, first(record, "title"),
                authors(record.path("authors")), date(record, "published", "date_publish"), date(record, "modified", "date_modify"), text,
                Paragraphs.of(text), List.of());
    }

    private static JsonNode parse(String json, String reading) throws UnreadableInput {
        try {
            JsonNode record = JSON.readTree(json);
            if (record.isObject()) {
                return record;
            }
        } catch (StreamConstraintsException e) {
            throw new UnreadableInput(Code.BAD_JSON, reading + "its JSON nests too deep, or has too long a number or name; write the record again, "
                    + "with the page's text, title and date only", e);
        } catch (JsonProcessingException e) {
            throw new UnreadableInput(Code.BAD_JSON, reading + "its JSON is broken" + (e.getLocation() == null ? "" : " at "
                    // A record of JSON Lines is one line, whose number in its file is not known here, and is in the source.
                    + (e.getLocation().getLineNr() > 1 ? "line " + e.getLocation().getLineNr() + ", " : "")
                    + "column " + e.getLocation().getColumnNr()) + " (" + e.getOriginalMessage() + "); write the record again, one object a line", e);
        }
        throw new UnreadableInput(Code.BAD_JSON, reading + "it is no JSON object; write one object a line");
    }

    private static Outlet outlet(JsonNode record, String url) {
        String name = first(record, "outlet");
        String domain = first(record, "source_domain");
        domain = domain != null ? domain : Domain.of(url);
        if (name == null && domain == null) {
            return null;
        }
        return new Outlet(name != null ? name : domain, domain, name == null && first(record, "source_domain") == null ? "url" : "record");
    }

    private static Dated date(JsonNode record, String... names) {
        for (String name : names) {
            String given = first(record, name);
            if (given == null) {
                continue;
            }
            Optional<Moment> moment = Moment.iso(given).or(() -> Moment.month(given));
            if (moment.isPresent()) {
                return new Dated(moment.get().edtf(), moment.get().precision(), "record", List.of(new Because.Metadata(name, given)));
            }
        }
        return null;
    }

    private static List<String> authors(JsonNode authors) {
        List<String> names = new ArrayList<>();
        if (authors.isTextual() && !authors.asText().isBlank()) {
            names.add(authors.asText().strip());
        }
        for (JsonNode author : authors) {
            String name = author.isObject() ? author.path("name").asText("") : author.asText();
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** The first of these fields that is text and not blank, as it stands; null where there is none. */
    private static String first(JsonNode record, String... names) {
        for (String name : names) {
            JsonNode value = record.path(name);
            if (value.isTextual() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }
}
