package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Feature;
import org.daybook.reading.language.Row;

/**
 * One pattern with its meaning.
 *
 * @param elements what it matches, in order
 * @param meanings one for each expression in it
 */
record Rule(Row row, String category, String name, List<Element> elements, List<Meaning> meanings) {
    /**
     * One element: words, a class of words (with the values it may have, if not all), or a category.
     *
     * @param partOfSpeech of the classes {@code NOUN} and {@code ADJ}, which any word of the dictionary may be, the part of speech; null of all others
     * @param number of its category, for {@link Grammar}; below 0 where it is none
     * @param opens whether an expression of the pattern begins here
     * @param closes whether one ends here
     */
    record Element(Set<String> words, String kind, Feature partOfSpeech, Set<String> values, String category, int number, String slot, boolean optional, boolean opens,
            boolean closes) { }

    /** A meaning as written: a slot, a constant, or an operation upon meanings. */
    record Meaning(String leaf, Op op, List<Meaning> arguments) { }

    /** @param numbers of categories, by name: those that it names and that have none are given the next */
    static Rule parse(Row row, Map<String, Integer> numbers) {
        String full = row.cell(0);
        int slash = full.indexOf('/');
        if (slash <= 0 || row.cells().size() < 3) {
            throw row.wrong("a pattern's line is category/name, pattern, meaning, example");
        }
        List<Element> elements = new ArrayList<>();
        List<String> slots = new ArrayList<>();
        boolean braces = row.cell(1).contains("{");
        boolean opens = false;
        for (String part : row.cell(1).split("\\s+")) {
            if (part.equals("{")) {
                opens = true;
            } else if (part.equals("}")) {
                Element last = elements.remove(elements.size() - 1);
                elements.add(new Element(last.words(), last.kind(), last.partOfSpeech(), last.values(), last.category(), last.number(), last.slot(), last.optional(), last.opens(), true));
            } else {
                elements.add(element(row, part, slots, opens, numbers));
                opens = false;
            }
        }
        List<Meaning> meanings = new ArrayList<>();
        for (String meaning : row.cell(2).split(";")) {
            meanings.add(new MeaningParser(row, meaning.strip(), slots).all());
        }
        long expressions = elements.stream().filter(Element::opens).count();
        if (braces && expressions != meanings.size()) {
            throw row.wrong(expressions + " expressions but " + meanings.size() + " meanings");
        }
        numbers.putIfAbsent(full.substring(0, slash), numbers.size());
        return new Rule(row, full.substring(0, slash), full, List.copyOf(elements), List.copyOf(meanings));
    }

    private static Element element(Row row, String written, List<String> slots, boolean opens, Map<String, Integer> numbers) {
        boolean optional = written.length() > 1 && written.endsWith("?");
        String part = optional ? written.substring(0, written.length() - 1) : written;
        if (part.startsWith("<") && part.endsWith(">")) {
            String category = part.substring(1, part.length() - 1);
            numbers.putIfAbsent(category, numbers.size());
            return new Element(Set.of(), null, null, Set.of(), category, numbers.get(category), slot(part, slots), optional, opens, false);
        }
        if (part.matches("[A-Z]+(?:=.*)?")) {
            int equals = part.indexOf('=');
            String kind = equals < 0 ? part : part.substring(0, equals);
            Set<String> values = equals < 0 ? Set.of() : Set.of(part.substring(equals + 1).split("\\|"));
            Feature partOfSpeech = kind.equals("NOUN") ? Feature.NOUN : kind.equals("ADJ") ? Feature.ADJ : null;
            return new Element(Set.of(), kind, partOfSpeech, values, null, -1, slot(kind, slots), optional, opens, false);
        }
        Set<String> words = new HashSet<>(Arrays.asList(part.equals("|") ? new String[] {"|"} : part.split("\\|")));
        if (words.contains("")) {
            throw row.wrong("an empty word in " + written);
        }
        return new Element(Set.copyOf(words), null, null, Set.of(), null, -1, null, optional, opens, false);
    }

    private static String slot(String name, List<String> slots) {
        String slot = name;
        for (int i = 2; slots.contains(slot); i++) {
            slot = name + "." + i;
        }
        slots.add(slot);
        return slot;
    }

    /** What it may begin with: words, classes, and what the categories so far begin with. */
    Set<String> first(Map<String, Set<String>> categories) {
        Set<String> first = new HashSet<>();
        for (Element element : elements) {
            first.addAll(element.words());
            if (element.kind() != null) {
                first.add(element.kind());
            }
            if (element.category() != null) {
                first.addAll(categories.getOrDefault(element.category(), Set.of()));
            }
            if (!element.optional()) {
                break;
            }
        }
        return first;
    }
}
