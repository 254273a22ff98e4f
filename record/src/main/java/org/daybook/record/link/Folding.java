package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daybook.reading.page.Agencies;
import org.daybook.record.Comparison;
import org.daybook.record.Comparison.Cell;
import org.daybook.record.Comparison.Fact;
import org.daybook.record.Comparison.Sharing;

/**
 * Outlets that only print what another wrote, in one story: they fold under that one, and have no column of their own.
 *
 * @param carriers by outlet, those that fold under it
 */
record Folding(Map<String, Set<String>> carriers) {
    /**
     * @param pages of the story, by publication
     * @param copies groups of them that carry one text
     */
    static Folding of(List<PageFacts> pages, List<List<String>> copies) {
        Map<String, String> wrote = new HashMap<>();
        for (List<String> group : copies) {
            List<PageFacts> printed = pages.stream().filter(page -> group.contains(page.id())).toList();
            PageFacts original = printed.stream().filter(page -> Agencies.has(page.outlet())).findFirst().orElse(printed.get(0));
            printed.forEach(page -> wrote.put(page.id(), original.outlet()));
        }
        Map<String, Set<String>> writers = new LinkedHashMap<>();
        pages.forEach(page -> writers.computeIfAbsent(page.outlet(), outlet -> new TreeSet<>()).add(wrote.getOrDefault(page.id(), page.outlet())));
        Map<String, Set<String>> carriers = new LinkedHashMap<>();
        writers.forEach((outlet, of) -> {
            if (of.size() == 1 && !of.contains(outlet)) {
                carriers.computeIfAbsent(of.iterator().next(), writer -> new TreeSet<>()).add(outlet);
            }
        });
        return new Folding(carriers);
    }

    /** The comparison without their columns; what they alone tell stands under the one whose text they print. */
    Comparison of(Comparison comparison) {
        Map<String, String> under = new HashMap<>();
        carriers.forEach((writer, folded) -> folded.forEach(outlet -> under.put(outlet, writer)));
        List<String> outlets = comparison.outlets().stream().filter(outlet -> !under.containsKey(outlet)).toList();
        List<Fact> facts = comparison.facts().stream().map(fact -> fact(fact, outlets)).sorted(Comparator.comparing(Fact::sharing)).toList();
        return new Comparison(comparison.story(), comparison.title(), outlets, carriers, facts, comparison.terms());
    }

    private Fact fact(Fact fact, List<String> outlets) {
        Map<String, Cell> byOutlet = fact.cells().stream().collect(Collectors.toMap(Cell::outlet, cell -> cell));
        List<Cell> cells = new ArrayList<>();
        for (String outlet : outlets) {
            Cell own = byOutlet.get(outlet);
            cells.add(own.told() ? own : carriers.getOrDefault(outlet, Set.of()).stream().map(byOutlet::get).filter(Cell::told).findFirst().orElse(own));
        }
        long told = cells.stream().filter(Cell::told).count();
        Sharing sharing = fact.sharing() == Sharing.CONTRADICTED ? Sharing.CONTRADICTED : told == cells.size() && told > 1 ? Sharing.ALL : told == 1 ? Sharing.ONE : Sharing.SOME;
        return new Fact(fact.kind(), fact.label(), fact.event(), sharing, cells);
    }
}
