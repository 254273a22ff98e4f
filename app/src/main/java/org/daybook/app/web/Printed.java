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
 * @param originals by the place of a telling in the history, from 0, that of the one whose text it prints; itself where it is nobody's copy
 */
record Printed(List<Integer> originals) {
    Printed {
        originals = List.copyOf(originals);
    }

    /** Tells which of some pages carry one text, in groups. */
    interface Copies {
        List<List<String>> among(List<String> pages);
    }

    /**
     * Of the history of an event. Only pages of different outlets that tell it in the same sentence are looked into: what is printed whole has that
     * too. The agency's own page is the original, else the first that is known.
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
        for (int i = 0; i < history.size(); i++) {
            Integer number = group.get(history.get(i).page());
            if (number != null && (!first.containsKey(number) || Agencies.has(history.get(i).outlet()) && !Agencies.has(history.get(first.get(number)).outlet()))) {
                first.put(number, i);
            }
        }
        List<Integer> originals = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Integer number = group.get(history.get(i).page());
            originals.add(number == null ? i : first.get(number));
        }
        return new Printed(originals);
    }

    /** None of them, where each is shown by itself. */
    static Printed none(Event event) {
        return new Printed(java.util.stream.IntStream.range(0, event.history().size()).boxed().toList());
    }

    /** What punctuation and case can't change: outlets set an agency's quotation marks their own way. */
    private static String words(String quote) {
        return quote.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether a telling prints what another outlet wrote. */
    boolean copy(int telling) {
        return originals.get(telling) != telling;
    }

    /** The tellings that print what this one wrote, in the order of the history. */
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
