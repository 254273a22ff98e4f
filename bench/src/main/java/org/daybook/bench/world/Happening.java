package org.daybook.bench.world;

import java.time.LocalDate;
import java.util.List;
import org.daybook.reading.event.Stage;

/**
 * An event of an invented world, and how word of it came out.
 *
 * @param number its own
 * @param people who takes part: one or two
 * @param news in the order of their days; one at least
 */
record Happening(int number, String type, List<Name> people, Name town, List<News> news) {
    /** What became known of it on a day: how firm, and the day or the month (to the first of it) that was told. */
    record News(LocalDate day, Stage stage, LocalDate when, boolean monthOnly) { }

    Happening {
        people = List.copyOf(people);
        news = List.copyOf(news);
    }

    /** What was last known of it on a day; null where nothing was. */
    News knownOn(LocalDate day) {
        News last = null;
        for (News one : news) {
            last = one.day().isAfter(day) ? last : one;
        }
        return last;
    }
}
