package org.daybook.app.web.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;
import org.junit.jupiter.api.Test;

/** The line of a story. */
class TimelineTest {
    private static Timeline.Entry entry(String edtf, String title) {
        return new Timeline.Entry(Days.of(edtf), "happened", "happened", edtf, title, true, "/events/" + title, 1);
    }

    @Test
    void isAsLongAsWhatMostOfTheStoryTellsOfAndPointsToTheRest() {
        List<Timeline.Entry> entries = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            entries.add(entry("2027-0" + month + "-12", "Council " + month));
        }
        entries.add(entry("2005", "Wedding"));
        entries.add(entry("2008-03-01", "Launch"));
        entries.add(entry("2041", "Landing"));
        String svg = Timeline.of(entries, LocalDate.of(2027, 6, 1), new DayWords(Words.of("en", null), 2027), "today").wide();
        assertTrue(svg.contains(">← 2005 <") && svg.contains(">← 2008-03-01 <") && svg.contains(">2041 → <"), svg);
        assertTrue(svg.contains(">Apr<"), "there is room for months: " + svg);
        assertFalse(svg.contains(">2010<"), svg);
    }

    /** Else what a story is about would be missing from its figure where it is put off without a new day. */
    @Test
    void drawsWhatHasOneEndToTheOtherEndOfTheLine() {
        List<Timeline.Entry> entries = List.of(entry("2027-04-12", "Council"), entry("2027-05-13/..", "Fair"), entry("../2027-05-20", "Deadline"), entry("2027-06-12", "Vote"));
        String svg = Timeline.of(entries, LocalDate.of(2027, 5, 1), new DayWords(Words.of("en", null), 2027), "today").wide();
        assertEquals(2, svg.split("ink dash", -1).length - 1, svg);
        assertTrue(svg.contains(">2027-05-13/.. <") && svg.contains(">../2027-05-20 <"), svg);
    }
}
