package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.daybook.reading.CaptureFacts;
import org.daybook.reading.Reading;
import org.daybook.reading.event.Event;
import org.daybook.reading.event.EventReader;
import org.daybook.reading.event.Participant;
import org.daybook.reading.event.Polarity;
import org.daybook.reading.event.Role;
import org.daybook.reading.event.Stage;
import org.daybook.reading.event.When;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.Entity;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.reading.page.Kind;
import org.daybook.reading.page.LanguageTag;
import org.daybook.reading.page.Outlet;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;
import org.junit.jupiter.api.Test;

class JointDatingTest {
    private static final String LEAD = "Droz met Berg in Arden on Wednesday.";
    private static final int WEEKDAY = LEAD.indexOf("Wednesday");

    /** A page that tells that two people met: in its opening paragraph, or after another one. */
    private static Reading page(String name, Dated published, String timex, String edtf, boolean opens, String with) {
        String text = opens ? LEAD : "It rained.\n\n" + LEAD;
        int shift = text.indexOf(LEAD);
        TimeExpression time = new TimeExpression(shift + WEEKDAY, shift + WEEKDAY + 9, "Wednesday", TimeExpression.Type.DATE, timex, edtf, null);
        List<Entity> entities = List.of(new Entity("e1", EntityType.PERSON, "Ana Droz", List.of(), List.of()),
                new Entity("e2", EntityType.PERSON, with, List.of(), List.of()), new Entity("e3", EntityType.PLACE, "Arden", List.of(), List.of()));
        Event met = new Event(new Span(shift + 5, shift + 8), "meeting", Stage.HAPPENED, "Ana Droz and " + with + " meet",
                List.of(new Participant("e1", Role.PARTY), new Participant("e2", Role.PARTY)), "e3", new When(edtf, "stated", List.of("times[0]")),
                Polarity.POSITIVE, false, new Span(shift, shift + LEAD.length()), null);
        return new Reading(name + ".txt", new CaptureFacts(String.format("%064x", name.hashCode()), "text/plain", 1, null), Kind.ARTICLE, null,
                new Outlet(name, null, "page"), new LanguageTag("en", 1), null, name, List.of(), published, null, text, List.of(), List.of(),
                List.of(time), List.of(), entities, List.of(), List.of(met));
    }

    private static Dated dated(String edtf) {
        return new Dated(edtf, "day", "metadata", List.of());
    }

    private static Dated inferred(String edtf) {
        return new Dated(edtf, "year", "inferred", List.of());
    }

    private static final Reading DATED = page("Coast Herald", dated("2027-05-20"), "2027-05-12", "2027-05-12", true, "Karl Berg");

    @Test
    void turnsTheOpeningsWeekdayIntoTheDayThatAnotherPageNames() {
        Reading undated = page("Northern Post", null, "XXXX-WXX-3", null, true, "Karl Berg");
        Map<String, Dated> found = JointDating.dates(List.of(DATED, undated));
        Dated date = found.get(undated.capture().sha256());
        assertEquals("2027-05-12", date.edtf());
        assertEquals("inferred", date.from());
        assertTrue(date.because().contains(new Because.Words(WEEKDAY, WEEKDAY + 9)));
        assertTrue(date.because().stream().anyMatch(b -> b instanceof Because.Metadata m && m.value().startsWith("Coast Herald.txt")));
        assertEquals(1, found.size(), "a page with a day of its own keeps it");
    }

    @Test
    void leavesADayOpenThatThePageItselfOnlySupposes() {
        Reading undated = page("Northern Post", null, "XXXX-WXX-3", "2027-05-05?", true, "Karl Berg");
        Map<String, Dated> found = JointDating.dates(List.of(DATED, undated));
        assertEquals("2027-05-12", found.get(undated.capture().sha256()).edtf());
    }

    @Test
    void saysNoMoreThanTheWeekWhereTheWeekdayStandsFurtherDown() {
        Reading undated = page("Northern Post", null, "XXXX-WXX-3", null, false, "Karl Berg");
        assertEquals("2027-05-12/2027-05-18", JointDating.dates(List.of(DATED, undated)).get(undated.capture().sha256()).edtf());
    }

    @Test
    void datesNothingByAnotherWeekdayOrAnotherMeeting() {
        Reading thursday = page("Northern Post", null, "XXXX-WXX-4", null, true, "Karl Berg");
        Reading other = page("Velmark Today", null, "XXXX-WXX-3", null, true, "Ole Lund");
        assertEquals(Map.of(), JointDating.dates(List.of(DATED, thursday, other)));
    }

    /** The same page, whose weekday belongs to a noun. */
    private static Reading ofANoun(Reading page) {
        return new Reading(page.source(), page.capture(), page.kind(), page.url(), page.outlet(), page.language(), page.translation(), page.title(), page.byline(),
                page.published(), page.modified(), page.text().replace("Wednesday.", "Wednesday's ferry."), page.blocks(), page.furniture(), page.times(),
                page.names(), page.entities(), page.statements(), page.events());
    }

    @Test
    void leavesOpenOnWhichSideAWeekdayLiesThatBelongsToANoun() {
        Reading undated = ofANoun(page("City Ledger", null, "XXXX-WXX-3", null, true, "Karl Berg"));
        assertEquals("2027-05-06/2027-05-18", JointDating.dates(List.of(DATED, undated)).get(undated.capture().sha256()).edtf());
    }

    @Test
    void datesNothingByAWeekdayThatAnotherPageOnlyGuesses() {
        Reading undated = page("City Ledger", null, "XXXX-WXX-3", null, true, "Karl Berg");
        assertTrue(JointDating.dates(List.of(ofANoun(DATED), undated)).isEmpty());
    }

    @Test
    void staysWithinWhatThePageSaysOfItself() {
        Reading sameYear = page("Northern Post", inferred("2027"), "XXXX-WXX-3", null, true, "Karl Berg");
        Reading otherYear = page("Velmark Today", inferred("2024"), "XXXX-WXX-3", null, true, "Karl Berg");
        Map<String, Dated> found = JointDating.dates(List.of(DATED, sameYear, otherYear));
        assertEquals(List.of("2027-05-12"), found.values().stream().map(Dated::edtf).toList());
    }

    @Test
    void datesNothingWherePagesContradictEachOther() {
        Reading week = page("Evening Mail", dated("2027-05-27"), "2027-05-19", "2027-05-19", true, "Karl Berg");
        Reading undated = page("Northern Post", null, "XXXX-WXX-3", null, true, "Karl Berg");
        assertEquals(Map.of(), JointDating.dates(List.of(DATED, week, undated)));
    }

    /** A page that tells each of these in a sentence of its own. */
    private static Reading telling(String name, Dated published, String... sentences) {
        String text = String.join("\n\n", sentences);
        Text read = Text.of(text, Languages.of("en"));
        Names names = new NameReader().names(read, null);
        String day = published == null ? null : published.edtf();
        List<TimeExpression> times = new TimeReader().times(read, day);
        return new Reading(name + ".txt", new CaptureFacts(String.format("%064x", name.hashCode()), "text/plain", 1, null), Kind.ARTICLE, null,
                new Outlet(name, null, "page"), new LanguageTag("en", 1), null, name, List.of(), published, null, text, List.of(), List.of(), times,
                List.of(), names.entities(), List.of(), new EventReader().events(read, times, names, List.of(), day));
    }

    private static String dateOf(Reading undated, Reading... others) {
        List<Reading> all = new ArrayList<>(List.of(others));
        all.add(undated);
        Dated found = JointDating.dates(all).get(undated.capture().sha256());
        return found == null ? "none" : found.edtf();
    }

    private static final String CALL = "Anna Berg and Ivan Lund spoke by telephone on Thursday.";

    @Test
    void datesByACallOnlyWhereThePagesTellAnotherEventInCommon() {
        String plan = "Anna Berg will visit Ivan Lund in Oslo in June.";
        Reading dated = telling("Coast Herald", dated("2030-03-01"), CALL, plan);
        assertEquals("2030-02-28", dateOf(telling("Northern Post", null, CALL, plan), dated));
        assertEquals("none", dateOf(telling("Northern Post", null, CALL), dated));
        assertEquals("none", dateOf(telling("Northern Post", null, CALL, "Karl Holm will visit Olav Strand in Paris in June."), dated));
    }

    @Test
    void datesByAPlanOfThisYearWhereThePagesOwnPastComesNear() {
        String plan = "Anna Berg will visit Norway this year.";
        Reading dated = telling("Coast Herald", dated("2030-03-01"), "Anna Berg will visit Norway in 2030, her office said.");
        assertEquals("2030", dateOf(telling("Northern Post", null, plan, "Anna Berg met Ivan Lund in Paris on 12 November 2029."), dated));
        assertEquals("none", dateOf(telling("Northern Post", null, plan), dated), "nothing says that it was written in those years");
        assertEquals("none", dateOf(telling("Northern Post", null, plan, "Anna Berg met Ivan Lund in Paris on 12 November 2020."), dated));
        assertEquals("none", dateOf(telling("Northern Post", null, "Olav Strand will visit Norway this year.",
                "Olav Strand met Ivan Lund in Paris on 12 November 2029."), dated));
    }

    @Test
    void narrowsAWeekByAnotherWeekdayThatPointsIntoIt() {
        String wednesday = "It rained.\n\nAnna Berg and Ivan Lund met in Paris on Wednesday.";
        String thursday = "Last Thursday Anna Berg met Karl Holm in Oslo.";
        Reading dated = telling("Coast Herald", dated("2029-11-15"), "Anna Berg and Ivan Lund met in Paris on 14 November.",
                "Anna Berg met Karl Holm and Olav Strand in Oslo on 8 November.");
        assertEquals("2029-11-14/2029-11-20", dateOf(telling("Northern Post", null, wednesday), dated));
        assertEquals("2029-11-14", dateOf(telling("Northern Post", null, wednesday, thursday), dated));
    }

    @Test
    void doesNotDependOnTheOrderOfPages() {
        List<Reading> pages = new ArrayList<>(List.of(DATED, page("Northern Post", null, "XXXX-WXX-3", null, true, "Karl Berg"),
                page("Velmark Today", null, "XXXX-WXX-3", null, false, "Karl Berg")));
        Map<String, Dated> before = JointDating.dates(pages);
        Collections.reverse(pages);
        assertEquals(before, JointDating.dates(pages));
    }
}
