package org.daybook.reading.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.reading.language.Tables;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what a page's own scripts hold as its date: {@code publishDate: "2031-02-11"}. Lists of other stories are there too, so the first counts. */
final class ScriptDates {
    /** Scripts past this are a whole application's. */
    private static final int LOOKED_AT = 1 << 19;
    private static final Pattern VALUE = Pattern.compile("[\"']?([A-Za-z][A-Za-z_]{6,30})[\"']?\\s{0,3}[:=]\\s{0,3}[\"'](\\d{4}-\\d{2}-\\d{2}[^\"'<>]{0,30})[\"']");
    private static final Set<String> NAMES = names();

    private ScriptDates() { }

    /** What the value is called, and the date as it is written; empty where there is none. */
    static Optional<String[]> first(Document page) {
        for (Element script : page.getElementsByTag("script")) {
            String text = script.data();
            Matcher value = VALUE.matcher(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
            while (value.find()) {
                if (NAMES.contains(value.group(1).replace("_", "").toLowerCase(Locale.ROOT))) {
                    return Optional.of(new String[] {value.group(1), value.group(2)});
                }
            }
        }
        return Optional.empty();
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        Tables.read("page/dates.tsv").stream().filter(row -> row.cell(0).equals("script")).forEach(row -> names.add(row.cell(1)));
        return Set.copyOf(names);
    }
}
