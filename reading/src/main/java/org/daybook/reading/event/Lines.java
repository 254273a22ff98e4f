package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.name.Mention;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;

/** The sentences of a text with its names and times. Each is made when asked for: of a long text only those are held that tell of something. */
final class Lines {
    private final Words words;
    private final Lexicon lexicon;
    private final Map<Integer, List<Line.Named>> named;
    private final Map<Integer, List<Line.Timed>> timed;

    /** @param supposed what the times of an undated page come to; null where the page has a date */
    Lines(Text text, Lexicon lexicon, List<Mention> mentions, List<TimeExpression> times, List<String> supposed) {
        this.words = new Words(text, lexicon);
        this.lexicon = lexicon;
        this.named = named(text, mentions);
        this.timed = timed(text, times, supposed);
    }

    Words words() {
        return words;
    }

    int size() {
        return words.text().sentences().size();
    }

    Line at(int sentence) {
        return line(sentence, named.getOrDefault(sentence, List.of()));
    }

    /** The numbers of the sentences that anything is mentioned in, in text order. */
    List<Integer> mentioning() {
        return named.keySet().stream().sorted().toList();
    }

    /** A sentence with its times alone: nobody is mentioned in it. */
    Line timed(int sentence) {
        return line(sentence, List.of());
    }

    private Line line(int sentence, List<Line.Named> mentioned) {
        return new Line(words, lexicon, words.text().sentences().get(sentence), mentioned, timed.getOrDefault(sentence, List.of()));
    }

    private static Map<Integer, List<Line.Named>> named(Text text, List<Mention> mentions) {
        Map<Integer, List<Line.Named>> bySentence = new HashMap<>();
        for (Mention mention : mentions) {
            int start = text.tokenAt(mention.start());
            int end = text.tokenAt(mention.end() - 1) + 1;
            int sentence = text.sentenceIndexAt(mention.start());
            if (start < end && end <= text.tokens().size() && sentence >= 0) {
                bySentence.computeIfAbsent(sentence, k -> new ArrayList<>()).add(new Line.Named(start, end, mention));
            }
        }
        return bySentence;
    }

    private static Map<Integer, List<Line.Timed>> timed(Text text, List<TimeExpression> times, List<String> supposed) {
        Map<Integer, List<Line.Timed>> bySentence = new HashMap<>();
        for (int i = 0; i < times.size(); i++) {
            TimeExpression time = times.get(i);
            int start = text.tokenAt(time.start());
            int end = text.tokenAt(time.end() - 1) + 1;
            int sentence = text.sentenceIndexAt(time.start());
            if (start < end && end <= text.tokens().size() && sentence >= 0) {
                bySentence.computeIfAbsent(sentence, k -> new ArrayList<>()).add(new Line.Timed(start, end, i, time, supposed == null ? null : supposed.get(i)));
            }
        }
        return bySentence;
    }
}
