package org.daybook.reading.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;

/**
 * Which outlets are news agencies, by their names ({@code languages/TAG/page/agencies.tsv}, of all languages together). What they write is
 * printed by others, so one text of theirs is one telling however many carry it.
 */
public final class Agencies {
    private static final Set<String> WORDS = new HashSet<>();
    private static final Set<String> NAMES = new HashSet<>();

    static {
        for (Language language : Languages.all()) {
            for (Row row : language.table("page/agencies.tsv")) {
                switch (row.cell(0)) {
                    case "words" -> WORDS.add(" " + row.cell(1) + " ");
                    case "name" -> NAMES.add(row.cell(1));
                    default -> throw row.wrong("an agency is known by words or by a name");
                }
            }
        }
    }

    private Agencies() { }

    /** Whether an outlet is an agency. @param outlet as readings name it: a name, or a host where pages give none */
    public static boolean has(String outlet) {
        String name = outlet.toLowerCase(Locale.ROOT).strip();
        // a host: of www.agency.example, the agency
        String plain = name.indexOf(' ') < 0 && name.indexOf('.') > 0 ? name.replaceFirst("^www\\.", "").replaceFirst("\\..*$", "") : name;
        String spaced = " " + plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        return NAMES.contains(plain) || NAMES.contains(spaced.strip()) || WORDS.stream().anyMatch(spaced::contains);
    }
}
