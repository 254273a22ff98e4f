package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.reading.event.Stage;

/**
 * Tellings by what they share with others ({@link Clusters#blocks}): only those of one block are ever compared. Of those, most are told apart by their
 * times, which are kept side by side in few bytes: to look through a block costs a nanosecond for each that it has. Most keys have one telling, so a
 * block of one is its number itself; and keys are kept as 64 bits, of which no two among millions are likely to be one.
 */
final class Blocks {
    /** First day, end, first day of the page's publication, and flags. */
    private static final int PARTS = 4;
    /** So many are added at once where there are many: their keys are in memory only meanwhile. */
    private static final int PORTION = 10_000;
    private static final int AHEAD = 1;
    private static final int LEFT_ITS_DAY = 2;
    private static final int POSTPONED = 4;
    private static final int CANCELLED = 8;
    private static final int OFF = LEFT_ITS_DAY | POSTPONED | CANCELLED;
    /** An open side of a window: so far off that no day is beyond, and days can be added to it. */
    private static final int FAR = 1 << 30;

    private final Map<Long, Object> blocks = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private int[] times = new int[PARTS * 64];

    /** Numbers of tellings. */
    private static final class Block {
        private int[] numbers = new int[4];
        private int size;

        void add(int number) {
            numbers = size == numbers.length ? Arrays.copyOf(numbers, size + (size >> 1)) : numbers;
            numbers[size++] = number;
        }

        void remove(int number) {
            for (int i = 0; i < size; i++) {
                if (numbers[i] == number) {
                    System.arraycopy(numbers, i + 1, numbers, i, size - i - 1);
                    size--;
                    return;
                }
            }
        }
    }

    /** A key as 64 bits (FNV-1a). */
    static long hash(String key, long seed) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (int i = 0; i < key.length(); i++) {
            hash = 0x100000001b3L * (hash ^ key.charAt(i));
        }
        return hash;
    }

    /** Adds many, in their order: to work out what they share with others takes most of the time, and all processors do it. */
    void addAll(List<Node> many) {
        for (int i = 0; i < many.size(); i += PORTION) {
            List<Node> portion = many.subList(i, Math.min(many.size(), i + PORTION));
            List<long[]> keys = portion.parallelStream().map(Blocks::keys).toList();
            for (int k = 0; k < keys.size(); k++) {
                add(portion.get(k), keys.get(k));
            }
        }
    }

    /** What a telling shares with others: its blocks. */
    static long[] keys(Node node) {
        return Clusters.blocks(node.telling()).stream().mapToLong(key -> hash(key, 0)).toArray();
    }

    /** Adds a telling to its blocks. @param keys {@link #keys} of it */
    void add(Node node, long[] keys) {
        int number = number(node);
        for (long hash : keys) {
            Object block = blocks.putIfAbsent(hash, number);
            if (block instanceof Integer other) {
                Block both = new Block();
                both.add(other);
                both.add(number);
                blocks.put(hash, both);
            } else if (block instanceof Block many) {
                many.add(number);
            }
        }
    }

    private int number(Node node) {
        int number = nodes.size();
        nodes.add(node);
        node.number(number);
        int at = number * PARTS;
        times = at == times.length ? Arrays.copyOf(times, times.length * 2) : times;
        Telling telling = node.telling();
        Window window = telling.window();
        times[at] = window.first() == null ? -FAR : Math.toIntExact(window.first().toEpochDay());
        times[at + 1] = window.end() == null ? FAR : Math.toIntExact(window.end().toEpochDay());
        times[at + 2] = telling.published().first() == null ? FAR : Math.toIntExact(telling.published().first().toEpochDay());
        times[at + 3] = (telling.stage().ahead() ? AHEAD : 0) | (telling.leftItsDay() ? LEFT_ITS_DAY : 0) | (telling.stage() == Stage.POSTPONED ? POSTPONED : 0)
                | (telling.stage() == Stage.CANCELLED ? CANCELLED : 0);
        return number;
    }

    /**
     * The tellings of lower numbers beside one in its blocks that their times don't rule out, each once, in the order of their numbers: those for which
     * {@link Pairing#link} may find support.
     *
     * @param keys {@link #keys} of it
     */
    List<Node> before(Node node, long[] keys) {
        int number = node.numbered();
        Block found = new Block();
        for (long hash : keys) {
            Object block = blocks.get(hash);
            if (block instanceof Integer one) {
                if (one < number && mayMeet(number * PARTS, one * PARTS)) {
                    found.add(one);
                }
            } else if (block instanceof Block many) {
                // they stand in order
                for (int i = 0; i < many.size && many.numbers[i] < number; i++) {
                    if (mayMeet(number * PARTS, many.numbers[i] * PARTS)) {
                        found.add(many.numbers[i]);
                    }
                }
            }
        }
        Arrays.sort(found.numbers, 0, found.size);
        List<Node> before = new ArrayList<>(found.size);
        for (int i = 0; i < found.size; i++) {
            if (i == 0 || found.numbers[i] != found.numbers[i - 1]) {
                before.add(nodes.get(found.numbers[i]));
            }
        }
        return before;
    }

    /** Whether {@link Pairing} may take their times for those of one event: days at most that far apart, or one that left its day for another. */
    private boolean mayMeet(int a, int b) {
        if (times[a] - Pairing.DAYS_APART <= times[b + 1] && times[b] - Pairing.DAYS_APART <= times[a + 1]) {
            return true;
        }
        int either = times[a + 3] | times[b + 3];
        return (either & OFF) != 0 && (either & AHEAD) != 0 && (times[a + 2] <= times[b + 2] && moved(a, b) || times[b + 2] <= times[a + 2] && moved(b, a));
    }

    private boolean moved(int first, int second) {
        return (times[first + 3] & AHEAD) != 0 && ((times[second + 3] & (LEFT_ITS_DAY | CANCELLED)) != 0 || (times[first + 3] & POSTPONED) != 0);
    }

    void remove(Node node) {
        int number = node.numbered();
        nodes.set(number, null);
        for (long hash : keys(node)) {
            Object block = blocks.get(hash);
            if (block instanceof Integer one && one == number) {
                blocks.remove(hash);
            } else if (block instanceof Block many) {
                many.remove(number);
            }
        }
    }
}
