package org.daybook.reading.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;

/** Reads what a page says of being a translation: {@code languages/TAG/page/translation.tsv} and {@code languages.tsv}, all languages together. */
final class TranslationCredit {
    /** What follows the words: a translator, the first language, or a language without which they are no word of a translation. */
    private enum Role { BY, FROM, ORIGINAL }

    private record Words(String language, Role role, String words) { }

    private final List<Words> table = new ArrayList<>();
    private final Map<String, String> languageNames = new HashMap<>();

    TranslationCredit(List<String> languages) {
        for (String tag : languages) {
            for (Row row : Languages.of(tag).table("page/translation.tsv")) {
                try {
                    table.add(new Words(tag, Role.valueOf(row.cell(0).toUpperCase(Locale.ROOT)), row.cell(1)));
                } catch (IllegalArgumentException e) {
                    throw row.wrong("words of a translation are by, from or original");
                }
            }
            for (Row row : Languages.of(tag).table("page/languages.tsv")) {
                languageNames.put(row.cell(0), row.cell(1));
            }
        }
        // the longer words say more: "translated from" before "translation"
        table.sort((a, b) -> b.words().length() - a.words().length());
    }

    /** What the furniture says; null where it says nothing of a translation. */
    Translation of(List<Furniture> furniture, LanguageTag language) {
        for (int i = 0; i < furniture.size(); i++) {
            Translation said = furniture.get(i).kind() == FurnitureKind.TRANSLATION_CREDIT ? read(furniture.get(i).text(), i, language) : null;
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private Translation read(String line, int index, LanguageTag language) {
        String lower = line.toLowerCase(Locale.ROOT);
        String from = null;
        String by = null;
        String creditIn = null;
        boolean original = false;
        for (Words words : table) {
            int at = lower.indexOf(words.words());
            if (at < 0 || lower.length() != line.length()) {
                continue;
            }
            if (words.role() == Role.ORIGINAL) {
                original = true;
            } else {
                creditIn = creditIn == null ? words.language() : creditIn;
            }
            String rest = line.substring(at + words.words().length());
            if (words.role() == Role.BY && by == null) {
                by = name(rest);
            } else if (words.role() != Role.BY && from == null) {
                from = Cues.words(rest, 3).stream().map(languageNames::get).filter(tag -> tag != null).findFirst().orElse(null);
            }
        }
        // "Read the original in the Herald", or in the language that this is in
        if (original && creditIn == null && (from == null || from.equals(language.tag().split("-")[0]))) {
            return null;
        }
        int colon = line.lastIndexOf(':');
        if (by == null && from != null && colon > 0) {
            by = name(line.substring(colon));
        }
        // a credit left standing in another language than the text is in the language that the text was first in
        boolean leftOver = creditIn != null && !language.tag().split("-")[0].equals(creditIn);
        return new Translation(from == null && leftOver ? creditIn : from, by, index);
    }

    /** The name that follows: what quotation marks hold, or the words up to the next mark. Null where they start in lower case. */
    private static String name(String rest) {
        String text = rest.strip().replaceFirst("^[:—–-]\\s*", "");
        if (text.isEmpty()) {
            return null;
        }
        int closer = "«“\"„".indexOf(text.charAt(0));
        if (closer >= 0) {
            int end = text.indexOf("»”\"“".charAt(closer), 1);
            return end > 1 ? text.substring(1, end) : null;
        }
        String name = text.split("[.,;:(]|\\s(?:from|for|into|с|на|для)\\s")[0].strip();
        return !name.isEmpty() && name.length() <= 60 && !Character.isLowerCase(name.charAt(0)) ? name : null;
    }
}
