package org.daybook.reading.event;

import java.util.HashMap;
import java.util.Map;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.time.Edtf;

/** How many days an event lasts by a word of its noun phrase: «в пятницу начнётся трёхдневный визит» is told for three days, the first of them Friday. How the words begin is in {@code event/lengths.tsv}: dictionaries have few of them. */
final class Lengths {
    private final Map<String, Integer> days = new HashMap<>();

    Lengths(Language language) {
        for (Row row : language.table("event/lengths.tsv")) {
            days.put(row.cell(0), Integer.valueOf(row.cell(1)));
        }
    }

    /** All days of a mention that is to begin on one; null where its noun phrase tells no length, or the day is its last. */
    Edtf from(Draft draft, Days begin, Days published) {
        Phrases.Found<Cue> by = draft.standing.by();
        boolean last = by != null && (draft.line.is(by.start(), "ends") || draft.line.is(by.start(), "lasts"));
        boolean gone = begin != null && published != null && begin.before(published) || Boolean.FALSE.equals(draft.telling.looksAhead());
        if (draft.trigger.verb() || last || begin == null || begin.length() != 1 || gone) {
            return null;
        }
        for (int i = draft.from; i < draft.start; i++) {
            String word = draft.line.words.lower(i);
            for (Map.Entry<String, Integer> length : days.entrySet()) {
                if (word.startsWith(length.getKey())) {
                    return Edtf.of(begin.first(), begin.first().plusDays(length.getValue() - 1L));
                }
            }
        }
        return null;
    }
}
