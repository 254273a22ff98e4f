package org.daybook.reading.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.name.Names;
import org.daybook.reading.page.Because;
import org.daybook.reading.page.Dated;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;

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
     * @param headline of no words where the page has none
     */
    public Optional<Dated> infer(Spoken headline, Spoken text) {
        Clues clues = new Clues(Told.title(headline), Told.text(text));
        Sides sides = sides(clues, headline, text);
        if (sides.lower() == null || sides.upper() == null || sides.contradict()
                || sides.lower().from().plusYears(WIDEST).isBefore(sides.upper().to())) {
            return Optional.empty();
        }
        Evidence lower = sides.lower();
        Evidence upper = sides.upper();
        return Optional.of(narrowed(clues, lower, upper));
    }

    /**
     * What a page says of the day it was written, be it on one side alone: not before the last day that it tells as past, not after the first that
     * it plans. Far less than a date, so no page counts as dated by it.
     *
     * @param edtf from the one to the other; an open interval ({@code 2031-05-06/..}) where a side is missing, and null where the two contradict
     *     each other, as a plan for a day before the last that is told as past
     * @param because what the two sides rest on
     */
    public record Bounds(String edtf, List<Because> because) {
        public Bounds {
            because = List.copyOf(because);
        }

        /** Whether what the page says of its day contradicts itself. */
        public boolean contradict() {
            return edtf == null;
        }
    }

    /** What a page says of the day it was written; empty where it says nothing. */
    public Optional<Bounds> bounds(Spoken headline, Spoken text) {
        Sides sides = sides(new Clues(Told.title(headline), Told.text(text)), headline, text);
        if (sides.lower() == null && sides.upper() == null) {
            return Optional.empty();
        }
        Set<Because> because = new LinkedHashSet<>();
        because.addAll(sides.lower() == null ? List.of() : sides.lower().because());
        because.addAll(sides.upper() == null ? List.of() : sides.upper().because());
        String edtf = sides.contradict() ? null : sides.upper() == null ? sides.lower().from() + "/.." : sides.lower() == null ? "../" + sides.upper().to()
                : Edtf.of(sides.lower().from(), sides.upper().to()).toString();
        return Optional.of(new Bounds(edtf, List.copyOf(because)));
    }

    /**
     * The same of a page that has been read, whose events do not count here.
     *
     * @param title null where it has none
     * @param times of the text
     */
    public Optional<Bounds> bounds(String title, Text text, List<TimeExpression> times) {
        Text headline = Text.of(title == null ? "" : title, text.language());
        return bounds(new Spoken(headline, new TimeReader().times(headline, null), Names.NONE, List.of()), new Spoken(text, times, Names.NONE, List.of()));
    }

    /** The latest first day and the earliest last day that the evidence allows; null where it sets none. */
    private record Sides(Evidence lower, Evidence upper) {
        boolean contradict() {
            return lower != null && upper != null && lower.from().isAfter(upper.to());
        }
    }

    private static Sides sides(Clues clues, Spoken headline, Spoken text) {
        List<Evidence> evidence = new ArrayList<>(clues.years());
        evidence.addAll(new SharedPlan(Told.title(headline), headline, Told.text(text), text).years());
        evidence.addAll(clues.dates());
        Evidence lower = null;
        Evidence upper = null;
        for (Evidence each : evidence) {
            lower = each.from() != null && (lower == null || each.from().isAfter(lower.from())) ? each : lower;
            upper = each.to() != null && (upper == null || each.to().isBefore(upper.to())) ? each : upper;
        }
        return new Sides(lower, upper);
    }

    /**
     * A date that other pages tell, made narrower by what the page says of it: in a page of 2031, "was announced on March 4" names the day.
     *
     * @param found what other pages tell; as it is where nothing narrows it
     */
    public Dated narrow(Dated found, Spoken headline, Spoken text) {
        Edtf edtf = Edtf.parse(found.edtf());
        if (edtf.lower().isEmpty() || edtf.upper().isEmpty()) {
            return found;
        }
        Evidence bounds = new Evidence(edtf.lower().get(), edtf.upper().get().minusDays(1), found.because());
        Dated narrowed = narrowed(new Clues(Told.title(headline), Told.text(text)), bounds, bounds);
        return narrowed.because().equals(found.because()) ? found : narrowed;
    }

    /** The last day that the text tells as past, by a date with its year: it was written no earlier. */
    public Optional<LocalDate> notBefore(Spoken text) {
        Clues clues = new Clues(Told.title(new Spoken(Text.of("", text.text().language()), List.of(), Names.NONE, List.of())), Told.text(text));
        return clues.dates().stream().map(Evidence::from).filter(java.util.Objects::nonNull).max(java.util.Comparator.naturalOrder());
    }

    /** How many years from the year of writing an expression that names a whole year lies ("next year": 1); empty for all others. */
    public Optional<Integer> yearsOff(Spoken text, int time) {
        return Told.text(text).yearsOff(time);
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
