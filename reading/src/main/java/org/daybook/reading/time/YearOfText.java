package org.daybook.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.text.Text;

/**
 * The year that a text without a date of publication leaves unsaid: "the fair will run from 3 May to 9 June 2031 … it opens on 3 May". A reader
 * takes the one of the latest full date nearby. That is likely, not certain, so each such day is marked uncertain ({@code 2031-05-03?}).
 */
final class YearOfText {
    /** Pages are no older than the web. A full date before it tells of history, whatever the verb. */
    private static final int FIRST_PAGES = 1991;
    /** Paragraphs from the top in which a report dates what it reports; a past date farther down is background. */
    private static final int OPENING = 4;
    /** What opens is told with the day on which it closes; longer shows than this are rare. */
    private static final int MONTHS_BEFORE = 4;
    /** Letters of a year, of {@code YYYY-MM} and of a whole day. */
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private final Text text;
    private final List<TimeExpression> times;
    private final TimeReader reader;
    private final Anniversaries anniversaries;

    YearOfText(Text text, List<TimeExpression> times, TimeReader reader, Anniversaries anniversaries) {
        this.text = text;
        this.times = times;
        this.reader = reader;
        this.anniversaries = anniversaries;
    }

    /** For each expression that lacks only its year, the EDTF that it most likely stands for; null for all others. */
    List<String> supposed() {
        boolean[] yearless = new boolean[times.size()];
        boolean any = false;
        for (int i = 0; i < yearless.length; i++) {
            yearless[i] = yearless(times.get(i));
            any |= yearless[i];
        }
        int latest = any ? latest() : -1;
        Optional<LocalDate> day = latest >= 0 ? Edtf.parse(times.get(latest).edtf()).lower() : any ? anniversary() : Optional.empty();
        List<TimeExpression> dated = day.isPresent() ? reader.times(text, day.get().toString()) : List.of();
        boolean ahead = latest >= 0 && reader.tense(text, times.get(latest)) == Tense.FUTURE;
        List<String> supposed = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            boolean known = dated.size() == times.size() && yearless[i] && plain(dated.get(i).edtf());
            String edtf = !known ? null : ahead ? near(times.get(i), day.get()) : dated.get(i).edtf();
            supposed.add(edtf == null ? null : edtf + "?");
        }
        return supposed;
    }

    /** Near a day that is itself to come, one some months before it or the next one behind it: "opens on 20 September and runs to 9 January 2032". */
    private static String near(TimeExpression time, LocalDate day) {
        String rest = time.timex().substring(YEAR, Math.min(time.timex().length(), DAY));
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            String edtf = String.format(Locale.ROOT, "%04d", year) + rest;
            if (Edtf.valid(edtf) && Edtf.parse(edtf).lower().filter(first -> first.isAfter(day.minusMonths(MONTHS_BEFORE))).isPresent()) {
                return edtf;
            }
        }
        return null;
    }

    private static boolean yearless(TimeExpression time) {
        return time.edtf() == null && time.timex() != null && time.timex().matches("XXXX-\\d\\d(-\\d\\d)?(T.*)?");
    }

    private static boolean plain(String edtf) {
        return edtf != null && edtf.matches("\\d{4}-\\d\\d(-\\d\\d)?");
    }

    /** The latest full date that tells of the news, which the text counts from; -1 where there is none. */
    private int latest() {
        int latest = -1;
        LocalDate newest = null;
        for (int i = 0; i < times.size(); i++) {
            LocalDate day = full(i).orElse(null);
            if (day != null && (newest == null || day.isAfter(newest))) {
                latest = i;
                newest = day;
            }
        }
        return latest;
    }

    /** The day of an expression with a year and a month of its own that tells of the news. */
    private Optional<LocalDate> full(int i) {
        TimeExpression time = times.get(i);
        if (!plain(time.edtf()) || time.anchor() != null || Integer.parseInt(time.edtf().substring(0, 4)) < FIRST_PAGES) {
            return Optional.empty();
        }
        boolean opening = text.sentences().get(text.sentenceIndexAt(time.start())).paragraph() < OPENING;
        if (!opening && reader.tense(text, time) != Tense.FUTURE || opening && time.edtf().length() == MONTH && reader.tense(text, time) == Tense.PAST) {
            return Optional.empty();
        }
        return Edtf.parse(time.edtf()).lower();
    }

    /** The year in which a count of years that is being marked ends, where the text names one year that it can have begun in. */
    private Optional<LocalDate> anniversary() {
        Set<Integer> named = new HashSet<>();
        for (TimeExpression time : times) {
            if (time.edtf() != null && time.anchor() == null && time.edtf().matches("\\d{4}(-\\d\\d){0,2}")) {
                named.add(Integer.parseInt(time.edtf().substring(0, 4)));
            }
        }
        int last = named.stream().mapToInt(year -> year).max().orElse(0);
        Set<Integer> marked = new HashSet<>();
        for (int years : anniversaries.in(text)) {
            named.stream().map(year -> year + years).filter(year -> year >= Math.max(FIRST_PAGES, last)).forEach(marked::add);
        }
        return marked.size() == 1 ? Optional.of(LocalDate.of(marked.iterator().next(), 7, 1)) : Optional.empty();
    }
}
