package org.daybook.record.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.daybook.reading.page.Because;

/** Small values as JSON, for columns that hold more than one thing. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .addModule(new SimpleModule().addDeserializer(Because.class, new BecauseParser()))
            .build();

    private Json() { }

    /** Null for null. */
    static String write(Object value) {
        try {
            return value == null ? null : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("records can always be written", e);
        }
    }

    /** Null for null. */
    static <T> T parse(String json, Class<T> type) {
        try {
            return json == null ? null : MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the record holds what is no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
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
