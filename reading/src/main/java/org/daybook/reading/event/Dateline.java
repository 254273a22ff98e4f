package org.daybook.reading.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.reading.text.Sentence;

/** The place and day that a report opens with, before its dash: "ARDEN, March 21 (BNA) - Ana Lund will travel". It dates the report, and no event in it. */
final class Dateline {
    /** Tokens of a dateline before its day, and behind it to the dash. */
    private static final int REACH = 8;
    private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

    private Dateline() { }

    /** Whether a time of a sentence is the day of its dateline. */
    static boolean holds(Line line, Line.Timed time) {
        for (int i = line.first; i < time.start(); i++) {
            if (!opens(line, i)) {
                return false;
            }
        }
        for (int i = time.end(); i < Math.min(line.end, time.end() + REACH); i++) {
            if (DASHES.contains(line.words.lower(i))) {
                return time.start() > line.first && time.start() - line.first <= REACH;
            }
            if (!opens(line, i)) {
                return false;
            }
        }
        return false;
    }

    /** Where the text behind a dateline begins, which has a day, an agency in brackets or a town in capitals: "Arden (BNA) –"; the first token where none is. */
    static int end(Words words, Sentence sentence, List<Line.Timed> times) {
        int first = sentence.firstToken();
        boolean sure = false;
        for (int i = first; i < Math.min(sentence.endToken(), first + 2 * REACH); i++) {
            int at = i;
            boolean time = times.stream().anyMatch(t -> t.start() <= at && at < t.end());
            if (words.isWord(i) && !words.token(i).capitalised() && !time) {
                return first;
            }
            String form = words.text().quote(words.token(i).span());
            if (i > first && DASHES.contains(form)) {
                return sure ? i + 1 : first;
            }
            sure |= form.equals("(") || time || i == first && form.length() > 3 && form.equals(form.toUpperCase(Locale.ROOT)) && words.isWord(i);
        }
        return first;
    }

    /** Whether a token may stand in such an opening: a name, a number or a mark. */
    private static boolean opens(Line line, int i) {
        return !line.words.isWord(i) || line.words.token(i).capitalised();
    }
}
