package org.daybook.reading.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.page.Because;
import org.daybook.reading.text.Token;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.EdtfPrecision;
import org.daybook.reading.time.Tense;
import org.daybook.reading.time.TimeReader;

/** Finds what ties the day of writing to the calendar. */
final class Clues {
    /** Words between a day and the verb of announcing that makes it the day of the report. */
    private static final int NEAR = 5;
    /** Paragraphs from the top in which a report says when its news broke. */
    private static final int OPENING = 3;
    /** Words that two sentences on one event share, at least. */
    private static final int SHARED = 2;

    private final Told title;
    private final Told text;
    private final Set<String> announcing;
    private final Set<String> pastMarks;

    Clues(Told title, Told text) {
        this.title = title;
        this.text = text;
        Language language = text.text.language();
        this.announcing = language.words("time/announcing.tsv");
        this.pastMarks = language.words("time/past-marks.tsv");
    }

    /** Dates with a year: what is told as past was before, what is told as planned ends after. */
    List<Evidence> dates() {
        List<Evidence> found = new ArrayList<>();
        LocalDate latest = latest();
        for (Told told : List.of(title, text)) {
            for (int i = 0; i < told.size(); i++) {
                Optional<Edtf> edtf = told.explicit(i);
                if (edtf.isEmpty() || !told.placed(i)) {
                    continue;
                }
                Tense tense = behind(told, i) ? Tense.PAST : told.tense(i);
                LocalDate lower = edtf.get().lower().orElseThrow();
                LocalDate last = edtf.get().upper().orElseThrow().minusDays(1);
                if (tense == Tense.PAST) {
                    found.add(new Evidence(lower, null, List.of(told.because(i))));
                } else if (tense == Tense.FUTURE && told.planned(i) && last.getYear() >= TimeReader.FIRST_PAGES && !last.isBefore(latest)) {
                    found.add(new Evidence(null, last, List.of(told.because(i))));
                }
            }
        }
        found.addAll(datelines());
        return found;
    }

    /** The last day of the latest date: a plan lies behind all that a page tells, so a date before another is none, whatever its verb. */
    private LocalDate latest() {
        LocalDate latest = LocalDate.MIN;
        for (Told told : List.of(title, text)) {
            for (int i = 0; i < told.size(); i++) {
                LocalDate last = told.explicit(i).flatMap(Edtf::upper).map(upper -> upper.minusDays(1)).orElse(LocalDate.MIN);
                latest = last.isAfter(latest) ? last : latest;
            }
        }
        return latest;
    }

    /** A full date that is a paragraph of its own near the top: the page's own date. */
    private List<Evidence> datelines() {
        List<Evidence> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Optional<Edtf> day = text.explicit(i).filter(edtf -> edtf.precision().compareTo(EdtfPrecision.DAY) <= 0);
            if (day.isPresent() && text.sentence(i).paragraph() < OPENING && text.around(i, NEAR).stream().noneMatch(Token::isWord)) {
                found.add(new Evidence(day.get().lower().orElseThrow(), day.get().lower().orElseThrow(), List.of(text.because(i))));
            }
        }
        return found;
    }

    /** "since 2022" looks back whatever the verb. */
    private boolean behind(Told told, int i) {
        List<Token> before = told.text.tokens();
        int first = told.text.tokenAt(told.times.get(i).start());
        for (int t = first - 1; t >= Math.max(told.sentence(i).firstToken(), first - 2 * NEAR); t--) {
            if (pastMarks.contains(before.get(t).lower())) {
                return true;
            }
        }
        return false;
    }

    /**
     * A year by its number and the same year by its distance, planned for one event: "in 2031" in the headline, "next year" in the
     * text. Within a text two years that share their words mostly compare.
     */
    List<Evidence> years() {
        List<Evidence> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Optional<Integer> off = text.yearsOff(i);
            if (off.isEmpty() || Math.abs(off.get()) > 1 || text.tense(i) != Tense.FUTURE) {
                continue;
            }
            for (int j = 0; j < title.size(); j++) {
                Optional<Edtf> year = title.explicit(j).filter(edtf -> edtf.precision() == EdtfPrecision.YEAR);
                if (year.isPresent() && title.planned(j) && ofOneEvent(i, j)) {
                    LocalDate first = year.get().lower().orElseThrow().minusYears(off.get());
                    found.add(new Evidence(first, first.plusYears(1).minusDays(1), List.of(title.because(j), text.because(i))));
                }
            }
        }
        return found;
    }

    private boolean ofOneEvent(int inText, int inTitle) {
        Set<String> shared = title.subject(inTitle);
        shared.retainAll(text.subject(inText));
        return shared.size() >= SHARED;
    }

    /** Days without a year on which something was announced, near the top: news is told on its day. Each with its month and day. */
    List<ReportDay> reportDays() {
        List<ReportDay> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Optional<String> day = text.monthDay(i);
            if (day.isPresent() && text.sentence(i).paragraph() < OPENING && text.tense(i) != Tense.FUTURE && announced(i)) {
                found.add(new ReportDay(day.get(), text.because(i)));
            }
        }
        return found;
    }

    /** The day of a report, {@code MM-DD}. */
    record ReportDay(String monthDay, Because because) { }

    private boolean announced(int i) {
        for (Token token : text.around(i, NEAR)) {
            for (WordForm form : text.text.language().wordForms().of(token.form())) {
                if (form.is(org.daybook.reading.language.Feature.PAST) && announcing.contains(form.lemma())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Days of this very year that are told as past, {@code MM-DD}: writing was after them, whatever the year. */
    List<ReportDay> pastOfThisYear() {
        List<ReportDay> found = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Optional<String> day = text.monthDay(i);
            if (day.isPresent() && text.tense(i) == Tense.PAST && text.ofThisYear(i)) {
                found.add(new ReportDay(day.get(), text.because(i)));
            }
        }
        return found;
    }
}
