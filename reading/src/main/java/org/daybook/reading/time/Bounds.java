package org.daybook.reading.time;

import java.time.LocalDate;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.text.Text;

/** What a preposition does to a date that lies ahead: "by the end of March" is any day from now until then. The TIMEX3 value is none the wiser. */
final class Bounds {
    private final Set<String> by;
    private final Set<String> before;

    Bounds(Language language) {
        this.by = language.words("time/by.tsv");
        this.before = language.words("time/before.tsv");
    }

    /** The stretch of calendar that an expression stands for, with the word before it. */
    Edtf bound(Text text, int first, Value value, Scene scene) {
        if (value.edtf() == null || value.period() == null || scene.published == null || scene.tense == Tense.PAST
                || first == 0 || value.type() != TimeExpression.Type.DATE) {
            return value.edtf();
        }
        String word = text.token(first - 1).lower();
        LocalDate last = by.contains(word) ? value.period().last() : before.contains(word) ? value.period().start().minusDays(1) : null;
        return last == null || last.isBefore(scene.published) ? value.edtf() : Edtf.of(scene.published, last);
    }
}
