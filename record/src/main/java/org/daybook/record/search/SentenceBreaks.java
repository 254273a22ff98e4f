package org.daybook.record.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import org.daybook.reading.language.Language;
import org.daybook.reading.text.Text;

/**
 * Where the sentences of a text begin, as it is read: no sentence ends at "Mrs.". A line is cut up only when it is asked about, since few lines of an
 * article have what is looked for.
 */
final class SentenceBreaks extends BreakIterator {
    private final Language language;
    private String text = "";
    private int at;
    /** The line that was asked about last: where it begins, where the next does, and where each of its sentences does. */
    private int line = -1;
    private int lineEnd = -1;
    private int[] starts = {};

    SentenceBreaks(Language language) {
        this.language = language;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
        line = -1;
        lineEnd = -1;
    }

    @Override
    public void setText(CharacterIterator newText) {
        StringBuilder whole = new StringBuilder();
        for (char c = newText.first(); c != CharacterIterator.DONE; c = newText.next()) {
            whole.append(c);
        }
        setText(whole.toString());
    }

    @Override
    public CharacterIterator getText() {
        return new StringCharacterIterator(text);
    }

    /** Cuts up the line that has a place. */
    private void toLine(int place) {
        if (place >= line && place < lineEnd) {
            return;
        }
        line = text.lastIndexOf('\n', place - 1) + 1;
        int end = text.indexOf('\n', place);
        lineEnd = end < 0 ? text.length() : end + 1;
        Text cut = Text.of(text.substring(line, lineEnd), language);
        starts = cut.sentences().stream().mapToInt(sentence -> line + cut.charOffset(sentence.start())).toArray();
    }

    @Override
    public int following(int offset) {
        if (offset >= text.length()) {
            at = text.length();
            return DONE;
        }
        toLine(offset);
        at = Arrays.stream(starts).filter(start -> start > offset && start > line).findFirst().orElse(lineEnd);
        return at;
    }

    @Override
    public int preceding(int offset) {
        if (offset <= 0) {
            at = 0;
            return DONE;
        }
        int before = offset - 1;
        toLine(before);
        at = Arrays.stream(starts).filter(start -> start <= before).reduce(line, (first, second) -> second);
        return at;
    }

    @Override
    public int first() {
        at = 0;
        return at;
    }

    @Override
    public int last() {
        at = text.length();
        return at;
    }

    @Override
    public int next() {
        return following(at);
    }

    @Override
    public int previous() {
        return preceding(at);
    }

    @Override
    public int next(int n) {
        int place = at;
        for (int i = 0; i < Math.abs(n) && place != DONE; i++) {
            place = n > 0 ? next() : previous();
        }
        return place;
    }

    @Override
    public int current() {
        return at;
    }
}
