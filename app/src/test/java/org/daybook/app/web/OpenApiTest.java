package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description of the addresses says what the server does. */
class OpenApiTest {
    private final Site site = Site.examples();

    private JsonNode description() throws Exception {
        return new ObjectMapper().readTree(site.get("/openapi.json").body());
    }

    @Test
    void describesEachRouteAndNoOther() throws Exception {
        Set<String> described = new TreeSet<>();
        description().get("paths").fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> described.add(method + " " + path.getKey())));
        assertEquals(new TreeSet<>(site.server.routes()), described);
    }

    @Test
    void answersEachViewInEachFormatThatIsDescribed() throws Exception {
        String event = new ObjectMapper().readTree(site.get("/agenda.json").body()).get(0).get("id").asText();
        String story = new ObjectMapper().readTree(site.get("/stories.json").body()).get(0).get("id").asText();
        String page = new ObjectMapper().readTree(site.get("/pages.json").body()).get(0).get("id").asText();
        Map<String, String> ids = new TreeMap<>(Map.of("/events/{id}", event, "/stories/{id}", story, "/compare/{id}", story, "/pages/{id}", page));
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : description().get("paths").properties()) {
            JsonNode get = path.getValue().get("get");
            if (get == null || !get.path("responses").has("406") || path.getKey().contains("{format}")) {
                continue;
            }
            for (Map.Entry<String, JsonNode> type : get.get("responses").get("200").get("content").properties()) {
                if (path.getKey().equals("/corrections/{id}")) {
                    // The examples have none; CorrectFormsTest asks for one.
                    continue;
                }
                String address = ids.containsKey(path.getKey()) ? path.getKey().replace("{id}", ids.get(path.getKey())) : path.getKey();
                HttpResponse<String> answer = site.get(address + (address.equals("/people") ? "?name=Holt" : address.equals("/said") ? "?by=Holt" : ""), "Accept", type.getKey());
                assertEquals(200, answer.statusCode(), () -> address + " as " + type.getKey() + ": " + answer.body());
                assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith(type.getKey()), () -> address + " as " + type.getKey());
                asked++;
            }
        }
        assertTrue(asked > 30, "views were asked for");
    }
}
