package org.daybook.reading.time;

import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;

/**
 * Whether a report tells of a past day as of its news, and not as of the background of it ("who was born on 3 May 1998"): a verb in the past of a
 * main clause must say so, and none of the words of {@code time/background.tsv}. In a language without that table no day is.
 */
final class NewsDays {
    private final Set<String> background;

    NewsDays(Language language) {
        this.background = language.words("time/background.tsv");
    }

    /** Whether a day is one of the news. */
    boolean tells(Text text, TimeExpression time) {
        if (background.isEmpty()) {
            return false;
        }
        Sentence sentence = text.sentences().get(text.sentenceIndexAt(time.start()));
        int first = text.tokenAt(time.start());
        int end = text.tokenAt(time.end());
        Span clause = clause(text, sentence, first, end);
        for (int i = sentence.firstToken(); i < clause.end(); i++) {
            // what depends on a word before may be of another clause; what is built or founded is of this one
            if (background(text, i) && (i >= clause.start() || text.forms(i).stream().noneMatch(form -> form.is(Feature.VERB)))) {
                return false;
            }
        }
        for (int i = first - 1; i >= clause.start(); i--) {
            if (verb(text, i)) {
                return past(text, i);
            }
        }
        for (int i = end; i < clause.end(); i++) {
            if (verb(text, i)) {
                return past(text, i);
            }
        }
        return false;
    }

    /** The tokens around a day up to the next commas. */
    private static Span clause(Text text, Sentence sentence, int first, int end) {
        int from = first;
        while (from > sentence.firstToken() && !text.token(from - 1).form().equals(",")) {
            from--;
        }
        int to = end;
        while (to < sentence.endToken() && !text.token(to).form().equals(",")) {
            to++;
        }
        return new Span(from, to);
    }

    private boolean background(Text text, int i) {
        return background.contains(text.token(i).lower()) || text.forms(i).stream().anyMatch(form -> background.contains("~" + form.lemma()));
    }

    /** Whether a word is a verb with a tense, or a participle that describes a noun. */
    private static boolean verb(Text text, int i) {
        for (WordForm form : text.forms(i)) {
            if (form.is(Feature.NOUN)) {
                return false;
            }
        }
        return text.forms(i).stream().anyMatch(form -> form.features().contains(Feature.FINITE) || form.is(Feature.PARTICIPLE) || form.is(Feature.CONVERB));
    }

    private static boolean past(Text text, int i) {
        return text.forms(i).stream().anyMatch(form -> form.features().contains(Feature.FINITE) && form.is(Feature.PAST));
    }
}
