package org.daybook.record.link;

import static org.daybook.reading.event.Stage.CANCELLED;
import static org.daybook.reading.event.Stage.DATED;
import static org.daybook.reading.event.Stage.EXPECTED;
import static org.daybook.reading.event.Stage.HAPPENED;
import static org.daybook.reading.event.Stage.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.junit.jupiter.api.Test;

/** Tellings that name no day, beside the events that others date. */
class OneOffsTest {
    private static final String DROZ = "Ana Droz";
    private static final String BERG = "Karl Berg";
    private static final String LUND = "Ole Lund";
    private static final AsOf LATER = AsOf.allKnown(LocalDate.of(2028, 12, 31));

    /** Of each event its day, and how many pages tell it. */
    private static List<String> events(Pages pages) {
        return events(pages, LATER);
    }

    private static List<String> events(Pages pages, AsOf asOf) {
        return pages.chronicle(asOf).events().stream().map(e -> e.edtf() + " x" + e.history().size()).sorted().toList();
    }

    private static Pages dated(String type, String day, String... who) {
        return new Pages().page("Coast Herald", "2027-03-02").tells(type, DATED, day, who);
    }

    @Test
    void takesAPrimaryWithoutADayForTheOnlyOneOfThePlaceThatIsDated() {
        assertEquals(List.of("2027-04-19 x4"), events(dated("primary", "2027-04-19", "Norland")
                .page("Northern Post", "2027-02-20").tells("primary", EXPECTED, null, "Norland")
                .page("Velmark Today", "2027-04-02").tells("primary", EXPECTED, null, "[Norland]")
                .page("Evening Mail", "2027-04-21").tells("primary", HAPPENED, null, "Norland", DROZ)));
    }

    @Test
    void takesNoTwoJourneysForOneWhereNobodySaysWhoseTheyAre() {
        assertEquals(List.of("null x1", "null x1"), events(new Pages()
                .page("Coast Herald", "2027-03-02").tells("trip", HAPPENED, null, "[Norland]").names(DROZ, BERG)
                .page("Northern Post", "2027-03-10").tells("trip", HAPPENED, null, "[Norland]").names(DROZ, BERG)));
        assertEquals(List.of("2027-03 x2"), events(new Pages()
                .page("Coast Herald", "2027-03-02").tells("trip", EXPECTED, "2027-03", "[Norland]")
                .page("Northern Post", "2027-03-10").tells("trip", EXPECTED, "2027-03", "[Norland]")));
        assertEquals(List.of("null x2"), events(new Pages()
                .page("Coast Herald", "2027-03-02").tells("trip", EXPECTED, null, "[Norland]", ">" + DROZ).names(DROZ, BERG)
                .page("Northern Post", "2027-03-10").tells("trip", EXPECTED, null, "[Norland]").names(DROZ, BERG)));
    }

    @Test
    void takesPagesOfTwoCountriesForOnesOfOneLanguage() {
        assertEquals(List.of("2027-04-19 x2"), events(dated("primary", "2027-04-19", "[Norland]").speaks("en-GB")
                .page("Northern Post", "2027-02-20").tells("primary", EXPECTED, null, "[Norland]").speaks("en-US")));
    }

    @Test
    void takesNoOtherKindSoWhosePlaceSaysTooLittle() {
        for (String type : List.of("election", "referendum", "convention", "conference", "debate", "tournament")) {
            assertEquals(List.of("2027-04-19 x1", "null x1"), events(dated(type, "2027-04-19", "[Arden]").page("Northern Post", "2027-02-20").tells(type, EXPECTED, null, "[Arden]")), type);
        }
        assertEquals(2, events(dated("debate", "2027-04-19", "[Arden]").named("Mayoral debate, Arden")
                .page("Northern Post", "2027-03-20").tells("debate", EXPECTED, null, "[Arden]").named("Debate, Arden")).size());
    }

    @Test
    void takesNoPrimaryForAnotherWhereTitlesCannotSayWhichPartysItIs() {
        assertEquals(2, events(new Pages().page("Северная газета", "2027-03-02").tells("primary", DATED, "2027-04-19", "[Норландия]").named("Праймериз, Норландия").speaks("ru")
                .page("Южная газета", "2027-03-20").tells("primary", EXPECTED, null, "[Норландия]").named("Праймериз, Норландия").speaks("ru")).size());
        assertEquals(2, events(dated("primary", "2027-04-19", "[Norland]").named("Primary, Norland")
                .page("Южная газета", "2027-03-20").tells("primary", EXPECTED, null, "[Norland]").named("Праймериз, Norland").speaks("ru")).size());
    }

    @Test
    void takesThePrimaryOfABodyForThatBodysAlone() {
        for (String other : List.of("{Meadow}", "Arden")) {
            assertEquals(other.equals("Arden") ? 1 : 2, events(dated("primary", "2027-04-19", "{Harbour}", "[Arden]").named("Primary: Harbour, Arden")
                    .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, other, "[Arden]").named("Primary: " + other.replaceAll("[{}]", "") + ", Arden")).size(), other);
        }
        assertEquals(2, events(dated("primary", "2027-04-19", "{Harbour}", "[Arden]").named("Primary: Harbour, Arden")
                .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, "[Arden]").named("Meadow primary, Arden")).size());
        assertEquals(2, events(dated("primary", "2027-04-19", "{Harbour}").named("Primary: Harbour")
                .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, "{Harbour}").named("Primary: Harbour")).size(), "it may have one in each place");
    }

    @Test
    void takesPrimariesOfOneDayForOneWhereOnePlaceMayLieInTheOther() {
        for (String[] places : List.of(new String[] {"[Norland]", "[Norland State]"}, new String[] {"[Lyon]", "[France]"})) {
            assertEquals(List.of("2027-04-19 x2"), events(dated("primary", "2027-04-19", places[0]).named("Primary, " + places[0])
                    .page("Northern Post", "2027-03-20").tells("primary", DATED, "2027-04-19", places[1]).named("Primary, " + places[1])), places[0]);
        }
        assertEquals(2, events(dated("primary", "2027-04-19", "[Norland]", DROZ).named("Primary, Norland")
                .page("Northern Post", "2027-03-20").tells("primary", DATED, "2027-04-19", "[Velmark]", DROZ).named("Primary, Velmark")).size(), "who stands in one stands in all");
    }

    @Test
    void takesAPrimaryThatOnePageCallsInThreeWaysForOne() {
        assertEquals(List.of("2027-04-19 x1"), events(new Pages().page("Coast Herald", "2027-04-20").tells("primary", HAPPENED, "2027-04-19", "Norland").named("Norland primary")
                .tells("primary", HAPPENED, "2027-04-19", "Norland").named("Norland caucuses").tells("primary", HAPPENED, "2027-04-19", "Norland").named("Closed contest, Norland")));
        assertEquals(List.of("2027-04-19 x1", "2027-04-19 x1"), events(new Pages().page("Coast Herald", "2027-04-20").tells("primary", HAPPENED, "2027-04-19", "Norland").named("Meadow primary: Norland")
                .tells("primary", HAPPENED, "2027-04-19", "Norland").named("Harbour caucuses: Norland")));
    }

    @Test
    void takesNothingToldTooEarlyThroughWhatIsToldLater() {
        assertEquals(List.of("2028-04-19 x2", "null x3"), events(dated("primary", "2028-04-19", "Norland")
                .page("Northern Post", "2027-11-01").tells("primary", EXPECTED, null, "Norland")
                .page("Velmark Today", "2027-10-05").tells("primary", EXPECTED, null, "Norland")
                .page("Evening Mail", "2027-09-08").tells("primary", EXPECTED, null, "Norland")
                .page("Hill Courier", "2027-08-10").tells("primary", EXPECTED, null, "Norland")));
    }

    @Test
    void takesThoseThatNobodyDatesForOneWhereTheyAreToldWithinAMonth() {
        assertEquals(List.of("null x3"), events(new Pages().page("Coast Herald", "2027-03-02").tells("primary", EXPECTED, null, "Norland")
                .page("Northern Post", "2027-03-12").tells("primary", EXPECTED, null, "Norland")
                .page("Velmark Today", "2027-03-30").tells("primary", EXPECTED, null, "[Norland]")));
        assertEquals(List.of("null x1", "null x1"), events(new Pages().page("Coast Herald", "2027-03-02").tells("primary", EXPECTED, null, "Norland")
                .page("Northern Post", "2027-06-12").tells("primary", EXPECTED, null, "Norland")));
    }

    @Test
    void leavesAPrimaryApartWhereTwoOfThePlaceAreDated() {
        Pages pages = dated("primary", "2027-04-19", "Norland").named("Primary: Norland")
                .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, "Norland").named("Primary: Norland")
                .page("Velmark Today", "2027-04-02").tells("primary", DATED, "2027-04-26", "Norland").named("Primary: Norland");
        assertEquals(List.of("2027-04-19 x1", "2027-04-26 x1", "null x1"), events(pages));
        assertEquals(List.of("2027-04-19 x2"), events(pages, AsOf.day(LocalDate.of(2027, 4, 1))), "by then one was known");
    }

    @Test
    void takesThePrimaryOfAPartyForThatPartysAlone() {
        Pages pages = dated("primary", "2027-04-19", "Norland").named("Meadow primary: Norland")
                .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, "Norland").named("Harbour primary: Norland")
                .page("Velmark Today", "2027-04-02").tells("primary", DATED, "2027-04-26", "Norland").named("Harbour primary: Norland");
        assertEquals(List.of("2027-04-19 x1", "2027-04-26 x2"), events(pages));
    }

    @Test
    void knowsAPartysPrimaryThoughAnotherLanguageTellsItToo() {
        Pages pages = dated("primary", "2027-04-19", "Norland").named("Harbour primary: Norland")
                .page("Северная газета", "2027-03-18").tells("primary", DATED, "2027-04-19", "Norland").named("Праймериз партии гавани: Norland").speaks("ru")
                .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, "Norland").named("Harbour primary: Norland")
                .page("Северная газета", "2027-03-21").tells("primary", EXPECTED, null, "Norland").named("Праймериз партии лугов: Norland").speaks("ru");
        assertEquals(List.of("2027-04-19 x3", "null x1"), events(pages));
    }

    @Test
    void leavesThePrimaryOfAnotherPartyApartThoughOnlyOneIsDated() {
        assertEquals(List.of("2027-04-19 x2", "null x1"), events(dated("primary", "2027-04-19", "Norland").named("Meadow primary: Norland")
                .page("Northern Post", "2027-03-18").tells("primary", DATED, "2027-04-19", "Norland").named("Primary: Norland")
                .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, "Norland").named("Harbour primary: Norland")));
    }

    @Test
    void leavesAnotherPlacesVoteAndAnotherKindOfVoteApart() {
        assertEquals(4, events(dated("primary", "2027-04-19", "Norland")
                .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, "Velmark")
                .page("Northern Post", "2027-03-21").tells("election", EXPECTED, null, "Norland")
                .page("Northern Post", "2027-03-22").tells("referendum", EXPECTED, null, "Norland")).size());
    }

    @Test
    void leavesWhatIsToldTooEarlyOrTooLateApart() {
        assertEquals(3, events(dated("primary", "2028-02-19", "Norland")
                .page("Northern Post", "2027-03-20").tells("primary", EXPECTED, null, "Norland")
                .page("Velmark Today", "2028-06-20").tells("primary", HAPPENED, null, "Norland")).size());
    }

    @Test
    void leavesAPlanToldAfterTheDayApart() {
        assertEquals(2, events(dated("primary", "2027-04-19", "Norland")
                .page("Northern Post", "2027-04-25").tells("primary", EXPECTED, null, "Norland")).size());
    }

    @Test
    void leavesADebateOfASeriesApart() {
        assertEquals(List.of("2027-09-26 x1", "2027-10-09 x1", "null x1"), events(dated("debate", "2027-09-26", DROZ, BERG)
                .page("Northern Post", "2027-09-02").tells("debate", DATED, "2027-10-09", DROZ, BERG)
                .page("Velmark Today", "2027-09-03").tells("debate", EXPECTED, null, DROZ, BERG)));
    }

    @Test
    void takesADebateForTheOneOfASeriesThatItNamesThePlaceOf() {
        assertEquals(List.of("2027-09-26 x1", "2027-10-09 x2"), events(dated("debate", "2027-09-26", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-09-02").tells("debate", DATED, "2027-10-09", DROZ, BERG, "[Kestrin]")
                .page("Velmark Today", "2027-09-03").tells("debate", EXPECTED, null, DROZ, BERG, "[Kestrin]")));
    }

    @Test
    void takesADebateOfASeriesForTheOneThatIsMuchNearer() {
        Pages pages = dated("debate", "2027-09-26", DROZ, BERG).page("Northern Post", "2027-09-02").tells("debate", DATED, "2027-10-09", DROZ, BERG)
                .page("Velmark Today", "2027-09-24").tells("debate", EXPECTED, null, DROZ, BERG)
                .page("Velmark Today", "2027-10-10").tells("debate", HAPPENED, null, DROZ, BERG);
        assertEquals(List.of("2027-09-26 x2", "2027-10-09 x2"), events(pages));
    }

    @Test
    void keepsVotesOfTwoPlacesAndDebatesOfOthersOnOneDayApart() {
        assertEquals(List.of("2027-04-19 x1", "2027-04-19 x1"), events(dated("primary", "2027-04-19", "Norland").named("Meadow primary: Norland")
                .page("Northern Post", "2027-03-20").tells("primary", DATED, "2027-04-19", "[Velmark]").named("Meadow primary, Velmark")));
        assertEquals(List.of("2027-04-19 x1", "2027-04-19 x1"), events(dated("debate", "2027-04-19", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-03-20").tells("debate", DATED, "2027-04-19", LUND, "Per Dahl", "[Arden]")));
        assertEquals(List.of("2027-04-19 x2"), events(dated("debate", "2027-04-19", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-03-20").tells("debate", DATED, "2027-04-19", DROZ, LUND, "[Arden]")));
        assertEquals(List.of("2027-04-19 x1", "2027-04-19 x1"), events(dated("trial", "2027-04-19", DROZ).named("Trial: Ana Droz")
                .page("Northern Post", "2027-03-20").tells("trial", DATED, "2027-04-19", "Ana Lund").named("Trial: Ana Lund")));
    }

    @Test
    void keepsTheVotesOfTwoPartiesOnOnePageApart() {
        Pages pages = new Pages().page("Coast Herald", "2027-04-20").tells("primary", HAPPENED, "2027-04-19", "Norland").named("Meadow primary: Norland")
                .tells("primary", EXPECTED, null, "Norland").named("Harbour primary: Norland").tells("primary", MOVED, "2027-05-03", "Norland").named("Harbour primary: Norland");
        assertEquals(List.of("2027-04-19 x1", "2027-05-03 x1"), events(pages));
    }

    @Test
    void takesWhatIsLeftOfASeriesForTheOneThatIsStillAhead() {
        assertEquals(List.of("2027-09-26 x1", "2027-10-09 x2"), events(dated("debate", "2027-09-26", DROZ, BERG)
                .page("Northern Post", "2027-09-02").tells("debate", DATED, "2027-10-09", DROZ, BERG)
                .page("Velmark Today", "2027-09-30").tells("debate", EXPECTED, null, DROZ, BERG)));
    }

    @Test
    void leavesTheDebateOfOthersInOneTownApart() {
        assertEquals(2, events(dated("debate", "2027-09-26", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-09-02").tells("debate", EXPECTED, null, LUND, "Per Dahl", "[Arden]")).size());
    }

    @Test
    void linksNoMeetingsByOnePersonAlone() {
        assertEquals(2, events(dated("meeting", "2027-05-12", DROZ).named("Meeting: Ana Droz")
                .page("Northern Post", "2027-06-01").tells("meeting", HAPPENED, null, DROZ).named("Meeting: Ana Droz")).size());
        assertEquals(1, events(dated("resignation", "2027-03-12", DROZ).named("Ana Droz leaves office")
                .page("Northern Post", "2027-03-20").tells("resignation", HAPPENED, null, DROZ).named("Ana Droz leaves office")).size());
    }

    @Test
    void bringsNoTwoTogetherThatMayEachBeOfTwo() {
        assertEquals(List.of("2027-05 x1", "2027-08-26 x1", "2027-09-09 x1", "null x1", "null x1"), events(new Pages()
                .page("Coast Herald", "2027-08-28").tells("debate", HAPPENED, "2027-08-26", DROZ)
                .page("Northern Post", "2027-09-12").tells("debate", HAPPENED, "2027-09-09", DROZ)
                .page("Northern Post", "2027-09-13").tells("debate", HAPPENED, "2027-05", DROZ)
                .page("Velmark Today", "2027-09-20").tells("debate", HAPPENED, null, DROZ)
                .page("Velmark Today", "2027-09-25").tells("debate", HAPPENED, null, DROZ)));
    }

    @Test
    void leavesAVisitApartWhereTwoOfOnePersonToOneCountryAreDated() {
        Pages pages = dated("visit", "2027-05-12", ">" + DROZ, "[Velmark]")
                .page("Northern Post", "2027-03-03").tells("visit", DATED, "2027-08-02", ">" + DROZ, "[Velmark]")
                .page("Velmark Today", "2027-03-04").tells("visit", EXPECTED, null, ">" + DROZ, "[Velmark]");
        assertEquals(List.of("2027-05-12 x1", "2027-08-02 x1", "null x1"), events(pages));
    }

    @Test
    void callsNoneOfTwoOffWhereNobodyKnowsWhich() {
        assertEquals(List.of("cancelled", "dated", "dated"), dated("debate", "2027-09-26", DROZ, BERG)
                .page("Northern Post", "2027-09-02").tells("debate", DATED, "2027-10-09", DROZ, BERG)
                .page("Velmark Today", "2027-09-03").tells("debate", CANCELLED, null, DROZ, BERG).chronicle(LATER).events().stream().map(e -> e.stage().toString()).sorted().toList());
    }

    @Test
    void takesAMovedEventsTwoDaysForOneEvent() {
        assertEquals(List.of("2027-04-26 x4"), events(dated("debate", "2027-04-19", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-03-20").tells("debate", MOVED, "2027-04-26", DROZ, BERG, "[Arden]")
                .page("Coast Herald", "2027-03-21").tells("debate", DATED, "2027-04-26", DROZ, BERG)
                .page("Velmark Today", "2027-04-02").tells("debate", EXPECTED, null, DROZ, BERG)));
    }

    @Test
    void leavesAPageWithoutADateAndAVoteOfNoPlaceApart() {
        assertEquals(3, events(dated("primary", "2027-04-19", "Norland")
                .page("Northern Post", null).tells("primary", EXPECTED, null, "Norland")
                .page("Velmark Today", "2027-03-20").tells("primary", EXPECTED, null)).size());
    }

    @Test
    void tellsWhatComesOfItAsOneHistory() {
        Event event = dated("primary", "2027-04-19", "Norland").page("Northern Post", "2027-04-21").tells("primary", HAPPENED, null, "Norland")
                .chronicle(LATER).events().get(0);
        assertEquals(HAPPENED, event.stage());
        assertEquals("2027-04-19", event.edtf());
    }
}
