package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.daybook.reading.page.Span;
import org.daybook.reading.statement.Holding;
import org.daybook.reading.statement.StatementKind;
import org.daybook.record.Told;
import org.junit.jupiter.api.Test;

class StatementLinesTest {
    private static String words(String content) {
        return StatementLines.words(new Told("Ole Lind", "said", content, true, null, null, "2027-05-01", "Coast Herald", "a.html", "ab12", new Span(0, content.length()),
                StatementKind.SPEECH, Holding.MADE, null));
    }

    @Test
    void takesOffThePagesMarksInWhicheverWayTheyAreWritten() {
        for (String content : new String[] {"\"We open on Friday,\"", "“We open on Friday,”", "„We open on Friday,“", "''We open on Friday,''", "``We open on Friday,''", "We open on Friday,''"}) {
            assertEquals("“We open on Friday,”", words(content));
        }
        assertEquals("“the mayors' boat isn't sold”", words("''the mayors' boat isn't sold''"));
    }

    @Test
    void keepsThePagesMarksWhereOnlyAPartIsQuoted() {
        assertEquals("the quay was ''a ruin'' in May", words("the quay was ''a ruin'' in May"));
        assertEquals("the quay was “a ruin” in May", words("the quay was “a ruin” in May"));
    }

    @Test
    void putsNoMarksAroundASentenceThatBeginsWithThem() {
        assertEquals("''We open,'' said Ole Lind.", EventReport.quoted("''We open,'' said Ole Lind."));
        assertEquals("“'Twas dark.”", EventReport.quoted("'Twas dark."));
    }
}
