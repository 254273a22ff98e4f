package org.daybook.reading.language;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A form of a word in one language, the same object for all texts ({@link Language#form}): what any room has worked out for it is kept here, so that a
 * token is looked up once and not once a room. Safe for many threads.
 */
public final class Form {
    /** Something that is told of forms. One is made for each, and kept for good. */
    public static final class Fact<V> {
        private static final AtomicInteger MADE = new AtomicInteger();

        private final int number = MADE.getAndIncrement();
    }

    private final String string;
    /** By number of a fact; never written to once it is here. Null before there is any, which is what a thread sees that gets a form from another unguarded. */
    private volatile Object[] facts;

    Form(String string) {
        this.string = string;
    }

    /** The form as it stands. */
    public String string() {
        return string;
    }

    /**
     * A fact of this form.
     *
     * @param work gives it: a pure function of the form and its language, never null. Worked out by two threads at once, it is the same
     */
    @SuppressWarnings("unchecked")
    public <V> V fact(Fact<V> fact, Supplier<V> work) {
        Object[] known = facts;
        if (known != null && fact.number < known.length && known[fact.number] != null) {
            return (V) known[fact.number];
        }
        V value = work.get();
        keep(fact.number, value);
        return value;
    }

    private synchronized void keep(int number, Object value) {
        Object[] known = facts;
        Object[] more = known == null ? new Object[number + 1] : Arrays.copyOf(known, Math.max(known.length, number + 1));
        more[number] = value;
        facts = more;
    }

    @Override
    public String toString() {
        return string;
    }
}
