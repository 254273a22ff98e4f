package org.daybook.record;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.daybook.reading.event.Stage;

/**
 * An event as lists are sorted, counted and cut by: all of it but the words, which are looked up only where it is shown.
 *
 * @param stage how firm it is
 * @param edtf when it was or is to be; null where nobody tells it
 * @param lapsed whether its window has passed and no page says that it took place
 * @param tellings what each page tells of it, in the order of its history
 * @param history each telling with what it changed, as {@link Event#history()}: worked out where it is looked at
 * @param inFull gives the event with its words
 */
public record Brief(String id, Stage stage, String edtf, boolean lapsed, List<Telling> tellings, List<Turn> history, Supplier<Event> inFull) {
    public Brief {
        tellings = Deferred.copyOf(tellings);
        history = Deferred.copyOf(history);
    }

    /** Whether they say the same: that each would tell its event in full by itself is no difference. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Brief brief && id.equals(brief.id) && stage == brief.stage && Objects.equals(edtf, brief.edtf) && lapsed == brief.lapsed
                && tellings.equals(brief.tellings) && history.equals(brief.history);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** What a page tells. @param edtf when the event was or is to be; null where it doesn't say */
    public record Telling(String outlet, String edtf) { }

    /** A telling in a history: parts of a {@link Step}, which has the same number there. */
    public record Turn(String knownOn, String edtf, String page, String change) { }

    /** An event that is told in full already. */
    public static Brief of(Event event) {
        return new Brief(event.id(), event.stage(), event.edtf(), event.lapsed(), Deferred.of(event.history(), step -> new Telling(step.outlet(), step.edtf())),
                Deferred.of(event.history(), step -> new Turn(step.knownOn(), step.edtf(), step.page(), step.change())), () -> event);
    }

    /** The event with its words. */
    public Event event() {
        return inFull.get();
    }
}
