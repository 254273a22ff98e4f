package org.daybook.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.Brief;
import org.daybook.record.Daybook;
import org.daybook.record.Event;
import org.daybook.record.Outline;
import org.daybook.record.RecordMoved;

/**
 * Looks at the pages of a large record as its first readers will, each time about other names, events and days: the compiler learns from that, and the index and
 * the database are read. It steps aside while anybody waits for an answer.
 */
final class WarmUp {
    /** So long it works, without what it waits. */
    private static final long MOST_NANOS = 10_000_000_000L;
    /** Rounds through all pages. */
    private static final int ROUNDS = 25;
    private static final long STEP_ASIDE_MILLIS = 20;
    /** Days between the days that are looked at. */
    private static final int DAYS_BACK = 9;
    private static final int SHORTEST_WORD = 5;

    private final Daybook daybook;
    private final Serving serving;
    private final Routes routes;
    private volatile boolean stopped;

    WarmUp(Daybook daybook, Serving serving, Routes routes) {
        this.daybook = daybook;
        this.serving = serving;
        this.routes = routes;
    }

    /** One page to be looked at. @param id what {@code {id}} stands for; empty where the route has none */
    private record Look(String route, String id, Map<String, List<String>> parameters) {
        static Look at(String route) {
            return new Look(route, "", Map.of());
        }

        static Look at(String route, String parameter, String value) {
            return new Look(route, "", Map.of(parameter, List.of(value)));
        }

        static Look one(String route, String id) {
            return new Look(route, id, Map.of());
        }
    }

    /** Has it end after the page that it looks at. */
    void stop() {
        stopped = true;
    }

    /**
     * Works until all rounds are done, or its time is up.
     *
     * @param now as of which answers are given to who asks for no day
     * @return the routes of the pages that were made
     */
    Set<String> run(AsOf now) throws InterruptedException {
        Set<String> made = new TreeSet<>();
        Outline agenda = daybook.outline(new Agenda.Question(null, null, null, null, now));
        List<Brief> events = Stream.of(agenda.dated(), agenda.lapsed(), agenda.wide()).flatMap(List::stream).filter(Brief::named).toList();
        LocalDate newest = daybook.newestDay().orElse(now.today());
        long spent = 0;
        for (int round = 0; round < ROUNDS && !events.isEmpty(); round++) {
            Event event = events.get((int) ((long) events.size() * round / ROUNDS)).event();
            LocalDate day = round % 2 == 0 ? null : newest.minusDays((long) DAYS_BACK * round);
            for (Look look : looks(event)) {
                while (serving.busy()) {
                    Thread.sleep(STEP_ASIDE_MILLIS);
                }
                long began = System.nanoTime();
                if (look(look, day)) {
                    made.add(look.route());
                }
                spent += System.nanoTime() - began;
                if (stopped || spent > MOST_NANOS) {
                    return made;
                }
            }
        }
        return made;
    }

    /** What is asked for most comes first. */
    private static List<Look> looks(Event event) {
        List<Look> looks = new ArrayList<>(List.of(Look.at("/"), Look.at("/agenda"), Look.one("/events/{id}", event.id()), Look.at("/changes"), Look.at("/stories"), Look.at("/pages"),
                Look.one("/pages/{id}", event.history().get(0).page())));
        event.participants().stream().findFirst().ifPresent(who -> looks.addAll(List.of(Look.at("/search", "q", who.name()), Look.at("/search", "q", misspelt(who.name())), Look.at("/people", "name", who.name()),
                Look.at("/stories", "q", who.name()), Look.at("/agenda", "who", who.name()), Look.at("/agenda", "about", who.name()))));
        Stream.of(event.history().get(0).quote().split("\\P{L}+")).filter(word -> word.length() >= SHORTEST_WORD).max(Comparator.comparing(String::length))
                .ifPresent(word -> looks.add(Look.at("/search", "q", word)));
        event.stories().stream().findFirst().ifPresent(story -> looks.addAll(List.of(Look.one("/stories/{id}", story), Look.one("/compare/{id}", story))));
        looks.addAll(List.of(Look.at("/compare"), Look.at("/coverage")));
        return looks;
    }

    /** A surname as somebody types it in haste: no page has that word, so near names are looked for. */
    private static String misspelt(String name) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        int last = surname.length() - 1;
        return last < 1 ? surname : surname.substring(0, last - 1) + surname.charAt(last) + surname.charAt(last - 1);
    }

    /** Whether there was a page to be made. */
    private boolean look(Look look, LocalDate day) {
        Map<String, List<String>> parameters = new TreeMap<>(look.parameters());
        if (day != null) {
            parameters.put("asOf", List.of(day.toString()));
        }
        try {
            serving.rehearse(routes.of(look.route()), look.id(), parameters);
            return true;
        } catch (Refused | RecordMoved e) {
            // Not known on that day, or the record changed meanwhile: the next page is as good.
            return false;
        }
    }
}
