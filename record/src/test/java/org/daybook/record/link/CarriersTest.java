package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.reading.event.Stage;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.junit.jupiter.api.Test;

/** One dispatch printed by many is one telling with many carriers, each from its own day. */
class CarriersTest {
    private static final String DROZ = "Ana Droz";
    private static final String BERG = "Karl Berg";
    private static final LocalDate LATER = LocalDate.of(2027, 4, 30);
    private static final String DISPATCH = "The energy ministers of Norland and Velmark will meet in Arden on 12 May 2027, the ministry said on Tuesday. They are to speak about the cable "
            + "under the strait, whose second string has waited for a permit since the autumn, and about who pays for the repair of the first one.";
    private static final String PUT_OFF = "A meeting of two energy ministers in Arden has been put off, and no new day was named, the ministry told reporters on Monday evening. It gave the weather "
            + "as its reason, although ferries went on as usual, and would not say whether the permit for the cable had anything to do with it.";
    static final List<String> TEXTS = List.of(DISPATCH, PUT_OFF, DISPATCH + " Rain is likely.", "Too short to tell.");

    private static Pages dated(Pages pages, String outlet, String published) {
        return pages.page(outlet, published).prints(DISPATCH).tells("meeting", Stage.DATED, "2027-05-12", DROZ, BERG, "[Arden]");
    }

    private static Event event(Pages pages, AsOf asOf) {
        List<Event> events = pages.chronicle(asOf).events();
        assertEquals(1, events.size(), events::toString);
        return events.get(0);
    }

    @Test
    void countsTenOutletsThatPrintOneDispatchOnce() {
        Pages pages = new Pages();
        for (int i = 0; i < 10; i++) {
            dated(pages, "Outlet " + i, "2027-03-0" + (2 + i / 4));
        }
        pages.page("Coast Herald", "2027-03-03").prints(PUT_OFF).tells("meeting", Stage.DATED, "2027-05-12", DROZ, BERG, "[Arden]");
        Event event = event(pages, AsOf.allKnown(LATER));
        assertEquals(11, event.history().size());
        assertEquals(2, event.sources());
        assertEquals(9, event.history().stream().filter(step -> step.copyOf() != null).count());
        assertEquals("new", event.history().get(0).change());
        assertEquals(event.history().get(0).page(), event.history().get(10).copyOf());
    }

    @Test
    void givesAnAgencyItsTextWhoeverPrintedItFirst() {
        Event event = event(dated(dated(new Pages(), "Coast Herald", "2027-03-02"), "Norland Press Agency", "2027-03-03"), AsOf.allKnown(LATER));
        assertEquals(List.of("Norland Press Agency", "Norland Press Agency"), event.writers());
    }

    @Test
    void changesNothingWhereAnOldDispatchIsPrintedLate() {
        Pages pages = dated(new Pages(), "Coast Herald", "2027-03-02").page("Coast Herald", "2027-04-20").prints(PUT_OFF)
                .tells("meeting", Stage.POSTPONED, "2027-05-12", DROZ, BERG, "[Arden]");
        dated(pages, "Northern Post", "2027-04-22");
        Event event = event(pages, AsOf.allKnown(LATER));
        assertEquals(Stage.POSTPONED, event.stage());
        assertEquals(List.of("new", "postponed", "same"), event.history().stream().map(Step::change).toList());
    }

    @Test
    void takesADayReadOtherwiseInTheSameSentenceForNoDisagreement() {
        // "on Wednesday" is another day where the page is dated later
        Pages pages = new Pages().page("Coast Herald", "2027-03-02").prints(DISPATCH).tells("meeting", Stage.DATED, "2027-03-10", DROZ, BERG).says("They meet on Wednesday.")
                .page("Northern Post", "2027-03-03").prints(DISPATCH).tells("meeting", Stage.DATED, "2027-03-11", DROZ, BERG).says("They meet on Wednesday!");
        assertEquals("2027-03-10", event(pages, AsOf.allKnown(LATER)).edtf());
        assertEquals(List.of(), event(pages, AsOf.allKnown(LATER)).disagreements());
    }

    @Test
    void keepsANewDayInAnEditedDispatchForNews() {
        Pages pages = dated(new Pages(), "Coast Herald", "2027-03-02").page("Northern Post", "2027-03-04").prints(DISPATCH + " Rain is likely.")
                .tells("meeting", Stage.MOVED, "2027-05-14", DROZ, BERG, "[Arden]");
        Event event = event(pages, AsOf.allKnown(LATER));
        assertEquals(2, event.sources());
        assertEquals("2027-05-14", event.edtf());
    }

    @Test
    void isACarrierFromItsOwnDay() {
        Pages pages = dated(dated(new Pages(), "Coast Herald", "2027-03-02"), "Northern Post", "2027-03-09");
        assertEquals(1, event(pages, AsOf.day(LocalDate.of(2027, 3, 8))).history().size());
        assertEquals(List.of("Coast Herald", "Coast Herald"), event(pages, AsOf.day(LocalDate.of(2027, 3, 9))).writers());
    }

    @Property(tries = 200)
    void saysOfEachDayWhatItsPagesSayWhateverTheOrder(@ForAll("printed") Pages pages, @ForAll Random random) {
        List<PageFacts> shuffled = new ArrayList<>(pages.pages());
        Collections.shuffle(shuffled, random);
        AsOf all = AsOf.allKnown(LATER);
        List<Event> events = pages.chronicle(all).events();
        assertEquals(events, Chronicle.of(shuffled, pages.mentions(), all, id -> null).events());
        for (Event event : events) {
            LocalDate day = LocalDate.of(2027, 3, 1 + random.nextInt(30));
            List<Step> by = event.history().stream().filter(step -> !LocalDate.parse(step.knownOn()).isAfter(day)).toList();
            if (!by.isEmpty()) {
                assertEquals(by, pages.chronicle(AsOf.day(day)).event(event.id()).orElseThrow().history());
            }
        }
    }

    @Provide
    static Arbitrary<Pages> printed() {
        record Print(String outlet, int day, String text, Stage stage) { }
        Arbitrary<Print> print = Combinators.combine(Arbitraries.of("Coast Herald", "Northern Post", "Velmark Today", "Norland Press Agency"), Arbitraries.integers().between(1, 30),
                Arbitraries.of(TEXTS), Arbitraries.of(Stage.DATED, Stage.DATED, Stage.POSTPONED)).as(Print::new);
        return print.list().ofMinSize(1).ofMaxSize(12).map(prints -> {
            Pages pages = new Pages();
            prints.forEach(p -> pages.page(p.outlet(), LocalDate.of(2027, 3, p.day()).toString()).prints(p.text()).tells("meeting", p.stage(), "2027-05-12", DROZ, BERG, "[Arden]"));
            return pages;
        });
    }
}
