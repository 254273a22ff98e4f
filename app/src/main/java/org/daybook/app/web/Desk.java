package org.daybook.app.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.reading.Reading;
import org.daybook.record.AsOf;
import org.daybook.record.Daybook;
import org.daybook.record.Event;
import org.daybook.record.link.PageFacts;

/** What the views share: the record that is served, the signs of its outlets, and readings asked for lately. Safe for many threads. */
final class Desk {
    /** Readings kept: those of one event's history, or of one story, are asked for again and again. */
    private static final int MOST_READINGS = 300;

    private final Daybook daybook;
    private final Outlets outlets = new Outlets();
    private final Map<String, Reading> readings = new LinkedHashMap<>(64, 0.75f, true);
    private String readingsOf = "";

    Desk(Daybook daybook) {
        this.daybook = daybook;
    }

    Daybook daybook() {
        return daybook;
    }

    Outlets outlets() {
        return outlets;
    }

    /** The reading of a page, by its id. */
    Optional<Reading> reading(String page) {
        String state = daybook.state();
        synchronized (readings) {
            if (!readingsOf.equals(state)) {
                readings.clear();
                readingsOf = state;
            }
            if (readings.containsKey(page)) {
                return Optional.of(readings.get(page));
            }
        }
        Optional<Reading> reading = daybook.reading(page);
        synchronized (readings) {
            reading.ifPresent(read -> readings.put(page, read));
            while (readings.size() > MOST_READINGS) {
                readings.remove(readings.keySet().iterator().next());
            }
        }
        return reading;
    }

    /** The event with this id, as of the day looked at. @throws Refused where it isn't known then, saying so where it is known now */
    Event event(View view, String id) {
        return daybook.event(id, view.asOf()).orElseThrow(() -> view.past() && daybook.event(id, AsOf.allKnown(view.today())).isPresent()
                ? new Refused(404, "problem.not.yet", view.days().full(view.day())) : new Refused(404, "problem.event", id));
    }

    /** The page with this id, as of the day looked at. @throws Refused likewise */
    PageFacts page(View view, String id) {
        return daybook.page(id, view.asOf()).orElseThrow(() -> daybook.page(id, AsOf.allKnown(view.today())).isPresent()
                ? new Refused(404, "problem.not.yet", view.days().full(view.day())) : new Refused(404, "problem.page", id));
    }

    List<PageFacts> pages(View view) {
        return daybook.pages(view.asOf());
    }
}
