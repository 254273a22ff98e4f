package org.daybook.app.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.event.Stage;
import org.daybook.record.Brief;
import org.daybook.record.Event;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final LocalDate SINCE = LocalDate.of(2027, 4, 30);
    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);

    private static final List<Event> EVENTS = List.of(
            Invented.event("a1", Stage.DATED, "2027-06-12", Invented.step("2027-05-02", Stage.AGREED, "2027-06", "new"),
                    Invented.step("2027-05-09", Stage.DATED, "2027-06-12", "firmer"), Invented.step("2027-05-10", Stage.DATED, "2027-06-12", "same")),
            Invented.lapsed(Invented.event("b2", Stage.DATED, "2027-05-20", Invented.step("2027-04-02", Stage.DATED, "2027-05-20", "new"))),
            Invented.event("c3", Stage.DATED, "2027-07-01", Invented.step("2027-04-03", Stage.DATED, "2027-07-01", "new"),
                    Invented.step(null, Stage.DATED, "2027-07-01", "undated")));

    private final List<String> inFull = new ArrayList<>();

    private Brief brief(Event event) {
        return Brief.of(event, () -> {
            inFull.add(event.id());
            return event;
        });
    }

    @Test
    void tellsChangesNewestFirstWithTheTellingBehindEach() {
        List<Change> changes = Change.of(EVENTS, SINCE, TODAY);
        assertEquals(List.of("b2 lapsed 2027-05-21", "a1 firmer 2027-05-09", "a1 new 2027-05-02"),
                changes.stream().map(change -> change.event().id() + " " + change.kind() + " " + change.day()).toList());
        assertEquals(List.of("2027-04-02", "2027-05-09", "2027-05-02"), changes.stream().map(change -> change.step().knownOn()).toList());
        assertEquals("firmer", Change.since(EVENTS.get(0), SINCE, TODAY).orElseThrow().kind());
        assertTrue(Change.since(EVENTS.get(2), SINCE, TODAY).isEmpty());
    }

    @Test
    void lapsesStandLastOnTheirDayWhateverTheHourOfTheTellingBehindThem() {
        List<Event> events = List.of(
                Invented.lapsed(Invented.event("z9", Stage.DATED, "2027-05-20", Invented.step("2027-04-02T06:30", Stage.DATED, "2027-05-20", "new"))),
                Invented.lapsed(Invented.event("b2", Stage.DATED, "2027-05-20", Invented.step("2027-04-03T11:00", Stage.DATED, "2027-05-20", "new"))),
                Invented.lapsed(Invented.event("m5", Stage.DATED, "2027-05-20", Invented.step("2027-04-02T08:00", Stage.DATED, "2027-05-20", "new"))),
                Invented.event("y8", Stage.DATED, "2027-07-01", Invented.step("2027-05-21", Stage.DATED, "2027-07-01", "new")));
        assertEquals(List.of("y8 new", "b2 lapsed", "m5 lapsed", "z9 lapsed"),
                Change.of(events, SINCE, TODAY).stream().map(change -> change.event().id() + " " + change.kind()).toList());
    }

    @Test
    void looksUpTheWordsOfNothingThatIsOnlyCounted() {
        List<Change> changes = Change.since(EVENTS.stream().map(this::brief).toList(), SINCE, TODAY);
        assertEquals(3, changes.size());
        assertEquals(List.of(), inFull);
        assertEquals("b2", changes.get(0).event().id());
        assertEquals(List.of("b2"), inFull);
    }
}
