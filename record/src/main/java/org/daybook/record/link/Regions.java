package org.daybook.record.link;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/** Countries and territories by their names in the languages read (from Unicode's CLDR), with the short and old forms that news uses ({@code regions.tsv}). */
final class Regions {
    private static final Map<String, String> CODES = load();

    private Regions() { }

    /** The ISO 3166 code, in capitals, of a country's name in any language read; null where it names none. */
    static String code(String name) {
        return CODES.get(plain(name));
    }

    /** The codes of the countries that stand in these words, such as an office's: "President of Kazakhstan"; each once, in order. */
    static List<String> named(List<String> phrases) {
        Set<String> codes = new LinkedHashSet<>();
        for (String phrase : phrases) {
            String[] words = plain(phrase).split("[^\\p{L}\\p{M}.'’-]+");
            for (int i = 0; i < words.length; i++) {
                StringBuilder name = new StringBuilder();
                for (int j = i; j < words.length && j < i + 4; j++) {
                    name.append(j > i ? " " : "").append(words[j]);
                    String code = CODES.get(name.toString());
                    if (code != null) {
                        codes.add(code);
                    }
                }
            }
        }
        return List.copyOf(codes);
    }

    private static Map<String, String> load() {
        Map<String, String> codes = new HashMap<>();
        for (String tag : Languages.tags()) {
            LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(tag));
            for (String code : ULocale.getISOCountries()) {
                codes.putIfAbsent(plain(names.regionDisplayName(code)), code);
            }
        }
        for (Row row : Tables.read("regions.tsv")) {
            for (int i = 1; i < row.cells().size(); i++) {
                codes.put(plain(row.cell(i)), row.cell(0));
            }
        }
        return Map.copyOf(codes);
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
