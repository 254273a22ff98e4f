package org.daybook.app.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.daybook.reading.event.Stage;
import org.junit.jupiter.api.Test;

class StepTableTest {
    @Test
    void givesEachTellingARow() {
        String table = Invented.export("csv", Invented.event("7f3a9c", Stage.DATED, "2027-05-12", Invented.step("2027-03-02", Stage.ARRANGING, "2027-05", "new"),
                Invented.step(null, Stage.DATED, "2027-05-12", "narrowed")));
        String[] rows = table.split("\r\n", -1);
        assertEquals(4, rows.length);
        assertTrue(rows[0].startsWith("event,seq,title,type,known_on,stage,edtf,from_day,to_day"));
        assertEquals("7f3a9c,1,Energy ministers of Norland and Velmark meet,meeting,2027-03-02,arranging,2027-05,2027-05-01,2027-05-31,Arden,"
                + "Anna Berg; Тимур Велль,the ministry,Coast Herald,new,pages/coast.html,ab12,0,43,\"The ministers will meet, the ministry said.\",", rows[1]);
        assertTrue(rows[2].startsWith("7f3a9c,2,Energy ministers of Norland and Velmark meet,meeting,,dated,2027-05-12,2027-05-12,2027-05-12,"), rows[2]);
        assertEquals("", rows[3]);
    }

    @Test
    void keepsSpreadsheetsFromTakingACellForAFormula() {
        assertEquals("'=1+1", StepTable.cell("=1+1"));
        assertEquals("'@home", StepTable.cell("@home"));
        assertEquals("\"'-a, \"\"b\"\"\"", StepTable.cell("-a, \"b\""));
        assertEquals("a = b", StepTable.cell("a = b"));
        assertEquals("\"two\nlines\"", StepTable.cell("two\nlines"));
    }
}
