package org.daybook.reading.time;

import org.daybook.reading.text.Text;

/** The days of the week that expressions name, by the words of the grammar. */
final class Weekdays {
    private final Lexicon lexicon;

    Weekdays(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The day of the week that an expression names, 1 for Monday; 0 where it names none. */
    int in(Text text, TimeExpression time) {
        for (int i = text.tokenAt(time.start()); i < text.tokens().size() && text.token(i).start() < time.end(); i++) {
            for (Lexicon.Entry entry : lexicon.entries(text.form(i), text.token(i).lower())) {
                // a class of its own has each case that means something else as well: «среда»
                if (entry.kind().contains("WEEKDAY") && entry.rest().isEmpty() && !entry.dot()) {
                    return Integer.parseInt(entry.value());
                }
            }
        }
        return 0;
    }
}
