package org.daybook.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.daybook.reading.event.Stage;
import org.daybook.reading.time.Edtf;

/** An event as lists are sorted, counted and cut by: all of it but the words, which are looked up only where it is shown. Lists hold thousands, so each says what it is asked, and no more. */
public abstract class Brief {
    public abstract String id();

    /** Its kind: a key of the table of event types. */
    public abstract String type();

    /** How firm it is. */
    public abstract Stage stage();

    /** When it was or is to be; null where nobody tells it. */
    public abstract String edtf();

    /** Whether its window has passed and no page says that it took place. */
    public abstract boolean lapsed();

    /** Whether anybody who takes part is named, or a place. */
    public abstract boolean named();

    /** The outlets that tell it, as they write themselves, each once. */
    public abstract List<String> outlets();

    /** What each page tells of it, in the order of its history. */
    public abstract List<Telling> tellings();

    /** The last day of the newest page that is dated: {@link #lastDay} of its date. */
    public LocalDate lastTold() {
        return tellings().stream().map(telling -> lastDay(telling.knownOn())).max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    }

    /** The last day of a time; {@code MAX} where its end is open, {@code MIN} where it tells no day. @param edtf null for none */
    public static LocalDate lastDay(String edtf) {
        return edtf == null || !Edtf.valid(edtf) ? LocalDate.MIN : Edtf.parse(edtf).upper().map(end -> end.minusDays(1)).orElse(LocalDate.MAX);
    }

    /** Each telling with what it changed, as {@link Event#history()}. */
    public abstract List<Turn> history();

    /** The event with its words. */
    public abstract Event event();

    /** What a page tells. @param edtf when the event was or is to be; null where it doesn't say @param knownOn when the page was published; null where nothing dates it */
    public record Telling(String outlet, String edtf, String knownOn) { }

    /** A telling in a history: parts of a {@link Step}, which has the same number there. */
    public record Turn(String knownOn, String edtf, String page, String change) { }

    /** An event that is told in full already. */
    public static Brief of(Event event) {
        return of(event, () -> event);
    }

    /** The same. @param inFull what is asked for the event with its words */
    public static Brief of(Event event, Supplier<Event> inFull) {
        return new Full(event, inFull);
    }

    /** Whether they say the same: that each would tell its event in full by itself is no difference. */
    @Override
    public final boolean equals(Object other) {
        return other instanceof Brief brief && id().equals(brief.id()) && stage() == brief.stage() && Objects.equals(edtf(), brief.edtf()) && lapsed() == brief.lapsed() && lastTold().equals(brief.lastTold())
                && tellings().equals(brief.tellings()) && history().equals(brief.history());
    }

    @Override
    public final int hashCode() {
        return id().hashCode();
    }

    @Override
    public String toString() {
        return id() + " " + stage() + " " + edtf() + (lapsed() ? " lapsed " : " ") + history();
    }

    private static final class Full extends Brief {
        private final Event event;
        private final Supplier<Event> inFull;

        Full(Event event, Supplier<Event> inFull) {
            this.event = event;
            this.inFull = inFull;
        }

        @Override
        public String id() {
            return event.id();
        }

        @Override
        public String type() {
            return event.type();
        }

        @Override
        public Stage stage() {
            return event.stage();
        }

        @Override
        public String edtf() {
            return event.edtf();
        }

        @Override
        public boolean lapsed() {
            return event.lapsed();
        }

        @Override
        public boolean named() {
            return !event.participants().isEmpty() || event.place() != null;
        }

        @Override
        public List<String> outlets() {
            return event.history().stream().map(Step::outlet).distinct().toList();
        }

        @Override
        public List<Telling> tellings() {
            return Deferred.of(event.history(), step -> new Telling(step.outlet(), step.edtf(), step.knownOn()));
        }

        @Override
        public List<Turn> history() {
            return Deferred.of(event.history(), step -> new Turn(step.knownOn(), step.edtf(), step.page(), step.change()));
        }

        @Override
        public Event event() {
            return inFull.get();
        }
    }
}
