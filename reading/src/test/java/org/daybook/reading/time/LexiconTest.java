package org.daybook.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.daybook.reading.language.Languages;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon GERMAN = new Lexicon(Languages.of("de"));

    @Test
    void cutsWordsThatAreWrittenTogether() {
        assertEquals(List.of(6), cut("Montagabend"));
        assertEquals(List.of(4), cut("dreitägig"));
        assertEquals(List.of(), cut("Montagxabend"));
    }

    @Test
    void comesToAnEndOnWordsWithoutEnd() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int letters = 300_000; letters < 300_040; letters++) {
                assertEquals(List.of(), cut("Montag" + "x".repeat(letters)));
            }
        });
    }

    private static List<Integer> cut(String form) {
        return GERMAN.cut(Languages.of("de").form(form), form.toLowerCase(Locale.ROOT));
    }
}
