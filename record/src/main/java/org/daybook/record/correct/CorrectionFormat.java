package org.daybook.record.correct;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;

/**
 * A correction as a line of JSON: {@code docs/schema/correction.schema.json}. One correction has one line, to the byte, and its id is made
 * from it; so a line whose id is not its own was changed after it was written.
 */
public final class CorrectionFormat {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS = new TypeReference<>() { };
    private static final int ID_BYTES = 6;

    private CorrectionFormat() { }

    /** The line, without its end. */
    public static String line(Correction correction) {
        ObjectNode line = JSON.createObjectNode().put("id", correction.id());
        line.setAll(body(correction));
        return text(line);
    }

    /** The correction as its line has it, for answers: maps, lists, strings, numbers and nulls. */
    public static Map<String, Object> fields(Correction correction) {
        ObjectNode line = JSON.createObjectNode().put("id", correction.id());
        line.setAll(body(correction));
        return JSON.convertValue(line, FIELDS);
    }

    static Correction withId(Correction correction) {
        return new Correction(id(text(body(correction))), correction.when(), correction.who(), correction.why(), correction.change());
    }

    /**
     * The correction that a line holds.
     *
     * @throws IllegalArgumentException where it holds none that this program knows, or was changed after it was written; the message says which
     */
    public static Correction parse(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            Correction correction = Correction.of(Instant.parse(text(json, "when")), text(json, "who"), text(json, "why"), change(json));
            if (!correction.id().equals(text(json, "id"))) {
                throw new IllegalArgumentException("it was changed after it was written, or by a newer Daybook: its id is not that of its words");
            }
            return correction;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is no JSON: " + e.getOriginalMessage(), e);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("its \"when\" is no instant such as 2027-06-04T09:12:00Z", e);
        }
    }

    private static ObjectNode body(Correction correction) {
        ObjectNode body = JSON.createObjectNode().put("when", correction.when().toString()).put("who", correction.who())
                .put("why", correction.why()).put("kind", correction.change().kind());
        write(correction.change(), body);
        return body;
    }

    private static void write(Change change, ObjectNode body) {
        if (change instanceof Change.Merge merge) {
            ArrayNode events = body.putArray("events");
            merge.events().forEach(event -> write(event, events.addObject()));
        } else if (change instanceof Change.Split split) {
            write(split.apart(), body.putObject("apart"));
            write(split.rest(), body.putObject("rest"));
        } else if (change instanceof Change.Redate redate) {
            write(redate.event(), body.putObject("event"));
            body.put("was", redate.was()).put("edtf", redate.edtf());
        } else if (change instanceof Change.SetStage set) {
            write(set.event(), body.putObject("event"));
            body.put("was", set.was().toString()).put("stage", set.stage().toString());
        } else if (change instanceof Change.Rename rename) {
            write(rename.event(), body.putObject("event"));
            body.put("was", rename.was()).put("title", rename.title());
        } else if (change instanceof Change.Retype retype) {
            write(retype.event(), body.putObject("event"));
            body.put("was", retype.was()).put("type", retype.type());
        } else if (change instanceof Change.Dismiss dismiss) {
            write(dismiss.event(), body.putObject("event"));
        } else if (change instanceof Change.Confirm confirm) {
            write(confirm.event(), body.putObject("event"));
            body.put("stage", confirm.stage().toString()).put("edtf", confirm.edtf());
        } else if (change instanceof Change.RedatePage redate) {
            body.put("page", redate.page()).put("source", redate.source()).put("was", redate.was()).put("edtf", redate.edtf());
        } else if (change instanceof Change.SameBearer same) {
            ArrayNode names = body.putArray("names");
            same.names().forEach(names::add);
        } else if (change instanceof Change.OtherBearer other) {
            body.put("name", other.name());
            write(other.pages(), body.putArray("pages"));
        } else if (change instanceof Change.MergeStories merge) {
            ArrayNode stories = body.putArray("stories");
            merge.stories().forEach(story -> write(story, stories.addObject()));
        } else if (change instanceof Change.SplitStory split) {
            write(split.apart(), body.putObject("apart"));
            write(split.rest(), body.putObject("rest"));
        } else if (change instanceof Change.RenameStory rename) {
            write(rename.story(), body.putObject("story"));
            body.put("was", rename.was()).put("title", rename.title());
        } else if (change instanceof Change.Undo undo) {
            body.put("correction", undo.correction());
        } else {
            throw new AssertionError(change);
        }
    }

    private static void write(Target event, ObjectNode json) {
        json.put("id", event.id()).put("title", event.title());
        ArrayNode tellings = json.putArray("tellings");
        event.tellings().forEach(evidence -> write(evidence, tellings.addObject()));
    }

    private static void write(StoryTarget story, ObjectNode json) {
        json.put("id", story.id()).put("title", story.title());
        write(story.pages(), json.putArray("pages"));
    }

    private static void write(List<PageRef> pages, ArrayNode json) {
        pages.forEach(page -> json.addObject().put("page", page.page()).put("source", page.source()));
    }

    private static void write(Evidence evidence, ObjectNode json) {
        json.put("page", evidence.page()).put("source", evidence.source());
        ArrayNode selector = json.putArray("selector");
        selector.addObject().put("type", "TextPositionSelector").put("start", evidence.span().start()).put("end", evidence.span().end());
        selector.addObject().put("type", "TextQuoteSelector").put("exact", evidence.exact()).put("prefix", evidence.prefix())
                .put("suffix", evidence.suffix());
    }

    private static Change change(JsonNode json) {
        String kind = text(json, "kind");
        return switch (kind) {
            case "merge" -> new Change.Merge(each(json, "events").stream().map(CorrectionFormat::target).toList());
            case "split" -> new Change.Split(target(json.path("apart")), target(json.path("rest")));
            case "redate" -> new Change.Redate(target(json.path("event")), textOrNull(json, "was"), textOrNull(json, "edtf"));
            case "stage" -> new Change.SetStage(target(json.path("event")), stage(json, "was"), stage(json, "stage"));
            case "rename" -> new Change.Rename(target(json.path("event")), textOrNull(json, "was"), text(json, "title"));
            case "retype" -> new Change.Retype(target(json.path("event")), textOrNull(json, "was"), text(json, "type"));
            case "dismiss" -> new Change.Dismiss(target(json.path("event")));
            case "confirm" -> new Change.Confirm(target(json.path("event")), stage(json, "stage"), textOrNull(json, "edtf"));
            case "redate-page" -> new Change.RedatePage(text(json, "page"), text(json, "source"), textOrNull(json, "was"), text(json, "edtf"));
            case "same-bearer" -> new Change.SameBearer(each(json, "names").stream().map(JsonNode::asText).toList());
            case "other-bearer" -> new Change.OtherBearer(text(json, "name"), pages(json));
            case "merge-stories" -> new Change.MergeStories(each(json, "stories").stream().map(CorrectionFormat::story).toList());
            case "split-story" -> new Change.SplitStory(story(json.path("apart")), story(json.path("rest")));
            case "rename-story" -> new Change.RenameStory(story(json.path("story")), textOrNull(json, "was"), text(json, "title"));
            case "undo" -> new Change.Undo(text(json, "correction"));
            default -> throw new IllegalArgumentException("\"" + kind + "\" is no kind of correction that this Daybook knows");
        };
    }

    private static Target target(JsonNode json) {
        return new Target(text(json, "id"), text(json, "title"), each(json, "tellings").stream().map(CorrectionFormat::evidence).toList());
    }

    private static StoryTarget story(JsonNode json) {
        return new StoryTarget(text(json, "id"), text(json, "title"), pages(json));
    }

    private static List<PageRef> pages(JsonNode json) {
        return each(json, "pages").stream().map(page -> new PageRef(text(page, "page"), text(page, "source"))).toList();
    }

    private static Evidence evidence(JsonNode json) {
        JsonNode position = selector(json, "TextPositionSelector");
        JsonNode quote = selector(json, "TextQuoteSelector");
        return new Evidence(text(json, "page"), text(json, "source"), new Span(position.path("start").intValue(), position.path("end").intValue()),
                text(quote, "exact"), text(quote, "prefix"), text(quote, "suffix"));
    }

    private static JsonNode selector(JsonNode json, String type) {
        return each(json, "selector").stream().filter(one -> one.path("type").asText().equals(type)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of its tellings has no " + type));
    }

    private static List<JsonNode> each(JsonNode json, String name) {
        List<JsonNode> all = new ArrayList<>();
        json.path(name).forEach(all::add);
        return all;
    }

    private static Stage stage(JsonNode json, String name) {
        String word = text(json, name);
        try {
            return Stage.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + word + "\" is no stage that this Daybook knows", e);
        }
    }

    private static String text(JsonNode json, String name) {
        String text = textOrNull(json, name);
        if (text == null) {
            throw new IllegalArgumentException("it has no \"" + name + "\"");
        }
        return text;
    }

    private static String textOrNull(JsonNode json, String name) {
        return json.path(name).isTextual() ? json.path(name).textValue() : null;
    }

    private static String text(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a tree can always be written", e);
        }
    }

    private static String id(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
