package org.daybook.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import java.util.function.Consumer;
import org.daybook.record.link.PageFacts;

/**
 * All that a record says, as lines of JSON in one order: two records say the same if and only if these are the same bytes. Events with
 * their histories, stories, what is said in them, and pages.
 */
final class CanonicalDump {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private CanonicalDump() { }

    /** Gives a record's lines, as of a day. */
    static void write(Daybook daybook, AsOf asOf, Consumer<String> lines) {
        daybook.pages(asOf).stream().sorted(Comparator.comparing(PageFacts::id)).forEach(page -> lines.accept(line("page", page)));
        daybook.events(asOf).forEach(event -> lines.accept(line("event", event)));
        daybook.stories("", asOf).stream().map(Story::id).sorted()
                .forEach(id -> lines.accept(line("story", daybook.story(id, asOf).orElseThrow())));
    }

    private static String line(String kind, Object value) {
        try {
            return kind + " " + JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("records can always be written", e);
        }
    }
}
