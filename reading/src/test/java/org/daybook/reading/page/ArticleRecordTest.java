package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleRecordTest {
    private static final PageReader READER = new PageReader();

    private static Page page(String json, Given given) throws UnreadableInput {
        return READER.page(new Capture("r.json", Payload.of(json.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH, given));
    }

    @Test
    void readsTheFieldsThatNewsPleaseWrites() throws UnreadableInput {
        Page page = page("""
                {"maintext": "The pier will be rebuilt.\\n\\nThe council of Norland said so on Monday.", "date_publish": "2031-04-05 08:30:00",
                 "source_domain": "coastherald.example", "language": "en", "authors": ["Ann Lee", "Bo Moe"], "title": "The pier", "url": "https://coastherald.example/pier"}
                """, Given.NOTHING);
        assertEquals("The pier will be rebuilt.\n\nThe council of Norland said so on Monday.", page.text());
        assertEquals("2031-04-05T08:30:00", page.published().edtf());
        assertEquals("second", page.published().precision());
        assertEquals("record", page.published().from());
        assertEquals(new Outlet("coastherald.example", "coastherald.example", "record"), page.outlet());
        assertEquals(List.of("Ann Lee", "Bo Moe"), page.byline());
        assertEquals("The pier", page.title());
        assertEquals(2, page.blocks().size());
    }

    @Test
    void readsThePlainSynonymsAndKeepsTheZone() throws UnreadableInput {
        Page page = page("{\"text\": \"The pier will be rebuilt.\", \"published\": \"2031-04-05T08:30:15+03:00\", \"outlet\": \"Coast Herald\", \"authors\": \"Ann Lee\"}",
                Given.NOTHING);
        assertEquals("2031-04-05T08:30:15+03:00", page.published().edtf());
        assertEquals(new Outlet("Coast Herald", null, "record"), page.outlet());
        assertEquals(List.of("Ann Lee"), page.byline());
    }

    @Test
    void keepsTheTextToTheCodePoint() throws UnreadableInput {
        String text = "  Two  spaces,\\ta tab, \\ud83c\\udf0a and\\r\\n lines \\u00a0";
        Page page = page("{\"text\": \"" + text + "\"}", Given.NOTHING);
        assertEquals("  Two  spaces,\ta tab, 🌊 and\r\n lines \u00a0", page.text());
    }

    @Test
    void givesNoDateWhereTheRecordHasNone() throws UnreadableInput {
        assertNull(page("{\"text\": \"The pier will be rebuilt.\", \"date_publish\": \"soon\"}", Given.NOTHING).published());
        assertNull(page("{\"text\": \"The pier will be rebuilt.\", \"published\": null}", Given.NOTHING).published());
    }

    @Test
    void putsWhatIsGivenFirst() throws UnreadableInput {
        Page page = page("{\"text\": \"The pier will be rebuilt.\", \"published\": \"2031-04-05\", \"outlet\": \"Coast Herald\"}",
                new Given("2031-04", "Northern Post", "https://post.example/1", "no"));
        assertEquals("2031-04", page.published().edtf());
        assertEquals("month", page.published().precision());
        assertEquals("option", page.published().from());
        assertEquals(new Outlet("Northern Post", "post.example", "option"), page.outlet());
        assertEquals("https://post.example/1", page.url());
        assertEquals(new LanguageTag("no", 1), page.language());
    }
}
