package org.daybook.reading.dating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.page.Because;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;
import org.daybook.reading.text.Token;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.Tense;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;
import org.daybook.reading.time.Unplaced;

/**
 * The expressions of a headline or a text, as dating needs them: which way each looks, and how the relative ones move with the day of writing.
 */
final class Told {
    /** Any day will do: what an expression comes to on it tells how far from "now" it lies. */
    private static final LocalDate PROBE = LocalDate.of(2001, 7, 4);
    /** One from which days without a year, chosen by their nearness, fall otherwise than from the probe. */
    private static final LocalDate LATER = LocalDate.of(2002, 1, 1);
    private static final TimeReader READER = new TimeReader();

    final Text text;
    final List<TimeExpression> times;
    private final List<TimeExpression> probed;
    private final List<TimeExpression> later;
    /** The headline, word for word; null where this is the text. */
    private final String title;

    private Told(Text text, List<TimeExpression> times, String title) {
        this.text = text;
        this.times = times;
        this.title = title;
        this.probed = on(PROBE);
        this.later = on(LATER);
    }

    private List<TimeExpression> on(LocalDate day) {
        List<TimeExpression> moved = READER.times(text, day.toString());
        return moved.size() == times.size() ? moved : times;
    }

    static Told text(Spoken text) {
        return new Told(text.text(), text.times(), null);
    }

    static Told title(Spoken headline) {
        return new Told(headline.text(), headline.times(), headline.text().string());
    }

    int size() {
        return times.size();
    }

    /** The calendar place of an expression that stands on its own, of a year at most; empty for all others. */
    Optional<Edtf> explicit(int i) {
        TimeExpression time = times.get(i);
        if (time.edtf() == null || time.anchor() != null || time.type() == TimeExpression.Type.DURATION || time.type() == TimeExpression.Type.SET) {
            return Optional.empty();
        }
        Edtf edtf = Edtf.parse(time.edtf());
        // A decade or a century is still spoken of in the past tense, or already in the future, while it runs.
        boolean bounded = edtf.lower().isPresent() && edtf.upper().isPresent() && !edtf.lower().get().plusYears(1).isBefore(edtf.upper().get());
        return bounded ? Optional.of(edtf) : Optional.empty();
    }

    /** How many years from the year of writing an expression that names a whole year lies ("next year": 1); empty for all others. */
    Optional<Integer> yearsOff(int i) {
        if (times.get(i).edtf() != null || probed.get(i).edtf() == null || !probed.get(i).timex().matches("\\d{4}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(probed.get(i).timex()) - PROBE.getYear());
    }

    /** Month and day of one that lacks a year of its own, as {@code MM-DD}; empty for all others. */
    Optional<String> monthDay(int i) {
        return Unplaced.monthDay(times.get(i).timex());
    }

    /** Whether it is a day of the year of writing, said to be so ("January 5 of this year"). */
    boolean ofThisYear(int i) {
        return monthDay(i).isPresent() && probed.get(i).timex().startsWith(PROBE.getYear() + "-") && moved(i).timex().startsWith(LATER.getYear() + "-");
    }

    private TimeExpression moved(int i) {
        return later.get(i);
    }

    /** Whether an expression says when something was or is to be: a bare year does with a preposition before it, and not in "the 2017 model" or "by 2030". */
    boolean placed(int i) {
        int first = text.tokenAt(times.get(i).start());
        String before = first == 0 ? "" : text.token(first - 1).lower();
        if (text.language().words("time/by.tsv").contains(before) || text.language().words("time/before.tsv").contains(before)
                || text.language().words("time/until.tsv").contains(before)) {
            return false;
        }
        if (first > 0 && text.language().wordForms().may(before, Feature.DET)) {
            // "another May 2012 letter", "the 2017 model": it tells which one, not when.
            return false;
        }
        boolean year = times.get(i).timex().length() <= 4;
        return !year || text.language().words("time/year-marks.tsv").contains(before);
    }

    Tense tense(int i) {
        return READER.tense(text, times.get(i));
    }

    /** Whether its words tell of it as planned; the present tense is not enough. */
    boolean planned(int i) {
        return READER.spokenTense(text, times.get(i)) == Tense.FUTURE;
    }

    Sentence sentence(int i) {
        return text.sentences().get(text.sentenceIndexAt(times.get(i).start()));
    }

    /** The words around it, back and forth, as far as this within its sentence. */
    List<Token> around(int i, int reach) {
        Sentence sentence = sentence(i);
        int first = text.tokenAt(times.get(i).start());
        int end = text.tokenAt(times.get(i).end());
        List<Token> around = new ArrayList<>(text.tokens().subList(Math.max(sentence.firstToken(), first - reach), first));
        around.addAll(text.tokens().subList(Math.min(end, sentence.endToken()), Math.max(Math.min(end, sentence.endToken()), Math.min(sentence.endToken(), end + reach))));
        return around;
    }

    /** The words of its sentence that carry meaning, by dictionary form: names, and words of four letters or more. */
    Set<String> subject(int i) {
        Sentence sentence = sentence(i);
        Set<String> words = new HashSet<>();
        for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
            Token token = text.token(t);
            if (token.isWord() && token.lower().length() >= 4 && (token.start() >= times.get(i).end() || token.end() <= times.get(i).start())) {
                words.add(text.forms(t).isEmpty() ? token.lower() : text.forms(t).get(0).lemma().toLowerCase(java.util.Locale.ROOT));
            }
        }
        return words;
    }

    Because because(int i) {
        return title != null ? new Because.Metadata("title", title) : new Because.Words(times.get(i).start(), times.get(i).end());
    }
}
