package org.daybook.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.app.web.words.Words;
import org.daybook.reading.language.Languages;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;

/**
 * Dates as somebody types them: EDTF, or in words of the interface's language ("17 April 2026", "last Monday"), read as a page's are.
 *
 * @param language tag; one that pages can be read in
 * @param today what words such as "yesterday" count from
 */
record Typed(String language, LocalDate today) {
    /** Longer than any date in words. */
    private static final int MOST_LETTERS = 60;
    private static final TimeReader READER = new TimeReader();

    static Typed of(Words words, LocalDate today) {
        return new Typed(words.tag(), today);
    }

    /** What a text says when all of it is one date or range of dates; empty for all else. */
    Optional<Edtf> date(String text) {
        if (Edtf.valid(text)) {
            return Optional.of(Edtf.parse(text));
        }
        if (text.length() > MOST_LETTERS || !Languages.tags().contains(language)) {
            return Optional.empty();
        }
        List<TimeExpression> times = READER.times(Text.of(text, Languages.of(language)), today.toString());
        return times.size() == 1 && times.get(0).edtf() != null && (text.substring(0, text.offsetByCodePoints(0, times.get(0).start()))
                + text.substring(text.offsetByCodePoints(0, times.get(0).end()))).chars().noneMatch(Character::isLetterOrDigit)
                ? Optional.of(Edtf.parse(times.get(0).edtf())) : Optional.empty();
    }

    /** The same. @param name of the field. @throws Refused where it is none */
    Edtf needed(String name, String text) {
        return date(text).orElseThrow(() -> new Refused(400, "problem.date", name, text));
    }

    /** The last day of a date. @throws Refused where it is none, or has no end */
    LocalDate day(String name, String text) {
        return needed(name, text).upper().map(end -> end.minusDays(1)).orElseThrow(() -> new Refused(400, "problem.date", name, text));
    }
}
