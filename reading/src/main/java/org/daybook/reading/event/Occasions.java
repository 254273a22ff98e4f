package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.reading.language.Row;
import org.daybook.reading.language.Tables;

/**
 * Which events took place within which: "signed a treaty during the visit", "met on the sidelines of the forum". Only words tell it: that two events
 * share a day and a town says nothing. What may be a part of what is in {@code event-parts.tsv}, the words are in a language's {@code event/within.tsv}.
 */
final class Occasions {
    private static final String ANY = "*";
    private static final Map<String, Set<String>> PARTS = load();
    /** The most tokens that such words have. */
    private static final int LONGEST = 5;

    private Occasions() { }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> parts = new HashMap<>();
        for (Row row : Tables.read("event-parts.tsv")) {
            EventTypes.of(row.cell(0));
            Set<String> of = Set.of(row.cell(1).split(" "));
            of.stream().filter(type -> !type.equals(ANY)).forEach(EventTypes::of);
            parts.put(row.cell(0), of);
        }
        return Map.copyOf(parts);
    }

    /** For each of these mentions that is told as a part of another one, that other. */
    static Map<Draft, Draft> wholes(List<Draft> drafts) {
        // in text order, and not by hash: a day may be handed on from one to the next
        Map<Draft, Draft> wholes = new LinkedHashMap<>();
        Map<Line, List<Draft>> byLine = new IdentityHashMap<>();
        drafts.forEach(draft -> byLine.computeIfAbsent(draft.line, line -> new ArrayList<>(2)).add(draft));
        for (Draft whole : drafts) {
            Set<String> parts = whole.trigger.verb() ? null : PARTS.get(whole.type.key());
            int words = parts == null ? -1 : opening(whole);
            Draft part = words < 0 ? null : part(byLine.get(whole.line), whole, words, parts);
            if (part != null) {
                wholes.put(part, whole);
            }
        }
        return wholes;
    }

    /** Gives what is to be done within an event that is told elsewhere in the page the time of that: «визит пройдёт 12 мая. В ходе визита подпишут договор». */
    static void date(Map<Draft, Draft> wholes, Days published) {
        wholes.forEach((part, whole) -> {
            if (whole.stage != null && whole.stage.ahead() && Boolean.TRUE.equals(part.telling.looksAhead())) {
                part.whole = whole;
                if (part.when == null && whole.when != null) {
                    part.takeDay(whole);
                    part.stage = Stages.decide(part, published);
                }
            }
        });
    }

    /** The first token of the words that stand right before the event's noun phrase; below 0 where there are none. */
    private static int opening(Draft whole) {
        Line line = whole.line;
        for (int i = Math.max(line.first, whole.from - LONGEST); i < whole.from; i++) {
            if (line.lexicon.within.at(line.words, i, whole.from).stream().anyMatch(found -> found.end() == whole.from)) {
                return i;
            }
        }
        return -1;
    }

    /** The nearest event before the words, in their clause; where none is, and they open the clause, the first behind the whole. */
    private static Draft part(List<Draft> drafts, Draft whole, int words, Set<String> types) {
        Line line = whole.line;
        Draft before = null;
        Draft behind = null;
        for (Draft draft : drafts) {
            boolean may = draft != whole && !draft.type.family().equals(whole.type.family()) && line.sameClause(draft.start, words)
                    && (types.contains(ANY) || types.contains(draft.type.key()));
            if (may && draft.end <= words && (before == null || draft.start >= before.start)) {
                before = draft;
            } else if (may && draft.start >= whole.end && (behind == null || draft.start < behind.start)) {
                behind = draft;
            }
        }
        return before != null ? before : verbBefore(line, words) ? null : behind;
    }

    /** Whether their clause has had its verb: then they belong to that, and not to what comes. */
    private static boolean verbBefore(Line line, int words) {
        for (int i = line.opening(words); i < words; i++) {
            if (line.sameClause(i, words) && line.finite(i) && line.namedAt(i) == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * The events, each with the place among them of what it is a part of.
     *
     * @param kept the events of the mentions that count
     */
    static List<Event> placed(List<Event> events, Map<Draft, Draft> wholes, Map<Draft, Event> kept) {
        if (wholes.isEmpty()) {
            return events;
        }
        Map<Event, Integer> numbers = new IdentityHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            numbers.put(events.get(i), i);
        }
        List<Event> placed = new ArrayList<>(events);
        wholes.forEach((part, whole) -> {
            Integer one = numbers.get(kept.get(part));
            Integer other = numbers.get(kept.get(whole));
            if (one != null && other != null) {
                placed.set(one, events.get(one).within(other));
            }
        });
        return placed;
    }
}
