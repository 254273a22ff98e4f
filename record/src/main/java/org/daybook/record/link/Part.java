package org.daybook.record.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Tellings that links hold together, whatever the day. No telling outside it can bear on its events, so they are found from it alone, day
 * by day: what a day's pages add can only touch what links lead to from them, among the pages known by then.
 */
final class Part {
    private final List<Node> nodes;

    private final boolean ruled;

    /**
     * @param nodes all that links lead to from any of them
     * @param ruled whether people have ruled about any of them
     */
    Part(Collection<Node> nodes, boolean ruled) {
        this.nodes = List.copyOf(nodes);
        this.ruled = ruled;
        nodes.forEach(node -> node.part(this));
    }

    /** Takes its events as they were kept, by their first days. */
    void restore(List<Life> lives) {
        Map<Telling, Node> of = new IdentityHashMap<>();
        nodes.forEach(node -> of.put(node.telling(), node));
        lives.forEach(life -> life.tellings().forEach(telling -> of.get(telling).lives().add(life)));
    }

    List<Node> nodes() {
        return nodes;
    }

    boolean ruled() {
        return ruled;
    }

    /**
     * Tells its events anew from a day on; what was before that day stands.
     *
     * @param searches a number for each search that no other has had
     */
    void tell(int day, LongSupplier searches) {
        TreeMap<Integer, List<Node>> days = new TreeMap<>();
        for (Node node : nodes) {
            List<Life> lives = node.lives();
            while (!lives.isEmpty() && lives.get(lives.size() - 1).from() >= day) {
                lives.remove(lives.size() - 1);
            }
            if (node.from() >= day) {
                days.computeIfAbsent(node.from(), d -> new ArrayList<>()).add(node);
            }
        }
        reopen();
        days.forEach((from, fresh) -> {
            long search = searches.getAsLong();
            tell(from, around(fresh, from, search), search);
        });
    }

    /** Takes the ends away that later pages gave the events that stand. */
    private void reopen() {
        Map<Life, Life> open = new IdentityHashMap<>();
        for (Node node : nodes) {
            int last = node.lives().size() - 1;
            if (last >= 0 && node.lives().get(last).until() != Life.OPEN) {
                Life life = node.lives().get(last);
                node.lives().set(last, open.computeIfAbsent(life, l -> l.until(Life.OPEN)));
            }
        }
    }

    /** All that links lead to from these on a day, in order. */
    private static List<Node> around(List<Node> fresh, int day, long search) {
        List<Node> found = new ArrayList<>();
        Deque<Node> next = new ArrayDeque<>();
        for (Node node : fresh) {
            if (node.met(search)) {
                next.add(node);
            }
        }
        while (!next.isEmpty()) {
            Node node = next.remove();
            found.add(node);
            for (Node.Link link : node.links()) {
                if (link.other().from() <= day && link.other().met(search)) {
                    next.add(link.other());
                }
            }
        }
        found.sort(Node.IN_ORDER);
        return found;
    }

    /** @param search that met these, and no others */
    private static void tell(int day, List<Node> around, long search) {
        if (around.size() == 1) {
            around.get(0).lives().add(new Life(List.of(around.get(0).telling()), day, Life.OPEN));
            return;
        }
        List<Telling> tellings = new ArrayList<>(around.size());
        for (Node node : around) {
            node.place(tellings.size());
            tellings.add(node.telling());
        }
        for (List<Node> members : Clusters.of(tellings, edges(around, search), Rulings.NONE, around)) {
            Life before = last(members.get(0));
            if (before == null || before.tellings().size() != members.size() || members.stream().anyMatch(node -> last(node) != before)) {
                Life now = new Life(members.stream().map(Node::telling).toList(), day, Life.OPEN);
                members.forEach(node -> node.lives().add(now));
            }
        }
        close(day, around);
    }

    /** The links between these. */
    private static List<Clusters.Edge> edges(List<Node> around, long search) {
        List<Clusters.Edge> edges = new ArrayList<>();
        for (Node node : around) {
            for (Node.Link link : node.links()) {
                if (link.other().metBy(search) && node.place() < link.other().place()) {
                    edges.add(new Clusters.Edge(node.place(), link.other().place(), link.weight()));
                }
            }
        }
        return edges;
    }

    private static Life last(Node node) {
        return node.lives().isEmpty() ? null : node.lives().get(node.lives().size() - 1);
    }

    /** Ends the events whose tellings are now part of others. All of them are around: links hold an event together. */
    private static void close(int day, List<Node> around) {
        Map<Life, Life> closed = new IdentityHashMap<>();
        for (Node node : around) {
            int before = node.lives().size() - 2;
            if (before >= 0 && last(node).from() == day && node.lives().get(before).until() == Life.OPEN) {
                node.lives().set(before, closed.computeIfAbsent(node.lives().get(before), life -> life.until(day)));
            }
        }
    }
}
