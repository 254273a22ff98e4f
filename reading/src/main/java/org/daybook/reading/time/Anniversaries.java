package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;
import org.daybook.reading.text.Text;

/** Round counts of years that a text says are being marked: "the 90th anniversary", «90-летие». Words from {@code time/anniversaries.tsv}. */
final class Anniversaries {
    /** Tokens between the number and its noun: a hyphen and the ending that makes it an ordinal («110-ю годовщину»). */
    private static final int NEAR = 2;
    /** Letters of such an ending. */
    private static final int ENDING = 3;
    /** Fewer years than these are no reason to leave out which they are. */
    private static final int FEWEST = 5;
    private static final int MOST = 2000;

    private final Map<String, Integer> words = new HashMap<>();
    private final List<String> endings = new ArrayList<>();

    Anniversaries(Language language) {
        for (Row row : language.table("time/anniversaries.tsv")) {
            if (row.cell(0).startsWith("-")) {
                endings.add(row.cell(0));
            } else {
                words.put(row.cell(0), row.cell(1).isEmpty() ? 0 : count(row));
            }
        }
    }

    private static int count(Row row) {
        try {
            return Integer.parseInt(row.cell(1));
        } catch (NumberFormatException e) {
            throw row.wrong("no number of years: " + row.cell(1));
        }
    }

    /** How many years each anniversary of the text counts. */
    List<Integer> in(Text text) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < text.tokens().size(); i++) {
            int years = years(text, i);
            if (years >= FEWEST && years <= MOST) {
                found.add(years);
            }
        }
        return found;
    }

    private int years(Text text, int i) {
        String lower = text.token(i).lower();
        for (String ending : endings) {
            if (lower.endsWith(ending)) {
                return leading(lower);
            }
            if (i > 1 && lower.equals(ending.substring(1)) && text.token(i - 1).lower().equals("-")) {
                return leading(text.token(i - 2).lower());
            }
        }
        Integer known = words.get(lower);
        for (WordForm form : known == null ? text.forms(i) : List.<WordForm>of()) {
            known = known == null ? words.get(form.lemma()) : known;
        }
        return known == null ? 0 : known > 0 ? known : counted(text, i);
    }

    private static int counted(Text text, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - NEAR - 1); i--) {
            String before = text.token(i).lower();
            if (leading(before) > 0) {
                return leading(before);
            }
            if (before.length() > ENDING) {
                return 0;
            }
        }
        return 0;
    }

    /** The number that a token begins with; 0 where it begins with none of up to four digits. */
    private static int leading(String token) {
        int end = 0;
        while (end < token.length() && token.charAt(end) >= '0' && token.charAt(end) <= '9') {
            end++;
        }
        return end == 0 || end > 4 ? 0 : Integer.parseInt(token.substring(0, end));
    }
}
