package org.daybook.record.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells which texts are one text, as when ten outlets print one agency's dispatch: they share most of their runs of five words (shingles, Broder 1997).
 * Candidates are found by minhash, so that not every pair is compared, and decided by the runs themselves. A function of the set of
 * texts, whatever their order.
 */
public final class Copies {
    /** Words of a run: long enough that two reporters seldom hit on the same. */
    private static final int RUN = 5;
    /** Runs below which a text is too short to tell: two announcements of one sentence may well be worded alike. */
    private static final int FEWEST = 20;
    /** Share of the shorter text's runs that the longer must have: outlets cut dispatches at the end and change a word for their readers. */
    private static final double SHARED = 0.7;
    /** Length of the longer by the shorter, past which the one quotes the other rather than prints it. */
    private static final int LONGER = 3;
    /** Hashes of a sketch, taken in bands: two texts that share 0.25 of all runs meet in some band with 0.999 of chance. */
    private static final int BANDS = 64;
    private static final int ROWS = 2;

    private Copies() { }

    /**
     * The texts that are copies of one another, by their names; each group, and all groups, in the order of names. What is no copy is left out.
     *
     * @param texts by name
     */
    public static List<List<String>> among(Map<String, String> texts) {
        SortedMap<String, Set<Long>> runs = new TreeMap<>();
        texts.forEach((name, text) -> {
            Set<Long> found = runs(text);
            if (found.size() >= FEWEST) {
                runs.put(name, found);
            }
        });
        Map<String, String> first = new HashMap<>();
        for (List<String> met : buckets(runs)) {
            for (int i = 0; i < met.size(); i++) {
                for (int j = i + 1; j < met.size(); j++) {
                    String a = root(first, met.get(i));
                    String b = root(first, met.get(j));
                    if (!a.equals(b) && copies(runs.get(met.get(i)), runs.get(met.get(j)))) {
                        first.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
                    }
                }
            }
        }
        SortedMap<String, List<String>> groups = new TreeMap<>();
        runs.keySet().forEach(name -> groups.computeIfAbsent(root(first, name), key -> new ArrayList<>()).add(name));
        return groups.values().stream().filter(group -> group.size() > 1).map(List::copyOf).toList();
    }

    private static String root(Map<String, String> first, String name) {
        String at = name;
        while (first.containsKey(at)) {
            at = first.get(at);
        }
        return at;
    }

    /** Names that share a band of their sketches. */
    private static Collection<List<String>> buckets(SortedMap<String, Set<Long>> runs) {
        SortedMap<String, List<String>> buckets = new TreeMap<>();
        runs.forEach((name, found) -> {
            for (int band = 0; band < BANDS; band++) {
                StringBuilder key = new StringBuilder().append(band);
                for (int row = 0; row < ROWS; row++) {
                    key.append(':').append(least(found, band * ROWS + row));
                }
                buckets.computeIfAbsent(key.toString(), any -> new ArrayList<>()).add(name);
            }
        });
        buckets.values().removeIf(names -> names.size() < 2);
        return buckets.values();
    }

    private static long least(Set<Long> runs, int seed) {
        long least = Long.MAX_VALUE;
        for (long run : runs) {
            least = Math.min(least, mixed(run + seed * 0x9e3779b97f4a7c15L));
        }
        return least;
    }

    private static boolean copies(Set<Long> one, Set<Long> other) {
        Set<Long> shorter = one.size() <= other.size() ? one : other;
        Set<Long> longer = shorter == one ? other : one;
        return longer.size() <= LONGER * shorter.size() && shorter.stream().filter(longer::contains).count() >= SHARED * shorter.size();
    }

    /** The runs of words, as hashes; case and punctuation don't count. */
    private static Set<Long> runs(String text) {
        Set<Long> runs = new HashSet<>();
        long[] words = new long[RUN];
        int count = 0;
        long word = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word = word * 31 + Character.toLowerCase(c);
            } else if (word != 0) {
                words[count++ % RUN] = word;
                word = 0;
                if (count >= RUN) {
                    long run = 0;
                    for (int w = count - RUN; w < count; w++) {
                        run = mixed(run + words[w % RUN]);
                    }
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    /** The finisher of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
