package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Row;

/**
 * A language's patterns, {@code time/patterns.tsv}: name, pattern, meaning, example. The part of a name before its slash is its category, and
 * {@code <category>} in a pattern is any pattern of that. A pattern's elements are words ({@code of|in}, {@code ~word} for all forms of one),
 * classes of words ({@code MONTH}, {@code UNIT=YEAR|MONTH} for some of them) and categories; {@code ?} makes one optional, braces mark the
 * expressions of a pattern that has several, and a meaning for each is parted by semicolons.
 */
final class Grammar {
    /** Words that only look like an expression ("as soon as"): passed over. */
    static final String NO_EXPRESSION = "none";
    /** All of the categories below, as one. */
    static final String EXPRESSION = "";
    /** Categories that stand as expressions of their own. */
    private static final List<String> EXPRESSIONS = List.of(NO_EXPRESSION, "range", "date", "time", "duration", "set");

    private final Lexicon lexicon;
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    /** By category, then by what a rule may begin with. */
    private final Map<String, Map<String, List<Rule>>> index = new HashMap<>();

    Grammar(Language language) {
        this.lexicon = new Lexicon(language);
        for (Row row : language.table("time/patterns.tsv")) {
            Rule rule = Rule.parse(row);
            rules.computeIfAbsent(rule.category(), key -> new ArrayList<>()).add(rule);
        }
        Set<String> known = new HashSet<>();
        for (List<Rule> category : rules.values()) {
            for (Rule rule : category) {
                for (Rule.Element element : rule.elements()) {
                    if (element.category() != null && !rules.containsKey(element.category())) {
                        throw rule.row().wrong("no pattern is called " + element.category() + "/…");
                    }
                    element.words().stream().filter(word -> word.startsWith("~")).filter(known::add).forEach(lexicon::know);
                }
            }
        }
        Map<String, Set<String>> first = new HashMap<>();
        for (int round = 0; round < rules.size(); round++) {
            rules.forEach((category, list) -> list.forEach(rule -> first.computeIfAbsent(category, key -> new HashSet<>()).addAll(rule.first(first))));
        }
        rules.forEach((category, list) -> {
            Map<String, List<Rule>> byFirst = index.computeIfAbsent(EXPRESSIONS.contains(category) ? EXPRESSION : category, key -> new HashMap<>());
            Map<String, List<Rule>> own = index.computeIfAbsent(category, key -> new HashMap<>());
            for (Rule rule : list) {
                for (String key : rule.first(first)) {
                    byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
                    if (own != byFirst) {
                        own.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
                    }
                }
            }
        });
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The rules of a category that may match from an atom, in the order of the table. */
    Collection<Rule> rules(String category, Atom atom) {
        Map<String, List<Rule>> byFirst = index.getOrDefault(category, Map.of());
        Map<Integer, Rule> found = new TreeMap<>();
        for (Rule rule : byFirst.getOrDefault(atom.lower(), List.of())) {
            found.put(rule.row().line(), rule);
        }
        for (Word word : atom.words()) {
            for (Rule rule : byFirst.getOrDefault(word.kind(), List.of())) {
                found.put(rule.row().line(), rule);
            }
        }
        return found.values();
    }
}
