package org.daybook.record.link;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A story found from one of its pages, by the rules of {@link Stories}: so that one story can be told without looking at all pages. */
final class Threads {
    private final Function<String, Collection<Life>> told;
    private final List<List<String>> together;

    /**
     * @param told the events that a page tells
     * @param together pages that people say are of one story
     */
    Threads(Function<String, Collection<Life>> told, List<List<String>> together) {
        this.told = told;
        this.together = together;
    }

    /** The ids of the pages of a page's story, in no order; of all that people have not set apart. */
    Set<String> around(String page) {
        Set<String> found = new LinkedHashSet<>(List.of(page));
        Deque<String> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            String at = next.remove();
            for (String other : beside(at)) {
                if (found.add(other)) {
                    next.add(other);
                }
            }
        }
        return found;
    }

    /** The pages that are of one story with a page by themselves. */
    private Set<String> beside(String page) {
        Set<String> beside = new LinkedHashSet<>();
        together.stream().filter(pages -> pages.contains(page)).forEach(beside::addAll);
        Map<String, Integer> shared = new HashMap<>();
        for (Life event : told.apply(page)) {
            Set<String> pages = Stories.pages(event.tellings());
            if (!Stories.glues(pages.size())) {
                continue;
            }
            List<Telling> leads = Stories.leads(event.tellings());
            for (int i = 1; i < leads.size(); i++) {
                String a = leads.get(i - 1).page().id();
                String b = leads.get(i).page().id();
                if ((a.equals(page) || b.equals(page)) && Stories.near(leads.get(i - 1), leads.get(i))) {
                    beside.add(a.equals(page) ? b : a);
                }
            }
            for (String other : pages) {
                if (!other.equals(page) && shared.merge(other, 1, Integer::sum) == 2) {
                    beside.add(other);
                }
            }
        }
        return beside;
    }
}
