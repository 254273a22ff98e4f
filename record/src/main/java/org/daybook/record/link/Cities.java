package org.daybook.record.link;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;

/** Larger cities by their names in the languages read ({@code name/cities.tsv}), known by their GeoNames numbers: Beijing and Пекин are one. */
final class Cities {
    private static final Map<String, String> NUMBERS = new HashMap<>();
    private static final Map<String, String> COUNTRIES = new HashMap<>();

    static {
        for (Language language : Languages.all()) {
            for (Row row : language.table("name/cities.tsv")) {
                // the tables list larger cities first: a bare name is the larger one's
                NUMBERS.putIfAbsent(plain(row.cell(0)), row.cell(2));
                COUNTRIES.putIfAbsent(row.cell(2), row.cell(1));
            }
        }
    }

    private Cities() { }

    /** The GeoNames number of a city of this name; null where none of the larger ones is called so. */
    static String number(String name) {
        return NUMBERS.get(plain(name));
    }

    /** The ISO 3166 code of the country that a city of this number lies in; null where the number is none of the larger cities'. */
    static String country(String number) {
        return COUNTRIES.get(number);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
    }
}
