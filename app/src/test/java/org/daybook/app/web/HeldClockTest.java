package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.record.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The other clock, before the record is in order by it. */
class HeldClockTest {
    @Test
    void keepsNobodyWaitingAndPreparesOnce() throws InterruptedException {
        HeldClock clock = new HeldClock(20);
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
        HeldClock clock = new HeldClock(5000);
        assertTrue(clock.ready(() -> {
            throw new IllegalStateException("no folder");
        }));
        AtomicInteger asked = new AtomicInteger();
        assertTrue(clock.ready(asked::incrementAndGet));
        assertEquals(1, asked.get());
    }

    @Test
    void saysWhatIsGoingOn() {
        Question question = new Question("/agenda", Map.of("asOf", List.of("2027-04-01"), "clock", List.of("held")), null, "en", null);
        View view = new View(question, LocalDate.of(2027, 5, 1), null, "", new Size(3, 9), false, false);
        Document page = Jsoup.parse(new Rendering().render("preparing.jte", view, Map.of("formats", Set.of())));
        assertEquals(1, page.select("main progress[aria-label]").size());
        assertTrue(page.select("main a").eachAttr("href").contains("/agenda?asOf=2027-04-01&clock=held"), () -> page.select("main").html());
    }
}
