package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.daybook.reading.Reader;
import org.daybook.record.Daybook;
import org.daybook.record.Far;
import org.daybook.record.Progress;
import org.daybook.record.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers who come before the record is in order. */
class PreparingTest {
    @Test
    void keepsNobodyWaitingAndPreparesOnce() throws InterruptedException {
        Preparing clock = new Preparing("slow", 20);
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        assertFalse(clock.ready(() -> await(slow, asked)));
        assertFalse(clock.ready(() -> await(slow, asked)));
        slow.countDown();
        for (int i = 0; i < 500 && !clock.ready(() -> await(slow, asked)); i++) {
            Thread.sleep(10);
        }
        assertTrue(clock.ready(() -> await(slow, asked)));
        assertEquals(1, asked.get());
    }

    private static int await(CountDownLatch slow, AtomicInteger asked) {
        try {
            slow.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return asked.incrementAndGet();
    }

    @Test
    void leavesWhatIsWrongToTheAnswerAndTriesAgain() {
        Preparing clock = new Preparing("wrong", 5000);
        assertTrue(clock.ready(() -> {
            throw new IllegalStateException("no folder");
        }));
        AtomicInteger asked = new AtomicInteger();
        assertTrue(clock.ready(asked::incrementAndGet));
        assertEquals(1, asked.get());
    }

    @Test
    void waitsForWhoeverCanDoNothingElse() throws InterruptedException {
        Preparing clock = new Preparing("slow", 0);
        AtomicInteger asked = new AtomicInteger();
        clock.await(asked::incrementAndGet);
        assertEquals(1, asked.get());
        assertTrue(clock.ready(asked::incrementAndGet));
        new Preparing("wrong", 0).await(() -> {
            throw new IllegalStateException("no folder");
        });
    }

    @Test
    void saysWhatIsGoingOn() {
        Document page = page("preparing", null, "asOf", "2027-04-01", "clock", "held");
        assertEquals(1, page.select("main progress[aria-label]:not([value])").size());
        assertTrue(page.select("main a").eachAttr("href").contains("/agenda?asOf=2027-04-01&clock=held"), () -> page.select("main").html());
        assertTrue(page.select("main a").eachAttr("href").contains("/agenda"), "the way back to the first clock");
    }

    @Test
    void saysHowFarItIs() {
        Document read = page("opening", new Far("opening", 30, 120));
        assertEquals("120", read.select("main progress").attr("max"));
        assertEquals("30", read.select("main progress").attr("value"));
        assertTrue(read.select("main").text().contains("25%"), () -> read.select("main").text());
        assertEquals(List.of("/agenda"), read.select("main a").eachAttr("href"));
        Document compared = page("opening", new Far("comparing", 1500, 30_000));
        assertTrue(compared.select("main").text().contains("1,500 of 30,000 pages"), () -> compared.select("main").text());
        assertNotEquals(read.select("main .lede").text(), compared.select("main .lede").text());
    }

    private static Document page(String what, Far far, String... parameters) {
        Map<String, List<String>> asked = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], List.of(parameters[i + 1]));
        }
        View view = new View(new Question("/agenda", asked, null, "en", null), LocalDate.of(2027, 5, 1), null, "", new Size(3, 9), false, false);
        Map<String, Object> model = new TreeMap<>(Map.of("formats", Set.of(), "what", what));
        model.put("far", far);
        return Jsoup.parse(new Rendering().render("preparing.jte", view, model));
    }

    /** Today is not told to who opens the record before the test says so: as if it were large. */
    @Test
    void answersBeforeTheRecordIsOpen(@TempDir Path folder) throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        Supplier<LocalDate> today = () -> {
            if (Thread.currentThread().getName().equals("daybook-opening")) {
                await(slow, new AtomicInteger());
            }
            return Site.TODAY;
        };
        HttpClient client = HttpClient.newHttpClient();
        try (Daybook daybook = Daybook.open(folder, new Reader(), Progress.NONE);
                WebServer server = new WebServer(daybook, new Settings("127.0.0.1", 0, Set.of(), null, folder, null, today)).start()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/agenda")).header("Accept", "text/html").build();
            HttpResponse<String> early = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(202, early.statusCode());
            assertEquals("no-store", early.headers().firstValue("Cache-Control").orElse(null));
            assertEquals(1, Jsoup.parse(early.body()).select("main progress").size());
            assertEquals(1, Jsoup.parse(early.body()).select("head noscript").size(), "it asks again where no script does");
            for (String path : List.of("/correct?name=Holt", "/added/none")) {
                assertEquals(202, client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(), HttpResponse.BodyHandlers.ofString()).statusCode(), path);
            }
            for (String path : List.of("/add", "/login")) {
                assertEquals(200, client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path)).build(), HttpResponse.BodyHandlers.ofString()).statusCode(), path);
            }
            Chromium browser = Chromium.open();
            browser.go("http://127.0.0.1:" + server.port() + "/agenda");
            browser.run("document.querySelector('main a').focus()");
            Thread.sleep(1500);
            assertEquals("A", browser.run("return document.activeElement.tagName"), "whoever reads it keeps the focus");
            slow.countDown();
            server.awaitPrepared();
            assertEquals(200, client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
            for (int i = 0; i < 100 && !Boolean.TRUE.equals(browser.run("return document.readyState === 'complete' && !document.querySelector('#far')")); i++) {
                Thread.sleep(100);
            }
            assertEquals(0L, browser.run("return document.querySelectorAll('#far').length"), "the page comes by itself");
        }
    }
}
