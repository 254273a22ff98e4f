package org.daybook.reading.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.page.Patience;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;

/**
 * Finds and resolves time expressions: TIMEX3 (ISO 24617-1) types and values as the TempEval-3 guidelines have them, with EDTF beside them.
 * First patterns are found over tokens, then what they mean is resolved in text order, as Strötgen and Gertz (2013) do. Safe for many threads.
 */
public final class TimeReader {
    /** The year since which there are pages: they are no older than the web. What is told of an earlier year is history, whatever the verb. */
    public static final int FIRST_PAGES = 1991;

    private record Tools(Grammar grammar, Tenses tenses, Bounds bounds, Firsts firsts, Anniversaries anniversaries, Weekdays weekdays, DayWords dayWords, NewsDays newsDays) { }

    /** What the patterns find in a text, whatever its date. */
    private record Patterns(List<Matcher.Found> found) { }

    /** Patterns of several dates that are told as one. */
    private static final String RANGE = "range/";

    /** Built once a language, and shared: immutable. */
    private static final Map<Language, Tools> TOOLS = new ConcurrentHashMap<>();

    /**
     * The time expressions of a text, in text order; none overlap. Days are civil dates, without a zone.
     *
     * @param published EDTF of the page's own date, of any precision; null where it has none: relative expressions then stay unresolved. Of a coarse
     *     date only what holds for each of its days is resolved: from {@code 2025} "next year" is 2026, and "on Wednesday" is not known
     * @throws IllegalArgumentException where {@code published} is no EDTF
     */
    public List<TimeExpression> times(Text text, String published) {
        Tools language = tools(text);
        List<Matcher.Found> found = text.once(Patterns.class, () -> new Patterns(List.copyOf(new Matcher(text, language.grammar()).all()))).found();
        Edtf day = published == null ? null : Edtf.parse(published);
        if (day == null || day.lower().isEmpty() || day.upper().isEmpty()) {
            return resolve(text, found, language, null);
        }
        LocalDate first = day.lower().get();
        LocalDate last = day.upper().get().minusDays(1);
        List<TimeExpression> times = resolve(text, found, language, first);
        if (first.equals(last)) {
            return times;
        }
        return agreed(times, resolve(text, found, language, last), resolve(text, found, language, null));
    }

    /** Which way the words around an expression of this text look, from the day on which they were printed. */
    public Tense tense(Text text, TimeExpression time) {
        return tools(text).tenses().around(text, text.tokenAt(time.start()), text.tokenAt(time.end()));
    }

    /** The same by what verbs say of past and future alone: what is told in the present tense counts for neither ("the talks in 2026 are about fish"). */
    public Tense spokenTense(Text text, TimeExpression time) {
        return tools(text).tenses().around(text, text.tokenAt(time.start()), text.tokenAt(time.end()), false);
    }

    /** Whether an expression is the end of a stretch: "until 3 May". */
    boolean ends(Text text, TimeExpression time) {
        return tools(text).bounds().ends(text, text.tokenAt(time.start()), text.tokenAt(time.end()));
    }

    /**
     * What a text without a date of publication tells of its own time.
     *
     * @param supposed for each expression that lacks only its year, or is counted from the page's day ("on Saturday", "next year"), the time that it
     *     most likely stands for, by the full dates and anniversaries that the text names: EDTF, marked uncertain ({@code 2031-05-03?}). Null for all
     *     others
     * @param news the day on which the text was written, where it counts from that to a day that it names in full ("yesterday, 9 May 2031"); else the latest day of
     *     the news that it opens with: it is no older than that. Null where it names none, and in a language for which nothing says what is news and what its background
     */
    public record Undated(List<String> supposed, LocalDate news) {
        /** Of a text that has a date. */
        public static final Undated NONE = new Undated(null, null);
    }

    /** @param times what {@link #times} found in the text for no date of publication */
    public Undated undated(Text text, List<TimeExpression> times) {
        return new YearOfText(text, times, this, tools(text).anniversaries(), tools(text).weekdays(), tools(text).dayWords(), tools(text).newsDays()).undated();
    }

    private static Tools tools(Text text) {
        return TOOLS.computeIfAbsent(text.language(), TimeReader::toolsOf);
    }

    private static Tools toolsOf(Language language) {
        Grammar grammar = new Grammar(language);
        return new Tools(grammar, new Tenses(language), new Bounds(language), new Firsts(language), new Anniversaries(language), new Weekdays(grammar.lexicon()), new DayWords(grammar.lexicon()), new NewsDays(language));
    }

    private static List<TimeExpression> resolve(Text text, List<Matcher.Found> found, Tools tools, LocalDate published) {
        List<TimeExpression> times = new ArrayList<>();
        Scene scene = new Scene(published, new EventDays(text, times));
        Resolver resolver = new Resolver(scene);
        for (Matcher.Found each : found) {
            Patience.check();
            boolean range = each.rule().startsWith(RANGE);
            scene.tense = tools.tenses().around(text, range ? each.from() : each.first(), range ? each.to() : each.end());
            Sentence sentence = text.sentences().get(text.sentenceIndexAt(text.token(each.first()).start()));
            scene.year = scene.sentence == sentence.start() ? scene.year : -1;
            scene.sentence = sentence.start();
            scene.ending = tools.bounds().ends(text, each.first(), each.end());
            // what was to end by a day may have been told long before it
            scene.far = scene.tense == Tense.UNKNOWN && !scene.ending ? tools.tenses().farther(text, range ? each.from() : each.first()) : Tense.UNKNOWN;
            scene.looksBack = tools.firsts().before(text, each.from());
            scene.moved = tools.tenses().moved(text, each.first(), each.end());
            Value value = resolver.value(each.term());
            if (value == null) {
                continue;
            }
            scene.add(value);
            Span span = text.span(each.first(), each.end());
            // Of a range, "to" belongs to its beginning: each end is the day it is.
            Edtf edtf = range ? value.edtf() : tools.bounds().bound(text, each.first(), each.end(), value, scene);
            times.add(new TimeExpression(span.start(), span.end(), text.quote(span), value.type(), value.timex(),
                    edtf == null ? null : edtf.toString(), value.anchor()));
            boolean year = value.period() != null && value.period().unit() == Unit.YEAR;
            boolean opens = !range && each.first() == sentence.firstToken() + 1 && text.forms(sentence.firstToken()).stream().anyMatch(form -> form.is(Feature.ADP));
            // "since 2008" is no year but all that came after; behind another year nobody knows which is meant
            scene.year = !year ? scene.year : opens && edtf != null && edtf.equals(value.edtf()) ? times.size() - 1 : -1;
        }
        return times;
    }

    /** What the first and the last possible day of publication agree on; for the rest, what is known without one. */
    private static List<TimeExpression> agreed(List<TimeExpression> first, List<TimeExpression> last, List<TimeExpression> undated) {
        if (first.size() != undated.size() || last.size() != undated.size()) {
            return undated;
        }
        List<TimeExpression> agreed = new ArrayList<>();
        for (int i = 0; i < undated.size(); i++) {
            agreed.add(first.get(i).equals(last.get(i)) ? first.get(i) : undated.get(i));
        }
        return agreed;
    }
}
