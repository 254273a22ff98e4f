package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tellings by the ids of their mentions, and by beginnings of those. What was kept lies in order, and what comes later in a tree. */
final class Ids {
    private String[] kept = new String[0];
    private Node[] tell = new Node[0];
    private final TreeMap<String, Node> later = new TreeMap<>();

    /** Takes ids in their order, with their tellings. */
    void restore(String[] ids, Node[] nodes) {
        kept = ids;
        tell = nodes;
    }

    void put(Node node) {
        node.telling().ids().forEach(id -> later.put(id, node));
    }

    /** For tellings that are gone, which are passed over where they were kept. */
    void remove(Node node) {
        node.telling().ids().forEach(id -> later.remove(id, node));
    }

    /** All ids with their tellings, in their order. */
    List<Map.Entry<String, Node>> all() {
        TreeMap<String, Node> all = new TreeMap<>(later);
        for (int i = 0; i < kept.length; i++) {
            if (!tell[i].gone()) {
                all.put(kept[i], tell[i]);
            }
        }
        return List.copyOf(all.entrySet());
    }

    /** The tellings of the mentions whose ids begin so, one for each mention. */
    List<Node> from(String beginning) {
        List<Node> found = new ArrayList<>(later.subMap(beginning, true, beginning + Character.MAX_VALUE, false).values());
        int at = Arrays.binarySearch(kept, beginning);
        for (int i = at < 0 ? -1 - at : at; i < kept.length && kept[i].startsWith(beginning); i++) {
            if (!tell[i].gone()) {
                found.add(tell[i]);
            }
        }
        return found;
    }
}
