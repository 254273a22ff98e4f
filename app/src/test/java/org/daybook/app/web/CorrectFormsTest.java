package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.daybook.record.correct.Correction;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say against the program in a browser: by forms alone, without scripts. */
class CorrectFormsTest {
    private static final String NORLAND = Path.of("..", "examples", "norland").toString();

    /** The event told by most. */
    private static Event meeting(Site site) {
        return site.daybook.events(AsOf.allKnown(Site.TODAY)).stream().max(java.util.Comparator.comparing(event -> event.history().size())).orElseThrow();
    }

    private static Event now(Site site, String id) {
        return site.daybook.event(id, AsOf.allKnown(Site.TODAY)).orElseThrow();
    }

    /** Fills in the form as it is shown, and sends it. */
    private static HttpResponse<String> fill(Visitor visitor, String path, String... fields) {
        Document page = visitor.see(path);
        Element form = page.selectFirst("form.correct");
        assertEquals("post", form.attr("method"), "works without scripts");
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "event";
        all[fields.length + 1] = form.select("input[name=event]").val();
        all[fields.length + 2] = "seen";
        all[fields.length + 3] = form.select("input[name=seen]").val();
        return visitor.send(form.attr("action"), all);
    }

    @Test
    void correctsADateShowsWhoWhenAndWhyAndTakesItBack() throws Exception {
        try (Site site = new Site(null, NORLAND)) {
            Visitor visitor = new Visitor(site);
            Event before = meeting(site);
            String link = visitor.see("/events/" + before.id()).selectFirst("a[data-key=x]").attr("href");
            HttpResponse<String> answer = fill(visitor, link, "kind", "redate", "date", "2026-06-25", "why", "The ministry’s own notice says the 25th.", "by", "Rea");
            assertEquals(303, answer.statusCode(), answer.body());
            assertEquals("2026-06-25", now(site, before.id()).edtf());
            Correction made = site.daybook.corrections().all().get(0);
            assertEquals("Rea", made.who());
            String correction = answer.headers().firstValue("Location").orElseThrow();
            assertEquals("/corrections/" + made.id(), correction);
            Document shown = visitor.see(correction);
            assertTrue(shown.selectFirst(".made").text().contains("The ministry’s own notice says the 25th."), shown.text());
            assertTrue(shown.select("a.t").attr("href").endsWith(before.id()), "what it bears on");
            JsonNode data = new ObjectMapper().readTree(site.get(correction + ".json").body());
            assertEquals(made.id(), data.get("corrections").get(0).get("correction").get("id").asText());
            Element row = visitor.see("/events/" + before.id()).selectFirst(".hist tr.made");
            assertTrue(row.text().contains("Rea") && row.text().contains("25 June") && row.text().contains("notice") && row.text().contains(made.when().toString().substring(11, 16)), row.text());
            assertEquals(303, visitor.send("/correct", "kind", "undo", "correction", made.id(), "why", "It was last year’s.", "by", "Rea").statusCode());
            assertEquals(before.edtf(), now(site, before.id()).edtf());
            assertTrue(visitor.see(correction).selectFirst("p.box").text().contains("It was last year’s."), "the undo is shown");
            assertEquals(2, visitor.see("/corrections").select("ul.corrections > li").size());
        }
    }

    @Test
    void doesAllThatTheCommandDoesToEventsStoriesPagesAndNames() throws Exception {
        try (Site site = new Site(null, NORLAND)) {
            Visitor visitor = new Visitor(site);
            Event event = meeting(site);
            String form = "/correct?event=" + event.id();
            String[] why = {"why", "I was there.", "by", "Rea"};
            assertEquals(303, fill(visitor, form, with(why, "kind", "rename", "title", "The summit")).statusCode());
            assertEquals(303, fill(visitor, form, with(why, "kind", "stage", "stage", "confirmed")).statusCode());
            assertEquals(303, fill(visitor, form, with(why, "kind", "retype", "type", "summit")).statusCode());
            assertEquals(303, fill(visitor, form, with(why, "kind", "redate", "undated", "yes")).statusCode());
            Event corrected = now(site, event.id());
            assertEquals("The summit confirmed summit null", corrected.title() + " " + corrected.stage() + " " + corrected.type() + " " + corrected.edtf());
            int tellings = corrected.history().size();
            assertEquals(303, fill(visitor, form, with(why, "kind", "split", "telling", "2", "telling", "3")).statusCode());
            assertEquals(tellings - 2, now(site, event.id()).history().size());
            Event other = site.daybook.events(AsOf.allKnown(Site.TODAY)).stream().filter(e -> !e.id().equals(event.id())).findFirst().orElseThrow();
            assertEquals(303, fill(visitor, form, with(why, "kind", "merge", "with", site.address("/events/" + other.id() + "?asOf=2026-05-01"))).statusCode());
            assertEquals(now(site, event.id()).id(), now(site, other.id()).id());
            assertEquals(303, fill(visitor, form, with(why, "kind", "dismiss")).statusCode());
            assertTrue(now(site, event.id()).dismissed());
            String story = site.daybook.stories("", AsOf.allKnown(Site.TODAY)).iterator().next().id();
            assertEquals(303, visitor.send("/correct", with(why, "kind", "rename-story", "story", story, "title", "The cable")).statusCode());
            assertEquals("The cable", visitor.see("/stories/" + story).selectFirst("h1").text());
            String page = site.daybook.pages(AsOf.allKnown(Site.TODAY)).get(0).id();
            assertEquals(303, visitor.send("/correct", with(why, "kind", "redate-page", "page", page, "date", "2026-01-02")).statusCode());
            assertEquals("2026-01-02", site.daybook.page(page, AsOf.allKnown(Site.TODAY)).orElseThrow().published().edtf());
            assertEquals(303, visitor.send("/correct", with(why, "kind", "same-bearer", "name", "Lena Holt", "same", "The Captain; The Boss", "as", "Lena Holt")).statusCode());
            assertEquals(303, visitor.send("/correct", with(why, "kind", "other-bearer", "name", "Holt", "of", page)).statusCode());
            JsonNode listed = new ObjectMapper().readTree(site.get("/corrections.json").body());
            assertEquals(11, listed.get("corrections").size());
        }
    }

    private static String[] with(String[] rest, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + rest.length);
        System.arraycopy(rest, 0, all, fields.length, rest.length);
        return all;
    }

    @Test
    void showsTheFormAgainWithWhatWasFilledInWhereSomethingIsWrong() {
        try (Site site = new Site(null, NORLAND)) {
            Visitor visitor = new Visitor(site);
            Event event = meeting(site);
            String form = "/correct?event=" + event.id();
            for (String[] wrong : new String[][] {{"kind", "redate", "date", "some time soon", "why", "x", "by", "Rea"}, {"kind", "redate", "date", "2026-06-25", "by", "Rea"},
                {"kind", "redate", "date", "2026-06-25", "why", "x"}, {"kind", "merge", "why", "x", "by", "Rea"}, {"kind", "split", "why", "x", "by", "Rea"}, {"why", "x", "by", "Rea"}}) {
                HttpResponse<String> answer = fill(visitor, form, wrong);
                assertEquals(400, answer.statusCode());
                Document again = org.jsoup.Jsoup.parse(answer.body());
                assertFalse(again.selectFirst("p.problem[role=alert]").text().isBlank());
                assertEquals(java.util.Arrays.asList(wrong).contains("Rea") ? "Rea" : "", again.selectFirst("#why-by").val());
                assertEquals(wrong[1].equals("redate") ? wrong[3] : "", again.selectFirst("#date").val());
            }
            HttpResponse<String> missing = fill(visitor, form, "kind", "merge", "with", "ffffffffffff", "why", "x", "by", "Rea");
            assertEquals(404, missing.statusCode());
            assertTrue(missing.body().contains("There is no event ffffffffffff"), missing.body());
            HttpResponse<String> stale = visitor.send("/correct", "event", event.id(), "seen", "0", "kind", "split", "telling", "1", "why", "x", "by", "Rea");
            assertEquals(409, stale.statusCode(), "numbers of tellings mean others once one has come");
            assertTrue(site.daybook.corrections().all().isEmpty());
        }
    }

    @Test
    void letsReadersCorrectNothingAndSignsWithTheNameThatSomebodyEnteredBy(@TempDir Path folder) throws IOException {
        Path tokens = Files.writeString(folder.resolve("tokens"), "read\tvera\t" + WebServer.hash("a reader's token") + "\nwrite\tolga\t"
                + WebServer.hash("a writer's token") + "\n");
        try (Site site = new Site(tokens, NORLAND)) {
            Event event = meeting(site);
            Visitor reader = new Visitor(site);
            reader.send("/login", "name", "vera", "secret", "a reader's token");
            assertEquals(0, reader.see("/events/" + event.id()).select("a[data-key=x]").size());
            assertEquals(403, site.get("/correct?event=" + event.id(), "Cookie", reader.cookie, "Accept", "text/html").statusCode());
            assertEquals(403, reader.send("/correct", "kind", "dismiss", "event", event.id(), "why", "x", "by", "vera").statusCode());
            String form = "kind=confirm&event=" + event.id() + "&why=" + URLEncoder.encode("I was there.", StandardCharsets.UTF_8) + "&by=somebody";
            assertEquals(403, site.post("/correct", form, "Authorization", "Bearer a reader's token").statusCode());
            assertEquals(403, site.post("/correct", form, "Cookie", reader.cookie).statusCode(), "no token of a form");
            HttpResponse<String> made = site.post("/correct", form, "Authorization", "Bearer a writer's token");
            assertEquals(200, made.statusCode(), made.body());
            assertEquals("olga", new ObjectMapper().readTree(made.body()).get("corrections").get(0).get("correction").get("who").asText());
            Visitor writer = new Visitor(site);
            writer.send("/login", "name", "olga", "secret", "a writer's token");
            assertEquals(303, writer.send("/correct", "kind", "rename", "event", event.id(), "title", "The summit", "why", "x", "by", "vera").statusCode());
            assertEquals("olga", site.daybook.corrections().all().get(1).who());
        }
    }
}
