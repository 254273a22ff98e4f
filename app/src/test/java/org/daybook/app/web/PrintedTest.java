package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.daybook.reading.event.Stage;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.junit.jupiter.api.Test;

/** Copies of one text count as one source. */
class PrintedTest {
    private static Step step(String outlet, String day, String copyOf) {
        return new Step(day, Stage.DATED, "2027-05-12", null, outlet, null, outlet + ".html", outlet + day, "The ministers meet.", null, null, "same", copyOf);
    }

    private static final Step COAST = step("Coast Herald", "2027-03-02", null);
    private static final Step AGENCY = step("Norland Press Agency", "2027-03-02", COAST.page());
    private static final Step POST = step("Northern Post", "2027-03-03", COAST.page());
    private static final Step OWN = step("Velmark Today", "2027-03-04", null);

    @Test
    void countsWhatAnAgencyWroteAndOthersPrintOnce() {
        Event event = new Event("a", "Ministers to meet", "meeting", Stage.DATED, "2027-05-12", null, List.of(), false, List.of(COAST, AGENCY, POST, OWN), List.of(), List.of());
        Printed printed = Printed.of(event);
        assertEquals(List.of(0, 0, 0, 3), printed.originals(), "what the first changed stands with it");
        Evidence evidence = Evidence.of(event, printed);
        assertEquals(2, evidence.sources());
        assertEquals(event.sources(), evidence.sources());
        assertEquals("Norland Press Agency", evidence.shown().get(0).outlet());
        assertEquals(3, evidence.shown().get(0).carriers());
        assertEquals(List.of(1, 2), printed.carriers(0));
        assertTrue(printed.copy(2));
    }
}
