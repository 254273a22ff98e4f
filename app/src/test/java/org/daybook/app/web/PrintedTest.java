package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.daybook.reading.event.Stage;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.junit.jupiter.api.Test;

/** Copies of one text count as one source. */
class PrintedTest {
    private static Step step(String outlet, String day, String quote) {
        return new Step(day, Stage.DATED, "2027-05-12", null, outlet, null, outlet + ".html", outlet + day, quote, null, null, "same");
    }

    private static Event event(Step... steps) {
        return new Event("a", "Ministers to meet", "meeting", Stage.DATED, "2027-05-12", null, List.of(), false, List.of(steps), List.of(), List.of());
    }

    private static final Step COAST = step("Coast Herald", "2027-03-02", "The ministers meet, “on the 12th”.");
    private static final Step AGENCY = step("Norland Press Agency", "2027-03-02", "The ministers meet, \"on the 12th\".");
    private static final Step POST = step("Northern Post", "2027-03-03", "The ministers meet, “on the 12th”.");
    private static final Step OWN = step("Velmark Today", "2027-03-04", "They will sit down on 12 May.");

    @Test
    void countsWhatAnAgencyWroteAndOthersPrintOnce() {
        Event event = event(COAST, AGENCY, POST, OWN);
        Printed printed = Printed.of(event, pages -> List.of(pages));
        assertEquals(List.of(0, 0, 0, 3), printed.originals(), "what the first changed stands with it");
        Evidence evidence = Evidence.of(event, printed);
        assertEquals(2, evidence.sources());
        assertEquals("Norland Press Agency", evidence.shown().get(0).outlet());
        assertEquals(3, evidence.shown().get(0).carriers());
        assertEquals(List.of(1, 2), printed.carriers(0));
    }

    @Test
    void keepsThoseApartWhoQuoteOneSentenceInTextsOfTheirOwn() {
        Event event = event(COAST, POST);
        assertEquals(2, Evidence.of(event, Printed.of(event, pages -> List.of())).sources());
    }

    @Test
    void looksIntoNoPageWhoseSentenceNoOtherOutletHas() {
        Event event = event(COAST, OWN, step("Coast Herald", "2027-03-05", COAST.quote()));
        Printed.of(event, pages -> {
            throw new AssertionError(pages);
        });
    }
}
