package org.daybook.app.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.daybook.record.Agenda;
import org.daybook.record.Masthead;

/** What the agenda can be narrowed to, each with how many lines that leaves; the commonest first. */
public record Facets(Map<String, Integer> firm, Map<String, Integer> who, Map<String, Integer> where, Map<String, Integer> types, Map<String, Integer> outlets) {
    private static final int MOST = 8;

    static Facets of(Agenda.Choices choices, View view) {
        Map<String, Integer> firm = new LinkedHashMap<>();
        AgendaFilter.FIRMNESS.forEach(least -> firm.put(least, choices.stages().entrySet().stream()
                .filter(stage -> AgendaFilter.firmAs(stage.getKey(), least)).mapToInt(Map.Entry::getValue).sum()));
        return new Facets(firm, most(choices.who(), view.question().values("who")), most(choices.where(), view.question().values("where")),
                most(choices.types(), view.question().values("type")), most(choices.outlets(), view.question().values("outlet").stream().map(asked -> choices.outlets().keySet().stream()
                        .filter(form -> Masthead.key(form).equals(Masthead.key(asked))).findFirst().orElse(asked)).toList()));
    }

    private static final Comparator<Map.Entry<String, Integer>> COMMONEST = Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey());

    /** The commonest, and those that are asked for. */
    private static Map<String, Integer> most(Map<String, Integer> counts, List<String> asked) {
        // of thousands of names few are shown
        PriorityQueue<Map.Entry<String, Integer>> commonest = new PriorityQueue<>(COMMONEST.reversed());
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (commonest.size() < MOST || COMMONEST.compare(entry, commonest.peek()) < 0) {
                commonest.add(entry);
            }
            if (commonest.size() > MOST) {
                commonest.remove();
            }
        }
        Map<String, Integer> most = new LinkedHashMap<>();
        commonest.stream().sorted(COMMONEST).forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        asked.forEach(value -> most.putIfAbsent(value, counts.getOrDefault(value, 0)));
        return most;
    }
}
