package org.daybook.record.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Dated;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Brief;
import org.daybook.record.Outline;
import org.daybook.record.Progress;
import org.daybook.record.correct.Change;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.Corrections;
import org.daybook.record.correct.PageRef;
import org.daybook.record.correct.StoryTarget;
import org.daybook.record.correct.Target;
import org.junit.jupiter.api.Test;

/** The ledger, which links page by page and keeps all days, against the plain way, which links all pages of a day at once. */
class LedgerTest {
    private static final String DROZ = "Ana Droz";
    private static final String BERG = "Karl Berg";
    private static final LedgerFile.State STATE = new LedgerFile.State("rules", "made", 1, "stamp");
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

    @Property(tries = 100)
    void saysOfEveryDayWhatTheWholeSetSays(@ForAll("collections") Pages pages, @ForAll Random random) {
        Map<String, List<EventMention>> store = new HashMap<>();
        Ledger ledger = fill(ledger(store), store, pages, random, Corrections.NONE);
        assertSame(pages, Corrections.NONE, ledger);
    }

    @Property(tries = 100)
    void saysTheSameAsPeopleHaveCorrectedIt(@ForAll("collections") Pages pages, @ForAll Random random) {
        Map<String, List<EventMention>> store = new HashMap<>();
        Corrections some = corrections(pages, random);
        Ledger ledger = fill(ledger(store), store, pages, random, random.nextBoolean() ? Corrections.NONE : some);
        Corrections all = random.nextInt(4) == 0 ? Corrections.NONE : corrections(pages, random);
        ledger.take(List.of(), ids -> store, List.of(), all, STATE);
        assertSame(pages, all, ledger);
    }

    @Property(tries = 50)
    void saysOfEveryInstantWhatThePagesHeldByThenSay(@ForAll("collections") Pages pages, @ForAll Random random) {
        Instant start = Instant.parse("2027-05-01T00:00:00Z");
        Map<String, Instant> came = new HashMap<>();
        pages.pages().forEach(page -> came.put(page.id(), start.plusMillis(random.nextInt(10_000))));
        Map<String, List<EventMention>> store = new HashMap<>();
        Reckoning byCapture = new Reckoning.Held(page -> Optional.ofNullable(came.get(page)));
        Ledger ledger = new Ledger(byCapture, page -> store.getOrDefault(page, List.of()));
        List<PageFacts> shuffled = new ArrayList<>(pages.pages());
        Collections.shuffle(shuffled, random);
        shuffled.forEach(page -> take(ledger, store, List.of(page), byPage(pages.mentions()), List.of(), Corrections.NONE));
        if (shuffled.isEmpty()) {
            return;
        }
        Ledger fromLinks = keptAndReadBy(byCapture, fill(ledger(store), store, pages, random, Corrections.NONE), store);
        for (int second = 0; second <= 10; second++) {
            Instant at = start.plusSeconds(second);
            AsOf held = new AsOf(null, at, FIRST.plusDays(30));
            Chronicle plain = Chronicle.of(pages.pages().stream().filter(page -> !came.get(page.id()).isAfter(at)).toList(), pages.mentions(),
                    AsOf.allKnown(held.today()), id -> null);
            Chronicle kept = ledger.asOf(held, id -> null);
            assertEquals(plain.pages(), kept.pages());
            assertEquals(plain.events(), kept.events());
            assertEquals(plain.stories(null), kept.stories(null));
            Agenda agenda = plain.agenda(new Agenda.Question(null, null, null, null, AsOf.allKnown(held.today())));
            assertEquals(agenda, kept.agenda(new Agenda.Question(null, null, null, null, held)));
            assertEquals(agenda, fromLinks.asOf(held, id -> null).agenda(new Agenda.Question(null, null, null, null, held)));
            assertEquals(plain.events(), fromLinks.asOf(held, id -> null).events());
        }
    }

    /** A ledger by the clock of capture from the file of one by that of publication. */
    private static Ledger keptAndReadBy(Reckoning reckoning, Ledger reported, Map<String, List<EventMention>> store) {
        try {
            Path file = Files.createTempFile("ledger", null);
            LedgerFile.write(file, reported);
            Ledger read = LedgerFile.readLinks(file, STATE::equals, reckoning, page -> store.getOrDefault(page, List.of()), Progress.NONE).orElseThrow().ledger();
            Files.delete(file);
            read.resume(Corrections.NONE);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ledger ledger(Map<String, List<EventMention>> store) {
        return new Ledger(Reckoning.REPORTED, page -> store.getOrDefault(page, List.of()));
    }

    /** Keeps what pages tell, and has the ledger take it. */
    private static void take(Ledger ledger, Map<String, List<EventMention>> store, List<PageFacts> pages, Map<String, List<EventMention>> mentions,
            List<String> gone, Corrections corrections) {
        pages.forEach(page -> store.put(page.id(), mentions.getOrDefault(page.id(), List.of())));
        gone.forEach(store::remove);
        ledger.take(pages, ids -> store, gone, corrections, STATE);
    }

    /** Takes the pages in portions, in any order; some of them first as other rules read them, and some that are gone in the end. */
    private static Ledger fill(Ledger empty, Map<String, List<EventMention>> store, Pages pages, Random random, Corrections corrections) {
        Ledger ledger = empty;
        Map<String, List<EventMention>> mentions = byPage(pages.mentions());
        List<PageFacts> shuffled = new ArrayList<>(pages.pages());
        Collections.shuffle(shuffled, random);
        for (PageFacts page : shuffled) {
            if (random.nextInt(3) == 0) {
                PageFacts before = new PageFacts(page.id(), page.source(), page.url(), page.outlet(), page.title(), page.language(),
                        random.nextBoolean() ? page.published() : dated(FIRST.plusDays(random.nextInt(60))), List.of());
                List<EventMention> other = new ArrayList<>(mentions.getOrDefault(page.id(), List.of()));
                Collections.shuffle(other, random);
                take(ledger, store, List.of(before), Map.of(page.id(), List.copyOf(other.subList(0, other.size() / 2))), List.of(), corrections);
            }
        }
        Pages strangers = new Pages();
        pages.pages().forEach(page -> strangers.page("Gone", page.published() == null ? null : page.published().edtf()));
        List<PageFacts> gone = strangers.pages().stream().map(p -> new PageFacts("0" + p.id().substring(0, 63), p.source(), null, p.outlet(), p.title(), "en",
                p.published(), List.of())).toList();
        Map<String, List<EventMention>> goneMentions = new HashMap<>();
        for (int i = 0; i < gone.size(); i++) {
            String id = gone.get(i).id();
            goneMentions.put(id, mentions.getOrDefault(pages.pages().get(i).id(), List.of()).stream().map(m -> new EventMention(Mentions.id(id, m.trigger(),
                    m.type()), id, m.index(), m.paragraph(), m.type(), m.stage(), m.polarity(), m.reported(), m.title(), m.parties(), m.place(), m.edtf(),
                    m.timex(), m.teller(), m.trigger(), m.sentence(), m.quote())).toList());
        }
        take(ledger, store, gone, goneMentions, List.of(), corrections);
        for (int i = 0; i < shuffled.size();) {
            int end = Math.min(shuffled.size(), i + 1 + random.nextInt(3));
            take(ledger, store, shuffled.subList(i, end), mentions, i == 0 ? gone.stream().map(PageFacts::id).toList() : List.of(), corrections);
            i = end;
            if (random.nextInt(8) == 0) {
                ledger = asKept(ledger, store, corrections);
            }
        }
        if (shuffled.isEmpty()) {
            take(ledger, store, List.of(), Map.of(), gone.stream().map(PageFacts::id).toList(), corrections);
        }
        return asKept(ledger, store, corrections);
    }

    /** The ledger as the next process would go on with it. */
    private static Ledger asKept(Ledger ledger, Map<String, List<EventMention>> store, Corrections corrections) {
        try {
            Path file = Files.createTempFile("ledger", null);
            LedgerFile.write(file, ledger);
            LedgerFile.Kept kept = LedgerFile.read(file, STATE::equals, Reckoning.REPORTED, page -> store.getOrDefault(page, List.of()), Progress.NONE).orElseThrow();
            Files.delete(file);
            if (kept.corrections().equals(corrections.standing().stream().map(Correction::id).toList())) {
                kept.ledger().resume(corrections);
            }
            return kept.ledger();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<EventMention>> byPage(List<EventMention> mentions) {
        Map<String, List<EventMention>> byPage = new HashMap<>();
        mentions.forEach(m -> byPage.computeIfAbsent(m.page(), p -> new ArrayList<>()).add(m));
        return byPage;
    }

    private static Dated dated(LocalDate day) {
        return new Dated(day.toString(), "day", "metadata", List.of());
    }

    private static Corrections corrections(Pages pages, Random random) {
        List<Correction> made = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count && !pages.mentions().isEmpty(); i++) {
            Target one = target(pages, random);
            Change change = switch (random.nextInt(16)) {
                case 0, 1 -> new Change.Merge(List.of(one, target(pages, random)));
                case 2 -> new Change.Split(one, target(pages, random));
                case 3 -> new Change.Dismiss(one);
                case 4 -> new Change.Redate(one, null, "2027-05-20");
                case 5 -> new Change.SetStage(one, Stage.DATED, Stage.CANCELLED);
                case 6, 7 -> new Change.MergeStories(List.of(story(pages, random), story(pages, random)));
                case 8, 9 -> new Change.SplitStory(story(pages, random), story(pages, random));
                case 10 -> new Change.RenameStory(story(pages, random), "a story", "The Velmark story");
                case 11 -> new Change.Rename(one, "meeting", "The Velmark round");
                case 12, 13 -> new Change.SameBearer(List.of(DROZ, random.nextBoolean() ? "Ole Lund" : BERG));
                case 14 -> new Change.OtherBearer(random.nextBoolean() ? DROZ : BERG, story(pages, random).pages());
                default -> new Change.RedatePage(pages.pages().get(0).id(), "a", null, "2027-04-01");
            };
            made.add(Correction.of(Instant.ofEpochSecond(i), "an editor", "it is so", change));
        }
        return Corrections.of(made);
    }

    private static StoryTarget story(Pages pages, Random random) {
        List<PageFacts> some = new ArrayList<>(pages.pages());
        Collections.shuffle(some, random);
        return new StoryTarget("s", "t", some.subList(0, Math.min(some.size(), 1 + random.nextInt(2))).stream().map(p -> new PageRef(p.id(), p.source())).toList());
    }

    private static Target target(Pages pages, Random random) {
        List<EventMention> mentions = new ArrayList<>(pages.mentions());
        Collections.shuffle(mentions, random);
        return new Target("0", "t", mentions.subList(0, Math.min(mentions.size(), 1 + random.nextInt(2))).stream().map(m -> Ground.evidence(m, "a")).toList());
    }

    private static void assertSame(Pages pages, Corrections corrections, Ledger ledger) {
        List<AsOf> asked = new ArrayList<>(List.of(AsOf.allKnown(LocalDate.of(2027, 5, 13)), new AsOf(LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 1))));
        for (int i = -2; i < 62; i += 7) {
            asked.add(AsOf.day(FIRST.plusDays(i)));
        }
        for (AsOf asOf : asked) {
            Chronicle plain = Chronicle.of(pages.pages(), pages.mentions(), corrections, asOf, id -> null);
            Chronicle kept = ledger.asOf(asOf, id -> null);
            assertEquals(plain.pages(), kept.pages());
            assertEquals(outline(plain), outline(kept), () -> "events of " + asOf);
            assertEquals(plain.events(), kept.events(), () -> "events of " + asOf);
            kept.changedSince(LocalDate.EPOCH).forEach(LedgerTest::assertSameInFull);
            assertEquals(ids(plain.changedSince(asOf.today().minusDays(10))), ids(kept.changedSince(asOf.today().minusDays(10))));
            assertEquals(plain.stories(null), kept.stories(null));
            assertEquals(plain.stories("ana droz"), kept.stories("ana droz"));
            assertEquals(plain.story("droz"), kept.story("droz"));
            assertEquals(plain.story(""), kept.story(""));
            assertEquals(plain.rulings(), kept.rulings());
            for (Agenda.Question question : questions(asOf)) {
                assertEquals(plain.agenda(question), kept.agenda(question), question::toString);
                assertEquals(plain.choices(question), kept.choices(question), question::toString);
                assertEquals(strayed(kept.outline(question), question), ids(kept.outline(question).strayed()), question::toString);
            }
            for (EventMention mention : pages.mentions()) {
                for (int length : new int[] {1, 2, 12}) {
                    String beginning = mention.id().substring(0, length);
                    assertEquals(plain.event(beginning), kept.event(beginning));
                }
            }
            plain.stories(null).forEach(story -> assertEquals(plain.story(story.id()), kept.story(story.id())));
        }
    }

    private static List<String> ids(List<Brief> events) {
        return events.stream().map(Brief::id).toList();
    }

    /** The events of an outline a page of which told a day on which they can't be now, by what each page told. */
    private static List<String> strayed(Outline outline, Agenda.Question question) {
        LocalDate from = question.from() == null ? question.asOf().today() : question.from();
        return outline.events().stream().filter(event -> event.tellings().stream().map(telling -> Window.of(telling.edtf()))
                .anyMatch(told -> told.days() == 1 && !told.first().isBefore(from) && !told.meets(Window.of(event.edtf())))).map(Brief::id).toList();
    }

    /** What lists are sorted and cut by is what the event says when its words are looked up. */
    private static void assertSameInFull(Brief brief) {
        Brief full = Brief.of(brief.event());
        assertEquals(full.id() + full.type() + full.stage() + full.edtf() + full.lapsed() + full.named(), brief.id() + brief.type() + brief.stage() + brief.edtf() + brief.lapsed() + brief.named());
        assertEquals(full.history(), brief.history());
        assertEquals(full.outlets(), brief.outlets());
        assertEquals(full.tellings().stream().map(telling -> telling.outlet() + telling.knownOn()).toList(), brief.tellings().stream().map(telling -> telling.outlet() + telling.knownOn()).toList());
        // a step that leaves its time open may show what is left of it instead
        for (int i = 0; i < full.tellings().size(); i++) {
            String shown = full.tellings().get(i).edtf();
            assertTrue(java.util.Objects.equals(shown, brief.tellings().get(i).edtf()) || shown.endsWith("/.."), () -> brief + " is told as " + full);
        }
    }

    /** Which pages tell which event: read sooner than the whole, where the two differ. */
    private static String outline(Chronicle chronicle) {
        return chronicle.events().stream().map(e -> e.id() + " " + e.title() + e.history().stream().map(s -> s.page().substring(0, 4) + " " + s.trigger().start() + " " + s.knownOn()).toList())
                .collect(Collectors.joining("\n"));
    }

    private static List<Agenda.Question> questions(AsOf asOf) {
        return List.of(new Agenda.Question(null, null, null, null, asOf), new Agenda.Question(LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 20), null, null, asOf),
                new Agenda.Question(null, LocalDate.of(2027, 5, 12), null, null, asOf), new Agenda.Question(asOf.today().plusDays(1), null, null, null, asOf),
                new Agenda.Question(asOf.today().minusDays(20), asOf.today(), null, null, asOf),
                new Agenda.Question(null, null, "Дроз", null, asOf), new Agenda.Question(null, null, "Berg", "Arden", asOf),
                new Agenda.Question(null, null, "velmark", null, asOf));
    }

    @Test
    void addsToAnEventFromTheDayOnWhichThePageCountsWheneverItComes() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-10").tells("meeting", Stage.DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-03-02").tells("talks", Stage.AGREED, "2027-05", DROZ, BERG, "[Arden]");
        Map<String, List<EventMention>> store = new HashMap<>();
        Ledger ledger = ledger(store);
        for (PageFacts page : pages.pages()) {
            take(ledger, store, List.of(page), byPage(pages.mentions()), List.of(), Corrections.NONE);
        }
        assertEquals(List.of(0, 1, 1, 2), List.of(1, 2, 9, 10).stream().map(day -> ledger.asOf(AsOf.day(LocalDate.of(2027, 3, day)), id -> null).events())
                .map(events -> events.stream().mapToInt(e -> e.history().size()).sum()).toList());
        assertEquals(2, ledger.asOf(AsOf.allKnown(FIRST), id -> null).events().get(0).history().size());
    }

    @Test
    void letsGoOfWhatWasReadAnewOftenAndFindsWhatIsThere() {
        Pages pages = new Pages().page("Coast Herald", "2027-03-10").tells("meeting", Stage.DATED, "2027-05-12", DROZ, BERG, "[Arden]")
                .page("Northern Post", "2027-03-12").tells("meeting", Stage.CONFIRMED, "2027-05-12", DROZ, BERG, "[Arden]");
        Map<String, List<EventMention>> store = new HashMap<>();
        Ledger ledger = ledger(store);
        for (int i = 0; i < 1000; i++) {
            take(ledger, store, pages.pages().subList(i % 2, i % 2 + 1), byPage(pages.mentions()), List.of(), Corrections.NONE);
        }
        assertTrue(ledger.names().tellings(List.of(DROZ)).size() < 500, "all that was ever read is held");
        assertSame(pages, Corrections.NONE, ledger);
    }

    /** A page that tells nothing may be the only one that names somebody. */
    @Test
    void forgetsWhomAPageWithoutEventsNamed() {
        Pages before = new Pages().page("Coast Herald", "2027-03-10").tells("meeting", Stage.DATED, "2027-05-12", DROZ, "Ole Lund").page("Northern Post", "2027-03-02").names(BERG);
        Pages after = new Pages().page("Coast Herald", "2027-03-10").tells("meeting", Stage.DATED, "2027-05-12", DROZ, "Ole Lund").page("Northern Post", "2027-03-02");
        Corrections same = Corrections.of(List.of(Correction.of(Instant.EPOCH, "an editor", "it is so", new Change.SameBearer(List.of(DROZ, BERG)))));
        Map<String, List<EventMention>> store = new HashMap<>();
        Ledger ledger = ledger(store);
        take(ledger, store, before.pages(), byPage(before.mentions()), List.of(), same);
        assertSame(before, same, ledger);
        take(ledger, store, after.pages().subList(1, 2), Map.of(), List.of(), same);
        assertSame(after, same, ledger);
    }

    @Provide
    static Arbitrary<Pages> collections() {
        Arbitrary<String> published = Arbitraries.integers().between(0, 60).map(d -> FIRST.plusDays(d).toString());
        Arbitrary<String> dates = Arbitraries.frequencyOf(Tuple.of(8, published), Tuple.of(1, Arbitraries.of("2027-03", "2027-03-05/2027-03-20")),
                Tuple.of(1, Arbitraries.just((String) null)));
        Arbitrary<String> when = Arbitraries.of("2027-05-12", "2027-05-13", "2027-05-20", "2027-05", "2027-06-21", "2027-03-10", "2027", "2027-05-10/2027-05-30", "2027-05-20/..")
                .injectNull(0.2);
        Arbitrary<Stage> stage = Arbitraries.of(Stage.SUGGESTED, Stage.AGREED, Stage.DATED, Stage.DATED, Stage.CONFIRMED, Stage.POSTPONED, Stage.MOVED, Stage.CANCELLED,
                Stage.HAPPENED, Stage.UNDER_WAY, Stage.DENIED);
        Arbitrary<String> type = Arbitraries.of("meeting", "talks", "visit", "debate", "rally", "primary", "election");
        Arbitrary<List<String>> who = Arbitraries.of(DROZ, BERG, "Ole Lund", "Ана Дроз", "[Arden]", "[Velmark]", "Norland").set().ofMinSize(1).ofMaxSize(4)
                .map(s -> s.stream().sorted().toList());
        record Telling(boolean newPage, String outlet, String published, String type, Stage stage, String when, List<String> who) { }
        Arbitrary<Telling> telling = Combinators.combine(Arbitraries.of(true, true, false), Arbitraries.of("Coast Herald", "Northern Post", "Velmark Today"),
                dates, type, stage, when, who).as(Telling::new);
        return telling.list().ofMinSize(0).ofMaxSize(30).map(tellings -> {
            Pages pages = new Pages();
            for (Telling t : tellings) {
                if (t.newPage() || pages.pages().isEmpty()) {
                    // so that some pages carry another's text
                    pages.page(t.outlet(), t.published()).prints(CarriersTest.TEXTS.get(t.who().size() - 1));
                }
                pages.tells(t.type(), t.stage(), t.when(), t.who().toArray(String[]::new));
            }
            return pages;
        });
    }
}
