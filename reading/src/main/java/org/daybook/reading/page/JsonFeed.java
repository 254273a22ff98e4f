package org.daybook.reading.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.reading.page.Feed.Entry;

/** A JSON Feed (jsonfeed.org, 1 and 1.1), taken apart as {@link Feed} says. */
final class JsonFeed {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String VERSION = "jsonfeed.org/version/";
    private static final Set<String> FACTS = Set.of("version", "title", "home_page_url", "feed_url", "language", "author", "authors");

    /** Chars that a fact may have: it stands in each entry's document again. */
    private static final int MOST_FACT = 1024;

    private JsonFeed() { }

    static boolean is(String text) {
        return Content.begins(text, '{') && text.contains(VERSION) && text.contains("\"items\"") && version(text);
    }

    private static boolean version(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && field.equals("version")) {
                    return parser.getText().contains(VERSION);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    static List<Entry> entries(String text) throws UnreadableInput {
        StringBuilder facts = new StringBuilder();
        List<String> items = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("items") && value == JsonToken.START_ARRAY) {
                    items(parser, text, items, ids);
                } else {
                    String written = written(parser, text);
                    facts.append(FACTS.contains(field) && written.length() < MOST_FACT ? "\"" + field + "\": " + written + ",\n" : "");
                }
            }
        } catch (IOException e) {
            // What is whole before the break is read.
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            entries.add(new Entry(ids.get(i), ("{" + facts + "\"items\": [" + items.get(i) + "]}\n").getBytes(StandardCharsets.UTF_8)));
        }
        return entries;
    }

    private static void items(JsonParser parser, String text, List<String> items, List<String> ids) throws IOException, UnreadableInput {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            String id = null;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                boolean scalar = parser.nextToken().isScalarValue();
                if (scalar && (field.equals("id") || field.equals("url") && id == null) && !parser.getText().isBlank()) {
                    id = Squeeze.line(parser.getText());
                }
                parser.skipChildren();
            }
            items.add(text.substring(start, (int) parser.currentLocation().getCharOffset()));
            ids.add(id);
            Feed.bound(ids.size());
        }
    }

    /** The value that the parser stands on, as it is written. */
    private static String written(JsonParser parser, String text) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else {
            parser.getText();
        }
        return text.substring(start, (int) parser.currentLocation().getCharOffset()).strip();
    }
}
