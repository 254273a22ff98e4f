package org.daybook.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void countsWhatATerminalShows() {
        assertEquals(5, Columns.of("порты"));
        assertEquals(4, Columns.of("cafe\u0301"));
        assertEquals(4, Columns.of("港口"));
        assertEquals(2, Columns.of("\u001b[1mок\u001b[0m"));
    }

    @Test
    void wrapsByWordsAndCutsLongOnes() {
        assertEquals(List.of("the harbour", "opens on", "Monday"), Columns.wrap("the harbour opens on Monday", 11));
        assertEquals(List.of("abcdefg", "hij kl"), Columns.wrap("abcdefghij kl", 7));
        assertEquals(List.of("港口", "开放"), Columns.wrap("港口开放", 5));
    }

    @Test
    void closesColourAtTheEndOfALineAndOpensItOnTheNext() {
        assertEquals(List.of("\u001b[1mone\u001b[0m", "\u001b[1mtwo\u001b[0m", "six"), Columns.wrap("\u001b[1mone two\u001b[0m six", 3));
    }

    @Test
    void takesFromPagesNothingThatATerminalObeys() {
        assertEquals("a [31mb c d", Columns.clean("  a\t\u001b[31mb\n\n c\u0007 \u202ed\u009b "));
    }

    @Property
    void keepsEveryLetterAndTheWidth(@ForAll String text, @ForAll @IntRange(min = 2, max = 30) int width) {
        String clean = Columns.clean(text);
        List<String> lines = Columns.wrap(clean, width);
        assertEquals(clean.replace(" ", ""), String.join("", lines).replace(" ", ""));
        assertTrue(lines.stream().allMatch(line -> Columns.of(line) <= width), () -> lines.toString());
    }
}
