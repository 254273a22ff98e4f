package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.app.gather.FolderWatch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What readers send: pages, languages, who they are; and what open pages are told. */
class FormsTest {
    private static final String PAGE = "Coast Herald\n12 May 2026\n\nThe ports minister Ola Brandt will visit Kestrin on 3 June 2026, her office said.";

    @Test
    void addsAPastedTextAndLeadsToThePageAsRead() {
        try (Site site = new Site(null)) {
            Visitor visitor = new Visitor(site);
            assertTrue(visitor.see("/").text().contains("Nothing has been read yet"));
            HttpResponse<String> answer = visitor.send("/add", "text", PAGE, "outlet", "Coast Herald", "published", "2026-05-12");
            assertEquals(303, answer.statusCode(), answer.body());
            Document added = visitor.see(answer.headers().firstValue("Location").orElseThrow());
            assertEquals("Coast Herald Coast Herald · 12 May · 1 event · pasted/", added.select("main li").text().replaceFirst("\\p{XDigit}+$", ""));
            assertEquals("#o-0", added.selectFirst("main li use").attr("href"), "the mark that it has on all pages");
            assertTrue(visitor.see(added.selectFirst("main li a").attr("href")).text().contains("Ola Brandt"));
            assertTrue(visitor.see("/agenda?asOf=2026-05-13").select("a.t").text().contains("Brandt"));
            Document again = visitor.see(visitor.send("/add", "text", PAGE).headers().firstValue("Location").orElseThrow());
            assertEquals("1 page was in the record before", again.select("main .head + p").text());
        }
    }

    @Test
    void takesNothingThatItsOwnFormsDidNotSend() {
        Site site = Site.examples();
        long pages = site.daybook.size().pages();
        assertEquals(403, site.post("/add", "text=" + URLEncoder.encode(PAGE, StandardCharsets.UTF_8)).statusCode(), "no token");
        assertEquals(403, site.post("/add", "token=0&text=x", "Cookie", "daybook=" + "a".repeat(64)).statusCode(), "a wrong token");
        String cookie = site.get("/add").headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String token = Jsoup.parse(site.get("/add", "Cookie", cookie).body()).selectFirst("input[name=token]").val();
        assertEquals(403, site.post("/add", "token=" + token + "&text=x", "Cookie", cookie, "Origin", "http://evil.example").statusCode(), "from elsewhere");
        assertEquals(pages, site.daybook.size().pages());
    }

    @Test
    void takesThousandsOfFilesAtOnceAndRefusesAFormThatIsBroken() {
        Site site = Site.examples();
        String cookie = site.get("/add").headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        String token = Jsoup.parse(site.get("/add", "Cookie", cookie).body()).selectFirst("input[name=token]").val();
        String start = "--part\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token + "\r\n";
        // without a name a file is a field that nobody has filled
        String file = "--part\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"\r\nContent-Type: text/plain\r\n\r\n\r\n";
        assertEquals(303, multipart(site, cookie, start + file.repeat(3000) + "--part--\r\n").statusCode());
        HttpResponse<String> broken = multipart(site, cookie, start + file + "--pa");
        assertEquals(400, broken.statusCode(), broken.body());
        assertTrue(broken.body().contains("could not be taken apart"), broken.body());
    }

    private static HttpResponse<String> multipart(Site site, String cookie, String body) {
        return site.send(HttpRequest.newBuilder(URI.create(site.address("/add"))).headers("Cookie", cookie, "Accept", "text/html", "Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    @Test
    void leadsBackOnlyToItsOwnPages() {
        for (String outside : List.of("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "")) {
            assertEquals("/", Forms.local(outside), outside);
        }
        assertEquals("/agenda?asOf=2026-05-01", Forms.local("/agenda?asOf=2026-05-01"));
    }

    @Test
    void remembersTheLanguageAndWhatWasSeen() {
        Visitor visitor = new Visitor(Site.examples());
        visitor.send("/settings", "language", "ru", "back", "/agenda");
        assertEquals("Впереди", visitor.see("/agenda").selectFirst("h1").text());
        assertEquals(303, visitor.send("/seen", "back", "/").statusCode());
        assertTrue(visitor.cookie.contains("seen=" + Site.TODAY));
    }

    @Test
    void letsInOnlyWhomTheFileOfTokensNames(@TempDir Path folder) throws IOException {
        Path tokens = Files.writeString(folder.resolve("tokens"), "# who may enter\nread\tvera\t" + WebServer.hash("a reader's token") + "\nwrite\tolga\t"
                + WebServer.hash("a writer's token") + "\n");
        try (Site site = new Site(tokens)) {
            assertEquals(401, site.get("/agenda.json").statusCode());
            assertEquals("/login?back=%2Fagenda", site.get("/agenda", "Accept", "text/html").headers().firstValue("Location").orElse(""));
            assertEquals(401, site.get("/agenda.json", "Authorization", "Bearer a wrong token").statusCode());
            assertEquals(200, site.get("/agenda.json", "Authorization", "Bearer a reader's token").statusCode());
            assertEquals(403, site.post("/add", "text=x", "Authorization", "Bearer a reader's token").statusCode(), "readers add nothing");
            assertEquals(200, site.post("/add", "text=" + URLEncoder.encode(PAGE, StandardCharsets.UTF_8), "Authorization", "Bearer a writer's token").statusCode());
            Visitor visitor = new Visitor(site);
            assertEquals(403, visitor.send("/login", "name", "vera", "secret", "a writer's token").statusCode());
            assertEquals(303, visitor.send("/login", "name", "vera", "secret", "a reader's token", "back", "/agenda").statusCode());
            assertEquals("Ahead", visitor.see("/agenda").selectFirst("h1").text());
            assertEquals(0, visitor.see("/").select("form.add").size(), "readers are shown no form to add with");
        }
    }

    @Test
    void namesTheLineOfTheFileOfTokensThatIsWrong(@TempDir Path folder) throws IOException {
        Path tokens = Files.writeString(folder.resolve("tokens"), "read\tvera\tplain text\n");
        IOException wrong = org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> Door.of(tokens));
        assertTrue(wrong.getMessage().contains("line 1") && wrong.getMessage().contains("--hash"), wrong.getMessage());
    }

    @Test
    @Timeout(60)
    void tellsOpenPagesWhatAnotherReadsFromAWatchedFolder(@TempDir Path folder) throws Exception {
        try (Site site = new Site(null); FolderWatch watch = new FolderWatch(site.daybook, folder, folder.resolve("none"), said -> { }).start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site.address("/live"))).header("Accept", "text/event-stream").build();
            HttpResponse<Stream<String>> events = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
            // The first look at the record is a second after somebody listens.
            TimeUnit.MILLISECONDS.sleep(2500);
            Files.writeString(folder.resolve("page.txt"), PAGE);
            try (Stream<String> lines = events.body()) {
                // What is told first may be of the moment before the page is in the record.
                assertTrue(lines.filter(line -> line.startsWith("data:")).anyMatch(line -> line.contains("\"tellings\":") && !line.contains("\"tellings\":0,")));
            }
            assertFalse(site.daybook.size().tellings() == 0);
        }
    }

    @Test
    void linksOfAPageWhoseAddressBeginsWithTwoSlashesLeadNowhereElse() {
        for (String path : java.util.List.of("//elsewhere.example/x", "/\\elsewhere.example/x", "///elsewhere.example/x")) {
            View view = new View(new Question(path, java.util.Map.of(), null, "en", null), java.time.LocalDate.of(2027, 5, 1), null, "", new org.daybook.record.Size(0, 0), false, false);
            assertEquals("/elsewhere.example/x?asOf=2027-04-30", view.here("asOf", java.time.LocalDate.of(2027, 4, 30)));
            assertEquals("/elsewhere.example/x", view.path());
        }
    }
}
