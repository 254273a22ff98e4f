package org.daybook.bench.world;

import java.time.LocalDate;
import java.util.List;
import org.daybook.reading.event.Stage;

/**
 * An event of an invented world, and how word of it came out.
 *
 * @param number its own
 * @param people who takes part: one or two; of a vote nobody
 * @param party whose vote it is; null for all else
 * @param news in the order of their days; one at least
 */
record Happening(int number, String type, List<Name> people, Name party, Name town, List<News> news) {
    /** What became known of it on a day: how firm, and the day or the month (to the first of it) that was told; no day where a page speaks of it as known. */
    record News(LocalDate day, Stage stage, LocalDate when, boolean monthOnly) { }

    /** Days before and after it in which it is spoken of as known. */
    private static final int EARLIER = 120;
    private static final int LATER = 30;

    Happening {
        people = List.copyOf(people);
        news = List.copyOf(news);
    }

    /** How a page of a day speaks of it as known: "ahead of the debate", "after the debate"; null where it is not to be, or nobody could know. */
    News spokenOf(LocalDate day) {
        News known = knownOn(day);
        News last = news.get(news.size() - 1);
        boolean over = last.stage() == Stage.HAPPENED && day.isAfter(last.when());
        boolean far = day.isAfter(last.when().plusDays(LATER)) || day.isBefore(last.when().minusDays(EARLIER));
        boolean off = far || known != null && (known.stage() == Stage.POSTPONED || known.stage() == Stage.CANCELLED) || !over && day.isAfter(last.when().minusDays(1));
        return off || known != null && known.monthOnly() && !over ? null : new News(day, over ? Stage.HAPPENED : Stage.EXPECTED, null, false);
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
