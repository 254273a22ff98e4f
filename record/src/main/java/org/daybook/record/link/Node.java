package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A telling in the ledger, with what it may be linked to, and the events that it was part of as days went by. */
final class Node {
    /** An order of the set: of two tellings of one page that stand at one place, the page's own order. */
    static final Comparator<Node> IN_ORDER = Comparator.comparing(Node::telling, Telling.IN_ORDER).thenComparingInt(Node::number);

    /** Another page's telling that may be of the same event, and how much supports that. */
    record Link(Node other, int weight) { }

    private final Telling telling;
    /** In its page. */
    private final int number;
    private final int from;
    private final List<Link> links = new ArrayList<>(0);
    private final List<Life> lives = new ArrayList<>(1);
    private Part part;
    /** Of the last search that met it: so that one search meets it once. */
    private long mark;
    private boolean gone;
    private int numbered;
    /** Among those that are looked at together. */
    private int place;

    /**
     * @param number in its page
     * @param from when its page begins to count
     */
    Node(Telling telling, int number, int from) {
        this.telling = telling;
        this.number = number;
        this.from = from;
    }

    Telling telling() {
        return telling;
    }

    int number() {
        return number;
    }

    /** Its number among the blocks. */
    int numbered() {
        return numbered;
    }

    void number(int now) {
        this.numbered = now;
    }

    /** Its place among the tellings that the last search met. */
    int place() {
        return place;
    }

    void place(int now) {
        this.place = now;
    }

    /** When its page begins to count: {@link Reckoning#from}. */
    int from() {
        return from;
    }

    List<Link> links() {
        return links;
    }

    /** Whether its page is no longer part of the record, or was read anew. */
    boolean gone() {
        return gone;
    }

    void forget() {
        gone = true;
        unlink();
    }

    void link(Node other, int weight) {
        links.add(new Link(other, weight));
        other.links.add(new Link(this, weight));
    }

    private void unlink() {
        links.forEach(link -> link.other().links.removeIf(back -> back.other() == this));
        links.clear();
    }

    /** The events that it was part of, by their days. */
    List<Life> lives() {
        return lives;
    }

    /** The event that it is part of on a day; null before its page counts. */
    Life life(int day) {
        for (int i = lives.size() - 1; i >= 0; i--) {
            if (lives.get(i).from() <= day) {
                return lives.get(i);
            }
        }
        return null;
    }

    /** Null until the part is made. */
    Part part() {
        return part;
    }

    void part(Part of) {
        this.part = of;
    }

    /** Whether this search was the last that met it. */
    boolean metBy(long search) {
        return mark == search;
    }

    /** Whether a search meets it for the first time. */
    boolean met(long search) {
        boolean first = mark != search;
        mark = search;
        return first;
    }
}
