package org.daybook.record.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Tellings by what they share with others ({@link Clusters#keys}): only those of one block are ever compared. Most keys have one telling,
 * so a block of one is the telling itself; and keys are kept as 64 bits, of which no two among millions are likely to be one.
 */
final class Blocks {
    private final Map<Long, Object> blocks = new HashMap<>();

    /** A key as 64 bits (FNV-1a). */
    static long hash(String key, long seed) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (int i = 0; i < key.length(); i++) {
            hash = 0x100000001b3L * (hash ^ key.charAt(i));
        }
        return hash;
    }

    /** Gives all of a telling's blocks that are there, and adds it to them. */
    void add(Node node, Consumer<Node> beside) {
        for (String key : Clusters.keys(node.telling())) {
            long hash = hash(key, 0);
            Object block = blocks.putIfAbsent(hash, node);
            if (block instanceof Node other) {
                beside.accept(other);
                List<Node> both = new ArrayList<>(2);
                both.add(other);
                both.add(node);
                blocks.put(hash, both);
            } else if (block != null) {
                List<Node> nodes = nodes(block);
                nodes.forEach(beside);
                nodes.add(node);
            }
        }
    }

    void remove(Node node) {
        for (String key : Clusters.keys(node.telling())) {
            long hash = hash(key, 0);
            Object block = blocks.get(hash);
            if (block == node) {
                blocks.remove(hash);
            } else if (block instanceof List<?>) {
                nodes(block).remove(node);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Node> nodes(Object block) {
        return (List<Node>) block;
    }
}
