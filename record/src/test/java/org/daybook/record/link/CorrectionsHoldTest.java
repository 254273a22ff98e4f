package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.daybook.record.AsOf;
import org.daybook.record.Corrected;
import org.daybook.record.Event;
import org.daybook.record.Step;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.junit.jupiter.api.Test;

/** What holds of corrections whatever the record and whoever makes them, in whatever order. */
class CorrectionsHoldTest {
    /** A desk at work: corrections of every kind between pages that come in. */
    private static Desk desk(Random random, int pages, int corrections) {
        Desk desk = new Desk(random);
        for (int i = 0; i < pages; i++) {
            desk.page();
            for (int j = 0; j < corrections; j++) {
                desk.correct(random.nextInt(Desk.KINDS));
            }
        }
        return desk;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void theOrderInWhichPagesAndCorrectionsArriveChangesNothing(@ForAll Random random) {
        Desk desk = desk(random, 8, 2);
        Chronicle before = desk.chronicle();
        List<PageFacts> pages = new ArrayList<>(desk.pages.pages());
        List<EventMention> mentions = new ArrayList<>(desk.pages.mentions());
        List<Correction> said = new ArrayList<>(desk.said);
        said.addAll(desk.said.subList(0, desk.said.size() / 2));
        Collections.shuffle(pages, random);
        Collections.shuffle(mentions, random);
        Collections.shuffle(said, random);
        Chronicle after = Desk.chronicle(pages, mentions, said);
        assertEquals(before.events(), after.events());
        assertEquals(before.stories(""), after.stories(""));
        assertEquals(before.rulings(), after.rulings());
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void undoingAllGivesTheRecordWithoutThem(@ForAll Random random) {
        Desk desk = desk(random, 8, 2);
        Chronicle without = Desk.chronicle(desk.pages.pages(), desk.pages.mentions(), List.of());
        List<Correction> undone = new ArrayList<>(desk.said);
        while (!Corrections.of(undone).standing().isEmpty()) {
            for (Correction standing : Corrections.of(undone).standing()) {
                undone.add(Correction.of(Corrections.of(undone).after(Instant.EPOCH), "Rea", "all of it", new Change.Undo(standing.id())));
            }
        }
        Chronicle after = Desk.chronicle(desk.pages.pages(), desk.pages.mentions(), undone);
        assertEquals(without.events(), after.events());
        assertEquals(without.stories(""), after.stories(""));
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void eachCorrectionHoldsOrIsListedWithTheCause(@ForAll Random random, @ForAll @IntRange(min = 2, max = 10) int pages) {
        Desk desk = desk(random, pages, 2);
        assertEquals(List.of(), desk.lost(desk.chronicle(), desk.pages.mentions()));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void alsoWhenPagesAreReadByOtherRules(@ForAll Random random, @ForAll @IntRange(min = 0, max = 30) int lost) {
        Desk desk = desk(random, 8, 2);
        List<EventMention> again = desk.readAgain(lost);
        assertEquals(List.of(), desk.lost(Desk.chronicle(desk.pages.pages(), again, desk.said), again));
    }

    @Test
    void aHundredOfEachKindHoldThroughPagesThatComeInAndRulesThatChange() {
        Random random = new Random(20270604);
        int[] made = new int[Desk.KINDS];
        while (java.util.Arrays.stream(made).anyMatch(count -> count < 100)) {
            Desk desk = new Desk(random);
            for (int i = 0; i < 10; i++) {
                desk.page();
                for (int kind = 0; kind < Desk.KINDS; kind++) {
                    if (made[kind] < 100 && random.nextInt(3) == 0 && desk.correct(kind)) {
                        made[kind]++;
                    }
                }
            }
            assertEquals(List.of(), desk.lost(desk.chronicle(), desk.pages.mentions()));
            List<EventMention> again = desk.readAgain(10);
            assertEquals(List.of(), desk.lost(Desk.chronicle(desk.pages.pages(), again, desk.said), again));
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void asOfADayTheyAreWhatTheyWouldBeOnThePagesOfThen(@ForAll Random random, @ForAll @IntRange(min = 0, max = 160) int newest) {
        Desk desk = desk(random, 8, 2);
        LocalDate day = LocalDate.of(2027, 1, 1).plusDays(newest);
        List<PageFacts> then = desk.pages.pages().stream().filter(p -> Chronicle.knownBy(p, day)).toList();
        Corrections said = Corrections.of(desk.said);
        Chronicle only = Chronicle.of(then, desk.pages.mentions(), said, AsOf.allKnown(day), id -> null);
        Chronicle asOf = Chronicle.of(desk.pages.pages(), desk.pages.mentions(), said, AsOf.day(day), id -> null);
        // But for the cause that a page is not there: on the day it is there, and not out yet.
        assertEquals(only.events().stream().map(CorrectionsHoldTest::withoutCauses).toList(), asOf.events().stream().map(CorrectionsHoldTest::withoutCauses).toList());
        assertEquals(only.stories("").stream().map(s -> s.id() + s.title() + s.pages()).toList(), asOf.stories("").stream().map(s -> s.id() + s.title() + s.pages()).toList());
    }

    private static Event withoutCauses(Event e) {
        List<Corrected> corrections = e.corrections().stream().map(c -> new Corrected(c.id(), c.when(), c.who(), c.why(), c.kind(), c.before(), c.after(), c.events(),
                List.of())).toList();
        return new Event(e.id(), e.title(), e.type(), e.stage(), e.edtf(), e.place(), e.participants(), e.lapsed(), e.history(), e.disagreements(), e.stories(), corrections);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aMergeRaisesNoNumberOfOutlets(@ForAll Random random) {
        Desk desk = desk(random, 8, 1);
        long before = outlets(desk.chronicle());
        if (desk.correct(0)) {
            assertTrue(outlets(desk.chronicle()) <= before);
        }
    }

    /** Outlets that tell an event, summed over events. */
    private static long outlets(Chronicle chronicle) {
        return chronicle.events().stream().mapToLong(e -> e.history().stream().map(Step::outlet).distinct().count()).sum();
    }
}
