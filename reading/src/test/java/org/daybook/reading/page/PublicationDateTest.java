package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDateTest {
    private static final PageReader READER = new PageReader();
    private static final String TEXT = "<p>The harbour council voted on Tuesday to build a second pier beside the old fish market. Builders from three towns have sent their "
            + "offers, and the mayor expects work to begin before the winter storms.</p>";
    private static final String TEXT_DE = "<p>Der Hafenrat hat am Dienstag beschlossen, neben dem alten Fischmarkt eine zweite Mole zu bauen. Baufirmen aus drei Städten haben "
            + "Angebote geschickt, und die Bürgermeisterin rechnet mit einem Beginn vor den Winterstürmen.</p>";
    private static final String OTHERS = "<aside><h3>More</h3><ul><li><a href=/1>Ferries count their losses</a> <span class=date>10.03.2033</span></li>"
            + "<li><a href=/2>A new quay opens</a> <span class=date>11.03.2033</span></li><li><a href=/3>Wind from the north</a> <span class=date>12.03.2033</span></li></ul></aside>";

    private static Dated published(String page) throws UnreadableInput {
        return READER.page(Capture.of("pier.html", page.getBytes(StandardCharsets.UTF_8))).published();
    }

    private static String page(String language, String head, String top, String stamp, String under) {
        String text = language.equals("de") ? TEXT_DE : TEXT;
        return "<!doctype html><html lang=" + language + "><head><title>A second pier for the harbour</title>" + head + "</head><body><header>" + top
                + "<nav><a href=/n>News</a> <a href=/s>Sport</a></nav></header><main><article><h1>A second pier for the harbour</h1>" + stamp
                + "<div class=entry>" + text.repeat(3) + "</div>" + under + "</article>" + OTHERS + "</main><footer>© 2019-2034 Coast Paper</footer></body></html>";
    }

    private static String day(String page) throws UnreadableInput {
        Dated dated = published(page);
        return dated == null ? null : dated.edtf().substring(0, 10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '~', textBlock = """
            <p class=meta>By Anna Lee, 06. May 2031 - 14:05 - updated 3 days ago</p>                | 2031-05-06
            <div>Last updated: May 9, 2031</div><div>First published: May 6, 2031</div>             | 2031-05-06
            <div>Posted on May 6th, 2031. Last updated May 9, 2031</div>                            | 2031-05-06
            <div><div>06</div><div>May</div><div>2031</div></div>                                   | 2031-05-06
            <p class=d><span>May</span> <span>6</span><span>2031</span></p>                         | 2031-05-06
            <p>HARBOURTOWN, <time datetime=2031-05-06T09:00:00+01:00>Tuesday</time></p>             | 2031-05-06
            <p>Read at https://coast.example/2031/may06/pier</p>                                    | none
            """)
    void takesTheStampByTheHeadline(String stamp, String day) throws UnreadableInput {
        assertEquals(day, day(page("en", "", "", stamp, "")));
    }

    @ParameterizedTest
    @CsvSource({"+02:70, 2031-05-06", "+19:00, 2031-05-06", "-1900, 2031-05-06", "+05:45, 2031-05-06T14:05:00+05:45", "-11, 2031-05-06T14:05:00-11:00"})
    void takesNoTimeOfDayInAZoneThatNoClockHas(String zone, String edtf) throws UnreadableInput {
        String meta = "<meta property=article:published_time content=\"2031-05-06T14:05:00" + zone + "\">";
        assertEquals(edtf, published(page("en", meta, "", "", "")).edtf());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '~', textBlock = """
            <span id=today>Wednesday, June 11, 2031</span> | <p>May 6, 2031</p> |                                              | 2031-05-06
            <div class=weather>June 12, 2031, 21 degrees</div> |             |                                                 | none
                                                       |                  | <div class=event-date>Concert: June 12, 2031</div>  | none
                                                       |                  | <p>Published on May 6, 2031 at 9:03 in Harbour.</p> | 2031-05-06
                                                       |                  |                                                     | none
            """)
    void leavesClocksEventsAndOtherStoriesAlone(String top, String stamp, String under, String day) throws UnreadableInput {
        assertEquals(day, day(page("en", "", top == null ? "" : top, stamp == null ? "" : stamp, under == null ? "" : under)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '~', textBlock = """
            <meta property=article:published_time content=2031-05-06T10:00:00+02:00> | <p>Updated: May 9, 2031</p> | 2031-05-06
            <meta property=article:published_time content=2031-05-06T10:00:00+02:00> | <p>May 9, 2031</p>          | 2031-05-06
            <meta property=article:published_time content=2031-05-07T02:54:29Z>      | <p>May 6, 2031 / 10:54 PM</p> | 2031-05-06
            <meta name=date content=2031-05-06>                                      | none                        | 2031-05-06
            <meta property=og:image content=https://c.example/i/2031/05/06/a.jpg>    | <p>6 May, 14:05</p>         | 2031-05-06
            <meta name=robots content=index>                                         | <p>6 May, 14:05</p>         | none
            """)
    void weighsMetadataAgainstWhatIsShown(String head, String stamp, String day) throws UnreadableInput {
        assertEquals(day, day(page("en", head, "", stamp == null ? "" : stamp, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '~', textBlock = """
            https://coast.example/news/second-pier          | <a href=/news/second-pier>A second pier</a>                            | 2031-05-06
            https://coast.example/news/second-pier          | <a href=https://coast.example/news/second-pier?ref=list>A second pier</a> | 2031-05-06
            https://coast.example/news/second-pier          | <a href=/news/other-pier>Another pier</a>                              | none
            https://coast.example/news/second-pier          | <a href=#comment-3>A reader</a>                                        | none
            https://coast.example/news/06052031-second-pier | <a href=/news/other-pier>Another pier</a>                              | 2031-05-06
            """)
    void findsItsOwnEntryAmongOtherStoriesAndTheDayInItsAddress(String url, String link, String day) throws UnreadableInput {
        String list = "<aside><ul><li>" + link + " <span class=date>06.05.2031</span></li></ul></aside>";
        assertEquals(day, day(page("en", "<link rel=canonical href=" + url + ">", "", "", "").replace("</main>", list + "</main>")));
    }

    @Test
    void isNotTheLessSureOfADayForALongListOfOtherStories() throws UnreadableInput {
        StringBuilder list = new StringBuilder();
        for (int i = 1; i < 29; i++) {
            list.append("<li><a href=/story-").append(i).append(">Story of another day</a> <span class=date>").append(i).append(".02.2031</span></li>");
        }
        String page = page("en", "", "", "", "").replace("<h1>", "<p>Home | By Anne Lebrun, at the harbour of Arden | 6 May 2031</p><h1>");
        assertEquals("2031-05-06", day(page));
        assertEquals("2031-05-06", day(page.replace("</ul></aside>", list + "</ul></aside>")));
    }

    @ParameterizedTest
    @CsvSource({"2031-05-06T22:00:00.000Z, 2031-05-07", "2031-05-06T22:30:00Z, 2031-05-07T00:30:00+02:00", "'Tue, 06 May 2031 22:30:00 GMT', 2031-05-07T00:30:00+02:00",
        "2031-05-06T12:00:00Z, 2031-05-06T14:00:00+02:00"})
    void tellsAMomentByTheClockOfTheOutletsCountry(String moment, String edtf) throws UnreadableInput {
        String head = "<link rel=canonical href=https://hafen.example.de/mole><meta property=article:published_time content='" + moment + "'>";
        assertEquals(edtf, published(page("de", head, "", "", "")).edtf());
        // under a name that anybody may have, or in a country with several clocks, it is left as it was said
        String abroad = head.replace("example.de", "example.com");
        assertEquals(moment.startsWith("Tue") ? "2031-05-06T22:30:00Z" : moment.replace(".000", ""), published(page("de", abroad, "", "", "")).edtf());
    }
}
