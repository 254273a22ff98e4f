package org.daybook.app.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.reading.page.Agencies;
import org.daybook.record.Event;
import org.daybook.record.Step;

/**
 * Which tellings of an event carry one text, as when outlets print an agency's dispatch: one telling, however many print it.
 *
 * @param originals by the place of a telling in the history, from 0, that of the first that has its text: what that one changed, the others only tell again
 * @param writers likewise, whose text it is: the agency's where one of those that have it is an agency's, else the first's
 */
record Printed(List<Integer> originals, List<String> writers) {
    Printed {
        originals = List.copyOf(originals);
        writers = List.copyOf(writers);
    }

    /** Tells which of some pages carry one text, in groups. */
    interface Copies {
        List<List<String>> among(List<String> pages);
    }

    /**
     * Of the history of an event. Only pages of different outlets that tell it in the same sentence are looked into: what is printed whole has that
     * too.
     */
    static Printed of(Event event, Copies copies) {
        List<Step> history = event.history();
        Map<String, Set<String>> pages = new LinkedHashMap<>();
        Map<String, Set<String>> outlets = new HashMap<>();
        for (Step step : history) {
            String words = words(step.quote());
            pages.computeIfAbsent(words, any -> new TreeSet<>()).add(step.page());
            outlets.computeIfAbsent(words, any -> new TreeSet<>()).add(step.outlet());
        }
        Map<String, Integer> group = new HashMap<>();
        int groups = 0;
        for (Map.Entry<String, Set<String>> same : pages.entrySet()) {
            if (outlets.get(same.getKey()).size() > 1) {
                for (List<String> printed : copies.among(List.copyOf(same.getValue()))) {
                    int number = groups++;
                    printed.forEach(page -> group.put(page, number));
                }
            }
        }
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, String> writer = new HashMap<>();
        for (int i = 0; i < history.size(); i++) {
            Integer number = group.get(history.get(i).page());
            if (number != null) {
                String outlet = history.get(i).outlet();
                first.putIfAbsent(number, i);
                writer.merge(number, outlet, (known, other) -> Agencies.has(other) && !Agencies.has(known) ? other : known);
            }
        }
        List<Integer> originals = new ArrayList<>();
        List<String> writers = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Integer number = group.get(history.get(i).page());
            originals.add(number == null ? i : first.get(number));
            writers.add(number == null ? history.get(i).outlet() : writer.get(number));
        }
        return new Printed(originals, writers);
    }

    /** None of them, where each is shown by itself. */
    static Printed none(Event event) {
        return new Printed(java.util.stream.IntStream.range(0, event.history().size()).boxed().toList(), event.history().stream().map(Step::outlet).toList());
    }

    /** What punctuation and case can't change: outlets set an agency's quotation marks their own way. */
    private static String words(String quote) {
        return quote.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether a telling only prints again what another has printed. */
    boolean copy(int telling) {
        return originals.get(telling) != telling;
    }

    /** The other tellings that print the text of this one, in the order of the history. */
    List<Integer> carriers(int telling) {
        List<Integer> carriers = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            if (i != telling && originals.get(i) == telling) {
                carriers.add(i);
            }
        }
        return carriers;
    }
}
