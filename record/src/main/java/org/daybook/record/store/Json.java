package org.daybook.record.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.event.Role;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.record.link.Party;

/**
 * Small values as JSON, for columns that hold more than one thing. Written out by hand: every answer begins with reading thousands of
 * them, and a general mapper takes longer to start than that takes.
 */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() { }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private interface Parsing<T> {
        T from(JsonParser json) throws IOException;
    }

    /** Null for null. */
    static String write(Dated dated) {
        return dated == null ? null : written(json -> {
            json.writeStartObject();
            json.writeStringField("edtf", dated.edtf());
            json.writeStringField("precision", dated.precision());
            json.writeStringField("from", dated.from());
            json.writeArrayFieldStart("because");
            for (Because because : dated.because()) {
                write(because, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(Because because, JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (because instanceof Because.Words words) {
            json.writeNumberField("start", words.start());
            json.writeNumberField("end", words.end());
        } else if (because instanceof Because.Metadata metadata) {
            json.writeStringField("metadata", metadata.metadata());
            json.writeStringField("value", metadata.value());
        } else {
            throw new AssertionError(because);
        }
        json.writeEndObject();
    }

    /** Null for null. */
    static String write(Party party) {
        return party == null ? null : written(json -> write(party, json));
    }

    static String write(List<Party> parties) {
        return written(json -> {
            json.writeStartArray();
            for (Party party : parties) {
                write(party, json);
            }
            json.writeEndArray();
        });
    }

    static String writeWords(List<String> words) {
        return written(json -> {
            json.writeStartArray();
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        });
    }

    private static void write(Party party, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", party.name());
        json.writeStringField("type", party.type().name());
        json.writeStringField("role", party.role() == null ? null : party.role().toString());
        json.writeStringField("key", party.key());
        json.writeArrayFieldStart("standsFor");
        for (String key : party.standsFor()) {
            json.writeString(key);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Null for null. */
    static Dated dated(String text) {
        return text == null ? null : parsed(text, json -> {
            Map<String, Object> object = object(json);
            List<Because> because = new ArrayList<>();
            for (Object item : list(object.get("because"))) {
                Map<?, ?> one = (Map<?, ?>) item;
                because.add(one.containsKey("metadata") ? new Because.Metadata((String) one.get("metadata"), (String) one.get("value"))
                        : new Because.Words((Integer) one.get("start"), (Integer) one.get("end")));
            }
            return new Dated((String) object.get("edtf"), (String) object.get("precision"), (String) object.get("from"), because);
        });
    }

    /** Null for null. */
    static Party party(String text) {
        return text == null ? null : parsed(text, json -> party(object(json)));
    }

    static List<Party> parties(String text) {
        return parsed(text, json -> list(value(json)).stream().map(item -> party((Map<?, ?>) item)).toList());
    }

    static List<String> words(String text) {
        return parsed(text, json -> list(value(json)).stream().map(String.class::cast).toList());
    }

    private static Party party(Map<?, ?> object) {
        String role = (String) object.get("role");
        return new Party((String) object.get("name"), EntityType.valueOf((String) object.get("type")),
                role == null ? null : Role.valueOf(role.toUpperCase(java.util.Locale.ROOT)), (String) object.get("key"),
                list(object.get("standsFor")).stream().map(String.class::cast).toList());
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static <T> T parsed(String text, Parsing<T> parsing) {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            return parsing.from(json);
        } catch (IOException | ClassCastException | NullPointerException e) {
            throw new IllegalStateException("the record holds what it can't have written; `rebuild` makes it afresh: " + text, e);
        }
    }

    private static Map<String, Object> object(JsonParser json) throws IOException {
        Map<String, Object> object = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            object.put(name, value(json));
        }
        return object;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json));
                }
                yield items;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getIntValue();
            case VALUE_NULL -> null;
            default -> throw new IOException("unexpected " + json.currentToken());
        };
    }
}
