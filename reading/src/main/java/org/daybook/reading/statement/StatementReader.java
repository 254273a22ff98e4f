package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.reading.language.Language;
import org.daybook.reading.name.Names;
import org.daybook.reading.text.Dateline;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;

/** Finds who says or thinks what. Safe for many threads. */
public final class StatementReader {
    /** What the models find in a text: it hangs neither on the page's date nor on its names. */
    private record Nameless(List<Attribution> attributions) { }

    private final Map<Language, Lexicon> lexicons = new ConcurrentHashMap<>();
    private final Map<Language, Optional<Models>> models = new ConcurrentHashMap<>();

    /**
     * The statements of a text, in the order of their cues. A language without tables has none.
     *
     * @param times the text's time expressions, which {@link Statement#time} counts in
     * @param names whose bearers {@link Statement#entity} names
     */
    public List<Statement> statements(Text text, List<TimeExpression> times, Names names) {
        if (!text.language().known() || text.tokens().isEmpty()) {
            return List.of();
        }
        Lexicon lexicon = lexicons.computeIfAbsent(text.language(), Lexicon::new);
        Scene scene = new Scene(text, lexicon, names);
        Optional<Models> trained = models.computeIfAbsent(text.language(), language -> Optional.ofNullable(Models.of(language)));
        List<Attribution> found = trained.isPresent() ? text.once(Nameless.class, () -> learned(text, lexicon, trained.get())).attributions()
                : new Rules(scene).attributions();
        return new Particulars(scene, times, names).statements(Continuations.joined(scene, behindDatelines(text, found)));
    }

    /** Attributions without the dateline that stands before what is told: nobody says "ARDEN (BNA) —". One of nothing else is none. */
    private static List<Attribution> behindDatelines(Text text, List<Attribution> found) {
        List<Attribution> told = new ArrayList<>();
        for (Attribution a : found) {
            List<Range> contents = a.contents().stream().map(range -> behindDateline(text, range)).filter(Objects::nonNull).toList();
            if (!contents.isEmpty()) {
                told.add(new Attribution(a.cue(), a.source() == null ? null : behindDateline(text, a.source()), contents));
            }
        }
        return told;
    }

    /** The part of a range that stands behind the dateline of its sentence; null where all of it is of that. */
    private static Range behindDateline(Text text, Range range) {
        int opening = Dateline.end(text, text.sentences().get(text.sentenceIndexAt(text.token(range.from()).start())));
        return range.from() >= opening ? range : range.to() <= opening ? null : new Range(opening, range.to());
    }

    /** The models are trained without names, so that they don't hang on how those are found. */
    private static Nameless learned(Text text, Lexicon lexicon, Models models) {
        Scene nameless = new Scene(text, lexicon, Names.NONE);
        List<Attribution> byRule = new Rules(nameless).attributions();
        return new Nameless(List.copyOf(Supplement.with(nameless, new Learned(nameless, models, byRule).attributions(), byRule)));
    }
}
