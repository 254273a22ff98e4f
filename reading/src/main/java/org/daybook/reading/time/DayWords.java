package org.daybook.reading.time;

import java.util.OptionalInt;
import org.daybook.reading.text.Text;

/** The words that count days from the one on which a text was written, beside a day that is named in full: "yesterday, 9 May 2031" was written on the tenth. */
final class DayWords {
    private static final String KIND = "DAYWORD";
    /** Tokens between such a word and the day: a comma, a dash or a bracket, and a preposition. */
    private static final int BETWEEN = 2;

    private final Lexicon lexicon;

    DayWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How many days the one named is behind the text's own, by the word in the expression or right before it; empty where none is there. */
    OptionalInt beside(Text text, TimeExpression time) {
        int first = text.tokenAt(time.start());
        for (int i = first; i < text.tokens().size() && text.token(i).start() < time.end(); i++) {
            OptionalInt counted = counted(text, i);
            if (counted.isPresent()) {
                return counted;
            }
        }
        int sentence = text.sentences().get(text.sentenceIndexAt(time.start())).firstToken();
        for (int i = first - 1; i >= Math.max(sentence, first - 1 - BETWEEN); i--) {
            OptionalInt counted = counted(text, i);
            // "he said yesterday the bridge of 9 May 2031": a word between is no sign
            if (counted.isPresent() || text.token(i).isWord() && text.token(i).form().length() > BETWEEN) {
                return counted;
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt counted(Text text, int i) {
        for (Lexicon.Entry entry : lexicon.entries(text.form(i), text.token(i).lower())) {
            if (entry.kind().equals(KIND) && entry.rest().isEmpty()) {
                return OptionalInt.of(Integer.parseInt(entry.value()));
            }
        }
        return OptionalInt.empty();
    }
}
