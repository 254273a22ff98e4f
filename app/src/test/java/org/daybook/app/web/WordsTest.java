package org.daybook.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.app.publish.Change;
import org.daybook.app.web.words.DayWords;
import org.daybook.app.web.words.Words;
import org.daybook.reading.event.Stage;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.record.Objection;
import org.junit.jupiter.api.Test;

/** The interface's texts: each language has all that is asked for. */
class WordsTest {
    private static final Pattern ASKED = Pattern.compile("(?:\\b(?:v|view)\\.t\\(|words\\.text\\(|Refused\\(\\d+, )\"([a-z][a-z.\\-]*[a-z])\"");

    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path folder : Set.of(Path.of("src/main/jte"), Path.of("src/main/java/org/daybook/app/web"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher matcher = ASKED.matcher(Files.readString(file));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                }
            }
        }
        return keys;
    }

    @Test
    void eachLanguageHasTheSameTexts() {
        for (Words language : Words.all()) {
            assertEquals(new TreeSet<>(Words.all().get(0).keys()), new TreeSet<>(language.keys()), language.name());
        }
    }

    @Test
    void eachTextThatIsAskedForIsThere() throws IOException {
        Set<String> missing = asked();
        assertTrue(missing.size() > 80, "keys were found");
        missing.removeAll(Words.all().get(0).keys());
        assertEquals(Set.of(), missing);
    }

    @Test
    void eachStageHasItsWords() {
        for (Words language : Words.all()) {
            for (Stage stage : Stage.values()) {
                assertTrue(language.has("stage." + stage) && language.has("stage." + stage + ".say") && language.has("lede." + stage), stage::toString);
            }
        }
    }

    @Test
    void eachSignOfTheListHasItsWords() {
        for (Words language : Words.all()) {
            for (String kind : Change.KINDS) {
                assertTrue(language.has("change." + kind) && language.has("change." + kind + ".say"), kind);
                assertNotEquals(Change.sign("same"), Change.sign(kind));
            }
        }
    }

    @Test
    void eachObjectionToACorrectionHasItsWords() {
        for (Words language : Words.all()) {
            for (Objection objection : Objection.values()) {
                assertTrue(language.has(CorrectForms.key(objection)), objection::toString);
            }
        }
    }

    @Test
    void eachReasonWhyAnInputWasNotReadHasItsWords() {
        for (Words language : Words.all()) {
            for (UnreadableInput.Code code : UnreadableInput.Code.values()) {
                assertTrue(language.has("code." + code), code::toString);
            }
            assertTrue(language.has("code.fault"), "where the program itself failed on it");
        }
    }

    @Test
    void tellsDatesAsPreciselyAsTheyAreWritten() {
        DayWords english = new DayWords(Words.of("en", null), 2027);
        assertEquals("12\u00a0May", english.of("2027-05-12"));
        assertEquals("12\u00a0May 2028", english.of("2028-05-12"));
        assertEquals("12\u00a0May, 09:30", english.of("2027-05-12T09:30:00Z"));
        assertEquals("May", english.of("2027-05"));
        assertEquals("spring 2027", english.of("2027-21"));
        assertEquals("1960s", english.of("196X"));
        assertEquals("12–14\u00a0May", english.of("2027-05-12/2027-05-14"));
        assertEquals("22 or 23\u00a0June", english.of("[2027-06-22,2027-06-23]"));
        assertEquals("30\u00a0June or 1\u00a0July", english.of("[2027-06-30,2027-07-01]"));
        assertEquals("March – May 2028", english.of("2028-03/2028-05"));
        assertEquals("March – May", english.of("2027-03/2027-05"));
        assertEquals("March 2028 – May 2029", english.of("2028-03/2029-05"));
        assertEquals("30\u00a0June – 3\u00a0July 2028", english.of("2028-06-30/2028-07-03"));
        assertEquals("30\u00a0June or 1\u00a0July 2028", english.of("[2028-06-30,2028-07-01]"));
        assertEquals("from 13\u00a0May on", english.of("2027-05-13/.."));
        assertEquals("12\u00a0May, perhaps", english.of("2027-05-12?"));
        DayWords russian = new DayWords(Words.of("ru", null), 2027);
        assertEquals("ноября", russian.monthOf(LocalDate.of(2027, 11, 28)));
        assertEquals("ноября 2028", russian.monthOf(LocalDate.of(2028, 11, 28)));
        assertEquals("12\u00a0мая", russian.of("2027-05-12"));
        assertEquals("май", russian.of("2027-05"));
        assertEquals("22 или 23\u00a0июня", russian.of("[2027-06-22,2027-06-23]"));
    }
}
