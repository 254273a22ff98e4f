package org.daybook.reading.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Word forms by their endings, {@code endings.tsv}, for what no dictionary holds: layer, endings, what the base has in their place, features.
 * Endings are taken off from the last layer inwards, one of a layer at most, as agglutinating languages put them on: of "айындағы" first
 * "ғы", then "нда", then "ы". Each layer's endings stand in all the forms that vowel harmony gives them; that they go together is not
 * asked, since what is looked for are known bases.
 */
final class Endings {
    /** Letters that a base has at least. */
    private static final int SHORTEST = 2;

    private record Ending(int layer, String instead, Set<Feature> features) { }

    private final BiFunction<Row, String, Set<Feature>> features;
    private final Map<String, List<Ending>> byEnding = new HashMap<>();
    private int longest;

    Endings(List<Row> rows, BiFunction<Row, String, Set<Feature>> features) {
        this.features = features;
        for (Row row : rows) {
            add(row);
        }
    }

    private void add(Row row) {
        int layer;
        try {
            layer = Integer.parseInt(row.cell(0));
        } catch (NumberFormatException e) {
            throw row.wrong("a layer is a number, not " + row.cell(0));
        }
        Set<Feature> told = row.cell(3).isEmpty() || row.cell(3).equals("-") ? Set.of() : features.apply(row, row.cell(3));
        for (String ending : row.cell(1).split("\\|")) {
            if (ending.isEmpty()) {
                throw row.wrong("an empty ending in " + row.cell(1));
            }
            byEnding.computeIfAbsent(ending, key -> new ArrayList<>()).add(new Ending(layer, row.cell(2).replace("-", ""), told));
            longest = Math.max(longest, ending.length());
        }
    }

    boolean none() {
        return byEnding.isEmpty();
    }

    /**
     * The form itself, and each base that it may be a form of. Of the endings of verbs only the longest that fits counts, since a longer one
     * may end like a shorter one that says something else; they stand on no other ending.
     */
    List<WordForm> of(String form) {
        Set<WordForm> found = new LinkedHashSet<>();
        found.add(new WordForm(form, Set.of()));
        strip(form, Integer.MAX_VALUE, Set.of(), found);
        return List.copyOf(found);
    }

    private void strip(String form, int below, Set<Feature> sofar, Set<WordForm> found) {
        boolean verb = false;
        for (int length = Math.min(longest, form.length() - SHORTEST); length > 0; length--) {
            for (Ending ending : byEnding.getOrDefault(form.substring(form.length() - length), List.of())) {
                boolean told = ending.features().contains(Feature.VERB);
                if (ending.layer() >= below || told && (verb || below < Integer.MAX_VALUE)) {
                    continue;
                }
                verb |= told;
                String base = form.substring(0, form.length() - length) + ending.instead();
                Set<Feature> all = EnumSet.noneOf(Feature.class);
                all.addAll(sofar);
                all.addAll(ending.features());
                if (found.add(new WordForm(base, all)) && !told) {
                    strip(base, ending.layer(), all, found);
                }
            }
        }
    }
}
