package org.daybook.reading.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** Phrases filed by the base forms of their words, so that the longest one that begins at a token is found in its own length. */
final class Phrases<V> {
    /** A phrase met in a text: the token after it, and what it was filed with. */
    record Match<V>(int end, V value) { }

    private static final class Node<V> {
        private final Map<String, Node<V>> next = new HashMap<>(4);
        private final List<V> values = new ArrayList<>(1);
    }

    private final Node<V> root = new Node<>();

    /** Files a value under a phrase; each word under any of its keys. */
    void add(List<? extends Collection<String>> words, V value) {
        List<Node<V>> ends = List.of(root);
        for (Collection<String> keys : words) {
            List<Node<V>> further = new ArrayList<>();
            for (Node<V> node : ends) {
                for (String key : keys) {
                    further.add(node.next.computeIfAbsent(key, k -> new Node<>()));
                }
            }
            ends = further;
        }
        for (Node<V> node : ends) {
            if (!node.values.contains(value)) {
                node.values.add(value);
            }
        }
    }

    /** Says whether a phrase met from the asked token on, up to an end, may stand. */
    interface Test<V> {
        boolean stands(V value, int end);
    }

    /**
     * The longest phrase that begins at a token.
     *
     * @param keys of each token
     * @param within which tokens it may reach
     * @return null where there is none
     */
    Match<V> longest(int start, IntFunction<List<String>> keys, IntPredicate within, Test<V> test) {
        if (!within.test(start) || !begins(keys.apply(start))) {
            return null;
        }
        Match<V> best = null;
        List<Node<V>> nodes = List.of(root);
        for (int i = start; within.test(i) && !nodes.isEmpty(); i++) {
            List<Node<V>> further = new ArrayList<>(2);
            for (Node<V> node : nodes) {
                for (String key : keys.apply(i)) {
                    Node<V> next = node.next.get(key);
                    if (next != null && !further.contains(next)) {
                        further.add(next);
                    }
                }
            }
            V value = first(further, i + 1, test);
            if (value != null) {
                best = new Match<>(i + 1, value);
            }
            nodes = further;
        }
        return best;
    }

    /** Whether a phrase begins with a word of these keys: of most words none does. */
    private boolean begins(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (root.next.containsKey(keys.get(i))) {
                return true;
            }
        }
        return false;
    }

    private V first(List<Node<V>> nodes, int end, Test<V> test) {
        for (Node<V> node : nodes) {
            for (V value : node.values) {
                if (test.stands(value, end)) {
                    return value;
                }
            }
        }
        return null;
    }
}
