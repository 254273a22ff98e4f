package org.daybook.reading.time;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Sentence;
import org.daybook.reading.text.Text;

/**
 * The days of events that a text has named with their date, for those that it names again: "the vote is on 12 May … on the eve of the vote". An
 * event has the day that stands nearest to its noun in the last sentence that has both.
 */
final class EventDays {
    /** Of a text that tells of nothing. */
    static final EventDays NONE = new EventDays(null, List.of());

    /** Tokens between an event's noun and its day. */
    private static final int NEAR = 8;

    private final Text text;
    private final List<TimeExpression> times;

    /** @param times the expressions of the text so far: they grow while it is read */
    EventDays(Text text, List<TimeExpression> times) {
        this.text = text;
        this.times = times;
    }

    /**
     * Index of the expression that dates the event of a noun; -1 where none does.
     *
     * @param before where the sentence at hand begins: it does not date itself
     */
    int day(String noun, int before) {
        Set<String> lemmas = times.isEmpty() ? Set.of() : lemmas(text.language(), noun);
        for (int i = times.size() - 1; i >= 0; i--) {
            Sentence sentence = text.sentences().get(text.sentenceIndexAt(times.get(i).start()));
            int at = sentence.start() >= before ? -1 : mention(sentence, lemmas);
            int dated = at < 0 ? -1 : nearest(sentence, at, i);
            if (dated >= 0) {
                return dated;
            }
        }
        return -1;
    }

    private static boolean dated(TimeExpression time) {
        return time.type() == TimeExpression.Type.DATE && time.timex().matches("\\d{4}-\\d\\d-\\d\\d");
    }

    /** The token of the sentence that is a form of the noun; -1 where there is none. */
    private int mention(Sentence sentence, Set<String> lemmas) {
        for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
            Set<String> forms = lemmas(text.language(), text.token(t).form());
            forms.retainAll(lemmas);
            if (!forms.isEmpty()) {
                return t;
            }
        }
        return -1;
    }

    /** The day nearest to the noun; -1 where none is near. */
    private int nearest(Sentence sentence, int mention, int last) {
        int best = -1;
        int distance = NEAR + 1;
        for (int i = last; i >= 0 && times.get(i).start() >= sentence.start(); i--) {
            int away = Math.abs(text.tokenAt(times.get(i).start()) - mention);
            if (dated(times.get(i)) && away < distance) {
                best = i;
                distance = away;
            }
        }
        return best;
    }

    private static Set<String> lemmas(Language language, String word) {
        Set<String> lemmas = new HashSet<>();
        lemmas.add(word.toLowerCase(java.util.Locale.ROOT));
        for (WordForm form : language.wordForms().of(word)) {
            lemmas.add(form.lemma());
        }
        return lemmas;
    }
}
