package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.reading.event.Stage;
import org.daybook.record.Event;
import org.daybook.record.Masthead;
import org.daybook.record.Step;

/** What several reports say of an event in a line. */
final class EventLines {
    private static final int MOST_SOURCES = 3;

    private EventLines() { }

    /** One telling of a change of belief: the stage and date that stood from then on. */
    record Rung(String knownOn, Stage stage, String edtf) { }

    /** The history cut to the tellings at which stage or date changed. A telling without a date changes none, nor does one that prints an earlier one's text. */
    static List<Rung> rungs(Event event) {
        List<Rung> rungs = new ArrayList<>();
        for (Step step : event.history()) {
            if (step.copyOf() != null) {
                continue;
            }
            Rung last = rungs.isEmpty() ? null : rungs.get(rungs.size() - 1);
            String edtf = step.edtf() != null || last == null ? step.edtf() : last.edtf();
            if (last == null || last.stage() != step.stage() || !Objects.equals(last.edtf(), edtf)) {
                rungs.add(new Rung(step.knownOn(), step.stage(), edtf));
            }
        }
        return rungs;
    }

    /** How it came about: {@code agreed 2025-11-12 → arranging 2026-02-15}; with what was planned for, where that changed. */
    static String way(Event event) {
        List<Rung> rungs = rungs(event);
        boolean moved = rungs.stream().map(Rung::edtf).distinct().count() > 1;
        List<String> parts = new ArrayList<>();
        String date = null;
        for (Rung rung : rungs) {
            boolean told = moved && rung.edtf() != null && !rung.edtf().equals(date);
            date = rung.edtf();
            parts.add(StageSign.word(rung.stage()) + (rung.knownOn() == null ? ", on a page without a date" : " " + knownOn(rung.knownOn())) + (told ? " (" + planned(DateWords.of(rung.edtf())) + ")" : ""));
        }
        return String.join(" → ", parts);
    }

    private static String planned(String words) {
        return words.startsWith("from ") ? words : "for " + words;
    }

    /** When something was published: EDTF, or "undated". */
    static String knownOn(String edtf) {
        return edtf == null ? "undated" : edtf.indexOf('T') == 10 ? edtf.substring(0, 10) : edtf;
    }

    /** Place and participants, as far as they are told. */
    static String where(Event event) {
        List<String> parts = new ArrayList<>();
        if (event.place() != null) {
            parts.add(event.place());
        }
        String names = String.join(", ", event.participants().stream().map(Event.Party::name).distinct().toList());
        if (!names.isEmpty()) {
            parts.add(names);
        }
        return String.join(" · ", parts);
    }

    /** Who tells it: {@code The Courier ← ministry (courier.html) · …}, each outlet that wrote it once, with how many others print its text; at most three, then how many more. */
    static String evidence(Event event) {
        Map<String, Set<String>> tellers = new LinkedHashMap<>();
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        Map<String, Set<String>> carriers = new HashMap<>();
        List<String> writers = event.writers();
        Map<String, String> forms = Masthead.forms(Stream.concat(writers.stream(), event.history().stream().map(Step::outlet)).toList());
        for (int i = 0; i < writers.size(); i++) {
            Step step = event.history().get(i);
            String writer = forms.get(writers.get(i));
            String outlet = forms.get(step.outlet());
            if (!writer.equals(outlet)) {
                carriers.computeIfAbsent(writer, w -> new TreeSet<>()).add(outlet);
                continue;
            }
            tellers.computeIfAbsent(outlet, o -> new LinkedHashSet<>());
            sources.computeIfAbsent(outlet, o -> new TreeSet<>()).add(step.source());
            if (step.teller() != null) {
                tellers.get(outlet).add(step.teller());
            }
        }
        List<String> parts = new ArrayList<>();
        tellers.forEach((outlet, who) -> {
            Set<String> pages = sources.get(outlet);
            String first = shortened(pages.iterator().next());
            parts.add(outlet + (who.isEmpty() ? "" : " ← " + String.join(", ", who)) + " (" + first
                    + (pages.size() == 1 ? "" : " and " + Phrases.count(pages.size() - 1, "more page").trim()) + ")"
                    + (carriers.containsKey(outlet) ? ", printed by " + carriers.get(outlet).size() + " more" : ""));
        });
        if (parts.size() <= MOST_SOURCES) {
            return String.join(" · ", parts);
        }
        return String.join(" · ", parts.subList(0, MOST_SOURCES)) + " · + " + (parts.size() - MOST_SOURCES);
    }

    /** A source without its folders, which would fill a line; the event's own report gives them. */
    private static String shortened(String source) {
        int record = source.indexOf('#');
        int folder = source.lastIndexOf('/', record < 0 ? source.length() : record);
        return source.substring(folder + 1);
    }

    /** The first letters of an id: enough for a person to type. */
    static String id(String id) {
        return id == null ? "" : id.length() > 12 ? id.substring(0, 12) : id;
    }
}
