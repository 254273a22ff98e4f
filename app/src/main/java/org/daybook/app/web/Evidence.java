package org.daybook.app.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Step;

/**
 * Who tells an event, in a line.
 *
 * @param sources how many outlets tell it in words of their own: those that only print a text of another are its carriers
 * @param shown the first of them
 * @param more how many tell it besides
 */
public record Evidence(int sources, List<Source> shown, int more) {
    private static final int MOST = 3;

    public Evidence {
        shown = List.copyOf(shown);
    }

    /**
     * One outlet's telling.
     *
     * @param tellers whom it cites; may be empty
     * @param step its newest telling
     * @param carriers how many outlets print that text
     */
    public record Source(String outlet, List<String> tellers, Step step, int carriers) {
        public Source {
            tellers = List.copyOf(tellers);
        }
    }

    /** The evidence of an event. @param printed which of its tellings print another's text */
    static Evidence of(Event event, Printed printed) {
        Map<String, Set<String>> carriers = new LinkedHashMap<>();
        Map<String, List<Step>> own = new LinkedHashMap<>();
        for (int i = 0; i < event.history().size(); i++) {
            Step step = event.history().get(i);
            String writer = printed.writers().get(i);
            carriers.computeIfAbsent(Masthead.key(writer), outlet -> new TreeSet<>()).add(Masthead.key(step.outlet()));
            if (Masthead.key(writer).equals(Masthead.key(step.outlet()))) {
                own.computeIfAbsent(Masthead.key(step.outlet()), outlet -> new ArrayList<>()).add(step);
            }
        }
        List<Source> sources = new ArrayList<>();
        own.forEach((outlet, steps) -> {
            Set<String> tellers = new LinkedHashSet<>();
            steps.stream().map(Step::teller).filter(java.util.Objects::nonNull).forEach(tellers::add);
            sources.add(new Source(Masthead.form(steps.stream().map(Step::outlet).toList()), List.copyOf(tellers), steps.get(steps.size() - 1), carriers.get(outlet).size()));
        });
        int shown = Math.min(MOST, sources.size());
        return new Evidence(sources.size(), sources.subList(0, shown), sources.size() - shown);
    }
}
