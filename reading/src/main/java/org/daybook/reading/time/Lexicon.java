package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.reading.language.Form;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.WordForm;

/**
 * A language's words of time, from its tables: a form (or several words), its class, and what it stands for. A word written {@code ~word} is a
 * dictionary form and stands for all its forms; one with a capital is matched only where the text has one; one with a full
 * stop, where the text has a stop or there is a number beside it.
 */
final class Lexicon {
    private static final List<String> TABLES = List.of("months", "weekdays", "units", "numbers", "words", "parts", "holidays", "zones");
    /** {@code char}s of the longest word that is cut; what is longer is no word that anybody writes. */
    private static final int LONGEST = 64;

    /** One row: the words behind the first, and what all of them are. */
    record Entry(List<String> rest, boolean capital, boolean dot, String kind, String value) { }

    private static final Form.Fact<List<Entry>> ENTRIES = new Form.Fact<>();
    private static final Form.Fact<List<Integer>> CUTS = new Form.Fact<>();

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, Set<String>> suffixes = new HashMap<>();
    /** What digits with these letters before them are: "FY2025". */
    private final Map<String, String> prefixes = new HashMap<>();
    /** First parts of hyphenated words within rows: "al" of "Eid al-Fitr". */
    private final Set<String> parts = new HashSet<>();
    private final Set<String> lemmas = new HashSet<>();
    private final Language language;
    private final boolean dayFirst;
    private final boolean dottedDays;
    private final Set<String> small;
    /** By the class of its first part, what the second part of a compound may be. */
    private final Map<String, Set<String>> compounds = new HashMap<>();

    Lexicon(Language language) {
        this.language = language;
        for (String table : TABLES) {
            for (Row row : language.table("time/" + table + ".tsv")) {
                add(row);
            }
        }
        for (Row row : language.table("time/suffixes.tsv")) {
            suffixes.computeIfAbsent(row.cell(0), key -> new HashSet<>()).addAll(Arrays.asList(row.cell(1).split(" ")));
        }
        for (Row row : language.table("time/prefixes.tsv")) {
            prefixes.put(row.cell(0), row.cell(1));
        }
        for (Row row : language.table("time/compounds.tsv")) {
            compounds.computeIfAbsent(row.cell(0), key -> new HashSet<>()).add(row.cell(1));
        }
        this.small = Set.of(language.property("small-words").split(" "));
        this.dayFirst = !language.words("time/numeric.tsv").contains("month-first");
        this.dottedDays = language.words("time/numeric.tsv").contains("dotted-days");
    }

    private void add(Row row) {
        String kind = row.cell(1);
        if (!kind.matches("[A-Z]+")) {
            throw row.wrong("a class of words is written in capitals, not " + kind);
        }
        String form = row.cell(0);
        boolean dot = form.indexOf('.') == form.length() - 1;
        boolean capital = Character.isUpperCase(form.codePointAt(0));
        List<String> words = words(dot ? form.substring(0, form.length() - 1) : form);
        for (int i = 1; i < words.size() - 1; i++) {
            if (words.get(i).equals("-")) {
                parts.add(words.get(i - 1));
            }
        }
        words.stream().filter(word -> word.startsWith("~")).map(word -> word.substring(1)).forEach(lemmas::add);
        entries.computeIfAbsent(words.get(0), key -> new ArrayList<>())
                .add(new Entry(words.subList(1, words.size()), capital, dot, kind, row.cell(2)));
    }

    /** Forms as the tokens and atoms of a text have them: a possessive stands alone, and so does each part of a hyphenated word and the hyphen. */
    private static List<String> words(String form) {
        return List.of(form.toLowerCase(Locale.ROOT).replace("'s", " 's").replace("-", " - ").strip().split("\\s+"));
    }

    /** Makes a word of a pattern, {@code ~word}, known: atoms that are a form of it are then of the class of that name. */
    void know(String lemma) {
        lemmas.add(lemma.substring(1));
        entries.computeIfAbsent(lemma, key -> new ArrayList<>()).add(new Entry(List.of(), false, false, lemma, lemma));
    }

    /** The rows that begin with this form or one of its dictionary forms. */
    List<Entry> entries(Form form, String lower) {
        return form.fact(ENTRIES, () -> find(form.string(), lower));
    }

    private List<Entry> find(String form, String lower) {
        List<Entry> found = entries.getOrDefault(lower, List.of());
        if (!lemmas.isEmpty()) {
            for (String lemma : lemmas(form)) {
                List<Entry> more = entries.get("~" + lemma);
                if (more != null) {
                    found = new ArrayList<>(found);
                    found.addAll(more);
                }
            }
        }
        return found;
    }

    /** Whether a form is the word of a row, or of a pattern; {@code ~word} stands for all its forms. */
    boolean matches(String word, String form, String lower) {
        return word.startsWith("~") ? lemmas(form).contains(word.substring(1)) : word.equals(lower);
    }

    boolean begins(String part) {
        return entries.containsKey(part) || parts.contains(part);
    }

    /**
     * Where a word is to be cut that the language writes together ("Montagabend"), in {@code char}s: one cut, or none. {@code time/compounds.tsv}
     * has the classes whose words are so joined.
     */
    List<Integer> cut(Form form, String lower) {
        return compounds.isEmpty() || form.string().length() > LONGEST ? List.of() : form.fact(CUTS, () -> findCut(form.string(), lower));
    }

    private List<Integer> findCut(String form, String lower) {
        if (form.length() != lower.length() || entries.containsKey(lower)) {
            return List.of();
        }
        for (int cut = form.length() - 2; cut >= 2; cut--) {
            Set<String> seconds = new HashSet<>();
            for (Entry first : entries.getOrDefault(lower.substring(0, cut), List.of())) {
                if (first.rest().isEmpty() && !first.dot()) {
                    seconds.addAll(compounds.getOrDefault(first.kind(), Set.of()));
                }
            }
            if (!seconds.isEmpty() && find(form.substring(cut), lower.substring(cut)).stream().anyMatch(e -> e.rest().isEmpty() && seconds.contains(e.kind()))) {
                return List.of(cut);
            }
        }
        return List.of();
    }

    /** What digits with these letters behind them may be. */
    Set<String> suffix(String letters) {
        return suffixes.getOrDefault(letters, Set.of());
    }

    /** What digits with these letters before them are. */
    Optional<String> prefix(String letters) {
        return Optional.ofNullable(prefixes.get(letters));
    }

    boolean dayFirst() {
        return dayFirst;
    }

    /** Whether the language writes the words of a class in small letters ({@code small-words} of {@code language.tsv}), so that "Mayo" is a name. */
    boolean small(String kind) {
        return small.contains(kind);
    }

    /** Whether "12.5." is a day and a month. */
    boolean dottedDays() {
        return dottedDays;
    }

    private Set<String> lemmas(String form) {
        Set<String> found = new HashSet<>();
        for (WordForm reading : language.wordForms().of(form)) {
            // German has its nouns in capitals, and the tables have all words in small letters.
            found.add(reading.lemma().toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
