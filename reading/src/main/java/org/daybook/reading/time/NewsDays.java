package org.daybook.reading.time;

import java.util.List;
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
    /** Words before a day that make it the end or the beginning of a time, or the new day of what was put off: «на пятницу, 3 мая 2030 года». */
    private final List<String[]> bounding;
    private final Set<String> announcing;

    NewsDays(Language language) {
        this.background = language.words("time/background.tsv");
        this.bounding = Bounds.leads(language, "time/until.tsv", "time/by.tsv", "time/before.tsv", "time/since.tsv", "time/move-marks.tsv");
        this.announcing = language.words("time/announcing.tsv");
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
        return pastBehind(text, clause.end() + 1, sentence.endToken());
    }

    /** Whether a day is told as past and with its weekday, as the days of a week that has just been are: «на ярмарке, прошедшей в пятницу, 3 мая 2030 года». */
    boolean ofTheWeek(Text text, TimeExpression time, int weekday, Tense tense) {
        int first = text.tokenAt(time.start());
        if (background.isEmpty() || weekday == 0 || Bounds.stands(text, first, bounding)) {
            return false;
        }
        Sentence sentence = text.sentences().get(text.sentenceIndexAt(time.start()));
        Span clause = clause(text, sentence, first, text.tokenAt(time.end()));
        for (int i = clause.start(); i < clause.end(); i++) {
            if (background(text, i) && text.forms(i).stream().anyMatch(form -> form.is(Feature.VERB) || form.is(Feature.NOUN))) {
                return false;
            }
        }
        boolean participle = first - 2 >= sentence.firstToken() && text.forms(first - 2).stream().anyMatch(form -> form.is(Feature.PARTICIPLE) && form.is(Feature.PAST));
        return tense == Tense.PAST || tense == Tense.UNKNOWN && participle;
    }

    /**
     * Whether the verb of the clause stands behind what is set off by commas, and tells of what was: «3 мая 2030 года актриса, жившая в Ардене, получила
     * премию». A verb of saying may be set off, too («3 мая 2030 года, сообщил мэр, откроется мост»): it tells only where no other one follows.
     */
    private boolean pastBehind(Text text, int from, int to) {
        boolean aside = false;
        boolean said = false;
        for (int i = from; i < to; i++) {
            if (text.token(i).form().equals(",")) {
                aside = false;
            } else if (background(text, i)) {
                aside = true;
            } else if (!aside && verb(text, i) && text.forms(i).stream().anyMatch(form -> form.features().contains(Feature.FINITE))) {
                if (!announces(text, i)) {
                    return past(text, i);
                }
                said |= past(text, i);
            }
        }
        return said;
    }

    private boolean announces(Text text, int i) {
        return text.forms(i).stream().anyMatch(form -> announcing.contains(form.lemma()));
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

    /** Whether a word is a verb with a tense, or a participle that describes a noun; what is done besides («выступая в среду») is done when the verb tells. */
    private static boolean verb(Text text, int i) {
        for (WordForm form : text.forms(i)) {
            if (form.is(Feature.NOUN)) {
                return false;
            }
        }
        return text.forms(i).stream().anyMatch(form -> form.features().contains(Feature.FINITE) || form.is(Feature.PARTICIPLE));
    }

    private static boolean past(Text text, int i) {
        return text.forms(i).stream().anyMatch(form -> form.features().contains(Feature.FINITE) && form.is(Feature.PAST));
    }
}
