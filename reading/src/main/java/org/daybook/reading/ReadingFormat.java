package org.daybook.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.time.Anchor;

/** Readings as JSON, one object a line: the public wire format. The records' own components are its fields. */
public final class ReadingFormat {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .addModule(new SimpleModule()
                    .addSerializer(Anchor.class, new AnchorWriter())
                    .addDeserializer(Anchor.class, new AnchorParser())
                    .addDeserializer(Because.class, new BecauseParser()))
            .build();

    private ReadingFormat() { }

    /** The reading as one line of JSON, without a line end. */
    public static String write(Reading reading) {
        return line(reading);
    }

    /** What is printed for an input that can't be read: {@code {"source": …, "error": {"code": …, "message": …}}}. */
    public static String write(String source, UnreadableInput problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code().toString());
        error.put("message", problem.getMessage());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("source", source);
        line.put("error", error);
        return line(line);
    }

    /**
     * The reading that a line of JSON stands for.
     *
     * @throws IllegalArgumentException where the line is no reading
     */
    public static Reading parse(String line) {
        try {
            return JSON.readValue(line, Reading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no reading: " + e.getOriginalMessage(), e);
        }
    }

    private static String line(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a reading can always be written", e);
        }
    }

    private static final class AnchorWriter extends StdSerializer<Anchor> {
        private static final long serialVersionUID = 1;

        AnchorWriter() {
            super(Anchor.class);
        }

        @Override
        public void serialize(Anchor anchor, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(anchor.toString());
        }
    }

    private static final class AnchorParser extends StdDeserializer<Anchor> {
        private static final long serialVersionUID = 1;

        AnchorParser() {
            super(Anchor.class);
        }

        @Override
        public Anchor deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Anchor.parse(json.getText());
        }
    }

    private static final class BecauseParser extends StdDeserializer<Because> {
        private static final long serialVersionUID = 1;

        BecauseParser() {
            super(Because.class);
        }

        @Override
        public Because deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = json.readValueAsTree();
            return node.has("metadata")
                    ? new Because.Metadata(node.get("metadata").asText(), node.path("value").asText(null))
                    : new Because.Words(node.path("start").asInt(), node.path("end").asInt());
        }
    }
}
