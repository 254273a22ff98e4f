package org.daybook.reading.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /** Where a sentence has an event's noun first, and the index of the expression that dates it there. */
    private record Dated(int sentence, int mention, int time) {
        /** Whether this stands in a later sentence, or sooner in the same. */
        boolean over(Dated other) {
            return other == null || sentence > other.sentence || sentence == other.sentence && mention < other.mention;
        }
    }

    private final Text text;
    private final List<TimeExpression> times;
    /** By lemma, of the last sentence read that dates it. */
    private final Map<String, Dated> dated = new HashMap<>();
    /** How many of the times stand in sentences that have been read: each is read once. */
    private int read;

    /** @param times the expressions of the text so far: they grow while it is read */
    EventDays(Text text, List<TimeExpression> times) {
        this.text = text;
        this.times = times;
    }

    /**
     * Index of the expression that dates the event of a noun; -1 where none does.
     *
     * @param before where the sentence at hand begins: it does not date itself. No less than of the question before
     */
    int day(String noun, int before) {
        readTo(before);
        Dated best = null;
        for (String lemma : dated.isEmpty() ? Set.<String>of() : lemmas(text.language(), noun)) {
            Dated other = dated.get(lemma);
            if (other != null && other.over(best)) {
                best = other;
            }
        }
        return best == null ? -1 : best.time();
    }

    private void readTo(int before) {
        while (read < times.size() && times.get(read).start() < before) {
            Sentence sentence = text.sentences().get(text.sentenceIndexAt(times.get(read).start()));
            Map<Integer, Integer> days = new HashMap<>();
            do {
                if (isDay(times.get(read))) {
                    days.put(text.tokenAt(times.get(read).start()), read);
                }
                read++;
            } while (read < times.size() && times.get(read).start() < sentence.end());
            if (!days.isEmpty()) {
                read(sentence, days);
            }
        }
    }

    private static boolean isDay(TimeExpression time) {
        return time.type() == TimeExpression.Type.DATE && time.timex().matches("\\d{4}-\\d\\d-\\d\\d");
    }

    /** @param days by their first tokens */
    private void read(Sentence sentence, Map<Integer, Integer> days) {
        Set<String> seen = new HashSet<>();
        for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
            int day = nearest(days, t);
            for (String lemma : lemmas(text.language(), text.token(t).form())) {
                if (seen.add(lemma) && day >= 0) {
                    dated.put(lemma, new Dated(sentence.start(), t, day));
                }
            }
        }
    }

    /** The day nearest to a token, of two the later; -1 where none is near. */
    private static int nearest(Map<Integer, Integer> days, int token) {
        for (int away = 0; away <= NEAR; away++) {
            Integer day = days.getOrDefault(token + away, days.get(token - away));
            if (day != null) {
                return day;
            }
        }
        return -1;
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
