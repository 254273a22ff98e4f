package org.daybook.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.daybook.reading.text.Sentence;

/** The stretches of text that the models look at: paragraphs, and what of them lies near a cue. */
final class Windows {
    /** Tokens to either side of a cue; of the training articles' statements one in a thousand reaches further. */
    private static final int REACH = 150;

    private Windows() { }

    /** The paragraphs that have tokens. */
    static List<Range> paragraphs(Scene scene) {
        List<Range> found = new ArrayList<>();
        List<Sentence> sentences = scene.text.sentences();
        for (int s = 0; s < sentences.size();) {
            int first = s;
            while (s < sentences.size() && sentences.get(s).paragraph() == sentences.get(first).paragraph()) {
                s++;
            }
            found.add(new Range(sentences.get(first).firstToken(), sentences.get(s - 1).endToken()));
        }
        return found;
    }

    /** What of a paragraph is looked at for a cue in it. A cue before a colon that ends its paragraph looks into the next. */
    static Range around(Range cue, int paragraph, List<Range> paragraphs) {
        Range own = paragraphs.get(paragraph);
        int to = own.to();
        return new Range(Math.max(own.from(), cue.from() - REACH), Math.min(to, cue.to() + REACH));
    }
}
