package org.daybook.record.link;

import static org.daybook.reading.event.Stage.AGREED;
import static org.daybook.reading.event.Stage.ARRANGING;
import static org.daybook.reading.event.Stage.CANCELLED;
import static org.daybook.reading.event.Stage.DATED;
import static org.daybook.reading.event.Stage.EXPECTED;
import static org.daybook.reading.event.Stage.HAPPENED;
import static org.daybook.reading.event.Stage.MOVED;
import static org.daybook.reading.event.Stage.POSTPONED;
import static org.daybook.reading.event.Stage.SUGGESTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Combinators;
import org.daybook.reading.event.Stage;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Brief;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static final String DROZ = "Ana Droz";
    private static final String BERG = "Karl Berg";
    private static final LocalDate LATER = LocalDate.of(2027, 12, 31);

    private static AsOf day(String day) {
        return AsOf.day(LocalDate.parse(day));
    }

    /** The energy ministers' meeting of the scenarios: agreed, dated, put off, dated again, held. */
    private static Pages meeting() {
        return new Pages()
                .page("Coast Herald", "2027-03-02").tells("meeting", AGREED, "2027-05", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-03-30").tells("talks", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Coast Herald", "2027-04-20").tells("meeting", POSTPONED, null, DROZ, BERG)
                .page("Velmark Today", "2027-05-04").tells("meeting", DATED, "2027-06-21", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-06-22").tells("meeting", HAPPENED, "2027-06-21", DROZ, BERG, "[Arden]");
    }

    private static Event only(Chronicle chronicle) {
        assertEquals(1, chronicle.events().size(), () -> chronicle.events().toString());
        return chronicle.events().get(0);
    }

    private static List<String> ladder(Event event) {
        return event.history().stream().map(s -> s.knownOn() + " " + s.stage() + " " + s.edtf() + " " + s.change()).toList();
    }

    @Test
    void takesTwoStatesWhoseMinistersMeetAndTwoPeopleOfTheNextParagraphForOneMeeting() {
        Pages pages = new Pages().page("Coast Herald", "2030-02-03").tells("meeting", AGREED, "2030-05", "Norland", "Velmark")
                .tells("meeting", AGREED, null, "Anna Berg", "Ivan Lund", "[Arden]");
        Event only = pages.chronicle(AsOf.day(LocalDate.of(2030, 3, 1))).events().get(0);
        assertEquals(1, pages.chronicle(AsOf.day(LocalDate.of(2030, 3, 1))).events().size());
        assertEquals("2030-05", only.edtf());
        Pages apart = new Pages().page("Coast Herald", "2030-02-03").tells("meeting", HAPPENED, "2030-01", "Norland", "Velmark")
                .tells("meeting", AGREED, null, "Anna Berg", "Ivan Lund", "[Arden]");
        assertEquals(2, apart.chronicle(AsOf.day(LocalDate.of(2030, 3, 1))).events().size(), "one was, the other is to be");
    }

    @Test
    void takesWhatOnePageSaysTwiceOfOnePlanForOnePlanThoughItsKindComesOften() {
        AsOf later = AsOf.day(LocalDate.of(2030, 3, 1));
        only(new Pages().page("Coast Herald", "2030-02-03").tells("interview", SUGGESTED, null, DROZ).tells("interview", SUGGESTED, null, DROZ).chronicle(later));
        only(new Pages().page("Coast Herald", "2030-02-03").tells("rally", EXPECTED, "2030-04", DROZ).tells("rally", EXPECTED, "2030-04", DROZ).chronicle(later));
        assertEquals(2, new Pages().page("Coast Herald", "2030-02-03").tells("rally", EXPECTED, "2030-04", DROZ, "[Arden]")
                .tells("rally", EXPECTED, "2030-04", DROZ, "[Kestrin]").chronicle(later).events().size(), "two towns");
        assertEquals(2, new Pages().page("Coast Herald", "2030-02-03").tells("rally", HAPPENED, "2030-01", DROZ)
                .tells("rally", HAPPENED, "2030-01", DROZ).chronicle(later).events().size(), "of what came often there may have been two");
    }

    @Test
    void keepsWhatIsOfNoTypeApartWhereItIsToldInOtherWords() {
        AsOf later = AsOf.day(LocalDate.of(2030, 3, 1));
        Pages pages = new Pages().page("Coast Herald", "2030-02-03").tells("other", DATED, "2030-04-12", DROZ).named("Ana Droz will redeem bonds")
                .page("Northern Post", "2030-02-04").tells("other", DATED, "2030-04-12", DROZ).named("Ana Droz will open a lighthouse")
                .page("Velmark Today", "2030-02-05").tells("other", DATED, "2030-04-12", DROZ).named("Droz to redeem bonds");
        assertEquals(2, pages.chronicle(later).events().size(), () -> pages.chronicle(later).events().toString());
    }

    @Test
    void titlesWhatManyTellByWhomMoreThanOneNames() {
        Pages pages = new Pages().page("Coast Herald", "2030-02-03").tells("election", DATED, "2030-04-12", "Norland")
                .page("Northern Post", "2030-02-04").tells("election", DATED, "2030-04-12", DROZ, "Norland")
                .page("Velmark Today", "2030-02-05").tells("election", DATED, "2030-04-12", "Norland");
        assertEquals("election of Ana Droz and Norland", only(pages.chronicle(AsOf.allKnown(LATER))).title());
        pages.page("Harbour Gazette", "2030-02-06").tells("election", DATED, "2030-04-12", "Norland");
        assertEquals("election of Norland", only(pages.chronicle(AsOf.allKnown(LATER))).title());
        pages.page("Hill Courier", "2030-02-07").tells("election", DATED, "2030-04-12", DROZ, "Norland");
        assertEquals("election of Ana Droz and Norland", only(pages.chronicle(AsOf.allKnown(LATER))).title());
    }

    @Test
    void keepsTheDayOfWhatWasHeldWhereAPageLooksBackOnTheWeekBeside() {
        Pages held = new Pages().page("Coast Herald", "2027-04-01").tells("primary", DATED, "2027-04-06", DROZ, BERG, "[Norland]")
                .page("Northern Post", "2027-04-07").tells("primary", HAPPENED, "2027-04-06", DROZ, BERG, "[Norland]");
        Event event = only(held.page("Evening Mail", "2027-04-11").tells("primary", HAPPENED, "2027-03-29/2027-04-04", DROZ, BERG, "[Norland]").chronicle(AsOf.allKnown(LATER)));
        assertEquals("2027-04-06", event.edtf());
        assertEquals("2027-03-29/2027-04-04", event.history().get(2).edtf());
        assertEquals(List.of(), event.disagreements());
        // of a plan nobody has said that it was kept
        assertEquals("2027-03-29/2027-04-04", only(new Pages().page("Coast Herald", "2027-04-01").tells("primary", DATED, "2027-04-06", DROZ, BERG, "[Norland]")
                .page("Evening Mail", "2027-04-11").tells("primary", HAPPENED, "2027-03-29/2027-04-04", DROZ, BERG, "[Norland]").chronicle(AsOf.allKnown(LATER))).edtf());
        // another day is another thing, and so are two: whoever tells them later knows more
        assertEquals("2027-04-04/2027-04-05", only(new Pages().page("Northern Post", "2027-04-07").tells("primary", HAPPENED, "2027-04-06", DROZ, BERG, "[Norland]")
                .page("Evening Mail", "2027-04-11").tells("primary", HAPPENED, "2027-04-04/2027-04-05", DROZ, BERG, "[Norland]").chronicle(AsOf.allKnown(LATER))).edtf());
        Event other = only(new Pages().page("Northern Post", "2027-04-07").tells("primary", HAPPENED, "2027-04-06", DROZ, BERG, "[Norland]")
                .page("Velmark Today", "2027-04-12").tells("primary", HAPPENED, "2027-04-07", DROZ, BERG, "[Norland]").chronicle(AsOf.allKnown(LATER)));
        assertEquals("2027-04-07", other.edtf());
    }

    @Test
    void tellsOneMeetingFromItsAgreementToItsEnd() {
        Event event = only(meeting().chronicle(AsOf.allKnown(LATER)));
        assertEquals(HAPPENED, event.stage());
        assertEquals("2027-06-21", event.edtf());
        assertEquals("Arden", event.place());
        assertEquals(List.of("2027-03-02 agreed 2027-05 new", "2027-03-30 dated 2027-05-12 firmer", "2027-04-20 postponed 2027-05-13/.. postponed",
                "2027-05-04 dated 2027-06-21 moved", "2027-06-22 happened 2027-06-21 happened"), ladder(event));
    }

    @Test
    void takesWhatCameOfItBeforeTheDayThatAPageSaysWasGivenUp() {
        Event held = only(new Pages().page("Coast Herald", "2027-06-22").tells("meeting", HAPPENED, "2027-06-21", DROZ, BERG, "[Arden]")
                .tells("meeting", POSTPONED, "2027-05-12", DROZ, BERG).chronicle(AsOf.allKnown(LATER)));
        assertEquals(List.of("2027-06-22 happened 2027-06-21 new"), ladder(held));
        Event again = only(new Pages().page("Coast Herald", "2027-05-30").tells("meeting", DATED, "2027-06-21", DROZ, BERG, "[Arden]")
                .tells("meeting", CANCELLED, "2027-05", DROZ, BERG).chronicle(AsOf.allKnown(LATER)));
        assertEquals(List.of("2027-05-30 dated 2027-06-21 new"), ladder(again));
    }

    @Test
    void takesTwoTellingsOfOneTownAndDayCalledOffForOneEvent() {
        Pages pages = new Pages().page("Coast Herald", "2027-04-20").tells("meeting", POSTPONED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-21").tells("meeting", POSTPONED, "2027-05-12", "Norland", "Velmark", "[Arden]");
        assertEquals(POSTPONED, only(pages.chronicle(AsOf.allKnown(LATER))).stage());
        pages.page("Velmark Today", "2027-04-21").tells("meeting", POSTPONED, "2027-05-12", "Tarnia", "Ostmark", "[Kestrin]");
        assertEquals(2, pages.chronicle(AsOf.allKnown(LATER)).events().size());
    }

    @Test
    void givesUpTheDayThatThePostponementNamesOfTwoThatAreTold() {
        Event off = only(new Pages().page("Coast Herald", "2027-03-30").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-01").tells("meeting", DATED, "2027-05-13", DROZ, BERG, "[Arden]")
                .page("Coast Herald", "2027-04-20").tells("meeting", POSTPONED, "2027-05-12", DROZ, BERG, "[Arden]").chronicle(AsOf.allKnown(LATER)));
        assertEquals("2027-05-13/..", off.edtf());
    }

    @Test
    void givesTheSameDayUpOnceThoughTwoPagesSaySo() {
        Event off = only(new Pages().page("Coast Herald", "2027-03-30").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Coast Herald", "2027-04-20").tells("meeting", POSTPONED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-21").tells("meeting", POSTPONED, "2027-05-12", DROZ, BERG, "[Arden]").chronicle(AsOf.allKnown(LATER)));
        assertEquals("2027-05-13/..", off.edtf());
    }

    @Test
    void givesNoDayUpTwiceThoughTheSecondPageNamesNone() {
        Event off = only(new Pages().page("Coast Herald", "2027-03-30").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Coast Herald", "2027-04-20").tells("meeting", POSTPONED, null, DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-21").tells("meeting", POSTPONED, null, DROZ, BERG, "[Arden]").chronicle(AsOf.allKnown(LATER)));
        assertEquals("2027-05-13/..", off.edtf());
    }

    @Test
    void takesNoWiderTimeForASideBetweenTwoDays() {
        Event event = only(new Pages().page("Velmark Today", "2027-03-20").tells("meeting", AGREED, "2027-05", DROZ, BERG, "[Arden]")
                .page("Coast Herald", "2027-03-30").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-01").tells("meeting", DATED, "2027-05-13", DROZ, BERG, "[Arden]").chronicle(AsOf.allKnown(LATER)));
        assertEquals("[2027-05-12,2027-05-13]", event.edtf());
    }

    @Test
    void isTitledByATellingThatNamesNobodyAlone() {
        assertEquals("meeting of Ana Droz and Karl Berg and [Arden]", only(new Pages()
                .page("Coast Herald", "2027-03-30").tells("meeting", DATED, "2027-05-12", "Velmark", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-01").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]").chronicle(AsOf.allKnown(LATER))).title());
    }

    @Test
    void leavesAnEventCalledOffThatNothingLaterIsToldOf() {
        Event off = only(new Pages().page("Coast Herald", "2027-04-20").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .tells("meeting", CANCELLED, "2027-05", DROZ, BERG).chronicle(AsOf.allKnown(LATER)));
        assertEquals(CANCELLED, off.stage());
    }

    @Test
    void answersAsOfEachDayWithWhatWasKnownThen() {
        assertEquals(List.of(), meeting().chronicle(day("2027-03-01")).events());
        assertEquals("2027-05", only(meeting().chronicle(day("2027-03-02"))).edtf());
        assertEquals("2027-05-12", only(meeting().chronicle(day("2027-04-19"))).edtf());
        Event off = only(meeting().chronicle(day("2027-05-01")));
        assertEquals(POSTPONED, off.stage());
        assertEquals("2027-05-13/..", off.edtf());
        Event again = only(meeting().chronicle(day("2027-06-01")));
        assertEquals(MOVED, again.stage());
        assertEquals("2027-06-21", again.edtf());
    }

    @Test
    void keepsAnEventsIdWhateverIsPublishedLater() {
        String first = only(meeting().chronicle(day("2027-03-02"))).id();
        assertEquals(first, only(meeting().chronicle(AsOf.allKnown(LATER))).id());
    }

    @Test
    void findsAnEventByAnyMentionsIdOrItsBeginning() {
        Pages pages = meeting();
        Chronicle chronicle = pages.chronicle(AsOf.allKnown(LATER));
        for (EventMention mention : pages.mentions()) {
            assertEquals(only(chronicle), chronicle.event(mention.id()).orElseThrow());
            assertEquals(only(chronicle), chronicle.event(mention.id().substring(0, 6)).orElseThrow());
        }
        assertTrue(chronicle.event("nothing").isEmpty());
        assertTrue(chronicle.event("").isEmpty());
    }

    @Test
    void lapsesOnTheFirstDayAfterItsWindow() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-02").tells("visit", AGREED, "2027", DROZ, "[Velmark]");
        assertFalse(only(pages.chronicle(day("2027-12-31"))).lapsed());
        Chronicle later = pages.chronicle(day("2028-01-01"));
        assertTrue(only(later).lapsed());
        assertEquals(1, later.agenda(new Agenda.Question(null, null, null, null, day("2028-01-01"))).lapsed().size());
    }

    @Test
    void doesNotLapseOnceItIsToldToHaveHappened() {
        assertFalse(only(meeting().chronicle(AsOf.allKnown(LATER))).lapsed());
    }

    @Test
    void narrowsATimeAndDoesNotWidenItAgain() {
        Event event = only(new Pages()
                .page("Coast Herald", "2027-01-10").tells("visit", EXPECTED, "2027", DROZ, "[Velmark]")
                .page("Coast Herald", "2027-02-10").tells("visit", AGREED, "2027-05", DROZ, "[Velmark]")
                .page("Coast Herald", "2027-03-10").tells("visit", DATED, "2027-05-12", DROZ, "[Velmark]")
                .page("Northern Post", "2027-03-12").tells("visit", EXPECTED, "2027-05", DROZ, "[Velmark]")
                .chronicle(AsOf.allKnown(LocalDate.of(2027, 4, 1))));
        assertEquals("2027-05-12", event.edtf());
        assertEquals(DATED, event.stage());
        assertEquals(List.of("new", "firmer", "firmer", "same"), event.history().stream().map(Step::change).toList());
    }

    @Test
    void showsTwoDaysToldByTwoSidesAsADisagreement() {
        Event event = only(new Pages()
                .page("Coast Herald", "2027-03-30").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Velmark Today", "2027-04-01").tells("meeting", DATED, "2027-05-13", DROZ, BERG, "[Arden]")
                .chronicle(AsOf.allKnown(LocalDate.of(2027, 4, 2))));
        assertEquals("[2027-05-12,2027-05-13]", event.edtf());
        assertEquals("date", event.disagreements().get(0).about());
        assertEquals(List.of("2027-05-12", "2027-05-13"), event.disagreements().get(0).sides().stream().map(Event.Side::value).toList());
        assertEquals("contradicts", event.history().get(1).change());
    }

    @Test
    void letsAPageWithoutADateSupersedeNothing() {
        Event event = only(meeting().page("Evening Mail", null).tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .chronicle(AsOf.allKnown(LATER)));
        assertEquals(HAPPENED, event.stage());
        assertEquals("2027-06-21", event.edtf());
        assertEquals("undated", event.history().get(5).change());
    }

    @Test
    void takesThePeopleOfAnUnnamedMeetingFromItsStory() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-30").names(DROZ, BERG).tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-20").names(BERG, DROZ).tells("meeting", POSTPONED, null, "[Arden]");
        assertEquals(POSTPONED, only(pages.chronicle(AsOf.allKnown(LocalDate.of(2027, 4, 21)))).stage());
        Pages others = new Pages().page("Coast Herald", "2027-03-30").names(DROZ, BERG).tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-20").names("Ole Lund", DROZ).tells("meeting", POSTPONED, null, "[Arden]");
        assertEquals(2, others.chronicle(AsOf.allKnown(LocalDate.of(2027, 4, 21))).events().size());
    }

    @Test
    void takesATripToACityAndAVisitToItsCountryForOneJourneyAndShowsItsTwoDays() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-30").tells("trip", DATED, "2027-05-12", ">" + DROZ, "[Paris]")
                .page("Northern Post", "2027-03-31").tells("visit", DATED, "2027-05-13", ">" + DROZ, "[France]");
        Event one = only(pages.chronicle(AsOf.allKnown(LATER)));
        assertEquals("[2027-05-12,2027-05-13]", one.edtf());
        assertEquals(2, one.disagreements().get(0).sides().size());
        assertEquals("Paris", one.place());
    }

    @Test
    void keepsJourneysToAnotherCountryOfAnotherGuestOrOfAnotherMonthApart() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-30").tells("trip", DATED, "2027-05-12", ">" + DROZ, "[Paris]")
                .page("Northern Post", "2027-03-31").tells("visit", DATED, "2027-05-12", ">" + DROZ, "[Spain]")
                .page("Velmark Today", "2027-03-31").tells("visit", DATED, "2027-05-12", ">Ole Lund", "[France]")
                .page("Coast Herald", "2027-04-01").tells("visit", DATED, "2027-06-20", ">" + DROZ, "[France]");
        assertEquals(4, pages.chronicle(AsOf.allKnown(LATER)).events().size());
    }

    @Test
    void linksAPlannedTripWithTheVisitThatWasHeld() {
        Event held = only(new Pages().page("Coast Herald", "2027-03-30").tells("trip", DATED, "2027-05", ">" + DROZ, "[France]")
                .page("Northern Post", "2027-05-13").tells("visit", HAPPENED, "2027-05-12", ">" + DROZ, "[Paris]").chronicle(AsOf.allKnown(LATER)));
        assertEquals(List.of("2027-03-30 dated 2027-05 new", "2027-05-13 happened 2027-05-12 happened"), ladder(held));
    }

    @Test
    void takesAnElectionOfOneMonthThatPagesOfOneStoryTellForOne() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-30").names(DROZ, BERG).tells("election", DATED, "2027-11")
                .page("Northern Post", "2027-04-14").names(BERG, DROZ).tells("election", DATED, "2027-11-08");
        assertEquals("2027-11-08", only(pages.chronicle(AsOf.allKnown(LATER))).edtf());
        Pages apart = new Pages().page("Coast Herald", "2027-03-30").names(DROZ, BERG).tells("election", DATED, "2027-11")
                .page("Northern Post", "2027-04-14").names(BERG, "Ole Lund").tells("election", DATED, "2027-11-08")
                .page("Velmark Today", "2027-04-14").names(DROZ, BERG).tells("election", DATED, "2027-11", "[France]")
                .page("Velmark Today", "2027-04-15").names(DROZ, BERG).tells("convention", DATED, "2027-11");
        assertEquals(4, apart.chronicle(AsOf.allKnown(LATER)).events().size());
    }

    @Test
    void makesAPlanNoMoreThanPossibleWhereItsOwnDayIsDoubted() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-30").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-14").tells("meeting", SUGGESTED, "2027-05-12", DROZ, BERG, "[Arden]");
        assertEquals(SUGGESTED, only(pages.chronicle(AsOf.allKnown(LATER))).stage());
        assertEquals("2027-04-14 suggested 2027-05-12 weaker", ladder(only(pages.chronicle(AsOf.allKnown(LATER)))).get(1));
        Event vague = only(new Pages().page("Coast Herald", "2027-03-30").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-14").tells("meeting", SUGGESTED, "2027", DROZ, BERG, "[Arden]").chronicle(AsOf.allKnown(LATER)));
        assertEquals(DATED, vague.stage(), "who says less makes nothing less firm");
    }

    @Test
    void keepsTwoMeetingsOfTheSamePeopleApart() {
        Chronicle chronicle = new Pages()
                .page("Coast Herald", "2027-03-02").tells("meeting", HAPPENED, "2027-03-01", DROZ, BERG, "[Arden]")
                .tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-03-03").tells("meeting", HAPPENED, "2027-03-01", DROZ, BERG)
                .tells("meeting", DATED, "2027-05-12", DROZ, BERG)
                .chronicle(AsOf.allKnown(LocalDate.of(2027, 3, 4)));
        assertEquals(List.of(2, 2), chronicle.events().stream().map(e -> e.history().size()).toList());
    }

    @Test
    void keepsAMeetingWithAnotherApart() {
        Chronicle chronicle = new Pages()
                .page("Coast Herald", "2027-03-02").tells("meeting", HAPPENED, "2027-03-01", DROZ, BERG)
                .page("Northern Post", "2027-03-03").tells("meeting", HAPPENED, "2027-03-01", DROZ, "Ole Lund")
                .chronicle(AsOf.allKnown(LATER));
        assertEquals(2, chronicle.events().size());
    }

    @Test
    void leavesAnUndatedTellingApartFromTwoEventsThatItMayAsWellBeOf() {
        Chronicle chronicle = new Pages()
                .page("Coast Herald", "2027-09-01").tells("debate", DATED, "2027-09-26", DROZ, BERG)
                .page("Northern Post", "2027-09-02").tells("debate", DATED, "2027-10-09", DROZ, BERG)
                .page("Velmark Today", "2027-09-03").tells("debate", EXPECTED, null, DROZ, BERG)
                .chronicle(AsOf.allKnown(LATER));
        assertEquals(3, chronicle.events().size());
        assertEquals(3, chronicle.events().stream().mapToInt(e -> e.history().size()).sum());
    }

    @Test
    void joinsTellingsInTwoScripts() {
        Event event = only(new Pages()
                .page("Coast Herald", "2027-03-02").tells("visit", AGREED, "2027-05", "Ivan Orlov", "[Velmark]")
                .page("Арденский вестник", "2027-03-20").tells("visit", ARRANGING, "2027-05", "Иван Орлов", "[Велмарк]")
                .chronicle(AsOf.allKnown(LATER)));
        assertEquals(List.of("Ivan Orlov"), event.participants().stream().map(Event.Party::name).toList());
        assertEquals(ARRANGING, event.stage());
    }

    @Test
    void showsACancelledEventAndWhatItWas() {
        Event event = only(new Pages()
                .page("Coast Herald", "2027-03-02").tells("summit", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-04-02").tells("summit", CANCELLED, null, DROZ, BERG, "[Arden]")
                .chronicle(AsOf.allKnown(LocalDate.of(2027, 4, 3))));
        assertEquals(CANCELLED, event.stage());
        assertEquals("2027-05-12", event.edtf());
        assertFalse(event.lapsed());
    }

    @Test
    void groupsPagesThatTellOneEventInTheirLeadsIntoAStory() {
        Chronicle chronicle = meeting().page("Coast Herald", "2027-06-23").tells("concert", DATED, "2027-07-01", "Ole Lund", "[Arden]")
                .chronicle(AsOf.allKnown(LATER));
        assertEquals(List.of(1, 5), chronicle.stories(null).stream().map(s -> s.pages().size()).sorted().toList());
        assertEquals(5, chronicle.story("droz").orElseThrow().pages().size());
    }

    @Test
    void listsWhatIsAheadByHowWideItsTimeIs() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-02")
                .tells("visit", DATED, "2027-05-12", DROZ, "[Velmark]").tells("summit", AGREED, "2027-06", DROZ, BERG)
                .tells("concert", SUGGESTED, null, "Ole Lund").tells("trial", HAPPENED, "2027-03-01", "Per Dahl");
        AsOf asOf = AsOf.allKnown(LocalDate.of(2027, 3, 3));
        Agenda agenda = pages.chronicle(asOf).agenda(new Agenda.Question(null, null, null, null, asOf));
        assertEquals(List.of("visit"), agenda.dated().stream().map(Event::type).toList());
        assertEquals(List.of("summit"), agenda.wide().stream().map(Event::type).toList());
        assertEquals(List.of("concert"), agenda.undated().stream().map(Event::type).toList());
        Agenda asked = pages.chronicle(asOf).agenda(new Agenda.Question(null, LocalDate.of(2027, 5, 31), "Дроз", null, asOf));
        assertEquals(List.of("visit"), asked.events().stream().map(Event::type).toList());
    }

    @Test
    void narrowsWhatIsAheadToWhatIsAskedForAndCountsWhatCanBe() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-02").tells("visit", DATED, "2027-05-12", DROZ, "[Velmark]")
                .tells("concert", SUGGESTED, "2027-06-20", "Ole Lund", "[Arden]")
                .page("Northern Post", "2027-03-05").tells("visit", DATED, "2027-05-12", DROZ, "[Velmark]");
        AsOf asOf = AsOf.allKnown(LocalDate.of(2027, 3, 6));
        Chronicle chronicle = pages.chronicle(asOf);
        Agenda.Choices choices = chronicle.choices(new Agenda.Question(null, null, null, null, asOf));
        assertEquals(java.util.Map.of(DATED, 1, SUGGESTED, 1), choices.stages());
        assertEquals(java.util.Map.of("Coast Herald", 2, "Northern Post", 1), choices.outlets());
        assertEquals(java.util.Map.of("visit", 1, "concert", 1), choices.types());
        assertEquals(java.util.Map.of("Velmark", 1, "Arden", 1), choices.where());
        assertEquals(1, choices.who().get(DROZ));
        Set<String> any = Set.of();
        Set<Stage> all = Set.of();
        for (Agenda.Only visit : List.of(new Agenda.Only(Set.of(DATED), any, any, any, any, null), new Agenda.Only(all, Set.of(DROZ), any, any, any, null),
                new Agenda.Only(all, any, Set.of("Velmark"), any, any, null), new Agenda.Only(all, any, any, Set.of("visit"), any, null),
                new Agenda.Only(all, any, any, any, Set.of("Northern Post"), null),
                new Agenda.Only(all, any, any, any, any, LocalDate.of(2027, 3, 4)))) {
            Agenda asked = chronicle.agenda(new Agenda.Question(null, null, null, null, asOf, visit));
            assertEquals(List.of("visit"), asked.events().stream().map(Event::type).toList(), visit::toString);
        }
        Agenda.Only nothing = new Agenda.Only(Set.of(DATED), Set.of("Ole Lund"), any, any, any, null);
        assertEquals(List.of(), chronicle.agenda(new Agenda.Question(null, null, null, null, asOf, nothing)).events());
    }

    @Test
    void tellsWhichEventsPagesToldADayForThatTheyCantBeOnNow() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-02").tells("visit", DATED, "2027-05-12", DROZ, "[Velmark]").tells("concert", DATED, "2027-05-12", "Ole Lund", "[Arden]")
                .page("Northern Post", "2027-03-20").tells("visit", Stage.MOVED, "2027-05-19", DROZ, "[Velmark]").tells("concert", DATED, "2027-05", "Ole Lund", "[Arden]");
        AsOf asOf = AsOf.allKnown(LocalDate.of(2027, 3, 21));
        Chronicle chronicle = pages.chronicle(asOf);
        assertEquals(List.of("2027-05-19"), chronicle.outline(new Agenda.Question(null, null, null, null, asOf)).strayed().stream().map(Brief::edtf).toList());
        assertEquals(List.of(), chronicle.outline(new Agenda.Question(LocalDate.of(2027, 5, 13), null, null, null, asOf)).strayed());
    }

    @Test
    void countsNoUndatedPageOnAPastDayAndSaysSo() {
        Pages pages = new Pages().page("Coast Herald", null).tells("visit", DATED, "2027-05-12", DROZ, "[Velmark]");
        AsOf asOf = day("2027-03-03");
        Agenda agenda = pages.chronicle(asOf).agenda(new Agenda.Question(null, null, null, null, asOf));
        assertEquals(List.of(), agenda.events());
        assertEquals(List.of("Coast Herald-0.html"), agenda.straddling());
    }

    @Property(tries = 200)
    void theOrderOfPagesAndMentionsChangesNothing(@ForAll("collections") Pages pages, @ForAll Random random) {
        List<PageFacts> facts = new ArrayList<>(pages.pages());
        List<EventMention> mentions = new ArrayList<>(pages.mentions());
        Chronicle before = pages.chronicle(AsOf.allKnown(LATER));
        Collections.shuffle(facts, random);
        Collections.shuffle(mentions, random);
        Chronicle after = Chronicle.of(facts, mentions, AsOf.allKnown(LATER), id -> null);
        assertEquals(before.events(), after.events());
        assertEquals(before.stories(null), after.stories(null));
    }

    @Property(tries = 200)
    void anAnswerAsOfADayIsThatOfThePagesKnownByThen(@ForAll("collections") Pages pages, @ForAll("days") LocalDate day) {
        List<PageFacts> then = pages.pages().stream().filter(p -> Chronicle.knownBy(p, day)).toList();
        Chronicle only = Chronicle.of(then, pages.mentions(), AsOf.allKnown(day), id -> null);
        Chronicle asOf = pages.chronicle(AsOf.day(day));
        assertEquals(only.events(), asOf.events());
        assertEquals(only.stories(null), asOf.stories(null));
    }

    @Property(tries = 100)
    void everyMentionIsInOneEventAndEveryPageInAStory(@ForAll("collections") Pages pages) {
        Chronicle chronicle = pages.chronicle(AsOf.allKnown(LATER));
        for (EventMention mention : pages.mentions()) {
            assertTrue(chronicle.event(mention.id()).isPresent());
        }
        assertEquals(pages.pages().size(), chronicle.stories(null).stream().mapToInt(s -> s.pages().size()).sum());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 200).map(LocalDate.of(2027, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Pages> collections() {
        Arbitrary<String> published = Arbitraries.integers().between(0, 200).map(d -> LocalDate.of(2027, 1, 1).plusDays(d).toString());
        Arbitrary<String> when = Arbitraries.oneOf(published, Arbitraries.of("2027", "2027-05", "2027-06")).injectNull(0.3);
        Arbitrary<Stage> stage = Arbitraries.of(Stage.class);
        Arbitrary<String> type = Arbitraries.of("meeting", "talks", "visit", "debate", "rally", "primary", "election");
        Arbitrary<List<String>> who = Arbitraries.of(DROZ, BERG, "Ole Lund", "Ана Дроз", "[Arden]", "[Velmark]", "Norland").set().ofMinSize(1).ofMaxSize(4)
                .map(s -> s.stream().sorted().toList());
        Arbitrary<Pages> none = Arbitraries.create(Pages::new);
        record Telling(boolean newPage, String outlet, String published, String type, Stage stage, String when, List<String> who) { }
        Arbitrary<Telling> telling = Combinators.combine(Arbitraries.of(true, false), Arbitraries.of("Coast Herald", "Northern Post", "Velmark Today"),
                published.injectNull(0.1), type, stage, when, who).as(Telling::new);
        return Combinators.combine(none, telling.list().ofMinSize(1).ofMaxSize(14)).as((pages, tellings) -> {
            for (Telling t : tellings) {
                if (t.newPage() || pages.pages().isEmpty()) {
                    pages.page(t.outlet(), t.published());
                }
                pages.tells(t.type(), t.stage(), t.when(), t.who().toArray(String[]::new));
            }
            return pages;
        });
    }
}
