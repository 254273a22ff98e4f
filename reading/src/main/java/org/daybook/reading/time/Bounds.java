package org.daybook.reading.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.text.Text;

/**
 * What a preposition does to a date that lies ahead: "by the end of March" is any day from now until then. The TIMEX3 value is none the wiser.
 * A row of {@code time/by.tsv} or {@code time/before.tsv} is one word or several ("bis zum"); {@code time/by-behind.tsv} has postpositions.
 */
final class Bounds {
    private final List<String[]> by;
    private final List<String[]> before;
    private final Earliest earliest;
    private final Set<String> byBehind;

    Bounds(Language language) {
        this.by = leads(language, "time/by.tsv");
        this.before = leads(language, "time/before.tsv");
        this.earliest = new Earliest(language);
        this.byBehind = language.words("time/by-behind.tsv");
    }

    private static List<String[]> leads(Language language, String table) {
        return language.table(table).stream().map(row -> row.cell(0).toLowerCase(Locale.ROOT).split(" ")).toList();
    }

    /** The stretch of calendar that an expression stands for, with the words before and behind it. */
    Edtf bound(Text text, int first, int end, Value value, Scene scene) {
        if (scene.moved || value.edtf() == null || value.period() == null || scene.published == null || scene.tense == Tense.PAST
                || value.type() != TimeExpression.Type.DATE) {
            return value.edtf();
        }
        if (first > 0 && earliest.opens(text, first)) {
            return earliest.from(text, first, value);
        }
        boolean behind = end < text.tokens().size() && byBehind.contains(text.token(end).lower());
        LocalDate last = behind || stands(text, first, by) ? value.period().last() : stands(text, first, before) ? dayBefore(value) : null;
        return last == null || last.isBefore(scene.published) ? value.edtf() : Edtf.of(scene.published, last);
    }

    /** The last day before; "before the end of March" leaves all of March. */
    private static LocalDate dayBefore(Value value) {
        boolean itsEnd = value.edtf().lower().filter(value.period().start()::isBefore).isPresent()
                && value.edtf().upper().filter(value.period().last().plusDays(1)::equals).isPresent();
        return itsEnd ? value.period().last() : value.period().start().minusDays(1);
    }

    private static boolean stands(Text text, int first, List<String[]> leads) {
        for (String[] lead : leads) {
            int at = first - lead.length;
            boolean all = at >= 0;
            for (int i = 0; all && i < lead.length; i++) {
                all = text.token(at + i).lower().equals(lead[i]);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
