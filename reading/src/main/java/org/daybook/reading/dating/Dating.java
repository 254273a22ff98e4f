package org.daybook.reading.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.event.Event;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;

/**
 * Infers when a page was published from what it says alone: every expression that ties "now" to the calendar bounds the day of writing, and the
 * bounds are intersected. Nothing is dated more finely than its evidence; where that contradicts itself nothing is said.
 */
public final class Dating {
    /** Years that bounds may lie apart and still date a page: wider ones are no date to anybody. */
    private static final int WIDEST = 3;

    /**
     * The inferred date, with what it rests on; empty where the page says nothing that bounds it on both sides.
     *
     * @param title the headline; null where the page has none
     * @param times resolved without a date of publication
     * @param events found with those times
     */
    public Optional<Dated> infer(String title, Text text, List<TimeExpression> times, List<Event> events) {
        Clues clues = new Clues(Told.title(title == null ? "" : title, text), Told.text(text, times));
        List<Evidence> evidence = new ArrayList<>(clues.years());
        List<Evidence> dates = clues.dates();
        evidence.addAll(dates);
        Evidence lower = null;
        Evidence upper = null;
        for (Evidence each : evidence) {
            lower = each.from() != null && (lower == null || each.from().isAfter(lower.from())) ? each : lower;
            upper = each.to() != null && (upper == null || each.to().isBefore(upper.to())) ? each : upper;
        }
        if (lower == null || upper == null || lower.from().isAfter(upper.to()) || lower.from().plusYears(WIDEST).isBefore(upper.to())) {
            return Optional.empty();
        }
        return Optional.of(narrowed(clues, lower, upper));
    }

    /** The bounds, made narrower by days that lack only a year. */
    private static Dated narrowed(Clues clues, Evidence lower, Evidence upper) {
        Set<Because> because = new LinkedHashSet<>(lower.because());
        because.addAll(upper.because());
        LocalDate from = lower.from();
        LocalDate to = upper.to();
        for (Clues.ReportDay report : clues.reportDays()) {
            List<LocalDate> days = between(report.monthDay(), from, to);
            if (days.size() == 1) {
                from = days.get(0);
                to = from;
                because.add(report.because());
            }
        }
        for (Clues.ReportDay past : clues.pastOfThisYear()) {
            List<LocalDate> days = between(past.monthDay(), LocalDate.of(from.getYear(), 1, 1), LocalDate.of(to.getYear(), 12, 31));
            if (days.size() == 1 && !days.get(0).isAfter(to)) {
                from = days.get(0).isAfter(from) ? days.get(0) : from;
                because.add(past.because());
            }
        }
        Edtf edtf = Edtf.of(from, to);
        return new Dated(edtf.toString(), edtf.precision().toString(), "inferred", List.copyOf(because));
    }

    /** The days of this month and day from one day to another. */
    private static List<LocalDate> between(String monthDay, LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            Edtf.parse("XXXX-" + monthDay).in(year).flatMap(Edtf::lower).filter(day -> !day.isBefore(from) && !day.isAfter(to)).ifPresent(days::add);
        }
        return days;
    }
}
