package org.daybook.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.daybook.record.link.Chronicle;
import org.daybook.record.link.PageFacts;
import org.daybook.record.link.Sketch;

/**
 * All that a record says, as lines of JSON in one order: two records say the same if and only if these are the same bytes. Events with
 * their histories, stories, what is said in them, and pages.
 */
final class CanonicalDump {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule().addSerializer(Sketch.class, ToStringSerializer.instance))
            .build();

    private CanonicalDump() { }

    /** Gives the lines of what a record says as of a day. */
    static void write(Chronicle chronicle, Consumer<String> lines) {
        chronicle.pages().stream().sorted(Comparator.comparing(PageFacts::id)).forEach(page -> lines.accept(line("page", page)));
        chronicle.events().forEach(event -> lines.accept(line("event", event)));
        // A story's events stand above, in full.
        chronicle.stories("").stream().map(Story::id).sorted().map(id -> chronicle.story(id).orElseThrow())
                .forEach(story -> lines.accept(line("story", new StoryLine(story.id(), story.title(),
                        story.pages().stream().map(PageFacts::id).toList(), story.events().stream().map(Event::id).toList(),
                        story.statements(), story.corrections()))));
    }

    private record StoryLine(String id, String title, List<String> pages, List<String> events, List<Told> statements,
            List<Corrected> corrections) { }

    private static String line(String kind, Object value) {
        try {
            return kind + " " + JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError("records can always be written", e);
        }
    }
}
