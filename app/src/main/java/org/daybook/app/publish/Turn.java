package org.daybook.app.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.record.AsOf;
import org.daybook.record.Belief;
import org.daybook.record.Brief;
import org.daybook.record.Corrected;
import org.daybook.record.Daybook;
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
     * All of them, newest first.
     *
     * @param since the first day that counts
     * @param until the last
     */
    public static List<Turn> of(Daybook daybook, LocalDate since, LocalDate until, AsOf asOf) {
        LocalDate before = since.minusDays(1);
        List<Turn> turns = new ArrayList<>();
        for (Brief brief : daybook.changedSince(before, asOf)) {
            Event event = brief.event();
            List<Belief> beliefs = daybook.beliefs(event, asOf);
            for (Change change : Change.since(List.of(brief), before, asOf.today())) {
                int step = event.history().indexOf(change.step());
                boolean lapsed = change.kind().equals("lapsed");
                if (!change.day().isAfter(until)) {
                    turns.add(new Turn(event, change.kind(), change.day(), lapsed ? beliefs.get(step) : step == 0 ? null : beliefs.get(step - 1),
                            beliefs.get(step), change, null));
                }
            }
        }
        for (Ruling ruling : daybook.rulings(asOf)) {
            Instant when = ruling.correction().when();
            LocalDate day = when.atZone(ZoneOffset.UTC).toLocalDate();
            Optional<Event> event = day.isBefore(since) || day.isAfter(until) ? Optional.empty()
                    : ruling.bearsOn().stream().flatMap(id -> daybook.event(id, asOf).stream()).findFirst();
            event.ifPresent(of -> turns.add(new Turn(of, CORRECTED, day, null, null, null, Corrected.of(ruling.correction(), ruling.needsYou()))));
        }
        turns.sort(Comparator.comparing(Turn::day).reversed().thenComparing((Turn turn) -> turn.event().title()).thenComparing(turn -> turn.event().id())
                .thenComparing(Turn::kind).thenComparing(turn -> turn.told() == null ? turn.corrected().id() : turn.told().step().page()));
        return turns;
    }
}
