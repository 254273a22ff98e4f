package org.daybook.reading.language;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The languages that have a folder; {@code languages/languages.tsv} lists them. */
public final class Languages {
    /** Pages may claim any language at all; what is past the number of languages that have a two-letter code, thrice over, is none. */
    private static final int MOST = 600;
    private static final Map<String, Language> LOADED = new ConcurrentHashMap<>();

    private Languages() { }

    /** Tags of all languages with a folder, in the order of the list. */
    public static List<String> tags() {
        return Tables.read("languages/languages.tsv").stream().map(row -> row.cell(0)).toList();
    }

    /** All languages with a folder. */
    public static List<Language> all() {
        return tags().stream().map(Languages::of).toList();
    }

    /** The primary subtag of a BCP 47 tag, in small letters, by which texts are of one language whatever country's: {@code en} of {@code en-GB}; {@code und} where there is none. */
    public static String primary(String tag) {
        return tag == null || tag.isBlank() ? "und" : tag.split("[-_]")[0].toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * The language of a BCP 47 tag: its folder is that of the primary subtag ({@code en} for {@code en-GB}). A tag without a folder
     * gives a language whose tables are all empty.
     */
    public static Language of(String tag) {
        String primary = primary(tag);
        if (LOADED.size() >= MOST && !LOADED.containsKey(primary)) {
            return LOADED.computeIfAbsent("und", Language::new);
        }
        return LOADED.computeIfAbsent(primary, Language::new);
    }
}
