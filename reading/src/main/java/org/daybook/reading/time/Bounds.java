package org.daybook.reading.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;

/**
 * What a preposition does to a date: "by the end of March" is any day from now until then, in a report any day until then; "since February" runs
 * from there to now, and "after 1 July" has no end. The TIMEX3 value is none the wiser. A row of {@code time/by.tsv}, {@code until.tsv},
 * {@code before.tsv}, {@code since.tsv} or {@code after.tsv} is one word or several ("bis zum"); {@code by-behind.tsv} has postpositions.
 */
final class Bounds {
    private static final int LAST_YEAR = 9999;
    /** Letters of a year, a month and a day, as EDTF writes them. */
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private final List<String[]> by;
    private final List<String[]> before;
    private final List<String[]> since;
    private final List<String[]> after;
    private final Set<String> pastBehind;
    private final Earliest earliest;
    private final Set<String> byBehind;
    private final Set<String> articles;

    Bounds(Language language) {
        this.by = leads(language, "time/by.tsv", "time/until.tsv");
        this.before = leads(language, "time/before.tsv");
        this.since = leads(language, "time/since.tsv");
        this.after = leads(language, "time/after.tsv");
        this.pastBehind = language.words("time/past-behind.tsv");
        this.earliest = new Earliest(language);
        this.byBehind = language.words("time/by-behind.tsv");
        this.articles = language.words("event/articles.tsv");
    }

    /** The rows of these tables, each its words. */
    static List<String[]> leads(Language language, String... tables) {
        return java.util.Arrays.stream(tables).flatMap(table -> language.table(table).stream())
                .map(row -> row.cell(0).toLowerCase(Locale.ROOT).split(" ")).toList();
    }

    /** Whether an expression is the end of a stretch: what is to be by then lies ahead. */
    boolean ends(Text text, int first, int end) {
        return until(text, first, end) || stands(text, first, before);
    }

    private boolean until(Text text, int first, int end) {
        return stands(text, first, by) || end < text.tokens().size() && byBehind.contains(text.token(end).lower());
    }

    /** The stretch of calendar that an expression stands for, with the words before and behind it. */
    Edtf bound(Text text, int first, int end, Value value, Scene scene) {
        Edtf plain = value.edtf();
        if (scene.moved || plain == null || value.period() == null || scene.published == null || value.type() != TimeExpression.Type.DATE
                || plain.lower().isEmpty() || plain.upper().isEmpty() || ofANoun(text, first, end)) {
            return plain;
        }
        LocalDate today = scene.published;
        LocalDate start = plain.lower().get();
        LocalDate behind = plain.upper().get();
        if (scene.tense != Tense.PAST && (first > 0 && earliest.opens(text, first) || earliest.closes(text, end))) {
            return earliest.from(text, first, value);
        }
        if (stands(text, first, since)) {
            return start.isAfter(today) ? plain : Edtf.of(start, behind.isAfter(today) ? behind.minusDays(1) : today);
        }
        if (stands(text, first, after)) {
            return behind.isAfter(today) ? open(behind, value) : scene.tense == Tense.PAST ? Edtf.of(behind, today) : plain;
        }
        LocalDate last = until(text, first, end) ? behind.minusDays(1) : stands(text, first, before) ? dayBefore(value) : null;
        if (last == null || scene.tense == Tense.PAST && !last.isBefore(today)) {
            return plain;
        }
        return !last.isBefore(today) ? Edtf.of(today, last) : scene.tense != Tense.FUTURE ? Edtf.parse("../" + written(last)) : plain;
    }

    /** "before Wednesday's vote" and "before the 3 June vote" date the vote. */
    private boolean ofANoun(Text text, int first, int end) {
        if (end >= text.tokens().size()) {
            return false;
        }
        boolean within = articles.contains(text.token(first).lower()) || first > 0 && articles.contains(text.token(first - 1).lower());
        boolean noun = !text.token(end).capitalised() && text.forms(end).stream().anyMatch(form -> form.is(Feature.NOUN)) && text.forms(end).stream().noneMatch(form -> form.is(Feature.ADP));
        return pastBehind.contains(text.token(end).lower()) || within && noun;
    }

    /** From a day on, which an expression tells of; months and years are written as such. Past the last year that has four digits, the expression's own. */
    static Edtf open(LocalDate first, Value value) {
        if (first.getYear() > LAST_YEAR) {
            return value.edtf();
        }
        int length = first.getDayOfYear() == 1 ? YEAR : first.getDayOfMonth() == 1 && value.period().unit() != Unit.DAY ? MONTH : DAY;
        return Edtf.parse(first.toString().substring(0, length) + "/..");
    }

    private static String written(LocalDate last) {
        Edtf year = Edtf.of(LocalDate.of(last.getYear(), 1, 1), last);
        Edtf month = Edtf.of(last.withDayOfMonth(1), last);
        return year.toString().length() == 4 ? year.toString() : month.toString().length() == 7 ? month.toString() : last.toString();
    }

    /** The last day before; "before the end of March" leaves all of March. */
    private static LocalDate dayBefore(Value value) {
        boolean itsEnd = value.edtf().lower().filter(value.period().start()::isBefore).isPresent()
                && value.edtf().upper().filter(value.period().last().plusDays(1)::equals).isPresent();
        return itsEnd ? value.period().last() : value.edtf().lower().orElseThrow().minusDays(1);
    }

    /** Whether the words of one of these rows stand right before a token, in its sentence. */
    static boolean stands(Text text, int first, List<String[]> leads) {
        Sentence sentence = text.sentences().get(text.sentenceIndexAt(text.token(first).start()));
        for (String[] lead : leads) {
            int at = first - lead.length;
            boolean all = at >= sentence.firstToken();
            for (int i = 0; all && i < lead.length; i++) {
                all = text.token(at + i).lower().equals(lead[i]);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
