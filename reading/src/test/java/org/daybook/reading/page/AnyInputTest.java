package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.reading.Within;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a page or a clear refusal, nothing else, and soon. */
class AnyInputTest {
    private static final PageReader READER = new PageReader();
    private static final String PARAGRAPH = "<p>The harbour council of Norland met on Monday and agreed to rebuild the old pier before the winter, its chair said.</p>";

    @Property(tries = 300)
    void readsOrRefusesAnyBytes(@ForAll byte[] bytes) {
        holds(bytes);
    }

    @Property(tries = 300)
    void readsOrRefusesAnyText(@ForAll String text) {
        holds(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void readsOrRefusesAnyLines(@ForAll("lines") List<String> lines) {
        holds(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void readsOrRefusesAnyMarkup(@ForAll("markup") List<String> markup) {
        holds(("<html><body>" + String.join("", markup)).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "span", "b", "a href=x", "table", "ul", "p", "blockquote", "form", "section", "h1", "font", "li", "article"})
    void readsMarkupNestedAHundredThousandDeep(String tag) {
        String page = "<html><body>" + PARAGRAPH.repeat(5) + ("<" + tag + ">").repeat(100_000) + "deep down" + PARAGRAPH;
        Page read = Within.seconds(60, () -> READER.page(Capture.of("deep", page.getBytes(StandardCharsets.UTF_8))));
        assertTrue(read.text().contains("agreed to rebuild the old pier"));
    }

    @Test
    void readsThirtyMegabytesInOneLine() {
        String line = "The harbour council of Norland met on Monday. ".repeat(30_000_000 / 46);
        Page read = Within.seconds(60, () -> READER.page(Capture.of("line", line.getBytes(StandardCharsets.UTF_8))));
        assertEquals(line.strip().length(), read.text().length());
    }

    private static void holds(byte[] bytes) {
        Capture capture = Capture.of("any", bytes);
        try {
            Page page = READER.page(capture);
            assertEquals(page, READER.page(capture));
            blocksTile(page);
        } catch (UnreadableInput e) {
            assertFalse(e.getMessage().isBlank());
        }
    }

    private static void blocksTile(Page page) {
        List<String> quoted = page.blocks().stream().map(block -> new Span(block.start(), block.end()).of(page.text())).collect(Collectors.toList());
        if (page.mediaType().equals("application/json")) {
            return;
        }
        assertEquals(page.text(), String.join("\n\n", quoted));
        for (String paragraph : quoted) {
            assertFalse(paragraph.isBlank() || paragraph.contains("\n"), paragraph);
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.oneOf(Arbitraries.of("", "Share", "Read more", "Comments", "Photo: A. Lee / NPA", "Subscribe to our newsletter",
                "Support the Coast Herald!", "Dear readers,", "© 2031 Coast Herald", "Переведено сервисом «Словарь»", "By Ann Lee", "5 May 2031", "12"),
                Arbitraries.of("The council of Norland met on Monday.", "It agreed to rebuild the pier, which a storm broke two winters ago, its chair said. "
                        + "Work begins in spring."), Arbitraries.strings().ofMaxLength(60)).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<String>> markup() {
        return Arbitraries.oneOf(Arbitraries.of("<div class=\"article-body\">", "</div>", "<p>", "</p>", "<ul><li>", "</ul>", "<table><tr><td>", "<h1>The pier</h1>",
                "<a href='#'>", "</a>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-05-05\"", "</script>", "<br><br>",
                "<time datetime='2031-13-77'>", "<meta property='article:published_time' content='x'>", "<link rel=canonical href='::'>", "<nav>", "&#0;&#xd800;", "<!--"),
                Arbitraries.of(PARAGRAPH), Arbitraries.strings().ofMaxLength(40)).list().ofMaxSize(40);
    }
}
