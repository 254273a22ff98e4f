package org.daybook.record;

import static org.daybook.record.Records.LATER;
import static org.daybook.record.Records.add;
import static org.daybook.record.Records.dump;
import static org.daybook.record.Records.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Capture;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred corrections of all kinds, made by two people while pages come in. */
class CorrectedRecordTest {
    private static final int PAGES = 40;
    private static final int CORRECTIONS = 100;

    @TempDir
    Path folder;

    @Test
    void holdsThroughARebuildIsTheSameOfItsLogAndIsTakenBackToTheByte() throws Exception {
        Random random = new Random(20270604);
        List<Capture> pages = new ArrayList<>(InventedPages.pages(PAGES));
        Collections.shuffle(pages, random);
        String without;
        try (Daybook plain = open(folder.resolve("plain"))) {
            add(plain, pages);
            without = dump(plain, LATER);
        }
        List<Correction> log;
        String with;
        try (Daybook daybook = open(folder.resolve("desk"))) {
            add(daybook, pages.subList(0, 10));
            int made = 0;
            for (int next = 10; made < CORRECTIONS; made++) {
                if (made % 3 == 2 && next < PAGES) {
                    add(daybook, pages.subList(next, ++next));
                }
                daybook.correct(some(daybook, random, made % 11), made % 2 == 0 ? "Rea" : "Tomas", "because " + made, Instant.EPOCH.plusSeconds(made), Progress.NONE);
            }
            add(daybook, pages);
            with = dump(daybook, LATER);
            log = new ArrayList<>(daybook.corrections().all());
            assertEquals(CORRECTIONS, log.size());
            assertEquals(daybook.corrections().standing().size(), daybook.rulings(LATER).size(), "each that stands is listed");
            // A page may be given its day though it tells no event, and a name have a bearer who takes part in none.
            assertEquals(List.of(), daybook.rulings(LATER).stream().filter(r -> !(r.correction().change() instanceof Change.RedatePage)
                    && !(r.correction().change() instanceof Change.SameBearer) && r.bearsOn().isEmpty() && r.needsYou().isEmpty()).toList());
            Rebuilt rebuilt = daybook.rebuild(Progress.NONE);
            assertEquals(List.of(), rebuilt.differences());
            assertEquals(with, dump(daybook, LATER));
        }
        assertTrue(!with.equals(without));
        try (Daybook fresh = open(folder.resolve("fresh"))) {
            Collections.shuffle(log, random);
            List<List<Correction>> halves = List.of(log.subList(0, 60), log.subList(40, CORRECTIONS));
            fresh.correct(halves.get(0), Progress.NONE);
            add(fresh, pages.subList(20, PAGES));
            fresh.correct(halves.get(1), Progress.NONE);
            add(fresh, pages.subList(0, 20));
            assertEquals(with, dump(fresh, LATER));
            while (!fresh.corrections().standing().isEmpty()) {
                List<Correction> undone = new ArrayList<>();
                for (Correction standing : fresh.corrections().standing()) {
                    undone.add(Correction.of(Instant.parse("2027-06-05T08:00:00Z"), "Rea", "all of it", new Change.Undo(standing.id())));
                }
                fresh.correct(undone, Progress.NONE);
            }
            assertEquals(without, dump(fresh, LATER));
        }
    }

    private static Change some(Daybook daybook, Random random, int kind) throws NotFound {
        Correcting correcting = daybook.correcting();
        List<Event> events = daybook.events(LATER);
        Event event = events.get(random.nextInt(events.size()));
        Event other = events.get((events.indexOf(event) + 1) % events.size());
        List<Story> stories = daybook.stories("", LATER);
        Event much = events.stream().filter(e -> e.history().size() > 1).findFirst().orElse(event);
        return switch (kind) {
            case 0 -> correcting.merge(List.of(event.id(), other.id()));
            case 1 -> much.history().size() > 1 ? correcting.split(much.id(), List.of("2")) : correcting.confirm(much.id());
            case 2 -> correcting.redate(event.id(), "2027-06-" + (10 + random.nextInt(20)));
            case 3 -> correcting.stage(event.id(), Stage.values()[random.nextInt(Stage.values().length)]);
            case 4 -> correcting.rename(event.id(), "The visit");
            case 5 -> correcting.retype(event.id(), "summit");
            case 6 -> events.size() > 6 ? correcting.dismiss(event.id()) : correcting.rename(stories.get(0).id(), "A story");
            case 7 -> correcting.confirm(event.id());
            case 8 -> correcting.redatePage(daybook.pages(LATER).get(random.nextInt(daybook.pages(LATER).size())).id(), "2027-02-" + (10 + random.nextInt(18)));
            case 9 -> random.nextBoolean() ? correcting.sameBearer(List.of("Anna Holt", "Maria Lund")) : correcting.otherBearer("Pavel Orlin", List.of(event.id()));
            default -> daybook.corrections().standing().isEmpty() ? correcting.confirm(event.id())
                    : correcting.undo(daybook.corrections().standing().get(random.nextInt(daybook.corrections().standing().size())).id());
        };
    }
}
