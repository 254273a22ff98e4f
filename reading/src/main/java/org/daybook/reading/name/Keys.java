package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Form;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;

/**
 * The base forms that a form of a name may have, in lower case: what two forms of one name share. Where names don't change, the form
 * itself alone; else what the dictionary and the language's table of endings allow, the form itself always among them.
 */
final class Keys {
    /** The mark that shows which vowel is stressed, as encyclopedias print names. */
    private static final char STRESS = '\u0301';

    private static final Form.Fact<List<String>> KEYS = new Form.Fact<>();
    /** A stem shorter than this is none: the endings table would take apart short words at will. */
    private static final int STEM = 2;

    /** A base form that a form may have. */
    record Base(String key, Gender gender, boolean oblique, boolean sure) { }

    private record Ending(String base, Gender gender, boolean sure) { }

    private final Language language;
    private final boolean inflected;
    private final Map<String, String> folds = new HashMap<>();
    private final Map<String, List<Ending>> endings = new HashMap<>();
    private int longest;

    Keys(Language language) {
        this.language = language;
        boolean changes = false;
        for (Row row : language.table("name/settings.tsv")) {
            if (row.cell(0).equals("fold")) {
                folds.put(row.cell(1), row.cell(2));
            }
            changes |= row.cell(0).equals("inflected") && row.cell(1).equals("yes");
        }
        this.inflected = changes;
        for (Row row : language.table("name/endings.tsv")) {
            String base = row.cell(1).equals("-") ? "" : row.cell(1);
            endings.computeIfAbsent(fold(row.cell(0)), e -> new ArrayList<>())
                    .add(new Ending(fold(base), Gender.of(row.cell(2)), row.cell(4).equals("sure")));
            longest = Math.max(longest, row.cell(0).length());
        }
    }

    boolean inflected() {
        return inflected;
    }

    /** In lower case, with letters that writers use for one another made one. */
    String fold(String form) {
        String folded = form.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
        if (folded.indexOf(STRESS) >= 0) {
            folded = folded.replace(String.valueOf(STRESS), "");
        }
        for (Map.Entry<String, String> fold : folds.entrySet()) {
            folded = folded.replace(fold.getKey(), fold.getValue());
        }
        return folded;
    }

    /** Every base form that this may be a form of; the form itself first. */
    List<String> of(String form) {
        return language.form(form).fact(KEYS, () -> keys(form));
    }

    private List<String> keys(String form) {
        Set<String> keys = new LinkedHashSet<>();
        for (Base base : bases(form)) {
            keys.add(base.key());
        }
        return List.copyOf(keys);
    }

    /** The form itself and the dictionary's base forms: what a table entry is filed under. */
    Set<String> filed(String form) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(fold(form));
        if (inflected) {
            for (WordForm reading : language.wordForms().of(form)) {
                keys.add(fold(reading.lemma()));
            }
        }
        return keys;
    }

    /** The base forms with what they tell of their bearer; the form itself first, then by the dictionary, then by endings, longest first. */
    List<Base> bases(String form) {
        String folded = fold(form);
        List<Base> bases = new ArrayList<>();
        bases.add(new Base(folded, Gender.UNKNOWN, false, false));
        if (!inflected) {
            return bases;
        }
        for (WordForm reading : language.wordForms().of(form)) {
            if (reading.is(Feature.PATRONYMIC)) {
                continue;
            }
            boolean name = reading.is(Feature.FAMILY_NAME) || reading.is(Feature.GIVEN_NAME);
            Gender gender = reading.is(Feature.MASCULINE) ? Gender.MALE : reading.is(Feature.FEMININE) ? Gender.FEMALE : Gender.UNKNOWN;
            if (name && reading.is(Feature.PLURAL) || reading.is(Feature.ADJ) && !reading.declined()) {
                // an adjective in its short form ("веселы") is no form of a name
                continue;
            }
            boolean woman = name && reading.is(Feature.FAMILY_NAME) && gender == Gender.FEMALE;
            if (!woman) {
                bases.add(new Base(fold(reading.lemma()), name ? gender : Gender.UNKNOWN, !reading.is(Feature.NOMINATIVE), name));
            }
        }
        for (int length = Math.min(longest, folded.length() - STEM); length > 0; length--) {
            String ending = folded.substring(folded.length() - length);
            for (Ending rule : endings.getOrDefault(ending, List.of())) {
                bases.add(new Base(folded.substring(0, folded.length() - length) + rule.base(), rule.gender(), true, rule.sure()));
            }
        }
        return bases;
    }

    /** Whether two forms may be forms of one name. */
    boolean meet(String one, String other) {
        List<String> ours = of(one);
        for (String key : of(other)) {
            if (ours.contains(key)) {
                return true;
            }
        }
        return false;
    }
}
