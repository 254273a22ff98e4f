package org.daybook.app.web;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.reading.Reading;
import org.daybook.app.publish.Answers;
import org.daybook.app.web.figure.Days;
import org.daybook.record.AsOf;
import org.daybook.record.Daybook;
import org.daybook.record.Event;
import org.daybook.record.Size;
import org.daybook.record.link.PageFacts;

/** What the views share: the record that is served, the signs of its outlets, and what was made of it lately. Safe for many threads. */
final class Desk {
    /** Readings of one event's history, or of one story, are asked for again and again, as are lists that a whole record goes into. */
    private static final int MOST_KEPT = 80;

    private record Key(String what, AsOf asOf) { }

    private record Made(Object value) { }

    private final Daybook daybook;
    private final Outlets outlets;
    private final Nearest nearest = new Nearest();
    private String knownOf = "";
    /** Held as long as there is memory for it: lists of many days may take more than the record. */
    private final Map<Key, SoftReference<Made>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private String keptOf = "";
    private Size size;
    private String sizeOf;

    /** @param outlets file of the signs that outlets have */
    Desk(Daybook daybook, Path outlets) {
        this.daybook = daybook;
        this.outlets = new Outlets(outlets);
    }

    Daybook daybook() {
        return daybook;
    }

    Outlets outlets() {
        return outlets;
    }

    Nearest nearest() {
        return nearest;
    }

    /** How much a state of the record holds: counting takes the database longer than most answers. */
    Size size(String state) {
        synchronized (kept) {
            if (state.equals(sizeOf)) {
                return size;
            }
        }
        Size counted = daybook.size();
        synchronized (kept) {
            size = counted;
            sizeOf = state;
        }
        return counted;
    }

    /** Sees to it that all outlets of the record have a sign, whatever day is looked at. */
    void knowOutlets(View view) {
        synchronized (outlets) {
            if (knownOf.equals(view.state())) {
                return;
            }
            outlets.know(daybook.pages(AsOf.allKnown(view.today())));
            knownOf = view.state();
        }
    }

    /** The reading of a page, by its id. */
    Optional<Reading> reading(View view, String page) {
        return kept(view, "reading " + page, () -> daybook.reading(page));
    }

    /**
     * What was made of the same state of the record for the same day, or is made now. Two that ask at once may both make it: that costs less
     * than waiting would.
     *
     * @param what names it; the same name always stands for the same thing
     */
    <T> T kept(View view, String what, Supplier<T> maker) {
        return kept(view, view.asOf(), what, maker);
    }

    /** The same for another day than the one looked at. */
    @SuppressWarnings("unchecked")
    <T> T kept(View view, AsOf day, String what, Supplier<T> maker) {
        Key key = new Key(what, day);
        synchronized (kept) {
            if (!keptOf.equals(view.state())) {
                kept.clear();
                keptOf = view.state();
            }
            SoftReference<Made> before = kept.get(key);
            Made known = before == null ? null : before.get();
            if (known != null) {
                return (T) known.value();
            }
        }
        T made = maker.get();
        synchronized (kept) {
            if (keptOf.equals(view.state())) {
                kept.put(key, new SoftReference<>(new Made(made)));
                while (kept.size() > MOST_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
            }
        }
        return made;
    }

    /** The event with this id, as of the day looked at. @throws Refused where it isn't known then, saying so where it is known now */
    Event event(View view, String id) {
        return daybook.event(id, view.asOf()).orElseThrow(() -> view.past() ? daybook.event(id, AsOf.allKnown(view.today()))
                .map(later -> new Refused(404, "problem.not.yet.event", view.days().full(view.day()), view.days().knownOn(later.history().get(0).knownOn()))
                        .until(Days.of(later.history().get(0).knownOn()).last()))
                .orElseGet(() -> new Refused(404, "problem.event", id)) : new Refused(404, "problem.event", id));
    }

    /** The page with this id, as of the day looked at. @throws Refused likewise */
    PageFacts page(View view, String id) {
        return daybook.page(id, view.asOf()).orElseThrow(() -> daybook.page(id, AsOf.allKnown(view.today())).isPresent()
                ? new Refused(404, "problem.not.yet", view.days().full(view.day())) : new Refused(404, "problem.page", id));
    }

    /** An answer as data, with which of the pages in it carry one text. @param sources of the pages, by their ids */
    Map<String, Object> withCopies(Map<String, Object> answer, Map<String, String> sources) {
        return Answers.withCopies(answer, daybook.copies(sources.keySet()), sources);
    }

    List<PageFacts> pages(View view) {
        return daybook.pages(view.asOf());
    }
}
