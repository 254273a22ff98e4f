package org.daybook.app.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.record.Agenda;
import org.daybook.record.Event;
import org.daybook.record.Step;

/** What the agenda can be narrowed to, each with how many lines that leaves; the commonest first. */
public record Facets(Map<String, Long> firm, Map<String, Long> who, Map<String, Long> where, Map<String, Long> types, Map<String, Long> outlets) {
    private static final int MOST = 8;

    static Facets of(Agenda agenda, View view) {
        List<Event> events = agenda.events();
        Map<String, Long> firm = new LinkedHashMap<>();
        AgendaFilter.FIRMNESS.forEach(least -> firm.put(least, events.stream().filter(event -> AgendaFilter.firmAs(event.stage(), least)).count()));
        return new Facets(firm, count(events, view.question().values("who"), event -> event.participants().stream().map(Event.Party::name)),
                count(events, view.question().values("where"), event -> Stream.ofNullable(event.place())),
                count(events, view.question().values("type"), event -> Stream.of(event.type())),
                count(events, view.question().values("outlet"), event -> event.history().stream().map(Step::outlet)));
    }

    /** The commonest, and those that are asked for. */
    private static Map<String, Long> count(Collection<Event> events, List<String> asked, Function<Event, Stream<String>> values) {
        Map<String, Long> counts = events.stream().flatMap(event -> values.apply(event).distinct())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        Map<String, Long> most = new LinkedHashMap<>();
        counts.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST).forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        asked.forEach(value -> most.putIfAbsent(value, counts.getOrDefault(value, 0L)));
        return most;
    }
}
