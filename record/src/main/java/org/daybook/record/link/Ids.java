package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tellings by the ids of their mentions, and by beginnings of those. Ids with a common beginning are kept together: small trees are quick to fill. */
final class Ids {
    private static final int COMMON = 3;

    private final Map<String, TreeMap<String, Node>> byBeginning = new HashMap<>();

    void put(Node node) {
        node.telling().ids().forEach(id -> byBeginning.computeIfAbsent(id.substring(0, COMMON), b -> new TreeMap<>()).put(id, node));
    }

    void remove(Node node) {
        node.telling().ids().forEach(id -> byBeginning.get(id.substring(0, COMMON)).remove(id, node));
    }

    /** The tellings of the mentions whose ids begin so, one for each mention. */
    List<Node> from(String beginning) {
        List<Node> found = new ArrayList<>();
        if (beginning.length() >= COMMON) {
            add(found, byBeginning.get(beginning.substring(0, COMMON)), beginning);
        } else {
            byBeginning.forEach((common, tree) -> add(found, common.startsWith(beginning) ? tree : null, beginning));
        }
        return found;
    }

    private static void add(List<Node> found, TreeMap<String, Node> tree, String beginning) {
        if (tree != null) {
            found.addAll(tree.subMap(beginning, true, beginning + Character.MAX_VALUE, false).values());
        }
    }
}
