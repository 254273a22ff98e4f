package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Form;
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
    /** The number of all of the categories below, as one. */
    static final int EXPRESSION = 0;
    /** Categories that stand as expressions of their own. */
    private static final List<String> EXPRESSIONS = List.of(NO_EXPRESSION, "range", "date", "time", "duration", "set");

    private static final Comparator<Rule> BY_LINE = Comparator.comparingInt(rule -> rule.row().line());
    private static final BitSet NONE = new BitSet();
    private static final Form.Fact<BitSet> BEGINNING = new Form.Fact<>();

    private final Lexicon lexicon;
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    /** By number of a category, then by what a rule may begin with, in the order of the table. */
    private final List<Map<String, List<Rule>>> index = new ArrayList<>();
    /** By what a rule may begin with, the numbers of the categories that have such rules. */
    private final Map<String, BitSet> beginning = new HashMap<>();

    Grammar(Language language) {
        this.lexicon = new Lexicon(language);
        Map<String, Integer> numbers = new HashMap<>(Map.of("", EXPRESSION));
        for (Row row : language.table("time/patterns.tsv")) {
            Rule rule = Rule.parse(row, numbers);
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
        while (index.size() < numbers.size()) {
            index.add(new HashMap<>());
        }
        rules.forEach((category, list) -> {
            Map<String, List<Rule>> own = index.get(numbers.get(category));
            Map<String, List<Rule>> byFirst = EXPRESSIONS.contains(category) ? index.get(EXPRESSION) : own;
            for (Rule rule : list) {
                for (String key : rule.first(first)) {
                    byFirst.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
                    if (own != byFirst) {
                        own.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
                    }
                }
            }
        });
        for (int number = 0; number < index.size(); number++) {
            for (Map.Entry<String, List<Rule>> begun : index.get(number).entrySet()) {
                begun.getValue().sort(BY_LINE);
                beginning.computeIfAbsent(begun.getKey(), k -> new BitSet()).set(number);
            }
        }
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** How many categories there are, {@link #EXPRESSION} among them. */
    int categories() {
        return index.size();
    }

    /**
     * The numbers of the categories that have rules that may match from an atom.
     *
     * @param form the form that it is; null where it is a part of one
     */
    BitSet beginningWith(Atom atom, Form form) {
        BitSet all = form == null ? beginning.getOrDefault(atom.lower(), NONE) : form.fact(BEGINNING, () -> beginning.getOrDefault(atom.lower(), NONE));
        for (int i = 0; i < atom.words().size(); i++) {
            BitSet more = beginning.getOrDefault(atom.words().get(i).kind(), NONE);
            if (all.isEmpty()) {
                all = more;
            } else if (!more.isEmpty()) {
                BitSet both = (BitSet) all.clone();
                both.or(more);
                all = both;
            }
        }
        return all;
    }

    /** The rules of a category that may match from an atom, in the order of the table. */
    List<Rule> rules(int category, Atom atom) {
        Map<String, List<Rule>> byFirst = index.get(category);
        List<Rule> found = byFirst.getOrDefault(atom.lower(), List.of());
        for (int i = 0; i < atom.words().size(); i++) {
            List<Rule> more = byFirst.getOrDefault(atom.words().get(i).kind(), List.of());
            if (found.isEmpty()) {
                found = more;
            } else if (!more.isEmpty() && more != found) {
                found = merged(found, more);
            }
        }
        return found;
    }

    /** Both, each line of the table once. Each list is in the order of the table. */
    private static List<Rule> merged(List<Rule> some, List<Rule> others) {
        List<Rule> both = new ArrayList<>(some.size() + others.size());
        int i = 0;
        int j = 0;
        while (i < some.size() || j < others.size()) {
            boolean first = j == others.size() || i < some.size() && BY_LINE.compare(some.get(i), others.get(j)) <= 0;
            Rule next = first ? some.get(i++) : others.get(j++);
            if (both.isEmpty() || BY_LINE.compare(both.get(both.size() - 1), next) != 0) {
                both.add(next);
            }
        }
        return both;
    }
}
