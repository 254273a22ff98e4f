package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which texts are one text, as when ten outlets print one agency's dispatch, by their sketches ({@link Sketch}). Only texts that share a hash are compared, so that not
 * every pair is.
 */
public final class Copies {
    /** So many texts are compared each with each: sooner done than looking their hashes up. */
    private static final int FEW = 30;

    /** By hash, the numbers of the texts that have it, in order. */
    private final Map<Integer, List<Integer>> having = new HashMap<>();
    private final List<Sketch> all = new ArrayList<>();
    /** Whether texts are looked up by their hashes: few are compared each with each. */
    private final boolean many;

    private Copies(int texts) {
        this.many = texts > FEW;
    }

    /** The texts that have been taken in and that are copies of this one, by their numbers from 0, in order; then this one is taken in too. */
    private List<Integer> take(Sketch sketch) {
        if (!many) {
            List<Integer> copies = new ArrayList<>(0);
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).copies(sketch)) {
                    copies.add(i);
                }
            }
            all.add(sketch);
            return copies;
        }
        TreeSet<Integer> met = new TreeSet<>();
        for (int hash : sketch.least()) {
            met.addAll(having.getOrDefault(hash, List.of()));
            having.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(all.size());
        }
        all.add(sketch);
        return met.stream().filter(other -> all.get(other).copies(sketch)).toList();
    }

    /**
     * The texts that are copies of one another, by their names; each group, and all groups, in the order of names. What is no copy is left out. A function of the set of
     * texts, whatever their order.
     *
     * @param sketches by name
     */
    public static List<List<String>> among(Map<String, Sketch> sketches) {
        List<String> names = List.copyOf(new TreeSet<>(sketches.keySet()));
        Copies copies = new Copies(names.size());
        int[] first = new int[names.size()];
        Arrays.setAll(first, i -> i);
        for (int i = 0; i < first.length; i++) {
            for (int other : copies.take(sketches.get(names.get(i)))) {
                int a = root(first, other);
                int b = root(first, i);
                first[Math.max(a, b)] = Math.min(a, b);
            }
        }
        SortedMap<Integer, List<String>> groups = new TreeMap<>();
        for (int i = 0; i < first.length; i++) {
            groups.computeIfAbsent(root(first, i), any -> new ArrayList<>()).add(names.get(i));
        }
        return groups.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
    }

    private static int root(int[] first, int of) {
        int at = of;
        while (first[at] != at) {
            at = first[at];
        }
        return at;
    }

    /**
     * Of the tellings of an event, which tell it in a text that an earlier one has: the telling that was first to, for each; its own number where the text is its own. A telling is
     * no copy, whatever its text, where it tells something else of the event in other words: an edited dispatch is news. Whoever tells it later changes nothing of this.
     *
     * @param tellings in order
     */
    static int[] originals(List<Telling> tellings) {
        int[] originals = new int[tellings.size()];
        Copies copies = new Copies(originals.length);
        for (int i = 0; i < originals.length; i++) {
            Telling telling = tellings.get(i);
            originals[i] = i;
            for (int other : copies.take(telling.page().sketch())) {
                if (!tellings.get(other).page().id().equals(telling.page().id()) && tellings.get(other).tellsAlike(telling)) {
                    originals[i] = originals[other];
                    break;
                }
            }
        }
        return originals;
    }
}
