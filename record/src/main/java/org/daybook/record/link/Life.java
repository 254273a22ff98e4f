package org.daybook.record.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.reading.event.Stage;
import org.daybook.record.Belief;

/**
 * An event for as long as the same pages tell it: from the day on which the last of them counts, until the day on which another one, or a
 * better link, makes it another. Days are those of the epoch.
 */
final class Life {
    /** The day of pages that nothing dates, and of whoever asks for all that is known. */
    static final int ALL = Integer.MAX_VALUE - 1;
    /** No end. */
    static final int OPEN = Integer.MAX_VALUE;

    private final List<Telling> tellings;
    private final int from;
    private final int until;
    private final List<Ruled> ruled;
    private Belief belief;
    private Window when;
    private LocalDate newest;
    private Boolean toldByDays;
    private Traits traits;
    /** In the list of all. */
    private int place;

    /** @param tellings in order; at least one */
    Life(List<Telling> tellings, int from, int until) {
        this(tellings, from, until, List.of(), null);
    }

    /** An event as it was kept: with what is believed of it. */
    Life(List<Telling> tellings, int from, int until, Belief belief) {
        this(tellings, from, until, List.of(), belief);
    }

    private Life(List<Telling> tellings, int from, int until, List<Ruled> ruled, Belief belief) {
        this.tellings = List.copyOf(tellings);
        this.from = from;
        this.until = until;
        this.ruled = ruled;
        this.belief = belief;
    }

    /** An event that people have corrected, on the day that is asked for. */
    static Life ruled(List<Telling> tellings, List<Ruled> ruled) {
        return new Life(tellings, Integer.MIN_VALUE, OPEN, List.copyOf(ruled), null);
    }

    /** The same event, with another end. */
    Life until(int day) {
        return day == until ? this : new Life(tellings, from, day, ruled, belief);
    }

    List<Telling> tellings() {
        return tellings;
    }

    /** What people have ruled about it, in the corrections' order. */
    List<Ruled> ruled() {
        return ruled;
    }

    /** Whether a person says that it is no event for this record. */
    boolean dismissed() {
        return !ruled.isEmpty() && Rulings.dismissed(ruled);
    }

    int from() {
        return from;
    }

    int until() {
        return until;
    }

    boolean at(int day) {
        return from <= day && (day < until || until == OPEN);
    }

    int place() {
        return place;
    }

    void place(int now) {
        this.place = now;
    }

    /** The id of the event: {@link History#id}. */
    String id() {
        return History.id(tellings);
    }

    /** What is believed of it. */
    Belief belief() {
        // Whoever comes second makes the same again: cheaper than a lock.
        Belief known = belief;
        if (known == null) {
            List<Belief> all = History.beliefs(tellings, ruled);
            known = all.get(all.size() - 1);
            belief = known;
        }
        return known;
    }

    /** How firm it is. */
    Stage stage() {
        return belief().stage();
    }

    /** When it was or is to be; null where nobody tells it. */
    String edtf() {
        return belief().edtf();
    }

    /** The days of that. */
    Window when() {
        Window known = when;
        if (known == null) {
            known = Window.of(edtf());
            when = known;
        }
        return known;
    }

    /** {@link Ahead#toldByDays}. */
    boolean toldByDays() {
        Boolean known = toldByDays;
        if (known == null) {
            known = Ahead.toldByDays(this);
            toldByDays = known;
        }
        return known;
    }

    /** What lists narrow and count it by. */
    Traits traits() {
        Traits known = traits;
        if (known == null) {
            known = Traits.of(this);
            traits = known;
        }
        return known;
    }

    /** When its newest page was published, as that is written. */
    String lastKnownOn() {
        return Chronicle.newest(tellings.stream().map(Telling::page).toList());
    }

    /** Whether any page that tells it was published after a day, or may have been. */
    boolean toldAfter(LocalDate day) {
        return newest().isAfter(day.plusDays(1));
    }

    /** The end of the newest publication of a page that tells it; that of all time where one is not dated. */
    private LocalDate newest() {
        LocalDate known = newest;
        if (known == null) {
            known = LocalDate.MIN;
            for (Telling telling : tellings) {
                LocalDate end = telling.published().end();
                known = end == null ? LocalDate.MAX : end.isAfter(known) ? end : known;
            }
            newest = known;
        }
        return known;
    }

    /** Whether anything was told of it after a day, or may have been, or it has lapsed since. @param today the day that lapses are told by */
    boolean changedAfter(LocalDate day, LocalDate today) {
        return toldAfter(day) || when().end() != null && when().end().isAfter(day) && History.lapsed(stage(), edtf(), today);
    }

    /** Whether a telling of it names a participant so. */
    boolean names(Set<String> names) {
        for (Telling telling : tellings) {
            for (Telling.Who who : telling.parties()) {
                if (names.contains(who.party().name())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it may be titled so: one of its titles has these words, or a person titles it. */
    boolean mayBeTitled(String words) {
        return !ruled.isEmpty() || tellings.stream().flatMap(t -> t.mentions().stream()).anyMatch(m -> m.title() != null && has(m.title(), words));
    }

    /** Whether a text has these words, however they are capitalised. */
    static boolean has(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
