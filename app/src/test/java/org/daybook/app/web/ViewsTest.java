package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The views of the record, as a browser or a program asks for them. */
class ViewsTest {
    private static final String DAY = "2026-04-16";
    private final Site site = Site.examples();

    private Document page(String path) {
        HttpResponse<String> answer = site.get(path, "Accept", "text/html");
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return Jsoup.parse(answer.body(), site.address(path));
    }

    private JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = site.get(path);
        assertEquals(200, answer.statusCode(), answer::body);
        return new ObjectMapper().readTree(answer.body());
    }

    /** The meeting of the two energy ministers. */
    private String meeting() throws Exception {
        for (JsonNode event : json("/agenda.json?asOf=" + DAY)) {
            if (event.get("history").size() > 3) {
                return event.get("id").asText();
            }
        }
        throw new AssertionError("no event of the examples is told more than three times");
    }

    @Test
    void agendaShowsWhatWasAheadOnADayAndSaysSo() {
        Document agenda = page("/agenda?asOf=" + DAY);
        assertTrue(agenda.select("table.agenda a.t").eachText().stream().anyMatch(title -> title.contains("Dravec")));
        assertTrue(agenda.select(".past").text().contains("16 April 2026"));
    }

    @Test
    void theFootSaysOfAPastDayThatItCountsTheWholeRecordNow() {
        assertTrue(page("/agenda?asOf=" + DAY).select("footer").text().startsWith("The whole record now: "));
        assertTrue(page("/agenda?asOf=" + DAY + "&clock=held").select("footer").text().startsWith("The whole record now: "));
        assertTrue(page("/agenda").select("footer").text().startsWith("Record of "));
    }

    @Test
    void carriesTheDayInEveryLinkThatLooksAtTheRecord() throws Exception {
        for (String path : List.of("/agenda", "/events/" + meeting())) {
            for (Element link : page(path + "?asOf=" + DAY).select("a[href^=/]")) {
                String address = link.attr("href");
                boolean leavesThePast = !link.parents().select(".past").isEmpty() || address.startsWith("/openapi") || address.startsWith("/static");
                assertTrue(leavesThePast || address.contains("asOf="), () -> path + " has " + link.outerHtml());
            }
        }
    }

    @Test
    void leadsEachTellingToItsSentenceLitInThePageAsRead() throws Exception {
        Document event = page("/events/" + meeting() + "?asOf=2026-06-20");
        Element row = event.selectFirst("table.hist tbody tr");
        Document read = page(row.selectFirst("a.src").attr("href"));
        String lit = read.select("article .lit").eachText().stream().reduce("", (a, b) -> a + " " + b).replaceAll("\\s+", "");
        String sentence = row.selectFirst(".words").text().replaceAll("\\s+", "");
        assertTrue(lit.contains(sentence.substring(0, 20)), () -> lit + " is lit, not " + sentence);
        assertFalse(read.select("#lit").isEmpty());
    }

    @Test
    void drawsTheFunnelWithAMarkForEachDatedTellingThatLeadsToItsRow() throws Exception {
        Document event = page("/events/" + meeting() + "?asOf=2026-06-20");
        List<String> links = event.select("svg.wide a[href^=#h]").eachAttr("href");
        for (Element row : event.select("table.hist tbody tr")) {
            assertTrue(links.contains("#" + row.id()), () -> row.id() + " has no mark");
        }
        for (Element row : event.select("table.hist tbody tr")) {
            long marks = links.stream().filter(("#" + row.id())::equals).count();
            assertTrue(marks == 2 || marks == 3, () -> row.id() + ": a mark on the ladder, one in the funnel, and one in the close-up of what is believed now, not " + marks);
        }
    }

    @Test
    void answersTheSameAddressAsData() throws Exception {
        assertEquals(json("/agenda.json?asOf=" + DAY), new ObjectMapper().readTree(site.get("/agenda?asOf=" + DAY, "Accept", "application/json").body()));
        assertTrue(site.get("/agenda.ics?asOf=" + DAY).body().startsWith("BEGIN:VCALENDAR\r\n"));
        assertEquals("text/calendar;charset=utf-8", site.get("/agenda.ics").headers().firstValue("Content-Type").orElseThrow().replace("; ", ";"));
        assertTrue(site.get("/agenda.csv?asOf=" + DAY).body().startsWith("event,seq,"));
    }

    @Test
    void givesTheFieldsOfAnOfficeInOneOrderEachTimeThatItIsStarted() {
        String person = site.get("/people.json?name=Maren+Holt").body();
        assertTrue(person.contains("\"offices\" : [\n    {\n      \"title\" : "), person);
    }

    @Test
    void tellsWhatWasReadAndWhatCouldNotBeAsData() throws Exception {
        Path bad = Files.write(Files.createTempDirectory("daybook-bad").resolve("bad.bin"), new byte[] {0, 1, 2, 3});
        try (Site own = new Site(null, bad.toString(), Path.of("..", "examples", "norland").toString())) {
            JsonNode coverage = new ObjectMapper().readTree(own.get("/coverage.json").body());
            assertTrue(coverage.get("outlets").toString().contains("Coast Herald"), coverage::toString);
            assertEquals(1, coverage.get("failed").size());
            assertTrue(coverage.get("failed").get(0).get("source").asText().endsWith("bad.bin"), coverage::toString);
            String failed = Jsoup.parse(own.get("/coverage").body()).select("main table").last().text();
            assertEquals(2, failed.split("bad.bin", -1).length, failed);
        }
    }

    @Test
    void saysThatAnEventWasNotKnownYet() throws Exception {
        HttpResponse<String> answer = site.get("/events/" + meeting() + "?asOf=2025-01-01", "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("not known yet"), answer.body());
        Document problem = Jsoup.parse(answer.body());
        assertTrue(problem.select(".past").text().contains("1 January 2025"), "the day that was asked for stands at the top");
        assertEquals("/agenda?asOf=2025-01-01", problem.selectFirst("nav a[data-key='g a']").attr("href"));
        assertEquals(200, site.get(problem.selectFirst("main a[href*=asOf]").attr("href"), "Accept", "text/html").statusCode(), "the day on which it was told leads to it");
    }

    @Test
    void refusesWhatIsNoDateWithWordsThatHelp() {
        HttpResponse<String> answer = site.get("/agenda?asOf=soon+enough", "Accept", "text/html");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("12 May 2027"), answer.body());
        assertEquals("“As of” (asOf) takes a date such as 2027-05-12, 2027-05, 12 May 2027 or yesterday, not: soon enough", Jsoup.parse(answer.body()).select(".lede").text());
        assertTrue(site.get("/changes?since=x", "Accept", "text/html", "Accept-Language", "ru").body().contains("Поле «После» (since): нужна дата"));
    }

    @Test
    void takesADayInWordsOfTheInterfacesLanguage() {
        assertTrue(page("/agenda?asOf=16+April+2026").select(".past").text().contains("16 April 2026"));
        HttpResponse<String> russian = site.get("/agenda?asOf=" + java.net.URLEncoder.encode("16 апреля 2026", java.nio.charset.StandardCharsets.UTF_8), "Accept-Language", "ru");
        assertEquals(200, russian.statusCode());
        assertTrue(Jsoup.parse(russian.body()).select("a[href*=asOf=2026-04-16]").size() > 5, "links carry the day itself");
    }

    @Test
    void goesByWhatTheRecordHeldWhereThatClockIsAskedFor() {
        Document then = page("/agenda?clock=held&asOf=" + DAY);
        assertTrue(then.select("table.agenda a.t").isEmpty(), "the archive had nothing by then");
        assertEquals("held", then.select("#clock option[selected]").val());
        for (Element link : then.select("main a[href*=asOf=" + DAY + "]")) {
            assertTrue(link.attr("href").contains("clock=held"), link::outerHtml);
        }
        assertFalse(page("/agenda?asOf=" + DAY).html().contains("clock=held"));
    }

    @Test
    void leadsFromWhatWasNotKnownYetToTheSameAsOfToday() throws Exception {
        String event = json("/agenda.json?asOf=" + DAY).get(0).get("id").asText();
        HttpResponse<String> answer = site.get("/events/" + event + "?asOf=2019-01-01&n=1%2B1", "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        String told = json("/agenda.json?asOf=" + DAY).get(0).get("history").get(0).get("knownOn").asText().substring(0, 10);
        assertEquals(List.of("/events/" + event + "?n=1%2B1&asOf=" + told, "/events/" + event + "?n=1%2B1", "/?asOf=2019-01-01"), Jsoup.parse(answer.body()).select("main a").eachAttr("href"));
        assertEquals(List.of("/"), Jsoup.parse(site.get("/events/none", "Accept", "text/html").body()).select("main a").eachAttr("href"));
        Document elsewhere = Jsoup.parse(site.get("//elsewhere.example/?asOf=2019-01-01", "Accept", "text/html").body());
        assertEquals(List.of("/", "/?asOf=2019-01-01"), elsewhere.select("main a").eachAttr("href"));
        assertEquals(List.of(), elsewhere.select("[href^=//], [action^=//]").eachAttr("href"));
    }

    @Test
    void leadsFromANameThatNobodyBearsToThoseThatAreNear() throws Exception {
        String name = json("/agenda.json?asOf=" + DAY).findValue("participants").get(0).asText();
        String wrong = name.substring(0, name.length() - 1) + "xq";
        HttpResponse<String> answer = site.get("/people?asOf=" + DAY + "&name=" + java.net.URLEncoder.encode(wrong, java.nio.charset.StandardCharsets.UTF_8), "Accept", "text/html");
        assertEquals(404, answer.statusCode());
        Document nobody = Jsoup.parse(answer.body());
        assertTrue(nobody.select("main a.t").eachText().contains(name), () -> nobody.select("main").text());
        assertFalse(nobody.select("main a[href^=/search?q=]").isEmpty());
        assertEquals(404, site.get("/people.json?name=Xqxq").statusCode());
    }

    @Test
    void tellsChangesInOneShapeEverywhere() throws Exception {
        JsonNode changes = json("/changes.json?asOf=2026-06-20&since=2026-01-01");
        assertTrue(changes.size() > 3);
        for (JsonNode change : changes) {
            assertTrue(change.has("before") && change.has("after") && change.has("telling"), change::toString);
        }
        JsonNode first = json("/today.json?asOf=2026-06-20&since=2026-01-01").get("changes").get(0);
        assertEquals(changes.get(0), first);
    }

    @Test
    void tellsWhichPagesCarryOneText() throws Exception {
        assertTrue(json("/events/" + meeting() + ".json?asOf=2026-06-20").get("copies").isArray());
        String story = json("/stories.json").get(0).get("id").asText();
        assertTrue(json("/stories/" + story + ".json").get("copies").isArray());
        assertTrue(json("/compare/" + story + ".json").get("copies").isArray());
    }

    @Test
    void givesThePageOfAListThatIsShownAsDataAndAllOfItAsAFeed() {
        Document agenda = page("/agenda?page=99&asOf=2026-12-31");
        assertTrue(agenda.select("a[href^=/agenda.json]").attr("href").contains("page=99"), () -> agenda.select("a[href^=/agenda.json]").outerHtml());
        assertFalse(agenda.select("a[href^=/agenda.ics], a[href^=/agenda.atom]").isEmpty());
        agenda.select("a[href^=/agenda.ics], a[href^=/agenda.atom]").forEach(link -> assertFalse(link.attr("href").contains("page="), link::outerHtml));
    }

    @Test
    void namesTheDayByWhichSomethingLapsed() {
        Document agenda = page("/agenda?page=99&asOf=2026-12-31");
        for (Element when : agenda.select("section.shelf:contains(Lapsed) td.when")) {
            assertFalse(when.select("time").isEmpty(), when::outerHtml);
        }
        assertFalse(agenda.select("section.shelf:contains(Lapsed) td.when").isEmpty());
    }

    @Test
    void countsSpeakersWithoutANameToo() throws Exception {
        for (JsonNode story : json("/stories.json")) {
            int said = 0;
            for (String next = "/stories/" + story.get("id").asText(); !next.isEmpty();) {
                Document told = page(next);
                said += told.select(".people h3 small .all").eachText().stream().mapToInt(Integer::parseInt).sum();
                next = told.select(".people ~ .pager a[rel=next]").attr("href");
            }
            assertEquals(json("/stories/" + story.get("id").asText() + ".json").get("statements").size(), said);
        }
    }

    @Test
    void showsTheAgendaAllTheSameWhereItDoesNotUnderstandTheDays() {
        HttpResponse<String> answer = site.get("/agenda?asOf=2026-06-20&when=2026-02-30", "Accept", "text/html");
        assertEquals(400, answer.statusCode());
        Document agenda = Jsoup.parse(answer.body());
        assertTrue(agenda.selectFirst("#when-problem").text().startsWith("2026-02 has no day 30"), agenda.select(".filters").text());
        assertEquals("true", agenda.selectFirst("#when").attr("aria-invalid"));
        assertFalse(agenda.select("table.agenda tbody tr").isEmpty());
        HttpResponse<String> data = site.get("/agenda.ics?asOf=2026-06-20&when=2026-02-30");
        assertEquals(400, data.statusCode());
        assertTrue(data.body().contains("2026-02 has no day 30"), data.body());
    }

    @Test
    void narrowsTheAgendaToWhatIsAskedFor() throws Exception {
        JsonNode all = json("/agenda.json?asOf=2026-06-20");
        for (JsonNode type : new JsonNode[] {all.get(0).get("type"), all.get(all.size() - 1).get("type")}) {
            JsonNode narrowed = json("/agenda.json?asOf=2026-06-20&type=" + type.asText());
            List<String> expected = new ArrayList<>();
            all.forEach(event -> {
                if (event.get("type").equals(type)) {
                    expected.add(event.get("id").asText());
                }
            });
            List<String> found = new ArrayList<>();
            narrowed.forEach(event -> found.add(event.get("id").asText()));
            assertEquals(expected, found);
        }
    }

    @Test
    void givesCalendarProgramsAnAddressForEachEvent() throws Exception {
        String calendar = site.get("/agenda.ics?asOf=2026-06-20&type=meeting").body().replace("\r\n ", "");
        String url = calendar.lines().filter(line -> line.startsWith("URL:")).findFirst().orElseThrow().substring(4);
        assertTrue(url.startsWith(site.address("/events/")) && url.endsWith("?asOf=2026-06-20"), url);
        assertEquals(200, site.get(url.substring(site.address("").length())).statusCode());
        assertTrue(calendar.contains("SOURCE;VALUE=URI:" + site.address("/agenda.ics?type=meeting&asOf=2026-06-20")), calendar.substring(0, 600));
    }

    @Test
    void sendsNothingAgainThatTheBrowserHolds() {
        for (String path : List.of("/agenda.json", "/agenda.ics", "/agenda.atom", "/static/daybook.css")) {
            String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = site.get(path, "If-None-Match", tag);
            assertEquals(304, again.statusCode(), path);
            assertEquals("", again.body());
        }
    }

    @Test
    void answersInTheLanguageThatTheBrowserAsksFor() {
        Document agenda = Jsoup.parse(site.get("/agenda", "Accept-Language", "ru-RU,ru;q=0.9,en;q=0.5").body());
        assertEquals("ru", agenda.selectFirst("html").attr("lang"));
        assertEquals("Впереди", agenda.selectFirst("h1").text());
    }

    @Test
    void tellsFeedReadersWhatChangedWithAddressesThatHoldElsewhere() throws Exception {
        JsonNode feed = json("/changes.feed.json?asOf=2026-06-20");
        assertEquals("https://jsonfeed.org/version/1.1", feed.get("version").asText());
        String url = feed.get("items").get(0).get("url").asText();
        assertTrue(url.startsWith(site.address("/events/")) && url.endsWith("asOf=2026-06-20"), url);
        Document atom = Jsoup.parse(site.get("/changes.atom?asOf=2026-06-20").body(), "", org.jsoup.parser.Parser.xmlParser());
        assertEquals(feed.get("items").size(), atom.select("entry").size());
        assertEquals(feed.get("items").get(0).get("id").asText(), atom.selectFirst("entry > id").text());
        assertTrue(atom.select("entry link[rel=related]").stream().allMatch(link -> link.attr("href").contains("#lit")));
    }

    /** A server that writes a type which it does not know in Latin-1 sends a question mark for each letter of Russian. */
    @Test
    void givesEveryShapeInUtf8() {
        for (String path : List.of("/changes.atom?since=2015-01-01", "/changes.feed.json?since=2015-01-01", "/agenda.jsonl", "/agenda.json", "/agenda.csv", "/agenda.ics", "/agenda")) {
            String body = site.get(path).body();
            assertTrue(body.matches("(?s).*[а-я]{4}.*") && !body.contains("???"), () -> path + ": " + body);
        }
        assertTrue(site.get("/nowhere.json", "Accept-Language", "ru").body().contains("адрес"));
    }

    @Test
    void givesTheFieldsOfARefusalInOneOrderEachTimeThatItIsStarted() {
        assertTrue(site.get("/nowhere.json").body().startsWith("{\n  \"status\" : 404,\n  \"title\" : "), () -> site.get("/nowhere.json").body());
    }

    /** Of two events that as many pages tell, the day of the other would be taken for that of the one in the title. */
    @Test
    void tellsTheDayOfTheEventThatAStoryIsCalledBy() {
        List<String> stories = page("/?asOf=" + DAY).select(".stories li").eachText();
        assertTrue(stories.contains("Vladimir Putin travels to Kazakhstan 4 pages, 4 outlets. 2026, arranging."), stories::toString);
        assertTrue(page("/?asOf=2026-04-21").select(".stories li").eachText().stream().anyMatch(story -> story.contains(" 4 outlets. From 13 May on, postponed.")));
    }

    @Test
    void saysFromWhenToWhenAStoryWasTold() throws Exception {
        assertEquals("Story · 8 pages, 4 outlets · 14 January – 21 April", page("/stories/" + BrowserTest.mostTold(json("/stories.json"), "articles") + "?asOf=2026-04-21").select(".kick").text());
    }

    @Test
    void callsAnEventOfNoKindAnEventOnce() {
        Element line = page("/agenda?type=other&asOf=" + DAY).selectFirst("a.t[href^=/events/]");
        assertTrue(page(line.attr("href")).select(".kick").text().matches("event \\p{XDigit}+.*"), () -> page(line.attr("href")).select(".kick").text());
    }

    @Test
    void tellsAPlaceOnceInALine() {
        List<String> lines = page("/agenda?asOf=" + DAY).select("tr[data-line] .what").eachText();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Sund Energy Fair, Kestrin The quarrel")) && lines.stream().anyMatch(line -> line.startsWith("Vladimir Putin travels to Kazakhstan")), lines::toString);
        assertTrue(lines.stream().noneMatch(line -> line.contains("Kestrin · Kestrin") || line.contains("Kazakhstan · Kazakhstan")), lines::toString);
    }

    @Test
    void countsOnTheStartPageNothingOfWhichThereIsNone() {
        assertFalse(page("/?asOf=1990-01-01").select(".front").text().contains(": 0"), () -> page("/?asOf=1990-01-01").select(".front").text());
        assertEquals("no day told: 2 · no date told: 2 · lapsed: 1", page("/?asOf=2026-04-21").select("h3.beyond small").text());
    }

    @Test
    void saysOfStoriesAndPagesThatNoneIsThere() {
        assertTrue(page("/stories?q=xyz").select(".box").text().contains("No story "), () -> page("/stories?q=xyz").select(".box").text());
        assertTrue(page("/pages?asOf=1990-01-01").select(".box").text().contains("No page "));
        assertFalse(page("/compare?q=xyz").select(".box").text().contains("event"));
    }

    /** Half the page would be empty where nothing has a day in the week, and little later. */
    @Test
    void showsOnTheStartPageWhatHasNoDayWhereLittleHasOne() {
        Document start = page("/?asOf=2026-06-20");
        assertTrue(start.select(".front .shelf tr[data-line]").size() > 1, () -> start.select(".front").text());
        assertTrue(start.select(".front .shelf h3").eachText().contains("No date told"), () -> start.select(".front h3").eachText().toString());
    }

    @Test
    void pagesThoseWhoSpeakInAStory() throws Exception {
        String story = BrowserTest.mostTold(json("/stories.json?asOf=2026-06-20"), "articles");
        Document first = page("/stories/" + story + "?asOf=2026-06-20");
        Element next = first.select(".people ~ .pager a[rel=next]").first();
        assertTrue(next.attr("href").endsWith("people=2&asOf=2026-06-20#sp"), next.attr("href"));
        Document second = page(next.attr("href"));
        assertFalse(second.select(".people h3").eachText().isEmpty());
        assertTrue(java.util.Collections.disjoint(first.select(".people h3").eachText(), second.select(".people h3").eachText()));
    }
}
