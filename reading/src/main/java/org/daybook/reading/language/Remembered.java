package org.daybook.reading.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out for a form of a word, so that it need not be worked out again: a function of the form, so remembering changes no answer.
 * It is bounded, whatever may be fed in. Safe for many threads.
 */
public final class Remembered<V> {
    /** How many forms are remembered, unless it is said; a news archive uses fewer than this in one language. */
    private static final int MOST = 200_000;
    /** No language writes longer words; what is longer is no word. */
    private static final int LONGEST = 64;

    private final Map<String, V> known = new ConcurrentHashMap<>();
    private final int most;

    public Remembered() {
        this(MOST);
    }

    /** @param most how many forms are remembered: what is full begins anew, and learns the common ones again soon */
    public Remembered(int most) {
        this.most = most;
    }

    /** What the work gives for this form. @param work a pure function of the form; never gives null */
    public V of(String form, Supplier<V> work) {
        V value = known.get(form);
        if (value == null) {
            value = work.get();
            if (form.length() <= LONGEST) {
                if (known.size() >= most) {
                    known.clear();
                }
                known.put(form, value);
            }
        }
        return value;
    }
}
