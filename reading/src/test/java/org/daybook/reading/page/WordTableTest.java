package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordTableTest {
    private final WordTable table = WordTable.folded(List.of("ferry", "паром", "καιρος", "izmir", "ferry"));

    @Test
    void numbersWordsInTheOrderInWhichTheyCame() {
        assertEquals(4, table.size());
        assertEquals(1, table.add("ferry"));
        assertEquals(5, table.add("quay"));
    }

    @Test
    void findsWordsInAnyCaseWhereTheyStand() {
        assertEquals(1, table.find("The FERRY ran", 4, 9));
        assertEquals(2, table.find("Паром", 0, 5));
        assertEquals(0, table.find("The FERRY ran", 0, 3));
    }

    @Test
    void findsWordsWhoseLowerCaseHangsOnTheirOtherLetters() {
        assertEquals(3, table.find("Καιρός", 0, 6));
        assertEquals(4, table.find("İzmir", 0, 5));
    }

    @Test
    void findsWordsByTheirLowerCaseAlone() {
        WordTable lower = WordTable.lower();
        assertEquals(1, lower.add("καιρός"));
        assertEquals(1, lower.find("Καιρός", 0, 6));
        assertEquals(0, lower.find("καιρος", 0, 6));
        assertEquals(2, lower.add("i\u0307zmir"));
        assertEquals(2, lower.find("İzmir", 0, 5));
        assertEquals(3, lower.add("λόγος"));
        assertEquals(3, lower.find("ΛΌΓΟΣ", 0, 5));
    }

    @Test
    void keepsItsWordsWhenItGrows() {
        WordTable many = WordTable.lower();
        for (int i = 0; i < 1000; i++) {
            assertEquals(i + 1, many.add("w" + i));
        }
        assertEquals(778, many.find("W777", 0, 4));
    }

    @Test
    void leavesSignsThatStandByThemselvesAsTheyAre() {
        String fatha = "\u064e";
        assertEquals(List.of("a", fatha), Cues.pieces("a " + fatha, 40));
        WordTable own = WordTable.folded(List.of(fatha));
        assertArrayEquals(new int[] {0, 1}, own.all("a " + fatha, 40));
    }

    @Property
    void seesTheWordsThatAreTakenAsStrings(@ForAll String line) {
        List<String> words = Cues.words(line, 40);
        WordTable own = WordTable.folded(words);
        assertArrayEquals(words.stream().mapToInt(own::add).toArray(), own.all(line, 40));
        List<String> pieces = Cues.pieces(line, 40);
        assertArrayEquals(pieces.stream().mapToInt(own::add).toArray(), own.pieces(line, 40));
    }
}
