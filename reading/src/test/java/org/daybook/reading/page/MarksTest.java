package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.daybook.reading.language.Row;
import org.junit.jupiter.api.Test;

/** The table of what class names and ids say. */
class MarksTest {
    /** The second would never be reached: whoever mends it would wonder why nothing comes of it. */
    @Test
    void refusesWordsThatAreThereTwice() {
        List<Row> table = List.of(new Row("marks.tsv", 1, List.of("other", "author card")), new Row("marks.tsv", 2, List.of("related", "author card")));
        assertEquals("marks.tsv:2: the words author card are there twice", assertThrows(IllegalStateException.class, () -> new Marks(table)).getMessage());
    }
}
