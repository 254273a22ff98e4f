package org.daybook.reading.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Text;

/** The names of the days of the week, from {@code time/weekdays.tsv}. */
final class Weekdays {
    private final Map<String, Integer> forms = new HashMap<>();
    private final Map<String, Integer> lemmas = new HashMap<>();

    Weekdays(Language language) {
        for (Row row : language.table("time/weekdays.tsv")) {
            String form = row.cell(0).toLowerCase(Locale.ROOT);
            if (row.cell(2).matches("[1-7]")) {
                (form.startsWith("~") ? lemmas : forms).put(form.startsWith("~") ? form.substring(1) : form, Integer.parseInt(row.cell(2)));
            }
        }
    }

    /** The day of the week that an expression names, 1 for Monday; 0 where it names none. */
    int in(Text text, TimeExpression time) {
        for (int i = text.tokenAt(time.start()); i < text.tokens().size() && text.token(i).start() < time.end(); i++) {
            Integer day = forms.get(text.token(i).lower());
            for (WordForm form : text.forms(i)) {
                day = day == null ? lemmas.get(form.lemma().toLowerCase(Locale.ROOT)) : day;
            }
            if (day != null) {
                return day;
            }
        }
        return 0;
    }
}
