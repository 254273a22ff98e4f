package org.daybook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.Feed;
import org.daybook.reading.page.Served;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.reading.page.UnreadableInput.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that were made to cost their reader dear. What they hide is a story all the same, and is read. */
class HostilePagesTest {
    private static final Reader READER = new Reader();
    private static final String STORY = "<p>The harbour minister of Norland, Maren Holt, said on Wednesday that the new quay in Arden will open on 12 May 2027.</p>"
            + "<p>Fishermen have waited for the quay since the storm, and the council of Arden has agreed to pay for the last part of it.</p>";
    /** Far more than any of these takes, on a machine that does much else beside. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<div><p>Word ", "<b><i><p><font>", "<a href=x><p>word ", "<table><tr><td>", "<svg><math><desc>", "<form><button>", "<template>", "<frameset>",
        "<!-- x -->", "<ul><li>", "<h1>", "<nobr>", "<dl><dt><dd>", "<select><option>"})
    void readsTheStoryBeforeTagsWithoutEnd(String tag) throws UnreadableInput {
        assertTrue(read("<html><body>" + STORY + tag.repeat(100_000 / tag.length())).text().contains("the council of Arden has agreed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&amp;&lt;", "&notanentity;", "&#1055;&#x41f;", "<", "&", "\u202e\u200b\u2066", "( ", "“ ", "– ", "1", "a\u0301", "\ud83d\udc68\u200d"})
    void readsAPageThatRepeatsOneThing(String flood) throws UnreadableInput {
        assertTrue(read("<html><body><p>" + flood.repeat(150_000 / flood.length()) + "</p>" + STORY).text().contains("the council of Arden has agreed"));
    }

    @Test
    void readsAnElementWithAHundredThousandAttributes() throws UnreadableInput {
        StringBuilder page = new StringBuilder("<html><body><div");
        for (int i = 0; i < 100_000; i++) {
            page.append(" a").append(i).append("=1");
        }
        assertTrue(read(page + ">" + STORY).text().contains("the council of Arden has agreed"));
    }

    @Test
    void refusesMillionsOfTagsOrAttributesBeforeItMakesATreeOfThem() {
        for (String many : new String[] {"<b>", " a=1"}) {
            String page = "<html><body>" + STORY + "<p" + (many.startsWith("<") ? ">" : "") + many.repeat(1_100_000);
            UnreadableInput problem = assertThrows(UnreadableInput.class, () -> read(page));
            assertEquals(Code.TOO_COSTLY, problem.code());
            assertTrue(problem.getMessage().contains("tags and attributes"), problem.getMessage());
        }
    }

    @Test
    void refusesMillionsOfLines() {
        assertEquals(Code.TOO_COSTLY, assertThrows(UnreadableInput.class, () -> read("a\n".repeat(1_100_000))).code());
    }

    @Test
    void boundsWhatAFeedMakesOfItsOwnFacts() throws UnreadableInput {
        String feed = "<rss><channel>" + "<title>x</title>".repeat(100_000) + "<item><title>y</title></item>".repeat(1000) + "</channel></rss>";
        assertTrue(Feed.entries(feed.getBytes(StandardCharsets.UTF_8), Served.UNKNOWN).stream().allMatch(entry -> entry.bytes().length < 10_000));
        String endless = "<rss><channel>" + "<item></item>".repeat(100_000) + "<!x>".repeat(100_000) + "</channel></rss>";
        assertEquals(Code.TOO_LARGE, assertTimeoutPreemptively(SOON, () -> assertThrows(UnreadableInput.class,
                () -> Feed.entries(endless.getBytes(StandardCharsets.UTF_8), Served.UNKNOWN))).code());
    }

    @Test
    void refusesATextThatIsLongerThanAnyStory() {
        UnreadableInput problem = assertThrows(UnreadableInput.class, () -> read("The quay in Arden opens on 12 May. ".repeat(20_000)));
        assertEquals(Code.TOO_COSTLY, problem.code());
    }

    @Test
    void takesScriptsForNoText() throws UnreadableInput {
        Reading reading = read("<html><body><script>document.write('<p>The minister resigned on Monday, they say, and left.</p>')</script>" + STORY
                + "<style>p:after{content:'The minister resigned.'}</style><noscript><p>Turn scripts on.</p></noscript><template><p>The minister resigned.</p></template></body></html>");
        assertFalse(reading.text().contains("resigned"), reading.text());
    }

    @Test
    void readsAWordThroughCharactersThatNobodySees() throws UnreadableInput {
        Reading reading = read("<html><body>" + STORY.replace("Maren", "\u202aM\u200ba\u00adr\u2060en\u202c").replace("12 May", "\u206612 M\ufeffay\u2069") + "</body></html>");
        assertTrue(reading.text().contains("Maren Holt, said on Wednesday that the new quay in Arden will open on 12 May 2027"), reading.text());
        assertTrue(reading.times().stream().anyMatch(time -> "2027-05-12".equals(time.edtf())));
    }

    @Test
    void keepsNoLoneSurrogateAndNoNul() throws UnreadableInput {
        Reading reading = read("<html><body>" + STORY.replace("quay", "qu\0ay&#xD800;&#0;") + "</body></html>");
        assertTrue(reading.text().codePoints().noneMatch(c -> c == 0 || c >= 0xd800 && c < 0xe000), reading.text());
    }

    @Test
    void readsAFeedWhoseEntitiesWouldFillTheMemory() throws UnreadableInput {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"lol\">");
        for (int i = 1; i < 30; i++) {
            feed.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        feed.append("<!ENTITY f SYSTEM \"file:///etc/hosts\">]><rss><channel><title>Coast Herald</title><item><title>Quay</title><description>The quay &a29; opens &f; in May.")
                .append("</description></item></channel></rss>");
        assertEquals("The quay &a29; opens &f; in May.", read(feed.toString()).text());
    }

    @Test
    void givesAPageUpWhenItsThreadIsInterrupted() {
        Capture capture = Capture.of("page", STORY.getBytes(StandardCharsets.UTF_8));
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> READER.read(capture));
        } finally {
            assertTrue(Thread.interrupted(), "the caller still sees that it was interrupted");
        }
    }

    private static Reading read(String page) throws UnreadableInput {
        UnreadableInput[] problem = new UnreadableInput[1];
        Reading read = assertTimeoutPreemptively(SOON, () -> {
            try {
                return READER.read(Capture.of("page", page.getBytes(StandardCharsets.UTF_8)));
            } catch (UnreadableInput e) {
                problem[0] = e;
                return null;
            }
        });
        if (problem[0] != null) {
            throw problem[0];
        }
        return read;
    }
}
