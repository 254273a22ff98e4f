package org.daybook.record.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionLogTest {
    private static final String PAGE = "ab".repeat(32);
    private static final Evidence WORDS = Evidence.of(PAGE, "pages/coast.html", new Span(14, 20), new Span(10, 40), "The visit of Anna Holt was agreed");
    private static final Target EVENT = new Target("0f53aa11bb22", "Anna Holt’s visit", List.of(WORDS));

    private static final StoryTarget STORY = new StoryTarget("sabababababa", "Talks", List.of(new PageRef(PAGE, "pages/coast.html")));

    @TempDir
    Path folder;

    private Path file;
    private CorrectionLog log;

    @BeforeEach
    void begin() {
        file = folder.resolve("corrections.jsonl");
        log = new CorrectionLog(file);
    }

    private static Correction redate(int number) {
        return Correction.of(Instant.parse("2027-06-04T09:12:00Z").plusSeconds(number), "Rea", "The ministry’s notice, " + number + ".",
                new Change.Redate(EVENT, "2027-05", "2027-05-12"));
    }

    /** One of each kind. */
    static List<Change> changes() {
        return List.of(new Change.Merge(List.of(EVENT, EVENT)), new Change.Split(EVENT, EVENT), new Change.Redate(EVENT, null, "2027-05-12"),
                new Change.Redate(EVENT, "2027-05-12", null), new Change.SetStage(EVENT, Stage.DATED, Stage.UNDER_WAY),
                new Change.Rename(EVENT, null, "A “visit”\nof two lines"), new Change.Retype(EVENT, "visit", "talks"), new Change.Dismiss(EVENT),
                new Change.Confirm(EVENT, Stage.AGREED, null), new Change.RedatePage(PAGE, "pages/coast.html", null, "2027-05-01/2027-05-03"),
                new Change.SameBearer(List.of("Viktor Dravec", "Виктор Дравец")), new Change.OtherBearer("Pavel Orlin", STORY.pages()),
                new Change.MergeStories(List.of(STORY, STORY)), new Change.SplitStory(STORY, STORY), new Change.RenameStory(STORY, "Talks", "The talks"),
                new Change.Undo("0123456789ab"));
    }

    @Test
    void readsBackWhatWasAppendedOfEachKind() throws IOException {
        List<Correction> made = changes().stream().map(change -> Correction.of(Instant.parse("2027-06-04T09:12:00.120Z"), "Реа", "because", change)).toList();
        assertEquals(made, log.append(made));
        assertEquals(made.size(), Files.readAllLines(file).size());
        assertEquals(Corrections.of(made).all(), log.read().corrections().all());
        assertEquals(List.of(), log.read().unreadable());
    }

    @Test
    void quotesTheWordsWithTheirCompany() {
        assertEquals("visit ", WORDS.exact());
        assertEquals("The ", WORDS.prefix());
        assertEquals("of Anna Holt was agreed", WORDS.suffix());
    }

    @Test
    void appendsNothingTwice() throws IOException {
        log.append(List.of(redate(1), redate(2)));
        byte[] before = Files.readAllBytes(file);
        assertEquals(List.of(), log.append(List.of(redate(2), redate(1))));
        assertEquals(List.of(redate(3)), log.append(List.of(redate(3), redate(1), redate(3))));
        byte[] after = Files.readAllBytes(file);
        assertEquals(new String(before, StandardCharsets.UTF_8), new String(after, 0, before.length, StandardCharsets.UTF_8), "a log only grows");
    }

    @Test
    void passesOverALineThatAKillCutShortAndWritesOnBehindTheLastWholeOne() throws IOException {
        log.append(List.of(redate(1)));
        byte[] whole = Files.readAllBytes(file);
        byte[] next = (CorrectionFormat.line(redate(2)) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int cut : List.of(1, 20, next.length / 2, next.length - 2)) {
            Files.write(file, whole);
            Files.write(file, java.util.Arrays.copyOf(next, cut), StandardOpenOption.APPEND);
            assertEquals(List.of(redate(1)), log.read().corrections().all());
            assertEquals(List.of(), log.read().unreadable());
            log.append(List.of(redate(3)));
            assertEquals(List.of(redate(1), redate(3)), log.read().corrections().all());
            assertEquals(2, Files.readAllLines(file).size());
        }
    }

    @Test
    void countsALastLineThatIsWholeButForItsEnd() throws IOException {
        log.append(List.of(redate(1)));
        Files.writeString(file, CorrectionFormat.line(redate(2)), StandardOpenOption.APPEND);
        assertEquals(List.of(redate(1), redate(2)), log.read().corrections().all());
        log.append(List.of(redate(3)));
        assertEquals(List.of(redate(1), redate(2), redate(3)), log.read().corrections().all());
    }

    @Test
    void namesALineThatSomebodyChangedAndKeepsTheRest() throws IOException {
        log.append(List.of(redate(1), redate(2), redate(3)));
        Files.writeString(file, Files.readString(file).replace("notice, 2", "notice, 4") + "\nnot JSON\n");
        CorrectionLog.Contents contents = log.read();
        assertEquals(List.of(redate(1), redate(3)), contents.corrections().all());
        assertEquals(2, contents.unreadable().size());
        assertTrue(contents.unreadable().get(0).startsWith("line 2 of "), contents.unreadable().get(0));
        assertTrue(contents.unreadable().get(1).contains("no JSON"), contents.unreadable().get(1));
    }

    @Test
    void anUndoOfAnUndoBringsBack() {
        Correction made = redate(1);
        Correction undo = Correction.of(made.when().plusSeconds(1), "Tomas", "wrong", new Change.Undo(made.id()));
        Correction again = Correction.of(made.when().plusSeconds(2), "Rea", "right after all", new Change.Undo(undo.id()));
        assertEquals(List.of(), Corrections.of(List.of(undo, made)).standing());
        assertEquals(List.of(made), Corrections.of(List.of(again, undo, made)).standing());
    }

    @Test
    void aCorrectionMadeInSightOfOthersComesAfterThem() {
        Corrections held = Corrections.of(List.of(redate(1), redate(5)));
        Instant now = redate(3).when();
        assertTrue(held.after(now).isAfter(redate(5).when()));
        assertEquals(redate(9).when(), held.after(redate(9).when()));
    }
}
