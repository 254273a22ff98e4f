package org.daybook.reading.name;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.daybook.reading.language.Languages;
import org.junit.jupiter.api.Test;

class CommonNounsTest {
    private static final CommonNouns GERMAN = new CommonNouns(Languages.of("de"));

    @Test
    void knowsCompoundsOfKnownWordsWithAndWithoutJoints() {
        for (String noun : List.of("Betriebsrente", "Klassenzimmer", "Autobahnbrücke", "Autobahnbrückenbaustelle", "Nord-Autobahnbrücke")) {
            assertTrue(GERMAN.is(noun), noun);
        }
        for (String name : List.of("Velmarkow", "Xqautobahn", "Xqautobahnbrücke")) {
            assertFalse(GERMAN.is(name), name);
        }
    }

    @Test
    void takesNoWordApartThatIsLongerThanAnybodyWrites() {
        assertTrue(GERMAN.is("Autobahn" + "autobahn".repeat(7)), "64 letters");
        assertFalse(GERMAN.is("Autobahn" + "autobahn".repeat(8)), "72 letters");
    }

    @Test
    void comesToAnEndOnWordsMadeToCost() {
        for (String word : List.of("Xq" + "autobahn".repeat(7), "Xq" + "autobahn".repeat(40), "Xq" + "autobahn".repeat(40_000), "X" + "q".repeat(300_000))) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertFalse(GERMAN.is(word)));
        }
    }
}
