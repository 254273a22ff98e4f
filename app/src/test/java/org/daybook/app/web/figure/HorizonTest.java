package org.daybook.app.web.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the agenda's figure of the weeks ahead draws. */
class HorizonTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 10);

    private static Document svg(String inner) {
        return Jsoup.parse("<svg>" + inner + "</svg>", "", Parser.xmlParser());
    }

    private static Horizon draw(LocalDate first, LocalDate... days) {
        List<Horizon.Mark> marks = new ArrayList<>();
        for (LocalDate day : days) {
            marks.add(new Horizon.Mark(day, true));
        }
        return Horizon.of(marks, first, TODAY, new DayWords(Words.of("en", null), 2027));
    }

    private static List<String> numbers(String inner) {
        return svg(inner).select("text.ax").eachText();
    }

    @Test
    void showsTheSameDaysAndEventsAtEveryWidth() {
        Horizon horizon = draw(TODAY, TODAY, TODAY.plusDays(22), TODAY.plusDays(30), Horizon.last(TODAY));
        for (String drawing : List.of(horizon.wide(), horizon.middle(), horizon.narrow())) {
            assertEquals(4, svg(drawing).select("rect[fill]").size(), drawing);
            assertTrue(svg(drawing).text().contains("Aug"), drawing);
        }
    }

    @Test
    void hasOnANarrowScreenFourWeeksInARowEachNamedAtItsBeginning() {
        Document narrow = svg(draw(TODAY, TODAY.plusDays(28)).narrow());
        assertEquals(2, narrow.select("svg > g").size());
        assertEquals(1, narrow.select("svg > g:last-child rect[fill]").size());
        assertEquals("8 Jul", narrow.select("svg > g:last-child text.ax").first().text() + " " + narrow.select("svg > g:last-child text.sm").first().text());
        double right = narrow.select("rect").stream().mapToDouble(rect -> Double.parseDouble(rect.attr("x")) + Double.parseDouble(rect.attr("width"))).max().orElseThrow();
        assertTrue(right <= 358, () -> "a square ends at " + right);
    }

    @Test
    void writesTheNamesOfTwoMonthsNeverOverEachOther() {
        Document wide = svg(draw(LocalDate.of(2027, 6, 30)).wide());
        assertEquals(List.of("Jul", "Aug"), wide.select("text.sm").eachText());
        assertEquals("30", numbers(draw(LocalDate.of(2027, 6, 30)).wide()).get(0));
    }

    @Test
    void coloursNoOtherDayAsToday() {
        assertEquals("10", svg(draw(TODAY).wide()).select("text.acc").first().text());
        assertTrue(svg(draw(TODAY.plusDays(7)).wide()).select(".acc").isEmpty());
    }
}
