package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.record.link.Clusters.Edge;

/**
 * To which event a telling belongs that leaves its day open: "the Norland primary". It is of the one event that it may be of. Where it may as well be of
 * another that is not the same (two debates of a series, two visits of one person to one country), nobody can tell, and it stays apart. Found in rounds, each
 * from what the round before it left, so that no order of the tellings makes a difference.
 */
final class Settling {
    /** Support by which one event outweighs another: a place, a title or a person more that it shares. */
    private static final int MORE = 2;
    /** An event is not meant where another is so many times nearer to the page, and this many days: "the debate" of two days ahead is none of three weeks ahead. */
    private static final int NEARER = 4;
    private static final int DAYS_NEARER = 3;

    private final Clusters clusters;
    private final List<Edge> edges;
    /** Those that leave their day open and have no event yet. */
    private final Set<Integer> open = new HashSet<>();
    /** Of those, the ones that may be of two. */
    private final Set<Integer> torn = new HashSet<>();

    /** An event that a telling may be of, by a number of its group, and how much supports that. */
    private record Candidate(int event, int support) { }

    /**
     * Of those that leave their day open.
     *
     * @param edges all of a telling that leaves its day open, the strongest first
     * @param least days that they tell; those that tell fewer have been settled
     * @param most days that they tell; those that tell more are settled later
     */
    Settling(Clusters clusters, List<Edge> edges, long least, long most) {
        this.clusters = clusters;
        this.edges = new ArrayList<>();
        for (Edge edge : edges) {
            Telling a = clusters.telling(edge.a());
            Telling b = clusters.telling(edge.b());
            boolean later = a.open() && a.told().days() > most || b.open() && b.told().days() > most;
            boolean first = a.open() && a.told().days() >= least;
            boolean second = b.open() && b.told().days() >= least;
            if (!later && (first || second)) {
                this.edges.add(edge);
                if (first) {
                    open.add(edge.a());
                }
                if (second) {
                    open.add(edge.b());
                }
            }
        }
    }

    /** Gives each its event, as far as that can be told: some by others that were settled before. */
    void settle() {
        boolean more = !open.isEmpty();
        while (more) {
            Map<Integer, List<Candidate>> candidates = candidates();
            List<Integer> inOrder = new ArrayList<>(candidates.keySet());
            inOrder.sort(Comparator.comparingInt((Integer i) -> -candidates.get(i).get(0).support()).thenComparingInt(i -> i));
            more = false;
            for (int telling : inOrder) {
                more |= settle(telling, candidates.get(telling));
            }
        }
    }

    /** The links between those that have no event yet, the strongest first: all of them may be of one that nobody dates; but none that may be of two. */
    List<Edge> left() {
        return edges.stream().filter(edge -> alone(edge.a()) && alone(edge.b())).toList();
    }

    private boolean alone(int telling) {
        return open.contains(telling) && !torn.contains(telling);
    }

    /** The events that each may be of, the best supported first. */
    private Map<Integer, List<Candidate>> candidates() {
        Map<Integer, List<Candidate>> candidates = new HashMap<>();
        for (Edge edge : edges) {
            boolean a = open.contains(edge.a());
            if (a != open.contains(edge.b()) && !torn.contains(a ? edge.a() : edge.b())) {
                candidates.computeIfAbsent(a ? edge.a() : edge.b(), i -> new ArrayList<>()).add(new Candidate(a ? edge.b() : edge.a(), support(edge)));
            }
        }
        candidates.values().forEach(list -> list.sort(Comparator.comparingInt((Candidate c) -> -c.support()).thenComparingInt(Candidate::event)));
        return candidates;
    }

    /** Of two events of a kind, the one that was told longer ago is no less likely meant. */
    private int support(Edge edge) {
        return edge.weight() + (edge.weight() < Pairing.ENOUGH ? 0 : Pairing.distance(clusters.telling(edge.a()), clusters.telling(edge.b())));
    }

    private boolean settle(int telling, List<Candidate> candidates) {
        List<Integer> events = new ArrayList<>();
        int most = 0;
        for (Candidate candidate : candidates) {
            int event = clusters.root(candidate.event());
            if (candidate.support() > most - MORE && !events.contains(event) && clusters.mayUnite(telling, event)
                    && (candidate.support() >= Pairing.ENOUGH || OneOffs.mayBeOf(clusters.telling(telling), clusters.members(event)))) {
                most = Math.max(most, candidate.support());
                events.add(event);
            }
        }
        leaveFar(telling, events);
        for (int one : events) {
            if (events.stream().anyMatch(other -> other != one && !clusters.agree(one, other, false))) {
                torn.add(telling);
                return false;
            }
        }
        for (int event : events) {
            int group = clusters.root(telling);
            if (clusters.mayUnite(group, event)) {
                clusters.unite(event, group);
            }
        }
        return !events.isEmpty() && open.remove(telling);
    }

    /** Leaves out the events that are much farther from the page than the nearest. */
    private void leaveFar(int telling, List<Integer> events) {
        Map<Integer, Long> days = new HashMap<>();
        events.forEach(event -> days.put(event, days(clusters.telling(telling), clusters.members(event))));
        long nearest = days.values().stream().mapToLong(d -> d).min().orElse(0);
        events.removeIf(event -> days.get(event) != Long.MAX_VALUE && days.get(event) > NEARER * nearest + DAYS_NEARER);
    }

    /** Days from a page to the event on the day that others tell; very many where none tells any. */
    private static long days(Telling telling, List<Telling> event) {
        return event.stream().filter(other -> !other.open() && other.edtf() != null && !Pairing.timesConflict(telling, other)).mapToLong(other -> other.told().gap(telling.published()))
                .min().orElse(Long.MAX_VALUE);
    }
}
