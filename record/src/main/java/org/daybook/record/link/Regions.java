package org.daybook.record.link;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;

/**
 * Countries and territories, by every name that the languages read have for them: those of Unicode's CLDR, and each language's own table of
 * other names and of words for a people ({@code name/countries.tsv}).
 */
final class Regions {
    /** How many words a name or a people's word has at most: "Democratic People's Republic of Korea". */
    private static final int LONGEST = 5;

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> PEOPLES = new HashMap<>();

    static {
        for (Language language : Languages.all()) {
            LocaleDisplayNames names = LocaleDisplayNames.getInstance(new ULocale(language.tag()));
            for (String code : ULocale.getISOCountries()) {
                NAMES.putIfAbsent(plain(names.regionDisplayName(code)), code);
            }
            for (Row row : language.table("name/countries.tsv")) {
                if (row.cell(1).length() == 2) {
                    (row.cell(2).equals("name") ? NAMES : PEOPLES).putIfAbsent(plain(row.cell(0)), row.cell(1));
                }
            }
        }
    }

    private Regions() { }

    /** The ISO 3166 code, in capitals, of a country's name in any language read; null where it names none. */
    static String code(String name) {
        return NAMES.get(plain(name));
    }

    /** The codes of the countries and peoples that stand in these phrases, such as an office: "President of Kazakhstan"; each once, in order. */
    static List<String> named(List<String> phrases) {
        Set<String> codes = new LinkedHashSet<>();
        for (String phrase : phrases) {
            // "us" is no country, "US" is
            String[] words = plain(phrase.replaceAll("\\bus\\b", "")).replaceAll("['’]s\\b", "").split("[^\\p{L}\\p{M}.'’-]+");
            for (int i = 0; i < words.length; i++) {
                String code = startingAt(words, i);
                if (code != null) {
                    codes.add(code);
                }
            }
        }
        return List.copyOf(codes);
    }

    private static String startingAt(String[] words, int from) {
        String found = oneWord(words[from]);
        StringBuilder name = new StringBuilder(words[from]);
        for (int i = from + 1; i < words.length && i < from + LONGEST; i++) {
            name.append(' ').append(words[i]);
            String code = NAMES.getOrDefault(name.toString(), PEOPLES.get(name.toString()));
            found = code == null ? found : code;
        }
        return found;
    }

    /** By the word as it stands, or by a base form of it: an office names its country in any case ("президент Казахстана"). */
    private static String oneWord(String word) {
        String code = NAMES.getOrDefault(word, PEOPLES.get(word));
        if (code != null) {
            return code;
        }
        for (Language language : Languages.all()) {
            for (WordForm form : language.wordForms().of(word)) {
                String lemma = plain(form.lemma());
                code = NAMES.getOrDefault(lemma, PEOPLES.get(lemma));
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }
}
