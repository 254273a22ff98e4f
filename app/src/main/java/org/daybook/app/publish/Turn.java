package org.daybook.app.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.record.AsOf;
import org.daybook.record.Belief;
import org.daybook.record.Corrected;
import org.daybook.record.Daybook;
import org.daybook.record.Deferred;
import org.daybook.record.Event;
import org.daybook.record.Ruling;

/**
 * What became otherwise with an event, and how: by a telling, by time that passed, or by a person's correction.
 *
 * @param kind as {@link Change#kind}, or {@code corrected}
 * @param day when: that of the telling, the day after the time of what lapsed, or that of the correction (UTC)
 * @param before what was believed until then; null where nothing was
 * @param after what was believed from then on; null of a correction, which says itself what it changed
 * @param told the telling behind it; null of a correction
 * @param corrected the correction; null of all else
 */
public record Turn(Event event, String kind, LocalDate day, Belief before, Belief after, Change told, Corrected corrected) {
    /** The kind of what a person changed. */
    public static final String CORRECTED = "corrected";

    /**
     * All of them, newest first, each told in full where it is looked at; of one day what was known last comes first, and corrections before all that was told.
     *
     * @param since the first day that counts
     * @param until the last
     */
    public static List<Turn> of(Daybook daybook, LocalDate since, LocalDate until, AsOf asOf) {
        LocalDate before = since.minusDays(1);
        List<Place> places = new ArrayList<>();
        for (Change.Found found : Change.found(daybook.changedSince(before, asOf), before, asOf.today())) {
            if (!found.day().isAfter(until)) {
                places.add(new Place(found.day(), () -> told(found, daybook, asOf)));
            }
        }
        for (Ruling ruling : daybook.rulings(asOf)) {
            Instant when = ruling.correction().when();
            LocalDate day = when.atZone(ZoneOffset.UTC).toLocalDate();
            Optional<Event> event = day.isBefore(since) || day.isAfter(until) ? Optional.empty()
                    : ruling.bearsOn().stream().flatMap(id -> daybook.event(id, asOf).stream()).findFirst();
            // they come in their order, the oldest first
            event.ifPresent(of -> places.add(0, new Place(day, () -> new Turn(of, CORRECTED, day, null, null, null, Corrected.of(ruling.correction(), ruling.needsYou())))));
        }
        places.sort(Comparator.comparing(Place::day).reversed());
        return Deferred.of(places, place -> place.turn().get());
    }

    /** A turn of a day before its words are looked up. */
    private record Place(LocalDate day, Supplier<Turn> turn) { }

    private static Turn told(Change.Found found, Daybook daybook, AsOf asOf) {
        Change change = found.change();
        List<Belief> beliefs = daybook.beliefs(change.event(), asOf);
        boolean lapsed = change.kind().equals("lapsed");
        // a correction is a turn of its own, so what it says is not put down to the telling that it was made in sight of
        Belief after = (lapsed || change.event().corrections().isEmpty() ? beliefs : daybook.unruled(change.event(), asOf)).get(found.step());
        Belief before = lapsed ? after : found.step() == 0 ? null : beliefs.get(found.step() - 1);
        return new Turn(change.event(), change.kind(), change.day(), before, after, change, null);
    }
}
