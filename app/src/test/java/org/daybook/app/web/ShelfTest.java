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
        List<Shelf> shelves = Shelving.brief(view, TODAY).of(Outline.of(dated));
        assertEquals(List.of("day 2027-05-01 today", "days 2027-04-23 begun", "day 2027-05-20 day", "days 2027-05-20 long", "day 2027-06-03 last"), lines(Shelf.paged(shelves, 1, 9)));
        assertEquals(TODAY, shelves.get(1).at(TODAY));
    }

    @Test
    void looksUpTheWordsOfOnlyTheLinesOfOnePage() {
        List<Brief> dated = List.of(event("a", "2027-05-03"), event("b", "2027-05-04", "2027-05-09T10:00"), event("c", "2027-05-09T09:00"), event("d", "2027-05-11/2027-05-12"));
        List<Shelf> shelves = Shelving.brief(view, TODAY).of(Outline.of(dated));
        Paged<Shelf> second = Shelf.paged(shelves, 2, 2);
        assertEquals(List.of("day 2027-05-09 c", "day 2027-05-09 b"), lines(second));
        assertEquals(List.of("c", "b"), inFull);
        assertEquals(5, second.total());
        assertEquals(List.of("day 2027-05-03 a", "day 2027-05-04 b was 2027-05-04"), lines(Shelf.paged(shelves, 1, 2)));
        assertEquals(List.of("days 2027-05-11 d"), lines(Shelf.paged(shelves, 3, 2)));
    }

    private static Brief meeting(String id, Stage stage, String time, String knownOn, Event.Party... who) {
        Step step = new Step(knownOn, stage, time, null, "Coast Herald", null, "a.html", "ab12", "The council meets.", new Span(0, 18), new Span(12, 17), "new");
        return Brief.of(new Event(id, "Meeting", "meeting", stage, time, null, List.of(who), false, List.of(step), List.of(), List.of()));
    }

    private static Outline wide(List<Brief> events) {
        return new Outline(List.of(), events, List.of(), List.of(), List.of(), List.of());
    }

    private static List<String> alike(Paged<Shelf> paged) {
        return paged.items().stream().flatMap(shelf -> shelf.lines().stream()).map(line -> line.event().id() + " "
                + line.alike().shown().stream().map(other -> other.event().id()).toList()).toList();
    }

    /** "2027" is not told for December. */
    @Test
    void whatIsLongerThanAMonthStandsBelowTheMonthThatItEndsWithAndUnderAHeadOfItsOwn() {
        List<Brief> wide = List.of(event("autumn", "2027-09/2027-11"), event("november", "2027-11"), event("half", "2027-11-15/2027-11-30"), event("year", "2027"), event("open", "2027-06-01/.."));
        assertEquals(List.of("month 2027-11 [november, half]", "by 2027-11 [autumn]", "by 2027-12 [year]", "later null [open]"), Shelving.brief(view, TODAY).of(wide(wide)).stream()
                .map(shelf -> shelf.kind() + " " + shelf.month() + " " + shelf.lines().stream().map(line -> line.event().id()).toList()).toList());
    }

    @Test
    void whatNothingTellsApartStandsBehindTheFirstOfItWhereNoDayIsTold() {
        List<Brief> wide = List.of(meeting("a", Stage.DATED, "2027-06", "2027-04-10"), meeting("b", Stage.DATED, "2027-06", "2027-04-10"), meeting("firmer", Stage.CONFIRMED, "2027-06", "2027-04-10"),
                meeting("c", Stage.DATED, "2027-07", "2027-04-10"), meeting("named", Stage.DATED, "2027-06", "2027-04-10", new Event.Party("Ola Brandt", "party")),
                meeting("off", Stage.CANCELLED, "2027-06", "2027-04-10"));
        assertEquals(List.of("a [b]", "firmer []", "named []", "off []", "c []"), alike(Shelf.paged(Shelving.brief(view, TODAY).of(wide(wide)), 1, 9)));
        assertEquals(List.of("a []", "b []", "firmer []", "named []", "off []", "c []"),
                alike(Shelf.paged(new Shelving(view, TODAY, Shelving.Old.FOLDED, Shelving.Alike.APART).of(wide(wide)), 1, 9)));
    }

    @Test
    void pagesAreCutFromTheLinesThatAreSeenAndNoFoldGoesOnOnTheNext() {
        List<Brief> wide = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            wide.add(meeting("m" + i, Stage.DATED, "2027-06", "2027-04-10"));
        }
        wide.add(meeting("named", Stage.DATED, "2027-06", "2027-04-10", new Event.Party("Ola Brandt", "party")));
        wide.add(meeting("last", Stage.DATED, "2027-07", "2027-04-10"));
        Paged<Shelf> second = Shelf.paged(Shelving.brief(view, TODAY).of(wide(wide)), 2, 2);
        assertEquals(List.of("last []"), alike(second));
        assertEquals(List.of(2, 3), List.of(second.pages(), second.total()));
        Line.Alike behind = Shelf.paged(Shelving.brief(view, TODAY).of(wide(wide)), 1, 2).items().get(0).lines().get(0).alike();
        assertEquals(List.of(20, 89), List.of(behind.shown().size(), behind.count()));
    }

    @Test
    void whatChangedStandsBeforeThoseOfWhichNothingTellsItApart() {
        List<Brief> wide = List.of(meeting("a", Stage.DATED, "2027-06", "2027-04-10"), meeting("b", Stage.DATED, "2027-06", "2027-05-01"), meeting("c", Stage.DATED, "2027-06", "2027-05-01"));
        Line line = Shelf.paged(Shelving.brief(view, TODAY).of(wide(wide)), 1, 9).items().get(0).lines().get(0);
        assertEquals(List.of("b", "new", 1), List.of(line.event().id(), line.change().kind(), line.alike().changed()));
    }

    @Test
    void oldPlansWithoutADayStandFoldedAndAreShownToWhoAsks() {
        List<Brief> undated = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            undated.add(meeting("u" + i, Stage.EXPECTED, null, i < 3 ? "2027-04-10" : "2026-04-1" + i, new Event.Party("Ola Brandt", "party")));
        }
        List<Brief> lapsed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            lapsed.add(Brief.of(new Event("l" + i, "Meeting", "meeting", Stage.EXPECTED, "2026-05-1" + i, "Arden", List.of(), true, List.of(), List.of(), List.of())));
        }
        Outline agenda = new Outline(List.of(), List.of(), undated, lapsed, List.of(), List.of());
        List<Shelf> folded = new Shelving(view, TODAY, Shelving.Old.FOLDED, Shelving.Alike.TOGETHER).of(agenda);
        assertEquals(12, Shelf.folded(folded));
        Paged<Shelf> first = Shelf.paged(folded, 1, 2);
        assertEquals(List.of("undated"), first.items().stream().map(Shelf::kind).toList());
        Paged<Shelf> last = Shelf.paged(folded, 2, 2);
        assertEquals(List.of("undated", "forgotten", "history"), last.items().stream().map(Shelf::kind).toList());
        assertEquals(List.of(1, 0, 0), last.items().stream().map(shelf -> shelf.lines().size()).toList());
        assertEquals(new Shelf.Old(6, LocalDate.of(2027, 1, 30), 2, true), last.items().get(1).old());
        assertEquals(new Shelf.Old(6, LocalDate.of(2027, 4, 3), 5, true), last.items().get(2).old());
        List<Shelf> shown = new Shelving(view, TODAY, Shelving.Old.SHOWN, Shelving.Alike.TOGETHER).of(agenda);
        assertEquals(15, Shelf.paged(shown, 1, 2).total());
        assertEquals(0, Shelf.folded(shown));
        assertEquals(List.of("forgotten", "history"), Shelf.paged(shown, 5, 2).items().stream().map(Shelf::kind).toList());
        assertEquals(List.of("undated", "lapsed"), Shelving.brief(view, TODAY).of(agenda).stream().map(Shelf::kind).toList());
        Paged<Shelf> alone = Shelf.paged(new Shelving(view, TODAY, Shelving.Old.FOLDED, Shelving.Alike.TOGETHER).of(new Outline(List.of(), List.of(), List.of(), lapsed, List.of(), List.of())), 1, 2);
        assertEquals(List.of("history"), alone.items().stream().map(Shelf::kind).toList());
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
