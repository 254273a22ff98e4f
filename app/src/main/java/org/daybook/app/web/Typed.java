package org.daybook.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.daybook.app.web.words.Words;
import org.daybook.reading.language.Languages;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.Edtf;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;

/**
 * Dates as somebody types them: EDTF, or in words of the interface's language ("17 April 2026", "last Monday"), read as a page's are.
 *
 * @param words of the interface: its language, which pages can be read in, and what stands before dates and between them (texts {@code typed.lead}, {@code typed.join})
 * @param today what words such as "yesterday" count from
 */
record Typed(Words words, LocalDate today) {
    /** Longer than any date in words. */
    private static final int MOST_LETTERS = 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final TimeReader READER = new TimeReader();

    static Typed of(Words words, LocalDate today) {
        return new Typed(words, today);
    }

    /** What a text says when all of it is one date or range of dates; empty for all else. */
    Optional<Edtf> date(String text) {
        if (Edtf.valid(text)) {
            return Optional.of(Edtf.parse(text));
        }
        if (text.length() > MOST_LETTERS || !Languages.tags().contains(words.tag())) {
            return Optional.empty();
        }
        List<TimeExpression> times = READER.times(Text.of(text, Languages.of(words.tag())), today.toString());
        if (times.isEmpty() || times.size() > 2 || times.stream().anyMatch(time -> time.edtf() == null)) {
            return Optional.empty();
        }
        TimeExpression first = times.get(0);
        TimeExpression last = times.get(times.size() - 1);
        boolean whole = only("typed.lead", part(text, 0, first.start())) && only("typed.lead", part(text, last.end(), text.codePointCount(0, text.length())));
        boolean range = first == last || !part(text, first.end(), last.start()).isBlank() && only("typed.join", part(text, first.end(), last.start()));
        return whole && range ? Optional.of(first == last ? first.edtf() : between(first.edtf(), last.edtf())).filter(Edtf::valid).map(Edtf::parse) : Optional.empty();
    }

    private static String part(String text, int start, int end) {
        return new Span(start, end).of(text);
    }

    /** Whether all words of a part are among those of a text of the interface. */
    private boolean only(String key, String part) {
        return List.of(words.text(key).split(" ")).containsAll(WORD.matcher(part.toLowerCase(words.locale())).results().map(MatchResult::group).toList());
    }

    /** From the first day of the one to the last of the other. */
    private static String between(String from, String to) {
        int start = from.indexOf('/');
        return (start < 0 ? from : from.substring(0, start)) + "/" + to.substring(to.indexOf('/') + 1);
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
