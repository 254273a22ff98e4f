package org.daybook.record.link;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.record.link.Telling.Who;

/**
 * Tellings grouped into events: a maximum spanning forest of the links, grown from the strongest link down (Kruskal), in which a link that
 * would bring together tellings that can't be one event is left out. So chains do not merge what does not belong together, and the weakest
 * link on the way is the one that goes. Those that tell their day come first, and what leaves it open is {@linkplain Settling settled} among their events.
 * A function of the set of tellings: links of equal weight are taken in the order of their ids.
 */
final class Clusters {
    /** That two tellings may be of one event, by their numbers, the lower one first, and how much supports it. */
    record Edge(int a, int b, int weight) {
        /** The strongest first. Of those alike, by the tellings' numbers: their order is one of the set, whatever order the pages came in. */
        private static int compare(Edge left, Edge right) {
            return left.weight != right.weight ? Integer.compare(right.weight, left.weight) : left.a != right.a ? Integer.compare(left.a, right.a) : Integer.compare(left.b, right.b);
        }
    }

    private static final int MONTH = 31;

    private final List<Telling> tellings;
    private final Rulings rulings;
    private final int[] parent;
    /** By group, those that belong to it; null for a number that is no group any more. */
    private final List<List<Telling>> members = new ArrayList<>();

    private Clusters(List<Telling> tellings, Rulings rulings) {
        this.tellings = tellings;
        this.rulings = rulings;
        this.parent = new int[tellings.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            members.add(List.of(tellings.get(i)));
        }
    }

    /**
     * The events of these tellings, each with its tellings in order; the events in the order of their first telling. What people set apart
     * is never linked, and what they say is one event is brought together last, past every guard.
     */
    static List<List<Telling>> of(List<Telling> unordered, Rulings rulings) {
        List<Telling> tellings = new ArrayList<>(unordered);
        tellings.sort(Telling.IN_ORDER);
        return of(tellings, edges(tellings), rulings, tellings);
    }

    /**
     * The same, where the links are known.
     *
     * @param tellings in order
     * @param edges all links between two of them, in any order
     * @param grouped what is to be given back in the place of each telling
     */
    static <T> List<List<T>> of(List<Telling> tellings, List<Edge> edges, Rulings rulings, List<T> grouped) {
        Clusters clusters = new Clusters(tellings, rulings);
        edges.sort(Edge::compare);
        clusters.link(edges);
        clusters.unite();
        Map<Integer, List<T>> events = new LinkedHashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            events.computeIfAbsent(clusters.root(i), r -> new ArrayList<>()).add(grouped.get(i));
        }
        return List.copyOf(events.values());
    }

    private static List<Edge> edges(List<Telling> tellings) {
        Map<String, List<Integer>> blocks = new LinkedHashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            for (String key : blocks(tellings.get(i))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        List<Edge> edges = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (List<Integer> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    Telling a = tellings.get(block.get(i));
                    Telling b = tellings.get(block.get(j));
                    if (a.page().id().equals(b.page().id()) || !seen.add((long) block.get(i) << 32 | block.get(j))) {
                        continue;
                    }
                    int weight = Pairing.link(a, b);
                    if (weight > 0) {
                        edges.add(new Edge(block.get(i), block.get(j), weight));
                    }
                }
            }
        }
        return edges;
    }

    /** All that tellings which may be linked share at least one of. */
    static Set<String> blocks(Telling telling) {
        Set<String> blocks = keys(telling);
        blocks.addAll(OneOffs.keys(telling));
        return blocks;
    }

    /** What tellings that may be linked share at least one of: a participant, a place, a day, or a month of what comes one at a time. */
    static Set<String> keys(Telling telling) {
        Set<String> keys = new LinkedHashSet<>();
        String family = telling.family().name() + "|";
        for (Who who : telling.parties()) {
            who.key().blocks().forEach(block -> keys.add(family + block));
            who.party().standsFor().forEach(s -> keys.add(family + s));
        }
        if (telling.place() != null) {
            telling.place().key().blocks().forEach(block -> keys.add(family + "at " + block));
        }
        Window told = telling.told();
        if (told.days() == 1) {
            keys.add(family + "on " + told.first());
        }
        if (telling.family().one() && told.days() <= MONTH) {
            // no longer than a month, so of one or two
            keys.add(family + "in " + YearMonth.from(told.first()));
            keys.add(family + "in " + YearMonth.from(told.end().minusDays(1)));
        }
        return keys;
    }

    /** @param edges the strongest first */
    private void link(List<Edge> edges) {
        List<Edge> open = new ArrayList<>();
        for (Edge edge : edges) {
            if (tellings.get(edge.a()).open() || tellings.get(edge.b()).open()) {
                open.add(edge);
            } else {
                join(edge);
            }
        }
        if (open.isEmpty()) {
            return;
        }
        // what tells a month before what tells nothing, or a year: an event may be known by no more than its month
        for (long from : new long[] {0, MONTH + 1}) {
            Settling settling = new Settling(this, open, from, from == 0 ? MONTH : Long.MAX_VALUE);
            settling.settle();
            settling.left().forEach(this::join);
        }
    }

    private void join(Edge edge) {
        int a = root(edge.a());
        int b = root(edge.b());
        if (a != b && mayUnite(a, b)) {
            unite(a, b);
        }
    }

    Telling telling(int number) {
        return tellings.get(number);
    }

    List<Telling> members(int root) {
        return members.get(root);
    }

    /** Whether nothing speaks against taking two groups for one event. */
    boolean mayUnite(int a, int b) {
        return agree(a, b, leftItsDay(a) || leftItsDay(b));
    }

    private boolean leftItsDay(int group) {
        for (Telling telling : members.get(group)) {
            if (telling.leftItsDay()) {
                return true;
            }
        }
        return false;
    }

    /** @param anyDay whether they may be of different days, since one of them left its own */
    boolean agree(int a, int b, boolean anyDay) {
        for (Telling l : members.get(a)) {
            for (Telling r : members.get(b)) {
                if (rulings.apart(l, r) || Pairing.conflict(l, r) || !anyDay && Pairing.timesConflict(l, r) && !daysApart(l, r)) {
                    return false;
                }
            }
        }
        return true;
    }

    void unite(int a, int b) {
        List<Telling> both = new ArrayList<>(members.get(a));
        both.addAll(members.get(b));
        parent[b] = a;
        members.set(a, both);
        members.set(b, null);
    }

    /** Brings together what people say is one event, past every guard but their own word. */
    private void unite() {
        Map<String, Integer> at = new HashMap<>();
        rulings.uniteEvents((id, other) -> {
            if (at.isEmpty()) {
                for (int i = 0; i < tellings.size(); i++) {
                    for (String mention : tellings.get(i).ids()) {
                        at.put(mention, i);
                    }
                }
            }
            int a = root(at.get(id));
            int b = root(at.get(other));
            if (a != b) {
                if (members.get(a).stream().anyMatch(l -> members.get(b).stream().anyMatch(r -> rulings.apart(l, r)))) {
                    return false;
                }
                unite(a, b);
            }
            return true;
        });
    }

    private static boolean daysApart(Telling a, Telling b) {
        return a.edtf() != null && b.edtf() != null && a.window().gap(b.window()) <= Pairing.DAYS_APART;
    }

    /** The number of a telling that stands for the group of this one. */
    int root(int i) {
        int at = i;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }
}
