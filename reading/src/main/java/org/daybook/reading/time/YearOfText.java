package org.daybook.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;

/**
 * The year that a text without a date of publication leaves unsaid: "the fair will run from 3 May to 9 June 2031 … it opens on 3 May". A reader
 * takes the one of the latest full date nearby, and counts "on Saturday" and "next year" from the day on which the report says that its news
 * happened. That is likely, not certain, so each such day is marked uncertain ({@code 2031-05-03?}).
 */
final class YearOfText {
    /** Paragraphs from the top in which a report dates what it reports; a past date farther down is background. */
    private static final int OPENING = 4;
    /** Paragraphs from the top in which a date tells of about when the news was, where the opening has none. */
    private static final int HIGH_UP = 6;
    /** What opens is told with the day on which it closes; longer shows than this are rare. */
    private static final int MONTHS_BEFORE = 5;
    /** Expressions from a day back to the year of its sentence. */
    private static final int FEW = 8;
    /** Letters of a year, of {@code YYYY-MM} and of a whole day. */
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    /** A year of the calendar; a decade, "197X", is none. */
    private static final Pattern ONE_YEAR = Pattern.compile("\\d{4}");
    /** What may stand between a day and its year, or the next day of that year: brackets, "and" or a comma. */
    private static final Pattern ASIDE = Pattern.compile("\\s*(\\([^()]{1,40}\\))?\\s*(\\p{L}{1,3}|,)?\\s*");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d){0,2}");
    private static final Pattern CALENDAR = Pattern.compile("[\\d-]+(/[\\d-]+)?");

    private final Text text;
    private final List<TimeExpression> times;
    private final TimeReader reader;
    private final Anniversaries anniversaries;
    private final Weekdays weekdays;
    private final DayWords dayWords;
    private final NewsDays newsDays;
    /** The years that the text names since there are pages, the latest first; null where nobody has asked yet. */
    private List<Integer> years;

    YearOfText(Text text, List<TimeExpression> times, TimeReader reader, Anniversaries anniversaries, Weekdays weekdays, DayWords dayWords,
            NewsDays newsDays) {
        this.text = text;
        this.times = times;
        this.reader = reader;
        this.anniversaries = anniversaries;
        this.weekdays = weekdays;
        this.dayWords = dayWords;
        this.newsDays = newsDays;
    }

    TimeReader.Undated undated() {
        LocalDate news = news();
        return new TimeReader.Undated(supposed(news), news);
    }

    /** For each expression that lacks only its year, or is counted from the page's day, the EDTF that it most likely stands for; null for all others. */
    private List<String> supposed(LocalDate news) {
        boolean[] yearless = new boolean[times.size()];
        boolean any = false;
        for (int i = 0; i < yearless.length; i++) {
            yearless[i] = yearless(times.get(i));
            any |= yearless[i];
        }
        int latest = any ? latest() : -1;
        // only of these two is it known that the day may still be to come
        Optional<LocalDate> open = latest < 0 && any ? byWeekday().or(this::anniversary) : Optional.empty();
        Optional<LocalDate> day = latest >= 0 ? full(latest) : any ? open.or(this::last) : Optional.empty();
        List<TimeExpression> dated = day.isPresent() ? reader.times(text, day.get().toString()) : List.of();
        boolean ahead = latest >= 0 && reader.tense(text, times.get(latest)) == Tense.FUTURE;
        List<String> supposed = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            String found = dated.size() == times.size() && yearless[i] ? date(times.get(i), dated.get(i).edtf()) : null;
            Optional<LocalDate> named = yearless[i] ? byWeekday(times.get(i)) : Optional.empty();
            String edtf = named.isPresent() ? named.get().toString() : found == null ? null : ahead ? near(times.get(i), day.get()) : open.isPresent() ? found : notBefore(found, times.get(i), day.get());
            String behind = yearless[i] ? yearBehind(i) : null;
            edtf = behind != null ? behind : edtf == null && yearless[i] ? ofSentence(i) : edtf;
            edtf = edtf == null && yearless[i] ? ofYearAhead(times.get(i)) : edtf;
            String listed = edtf == null || named.isPresent() || behind != null ? edtf : behindInSentence(i, edtf, supposed);
            supposed.add(listed == null ? null : listed + "?");
        }
        count(supposed, news);
        return supposed;
    }

    /** What is told as to come, in the year of the day before it in its sentence, where that is a later year: "in August …, and on 3 November" are of one year. */
    private String behindInSentence(int i, String edtf, List<String> supposed) {
        boolean one = i > 0 && supposed.get(i - 1) != null && yearless(times.get(i - 1)) && text.sentenceIndexAt(times.get(i).start()) == text.sentenceIndexAt(times.get(i - 1).start());
        boolean later = one && edtf.substring(YEAR, MONTH).compareTo(supposed.get(i - 1).substring(YEAR, MONTH)) >= 0 && edtf.substring(0, YEAR).compareTo(supposed.get(i - 1).substring(0, YEAR)) < 0;
        String listed = later && reader.tense(text, times.get(i)) != Tense.PAST ? inYear(supposed.get(i - 1).substring(0, YEAR), times.get(i)) : null;
        return listed == null ? edtf : listed;
    }

    /** The day or month that an expression stands for, where it is the end of a stretch the last of it. */
    private String date(TimeExpression time, String edtf) {
        int last = edtf == null || !reader.ends(text, time) ? -1 : edtf.indexOf('/');
        return date(last < 0 ? edtf : edtf.substring(last + 1));
    }

    /** A day or month, without the hour; null for anything else. */
    private static String date(String edtf) {
        String date = edtf == null || edtf.indexOf('T') < 0 ? edtf : edtf.substring(0, edtf.indexOf('T'));
        return plain(date) ? date : null;
    }

    /** The day that an expression with a day of the week stands for in the latest year that the text names, or the next, in which it falls on that: "on Monday, 24 January". */
    private Optional<LocalDate> byWeekday(TimeExpression time) {
        int weekday = time.timex().length() >= DAY ? weekdays.in(text, time) : 0;
        if (weekday > 0 && years == null) {
            years = named().stream().filter(year -> year >= TimeReader.FIRST_PAGES).sorted(Comparator.reverseOrder()).toList();
        }
        return weekday == 0 ? Optional.empty() : Stream.concat(years.stream(), years.stream().limit(1).map(year -> year + 1)).map(year -> year + time.timex().substring(YEAR, DAY)).filter(Edtf::valid)
                .map(LocalDate::parse).filter(day -> day.getDayOfWeek().getValue() == weekday).findFirst();
    }

    private Optional<LocalDate> byWeekday() {
        return times.stream().filter(YearOfText::yearless).map(this::byWeekday).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    /** The day in the year that stands behind it and what is told of it in brackets: "on 3 March (the semi-final) and 9 June (the final) 2031"; null where none does. */
    private String yearBehind(int i) {
        for (int k = i + 1; k < Math.min(times.size(), i + FEW) && ASIDE.matcher(text.quote(new Span(times.get(k - 1).end(), times.get(k).start()))).matches(); k++) {
            String edtf = times.get(k).edtf();
            if (edtf != null && ONE_YEAR.matcher(edtf).matches()) {
                return inYear(edtf, times.get(i));
            }
            if (!yearless(times.get(k))) {
                return null;
            }
        }
        return null;
    }

    private static String inYear(String year, TimeExpression time) {
        String edtf = year + time.timex().substring(YEAR, Math.min(DAY, time.timex().length()));
        return Edtf.valid(edtf) ? edtf : null;
    }

    /** The day in the one year that its sentence names before it: "the matches of the 2030 cup from 9 June to 7 July"; null where there is none. */
    private String ofSentence(int i) {
        int start = text.sentences().get(text.sentenceIndexAt(times.get(i).start())).span().start();
        Set<String> named = new HashSet<>();
        for (int k = i - 1; k >= Math.max(0, i - FEW) && times.get(k).start() >= start; k--) {
            if (times.get(k).edtf() != null && ONE_YEAR.matcher(times.get(k).edtf()).matches()) {
                named.add(times.get(k).edtf());
            }
        }
        String year = named.size() == 1 ? named.iterator().next() : null;
        return year != null && Integer.parseInt(year) >= TimeReader.FIRST_PAGES ? inYear(year, times.get(i)) : null;
    }

    /** What is told as to come, in the latest year that the text names, where it tells that before, and as to come too: "their last tour will be in 2031. … It begins on 4 June"; null where it does not. */
    private String ofYearAhead(TimeExpression time) {
        int latest = named().stream().mapToInt(year -> year).max().orElse(0);
        boolean ahead = latest >= TimeReader.FIRST_PAGES && reader.spokenTense(text, time) == Tense.FUTURE && times.stream().anyMatch(other -> other.start() < time.start() && other.anchor() == null && other.edtf() != null
                && ONE_YEAR.matcher(other.edtf()).matches() && Integer.parseInt(other.edtf()) == latest && reader.tense(text, other) == Tense.FUTURE);
        return ahead ? inYear(String.valueOf(latest), time) : null;
    }

    /** Supposes what is counted from the page's day to be counted from the latest day of the news that the report opens with. */
    private void count(List<String> supposed, LocalDate news) {
        List<TimeExpression> dated = news == null || times.stream().noneMatch(YearOfText::counted) ? List.of() : reader.times(text, news.toString());
        for (int i = 0; dated.size() == times.size() && i < times.size(); i++) {
            String edtf = counted(times.get(i)) ? dated.get(i).edtf() : null;
            if (supposed.get(i) == null && edtf != null && CALENDAR.matcher(edtf).matches()) {
                supposed.set(i, edtf.replace("/", "?/") + "?");
            }
        }
    }

    /** The one day from which the text counts to days that it names in full; null where there is none, or several. */
    private LocalDate written() {
        Set<LocalDate> written = new HashSet<>();
        for (TimeExpression time : times) {
            String date = time.anchor() == null ? date(time.edtf()) : null;
            if (date != null && date.length() == DAY && Integer.parseInt(date.substring(0, YEAR)) >= TimeReader.FIRST_PAGES) {
                dayWords.beside(text, time).ifPresent(days -> written.add(LocalDate.parse(date).minusDays(days)));
            }
        }
        return written.size() == 1 ? written.iterator().next() : null;
    }

    /** The day on which the text was written, or the latest that it opens with and tells as its news; null where it names none, or a later time that is over as well. */
    private LocalDate news() {
        LocalDate written = written();
        // a letter that is quoted was written on a day of its own, long before the last one named
        if (written != null && !overtaken(written)) {
            return written;
        }
        LocalDate news = null;
        for (int i = 0; i < times.size(); i++) {
            String date = date(times.get(i).edtf());
            Optional<LocalDate> day = date != null && date.length() == DAY && opening(times.get(i)) ? full(i) : Optional.empty();
            if (day.isPresent() && (news == null || day.get().isAfter(news)) && ofNews(times.get(i))) {
                news = day.get();
            }
        }
        return news == null || overtaken(news) ? null : news;
    }

    private boolean ofNews(TimeExpression time) {
        Tense tense = reader.tense(text, time);
        return tense != Tense.FUTURE && newsDays.tells(text, time) || newsDays.ofTheWeek(text, time, weekdays.in(text, time), tense);
    }

    /** Whether the text names a later day, month or year that it does not tell as one to come. */
    private boolean overtaken(LocalDate news) {
        return times.stream().filter(time -> time.anchor() == null && time.edtf() != null && DATE.matcher(time.edtf()).matches()
                && Edtf.parse(time.edtf()).lower().filter(news::isBefore).isPresent()).map(time -> reader.tense(text, time)).anyMatch(tense -> tense == Tense.PAST || tense == Tense.UNKNOWN);
    }

    private static boolean counted(TimeExpression time) {
        return time.edtf() == null && Unplaced.counted(time.timex());
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

    /** What is told as to come is no earlier than a day that is over: it is in the next year. */
    private String notBefore(String edtf, TimeExpression time, LocalDate past) {
        boolean behind = reader.tense(text, time) == Tense.FUTURE && Edtf.parse(edtf).upper().filter(end -> !end.isAfter(past)).isPresent();
        return behind ? inYear(String.valueOf(past.getYear() + (edtf.startsWith(String.valueOf(past.getYear())) ? 1 : 0)), time) : edtf;
    }

    private static boolean yearless(TimeExpression time) {
        return time.edtf() == null && Unplaced.lacksYear(time.timex());
    }

    private static boolean plain(String edtf) {
        return edtf != null && edtf.matches("\\d{4}-\\d\\d(-\\d\\d)?");
    }

    /** The latest full date that tells of the news, which the text counts from; -1 where there is none. */
    private int latest() {
        int latest = latest(true);
        return latest >= 0 ? latest : latest(false);
    }

    /** @param near whether only dates count that are near the news: the end of a term, or what is told in the present farther down, may be years away */
    private int latest(boolean near) {
        int latest = -1;
        LocalDate newest = null;
        for (int i = 0; i < times.size(); i++) {
            LocalDate day = near && far(times.get(i)) ? null : full(i).orElse(null);
            if (day != null && (newest == null || day.isAfter(newest))) {
                latest = i;
                newest = day;
            }
        }
        return latest;
    }

    private boolean far(TimeExpression time) {
        return reader.ends(text, time) || !opening(time) && reader.spokenTense(text, time) != Tense.FUTURE;
    }

    /** The day of an expression with a year and a month of its own that tells of the news. */
    private Optional<LocalDate> full(int i) {
        TimeExpression time = times.get(i);
        String date = date(time.edtf());
        if (date == null || time.anchor() != null || Integer.parseInt(time.edtf().substring(0, 4)) < TimeReader.FIRST_PAGES) {
            return Optional.empty();
        }
        boolean opening = opening(time);
        if (!opening && reader.tense(text, time) != Tense.FUTURE || opening && date.length() == MONTH && reader.tense(text, time) == Tense.PAST) {
            return Optional.empty();
        }
        return Edtf.parse(date).lower();
    }

    /** The years that the text names, alone or with a month or day. */
    private Set<Integer> named() {
        Set<Integer> named = new HashSet<>();
        for (TimeExpression time : times) {
            if (time.edtf() != null && time.anchor() == null && DATE.matcher(time.edtf()).matches()) {
                named.add(Integer.parseInt(time.edtf().substring(0, YEAR)));
            }
        }
        return named;
    }

    private boolean opening(TimeExpression time) {
        return paragraph(time) < OPENING;
    }

    private int paragraph(TimeExpression time) {
        return text.sentences().get(text.sentenceIndexAt(time.start())).paragraph();
    }

    /** The latest day or month that the text names high up, where it names no later year anywhere; farther down it is background. */
    private Optional<LocalDate> last() {
        Set<Integer> named = named();
        int year = named.stream().mapToInt(each -> each).max().orElse(0);
        return times.stream().filter(time -> time.anchor() == null && plain(time.edtf()) && paragraph(time) < HIGH_UP).map(time -> Edtf.parse(time.edtf()).lower()).flatMap(Optional::stream)
                .filter(day -> day.getYear() == year && year >= TimeReader.FIRST_PAGES).max(Comparator.naturalOrder());
    }

    /** The year in which a count of years that is being marked ends, where the text names one year that it can have begun in. */
    private Optional<LocalDate> anniversary() {
        Set<Integer> named = named();
        int last = named.stream().mapToInt(year -> year).max().orElse(0);
        Set<Integer> marked = new HashSet<>();
        for (int years : anniversaries.in(text)) {
            named.stream().map(year -> year + years).filter(year -> year >= Math.max(TimeReader.FIRST_PAGES, last)).forEach(marked::add);
        }
        return marked.size() == 1 ? Optional.of(LocalDate.of(marked.iterator().next(), 7, 1)) : Optional.empty();
    }
}
