package org.daybook.reading.language;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was worked out for a form of a word, so that it need not be worked out again: a function of the form, so remembering changes no answer.
 * It is bounded, whatever may be fed in. Safe for many threads.
 */
public final class Remembered<V> {
    /** How many forms are remembered; a news archive uses fewer than this in one language, and past it look-ups are merely slower. */
    private static final int MOST = 200_000;
    /** No language writes longer words; what is longer is no word. */
    private static final int LONGEST = 64;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    /** What the work gives for this form. @param work a pure function of the form; never gives null */
    public V of(String form, Supplier<V> work) {
        V value = known.get(form);
        if (value == null) {
            value = work.get();
            if (known.size() < MOST && form.length() <= LONGEST) {
                known.put(form, value);
            }
        }
        return value;
    }
}
