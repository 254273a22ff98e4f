package org.daybook.bench.world;

import java.time.LocalDate;
import java.util.List;

/**
 * A page of an invented world, and what it tells.
 *
 * @param published the day that it came out; the page itself does not tell it where {@code undated}
 */
public record InventedPage(int number, String outlet, String language, LocalDate published, boolean undated, String title, String text,
        List<Sentence> sentences) {
    public InventedPage {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence and the event that it tells. Places are in chars of the text, which has none outside Unicode's basic plane.
     *
     * @param happening the number of the event
     * @param party whose vote it is; null where not told
     * @param town null where not told
     * @param edtf the time told; null where the page tells a mere weekday, or none
     * @param weekday 1 to 7 where it does; else 0
     */
    public record Sentence(int start, int end, int triggerStart, int triggerEnd, int timeStart, int timeEnd, int happening, String type, String stage,
            List<String> people, String party, String town, String edtf, int weekday) {
        public Sentence {
            people = List.copyOf(people);
        }
    }
}
