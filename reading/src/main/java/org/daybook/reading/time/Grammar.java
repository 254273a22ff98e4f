package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** Categories that stand as expressions of their own. */
    private static final List<String> EXPRESSIONS = List.of(NO_EXPRESSION, "range", "date", "time", "duration", "set");

    private final Lexicon lexicon;
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private final Set<String> starts = new HashSet<>();
    private final Set<String> literals = new HashSet<>();

    Grammar(Language language) {
        this.lexicon = new Lexicon(language);
        for (Row row : language.table("time/patterns.tsv")) {
            Rule rule = Rule.parse(row);
            rules.computeIfAbsent(rule.category(), key -> new ArrayList<>()).add(rule);
        }
        for (List<Rule> category : rules.values()) {
            for (Rule rule : category) {
                for (Rule.Element element : rule.elements()) {
                    if (element.category() != null && !rules.containsKey(element.category())) {
                        throw rule.row().wrong("no pattern is called " + element.category() + "/…");
                    }
                    literals.addAll(element.words());
                }
            }
        }
        Map<String, Set<String>> first = new HashMap<>();
        for (int round = 0; round < rules.size(); round++) {
            rules.forEach((category, list) -> list.forEach(rule -> first.computeIfAbsent(category, key -> new HashSet<>()).addAll(rule.first(first))));
        }
        EXPRESSIONS.forEach(category -> starts.addAll(first.getOrDefault(category, Set.of())));
    }

    Lexicon lexicon() {
        return lexicon;
    }

    List<Rule> rules(String category) {
        return rules.getOrDefault(category, List.of());
    }

    List<String> expressions() {
        return EXPRESSIONS;
    }

    /** Whether an expression may begin with this atom. */
    boolean mayStart(Atom atom) {
        if (starts.contains(atom.lower())) {
            return true;
        }
        for (Word word : atom.words()) {
            if (starts.contains(word.kind())) {
                return true;
            }
        }
        return false;
    }
}
