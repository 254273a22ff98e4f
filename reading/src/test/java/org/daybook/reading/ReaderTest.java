package org.daybook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Span;
import org.daybook.reading.page.UnreadableInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the reading of any input at all. */
class ReaderTest {
    private static final Reader READER = new Reader();

    /** Pieces that news pages are made of: what is put together from them meets far more rules than random letters do. */
    private static final List<String> PIECES = List.of(
            "Maren Holt", "the energy minister", "Виктор Дравец", "министр энергетики", "in Arden", "в Ардене", "on Wednesday", "в среду",
            "on 12 May 2026", "12 мая", "next year", "last Thursday", "said", "сообщил", "according to", "по словам", "told reporters", "will meet",
            "met", "встретятся", "has been postponed", "отложена", "“", "”", "\"", "«", "»", "—", "'s visit", "визит", "she", "he", "он",
            "the Norland Press Agency", "НПА", "invited", "not", "не", ".", ",", ":", "!", "?", "…", " ", " ", "\n", "\n\n", "\t", "\u00a0", "\u200b",
            "\ud83d\ude00", "\ud83d", "e\u0301", "\u202e", "\u0000", "<p>", "</p>", "<h1>", "</h1>", "<div class=\"ad\">", "</div>", "<script>",
            "<time datetime=\"2026-05-12\">", "&nbsp;", "&#x1F600;", "<!--", "-->", "<title>", "{\"text\": \"", "\"}", "{", "[", "Photo: A. Lind",
            "Skip to content", "Advertisement", "Read more", "0", "2026", "31.02.2026", "99:99", "2026-13-45", "$30 billion", "U.S.", "Mr");

    @Provide
    Arbitrary<byte[]> inputs() {
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
        Arbitrary<String> news = Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(60).map(pieces -> String.join(" ", pieces));
        Arbitrary<Charset> charsets = Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16,
                Charset.forName("windows-1251"), Charset.forName("KOI8-R"));
        Arbitrary<byte[]> texts = Combinators.combine(news, charsets).as(String::getBytes);
        Arbitrary<byte[]> pages = news.map(text -> ("<html><body><article><h1>News</h1><p>" + text + "</p></article></body></html>")
                .getBytes(StandardCharsets.UTF_8));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, bytes), net.jqwik.api.Tuple.of(4, texts), net.jqwik.api.Tuple.of(3, pages));
    }

    @Property(tries = 500)
    void anyBytesGiveAReadingOrSayWhyNot(@ForAll("inputs") byte[] bytes) {
        try {
            READER.read(Capture.of("any.bin", bytes));
        } catch (UnreadableInput e) {
            assertTrue(e.getMessage().contains("any.bin"), () -> "the message names the input: " + e.getMessage());
        }
    }

    @Property(tries = 500)
    void everySpanLiesInTheTextAndQuotesItsWords(@ForAll("inputs") byte[] bytes) {
        Reading reading = readingOrNull(bytes);
        if (reading != null) {
            Spans.check(reading);
        }
    }

    @Property(tries = 500)
    void whatIsWrittenIsParsedBackTheSame(@ForAll("inputs") byte[] bytes) {
        Reading reading = readingOrNull(bytes);
        if (reading != null) {
            assertEquals(reading, ReadingFormat.parse(ReadingFormat.write(reading)));
        }
    }

    @Property(tries = 200)
    void readsAlikeTwiceAndByAnotherReader(@ForAll("inputs") byte[] bytes) {
        assertEquals(outcome(READER, bytes), outcome(READER, bytes));
        assertEquals(outcome(READER, bytes), outcome(new Reader(), bytes));
    }

    @Test
    void readsAlikeOnManyThreads() throws Exception {
        List<byte[]> inputs = inputs().list().ofSize(60).sample();
        List<String> alone = inputs.stream().map(input -> outcome(READER, input)).toList();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < inputs.size() * 4; i++) {
            int which = i % inputs.size();
            work.add(() -> outcome(READER, inputs.get(which)).equals(alone.get(which)));
        }
        Collections.shuffle(work, new java.util.Random(4));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Boolean> same : threads.invokeAll(work)) {
                assertTrue(same.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void keepsNothingOfOnePageForTheNext() {
        byte[] first = "Maren Holt, the energy minister, will meet Viktor Dravec in Arden on 12 May 2026, she said.".getBytes(StandardCharsets.UTF_8);
        byte[] second = "She said that the minister would come on Wednesday.".getBytes(StandardCharsets.UTF_8);
        String alone = outcome(new Reader(), second);
        Reader used = new Reader();
        outcome(used, first);
        assertEquals(alone, outcome(used, second));
    }

    /** What one unit repeated may do to a reader: overflow a stack, backtrack for ever, or count each from the start. */
    @ParameterizedTest
    @ValueSource(strings = {"a-", "A.", "1,", "a' ", "“", "« ", "(", "<div>", "<div><p>a", "</p>", "&amp;", "<!--", "[", "\ud83d\ude00 ", "e\u0301", "\n", "\n\n", "\n\na.",
        "in ", "on Wednesday ", "12 May ", "Holt ", "Maren Holt said ", "the minister ", "he ", "met ", "мая ", "Хольт ", "сказал, что ", "встреча ",
        "and Maren Holt, ", "12-", "1 2 ", "said. “", "\"a\" said ", "https://a.example/", "Mr. ", "{\"text\":", "Advertisement\n", "of the "})
    void comesToAnEndOnOneThingAThousandTimesOver(String unit) {
        byte[] bytes = unit.repeat(100_000 / unit.length()).getBytes(StandardCharsets.UTF_8);
        Within.seconds(60, () -> outcome(READER, bytes));
    }

    private static Reading readingOrNull(byte[] bytes) {
        try {
            return READER.read(Capture.of("any.bin", bytes));
        } catch (UnreadableInput e) {
            return null;
        }
    }

    /** The reading as written, or the error as written. */
    private static String outcome(Reader reader, byte[] bytes) {
        try {
            return ReadingFormat.write(reader.read(Capture.of("any.bin", bytes)));
        } catch (UnreadableInput e) {
            return ReadingFormat.write("any.bin", e);
        }
    }

    /** That a reading's spans and references are what they say. */
    private static final class Spans {
        private final Reading reading;
        private final int length;

        private Spans(Reading reading) {
            this.reading = reading;
            this.length = reading.text().codePointCount(0, reading.text().length());
        }

        static void check(Reading reading) {
            Spans spans = new Spans(reading);
            int before = 0;
            for (var block : reading.blocks()) {
                spans.within(new Span(block.start(), block.end()));
                assertTrue(block.start() >= before, "blocks stand in order");
                before = block.end();
            }
            reading.times().forEach(time -> assertEquals(time.text(), time.span().of(reading.text())));
            reading.names().forEach(name -> {
                assertEquals(name.text(), name.span().of(reading.text()));
                spans.known(name.entity());
            });
            reading.statements().forEach(statement -> {
                spans.within(statement.cue());
                List.of(statement.sources(), statement.contents(), statement.addressees(), statement.via()).forEach(list -> list.forEach(spans::within));
                spans.known(statement.entity());
                assertTrue(statement.time() == null || statement.time() < reading.times().size());
            });
            reading.events().forEach(event -> {
                spans.within(event.trigger());
                spans.within(event.span());
                assertTrue(event.span().contains(event.trigger()), "a trigger stands in its sentence");
                event.participants().forEach(participant -> spans.known(participant.entity()));
                spans.known(event.place());
                assertTrue(event.statement() == null || event.statement() < reading.statements().size());
            });
        }

        private void within(Span span) {
            assertTrue(span.end() <= length, () -> span + " ends after the text's " + length + " code points");
        }

        private void known(String entity) {
            assertTrue(entity == null || reading.entities().stream().anyMatch(e -> e.id().equals(entity)), () -> "no entity is called " + entity);
        }
    }
}
