package org.daybook.record;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.daybook.reading.event.Stage;
import org.daybook.reading.time.Edtf;

/**
 * That a planned event took place, and how far from plan.
 *
 * @param told the first telling that it did
 * @param edtf when it did, as far as that is told
 * @param planned when it was last to be; null where no plan told it
 * @param off days by which it took place after the last plan's time (before it: less than nothing); 0 within it; null where either is not told
 * @param firstPlanned the first plan that named a time; null where none did
 * @param offFirst the same from that
 */
public record Outcome(Step told, String edtf, String planned, Long off, String firstPlanned, Long offFirst) {
    /** What became of an event that was planned; empty where no page tells that it took place, or none that it was planned. */
    public static Optional<Outcome> of(Event event) {
        List<Step> history = event.history();
        int done = 0;
        while (done < history.size() && history.get(done).stage() != Stage.HAPPENED) {
            done++;
        }
        if (event.stage() != Stage.HAPPENED || done == history.size() || done == 0) {
            return Optional.empty();
        }
        List<Step> plans = history.subList(0, done).stream().filter(step -> step.stage().ahead() && step.stage() != Stage.POSTPONED).toList();
        List<String> times = plans.stream().map(Step::edtf).filter(Edtf::valid).toList();
        String first = times.isEmpty() ? null : times.get(0);
        String last = times.isEmpty() ? null : times.get(times.size() - 1);
        return plans.isEmpty() ? Optional.empty()
                : Optional.of(new Outcome(history.get(done), event.edtf(), last, off(last, event.edtf()), first, off(first, event.edtf())));
    }

    /** Days from one time to another, where they don't meet. */
    private static Long off(String planned, String happened) {
        if (planned == null || !Edtf.valid(happened)) {
            return null;
        }
        LocalDate first = Edtf.parse(planned).lower().orElse(null);
        LocalDate end = Edtf.parse(planned).upper().orElse(null);
        LocalDate from = Edtf.parse(happened).lower().orElse(null);
        LocalDate until = Edtf.parse(happened).upper().orElse(null);
        if (first == null || end == null || from == null || until == null) {
            return null;
        }
        return !from.isBefore(end) ? Long.valueOf(ChronoUnit.DAYS.between(end, from) + 1) : !until.isAfter(first) ? Long.valueOf(-ChronoUnit.DAYS.between(until, first) - 1) : Long.valueOf(0);
    }
}
