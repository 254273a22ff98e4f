package org.daybook.record.link;

import static org.daybook.reading.event.Stage.AGREED;
import static org.daybook.reading.event.Stage.CONFIRMED;
import static org.daybook.reading.event.Stage.DATED;
import static org.daybook.reading.event.Stage.HAPPENED;
import static org.daybook.reading.event.Stage.POSTPONED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.reading.event.Stage;
import org.daybook.record.AsOf;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.daybook.record.Story;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.Target;
import org.junit.jupiter.api.Test;

/** What people's word does to links and histories. */
class RulingsTest {
    private static final String DROZ = "Ana Droz";
    private static final String BERG = "Karl Berg";
    private static final AsOf LATER = AsOf.allKnown(LocalDate.of(2027, 12, 31));

    private final Pages pages = new Pages();
    private final List<Correction> said = new ArrayList<>();

    private Chronicle chronicle() {
        return chronicle(pages);
    }

    private Chronicle chronicle(Pages of) {
        return Chronicle.of(of.pages(), of.mentions(), Corrections.of(said), LATER, id -> null);
    }

    private void say(Change change) {
        said.add(Correction.of(Instant.parse("2027-06-04T09:00:00Z").plusSeconds(said.size()), "Rea", "so it is", change));
    }

    private List<String> needsYou() {
        return chronicle().rulings().stream().flatMap(r -> r.needsYou().stream()).map(Object::toString).toList();
    }

    /** The event that the page of this number tells first. */
    private Event toldBy(int page) {
        return chronicle().events().stream().filter(e -> e.history().stream().anyMatch(s -> s.page().equals(pages.pages().get(page).id()))).findFirst().orElseThrow();
    }

    private Target target(Event event) {
        return chronicle().target(event);
    }

    private Change split(Event event, int... tellings) {
        Chronicle.Which apart = (number, mention) -> java.util.Arrays.stream(tellings).anyMatch(t -> t == number);
        return new Change.Split(chronicle().target(event, apart).orElseThrow(), chronicle().target(event, (n, m) -> !apart.is(n, m)).orElseThrow());
    }

    /** Two visits of other people to other towns, each told by two outlets. */
    private void twoEvents() {
        pages.page("Coast Herald", "2027-03-02").tells("visit", AGREED, "2027-05", DROZ, "[Arden]")
                .page("Northern Post", "2027-03-03").tells("visit", AGREED, "2027-05", DROZ, "[Arden]")
                .page("Coast Herald", "2027-03-04").tells("visit", DATED, "2027-06-10", BERG, "[Velm]")
                .page("Velmark Today", "2027-03-05").tells("visit", DATED, "2027-06-10", BERG, "[Velm]");
    }

    @Test
    void aMergeBringsTogetherWhatGuardsKeepApart() {
        twoEvents();
        assertEquals(2, chronicle().events().size());
        say(new Change.Merge(List.of(target(toldBy(0)), target(toldBy(2)))));
        Event one = chronicle().events().get(0);
        assertEquals(1, chronicle().events().size());
        assertEquals(4, one.history().size());
        assertEquals(List.of("Coast Herald", "Northern Post", "Coast Herald", "Velmark Today"), one.history().stream().map(Step::outlet).toList());
        assertEquals("merge", one.corrections().get(0).kind());
        assertEquals(List.of(), needsYou());
    }

    @Test
    void aMergeRaisesNoNumberOfSources() {
        twoEvents();
        long before = chronicle().events().stream().mapToLong(e -> e.history().stream().map(Step::outlet).distinct().count()).sum();
        say(new Change.Merge(List.of(target(toldBy(0)), target(toldBy(2)))));
        assertTrue(chronicle().events().get(0).history().stream().map(Step::outlet).distinct().count() <= before);
        assertEquals(3, chronicle().events().get(0).history().stream().map(Step::outlet).distinct().count());
    }

    @Test
    void aSplitKeepsApartWhatRulesLinkAlsoByWayOfAThird() {
        pages.page("Coast Herald", "2027-03-02").tells("visit", AGREED, "2027-05", DROZ, "[Arden]")
                .page("Northern Post", "2027-03-03").tells("visit", AGREED, "2027-05", DROZ, "[Arden]")
                .page("Velmark Today", "2027-03-04").tells("visit", AGREED, "2027-05", DROZ, "[Arden]");
        Event one = chronicle().events().get(0);
        assertEquals(3, one.history().size());
        say(split(one, 1));
        assertEquals(2, chronicle().events().size());
        assertEquals(List.of("Coast Herald", "Velmark Today"), chronicle().event(one.id()).orElseThrow().history().stream().map(Step::outlet).toList());
        pages.page("Evening Mail", "2027-03-05").tells("visit", AGREED, "2027-05", DROZ, "[Arden]");
        assertEquals(2, chronicle().events().size(), "a later page links with one side and not with both");
    }

    @Test
    void aSplitMayGoThroughOnePage() {
        pages.page("Coast Herald", "2027-03-02").tells("visit", AGREED, "2027-05", DROZ, "[Arden]").tells("visit", AGREED, null, DROZ);
        Event one = chronicle().events().get(0);
        List<String> mentions = chronicle().mentions(one);
        assertEquals(2, mentions.size());
        say(new Change.Split(chronicle().target(one, (n, m) -> m.equals(mentions.get(1))).orElseThrow(),
                chronicle().target(one, (n, m) -> m.equals(mentions.get(0))).orElseThrow()));
        assertEquals(2, chronicle().events().size());
    }

    @Test
    void ofAMergeAndASplitTheLaterCounts() {
        twoEvents();
        Target first = target(toldBy(0));
        Target second = target(toldBy(2));
        say(new Change.Merge(List.of(first, second)));
        say(new Change.Split(second, first));
        assertEquals(2, chronicle().events().size());
        assertEquals(1, needsYou().size(), "the merge no longer holds: " + needsYou());
        say(new Change.Merge(List.of(first, second)));
        assertEquals(1, chronicle().events().size());
    }

    @Test
    void aDateOfAPersonSettlesADisagreementAndKeepsBothSides() {
        pages.page("Coast Herald", "2027-04-02").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Velmark Today", "2027-04-03").tells("meeting", DATED, "2027-05-13", DROZ, BERG, "[Arden]");
        Event told = chronicle().events().get(0);
        assertEquals("[2027-05-12,2027-05-13]", told.edtf());
        say(new Change.Redate(target(told), told.edtf(), "2027-05-12"));
        Event settled = chronicle().events().get(0);
        assertEquals("2027-05-12", settled.edtf());
        assertEquals(told.disagreements(), settled.disagreements());
        assertEquals(List.of(), needsYou());
    }

    @Test
    void whatSaysTheOldDateAgainMovesNothingAndWhatIsNewIsNews() {
        pages.page("Coast Herald", "2027-04-02").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Velmark Today", "2027-04-03").tells("meeting", DATED, "2027-05-13", DROZ, BERG, "[Arden]");
        say(new Change.Redate(target(chronicle().events().get(0)), null, "2027-05-12"));
        pages.page("Velmark Today", "2027-04-10").tells("meeting", DATED, "2027-05-13", DROZ, BERG, "[Arden]");
        Event held = chronicle().events().get(0);
        assertEquals("2027-05-12", held.edtf());
        assertEquals("overruled", held.history().get(2).change());
        assertTrue(needsYou().get(0).startsWith("told otherwise since, by Velmark Today on 2027-04-10"), needsYou().toString());
        pages.page("Coast Herald", "2027-04-20").tells("meeting", POSTPONED, null, DROZ, BERG, "[Arden]")
                .page("Velmark Today", "2027-05-01").tells("meeting", DATED, "2027-06-21", DROZ, BERG, "[Arden]");
        Event moved = chronicle().events().get(0);
        assertEquals("2027-06-21", moved.edtf());
        assertEquals(Stage.MOVED, moved.stage());
    }

    @Test
    void aStageOfAPersonHoldsUntilSomethingElseIsTold() {
        pages.page("Coast Herald", "2027-04-02").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]");
        say(new Change.SetStage(target(chronicle().events().get(0)), DATED, CONFIRMED));
        pages.page("Coast Herald", "2027-04-12").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]");
        assertEquals(CONFIRMED, chronicle().events().get(0).stage());
        pages.page("Coast Herald", "2027-05-13").tells("meeting", HAPPENED, "2027-05-12", DROZ, BERG, "[Arden]");
        assertEquals(HAPPENED, chronicle().events().get(0).stage());
    }

    @Test
    void aConfirmedEventStaysOneThoughItsPagesBeReadOtherwise() {
        pages.page("Coast Herald", "2027-04-02").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Velmark Today", "2027-04-03").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]");
        Event told = chronicle().events().get(0);
        say(new Change.Confirm(target(told), told.stage(), told.edtf()));
        Pages again = new Pages().page("Coast Herald", "2027-04-02").tells("meeting", DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Velmark Today", "2027-04-03").tells("visit", AGREED, "2027-05", DROZ, "[Velm]");
        assertEquals(2, Chronicle.of(again.pages(), again.mentions(), LATER, id -> null).events().size());
        Event held = chronicle(again).events().get(0);
        assertEquals(1, chronicle(again).events().size());
        assertEquals(DATED, held.stage());
        assertEquals("2027-05-12", held.edtf());
    }

    @Test
    void whatIsReadNoLongerIsToldWithItsWordsAndNeverDropped() {
        twoEvents();
        say(new Change.Dismiss(target(toldBy(2))));
        Pages again = new Pages().page("Coast Herald", "2027-03-02").tells("visit", AGREED, "2027-05", DROZ, "[Arden]")
                .page("Northern Post", "2027-03-03").page("Coast Herald", "2027-03-04").page("Velmark Today", "2027-03-05");
        assertEquals(1, chronicle(again).rulings().size());
        assertEquals(List.of(), chronicle(again).rulings().get(0).bearsOn());
        assertEquals(2, chronicle(again).rulings().get(0).needsYou().size());
        assertTrue(chronicle(again).rulings().get(0).needsYou().get(0).toString().contains("no longer read as telling an event"));
    }

    @Test
    void namesOfOneBearerAreOne() {
        pages.page("Coast Herald", "2027-03-02").tells("meeting", DATED, "2027-05-12", DROZ, BERG)
                .page("Northern Post", "2027-03-03").tells("meeting", DATED, "2027-05-12", DROZ, "Carolus Montanus");
        assertEquals(2, chronicle().events().size());
        say(new Change.SameBearer(List.of(BERG, "Carolus Montanus")));
        assertEquals(1, chronicle().events().size());
        assertEquals(List.of(DROZ, BERG), chronicle().events().get(0).participants().stream().map(Event.Party::name).toList());
        assertEquals(List.of("same-bearer"), chronicle().events().get(0).corrections().stream().map(c -> c.kind()).toList());
        assertEquals(List.of(), needsYou());
        say(new Change.SameBearer(List.of(BERG, "Nobody Atall")));
        assertEquals(List.of("no page speaks of Nobody Atall any more"), needsYou());
    }

    @Test
    void aNameMayBeSomebodyElsesOnSomePages() {
        pages.page("Coast Herald", "2027-03-02").tells("meeting", DATED, "2027-05-12", DROZ, BERG)
                .page("Northern Post", "2027-03-03").tells("meeting", DATED, "2027-05-12", DROZ, BERG)
                .page("Velmark Today", "2027-03-04").tells("meeting", DATED, "2027-05-12", DROZ, BERG);
        assertEquals(1, chronicle().events().size());
        PageRef page = new PageRef(pages.pages().get(1).id(), pages.pages().get(1).source());
        say(new Change.OtherBearer(BERG, List.of(page)));
        assertEquals(2, chronicle().events().size());
        assertEquals(2, toldBy(0).history().size());
    }

    @Test
    void storiesAreMergedSplitAndRenamed() {
        twoEvents();
        List<Story> before = chronicle().stories("");
        assertEquals(2, before.size());
        say(new Change.MergeStories(List.of(chronicle().target(before.get(0)), chronicle().target(before.get(1)))));
        Story one = chronicle().stories("").get(0);
        assertEquals(4, one.pages().size());
        say(new Change.RenameStory(chronicle().target(one), one.title(), "Two visits"));
        assertEquals(Optional.of("Two visits"), chronicle().story(one.id()).map(Story::title));
        String apart = pages.pages().get(1).id();
        say(new Change.SplitStory(chronicle().target(one, p -> p.id().equals(apart)).orElseThrow(), chronicle().target(one, p -> !p.id().equals(apart)).orElseThrow()));
        assertEquals(2, chronicle().stories("").size());
        assertEquals(3, chronicle().story(one.id()).orElseThrow().pages().size());
        assertEquals(3, chronicle().story(one.id()).orElseThrow().corrections().size());
    }
}
