package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.junit.jupiter.api.Test;

class AgendaReportTest {
    private final List<Event> undated = new ArrayList<>();

    private void meetings(String knownOn, int many, List<Event.Party> who) {
        Step step = new Step(knownOn, Stage.EXPECTED, null, "Arden", "Coast Herald", null, "a.html", "ab12", "The council meets.", new Span(0, 18), new Span(12, 17), "new");
        for (int i = 0; i < many; i++) {
            undated.add(new Event(knownOn + "-" + who.size() + i, "Meeting", "meeting", Stage.EXPECTED, null, null, who, false, List.of(step), List.of(), List.of()));
        }
    }

    private String entries(int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AgendaReport(new Sheet(new PrintStream(out, true, StandardCharsets.UTF_8), 100, false), AsOf.allKnown(LocalDate.of(2030, 3, 1)), null)
                .entries(new Agenda(List.of(), List.of(), undated, List.of(), List.of()), most);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oldOnesAreCountedBelowAllOthersHoweverManyOfTheseStandInOneLine() {
        meetings("2030-02-01", 4, List.of());
        meetings("2029-06-01", 6, List.of());
        String old = "and 6 that no page has told of since 30 November 2029";
        assertTrue(entries(2).contains("and 3 more of this kind") && entries(2).contains(old), entries(2));
        meetings("2030-02-01", 2, List.of(new Event.Party("Ola Brandt", "party")));
        assertTrue(entries(2).contains("and 1 more: daybook agenda"), entries(2));
        assertFalse(entries(2).contains(old), entries(2));
    }
}
