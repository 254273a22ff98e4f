package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;
import org.daybook.record.Brief;
import org.daybook.record.Event;
import org.daybook.record.Outline;
import org.daybook.record.Size;
import org.daybook.record.Step;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 1);
    private final View view = new View(new Question("/agenda", Map.of(), null, "en", null), TODAY, null, "", new Size(0, 0), false, false);
    private final List<String> inFull = new ArrayList<>();

    private Brief event(String id, String... times) {
        List<Step> history = new ArrayList<>();
        for (String time : times) {
            history.add(new Step("2027-04-1" + history.size(), Stage.DATED, time, "Arden", "Coast Herald", null, "a.html", "ab12", "The council meets.", new Span(0, 18),
                    new Span(12, 17), history.isEmpty() ? "new" : "moved"));
        }
        Event event = new Event(id, "Council " + id, "meeting", Stage.DATED, times[times.length - 1], "Arden", List.of(), false, history, List.of(), List.of());
        return Brief.of(event, () -> {
            inFull.add(id);
            return event;
        });
    }

    private static List<String> lines(Paged<Shelf> paged) {
        return paged.items().stream().flatMap(shelf -> shelf.lines().stream().map(line -> shelf.kind() + " " + shelf.first() + " " + line.event().id()
                + (line.old() == null ? "" : " was " + line.old()))).toList();
    }

    @Test
    void daysOverTheEndOfAMonthStandAtTheFirstOrAtTodayWhereTheyHaveBegun() {
        List<Brief> dated = List.of(event("begun", "2027-04-23/2027-05-06"), event("today", "2027-05-01"), event("day", "2027-05-20"), event("long", "2027-05-20/2027-06-10"),
                event("last", "2027-06-03"));
        List<Shelf> shelves = Shelf.of(Outline.of(dated), view, TODAY);
        assertEquals(List.of("day 2027-05-01 today", "days 2027-04-23 begun", "day 2027-05-20 day", "days 2027-05-20 long", "day 2027-06-03 last"), lines(Shelf.paged(shelves, 1, 9)));
        assertEquals(TODAY, shelves.get(1).at(TODAY));
    }

    @Test
    void looksUpTheWordsOfOnlyTheLinesOfOnePage() {
        List<Brief> dated = List.of(event("a", "2027-05-03"), event("b", "2027-05-04", "2027-05-09T10:00"), event("c", "2027-05-09T09:00"), event("d", "2027-05-11/2027-05-12"));
        List<Shelf> shelves = Shelf.of(Outline.of(dated), view, TODAY);
        Paged<Shelf> second = Shelf.paged(shelves, 2, 2);
        assertEquals(List.of("day 2027-05-09 c", "day 2027-05-09 b"), lines(second));
        assertEquals(List.of("c", "b"), inFull);
        assertEquals(5, second.total());
        assertEquals(List.of("day 2027-05-03 a", "day 2027-05-04 b was 2027-05-04"), lines(Shelf.paged(shelves, 1, 2)));
        assertEquals(List.of("days 2027-05-11 d"), lines(Shelf.paged(shelves, 3, 2)));
    }

    @Test
    void whatNothingTellsApartStandsBehindTheFirstOfItWhereNoDayIsTold() {
        Step step = new Step("2027-04-10", Stage.DATED, "2027-06", "Arden", "Coast Herald", null, "a.html", "ab12", "The council meets.", new Span(0, 18), new Span(12, 17), "new");
        List<Brief> wide = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "named")) {
            wide.add(Brief.of(new Event(id, "Meeting", "meeting", Stage.DATED, id.equals("c") ? "2027-07" : "2027-06", null, id.equals("named") ? List.of(new Event.Party("Ola Brandt", "party")) : List.of(),
                    false, List.of(step), List.of(), List.of())));
        }
        wide.add(Brief.of(new Event("off", "Meeting", "meeting", Stage.CANCELLED, "2027-06", null, List.of(), false, List.of(step), List.of(), List.of())));
        List<Shelf> shelves = Shelf.paged(Shelf.of(new Outline(List.of(), wide, List.of(), List.of(), List.of(), List.of()), view, TODAY), 1, 9).items();
        assertEquals(List.of("a [b]", "named []", "off []", "c []"), shelves.stream().flatMap(shelf -> shelf.lines().stream())
                .map(line -> line.event().id() + " " + line.alike().stream().map(other -> other.event().id()).toList()).toList());
    }

    @Test
    void saysMoreOfAPlanWhoseTitleSaysLittleFromNearTheWordsThatNameIt() {
        Step step = new Step("2027-04-10", Stage.DATED, "2027-05-09", "Arden", "Coast Herald", null, "a.html", "ab12", "The council meets.", new Span(0, 18), new Span(12, 17), "new");
        Event one = new Event("a", "Meeting: Arden", "meeting", Stage.DATED, "2027-05-09", "Arden", List.of(), false, List.of(step), List.of(), List.of());
        assertEquals("The council meets.", view.inShort(Line.of(one, view).gist()));
        Event told = new Event("a", "Brandt visits Arden", "visit", Stage.DATED, "2027-05-09", "Arden", List.of(new Event.Party("Ola Brandt", "guest")), false, List.of(step), List.of(), List.of());
        assertEquals(null, Line.of(told, view).gist());
        String sentence = "After a long and quarrelsome evening in the old harbour office, which had neither heating nor chairs for all who had come, the council agreed to meet again " + "and again ".repeat(20) + "in May.";
        int at = sentence.indexOf("meet again");
        Step far = new Step("2027-04-10", Stage.DATED, null, null, "Coast Herald", null, "a.html", "ab12", sentence, new Span(100, 100 + sentence.length()), new Span(100 + at, 104 + at), "new");
        String shown = view.inShort(far);
        assertEquals("…come, the council agreed to meet again and", shown.substring(0, 43));
        assertEquals(142, shown.length());
        assertEquals('…', shown.charAt(141));
    }
}
