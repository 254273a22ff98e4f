package org.daybook.record;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;

/**
 * A list of answers each of which is made when it is looked at: of ten thousand events on an agenda a page shows fifty. Its elements never
 * change; going through it, or a stream of it with a limit, makes no more than it comes to. Safe for many threads.
 *
 * @param <S> what an answer is made from
 * @param <T> the answers
 */
public final class Deferred<S, T> extends AbstractList<T> implements RandomAccess {
    private static final Object[] NOTHING = {};

    private final Iterable<S> sources;
    private final Function<? super S, ? extends T> make;
    /** The sources themselves where they are a list, which is asked as far as this one is. */
    private final List<S> found;
    /** Of what is found one by one; null where that is a list, or begins only when it is asked. */
    private Iterator<S> rest;
    /** As far as anything was made. */
    private Object[] made = NOTHING;

    private Deferred(Iterable<S> sources, Function<? super S, ? extends T> make) {
        this.sources = sources;
        this.make = make;
        this.found = sources instanceof List<S> list ? list : new ArrayList<>();
    }

    /** A list of what is made from each of these, which are themselves found no sooner than they are asked for. */
    public static <S, T> List<T> of(Iterable<S> sources, Function<? super S, ? extends T> make) {
        return new Deferred<>(sources, make);
    }

    /** Whether a list has something in this place: of a deferred one no more is found than that takes. */
    public static boolean reaches(List<?> list, int index) {
        return list instanceof Deferred<?, ?> deferred ? deferred.has(index) : index < list.size();
    }

    /** The lists one after the other. */
    public static <T> List<T> all(List<List<T>> lists) {
        return of(() -> new Iterator<>() {
            private final Iterator<List<T>> rest = lists.iterator();
            private Iterator<T> now = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!now.hasNext() && rest.hasNext()) {
                    now = rest.next().iterator();
                }
                return now.hasNext();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return now.next();
            }
        }, Function.identity());
    }

    /** The list itself where it is deferred; else a copy that nobody can change. */
    public static <T> List<T> copyOf(List<T> list) {
        return list instanceof Deferred ? list : List.copyOf(list);
    }

    private boolean has(int index) {
        return found == sources ? reaches(found, index) : finds(index);
    }

    private synchronized boolean finds(int index) {
        rest = rest == null ? sources.iterator() : rest;
        while (found.size() <= index && rest.hasNext()) {
            found.add(rest.next());
        }
        return index < found.size();
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        S source;
        synchronized (this) {
            if (index < 0 || !has(index)) {
                throw new IndexOutOfBoundsException(index);
            }
            if (index < made.length && made[index] != null) {
                return (T) made[index];
            }
            source = found.get(index);
        }
        T answer = make.apply(source);
        synchronized (this) {
            if (index >= made.length) {
                made = Arrays.copyOf(made, Math.max(index + 1, made.length * 2));
            }
            made[index] = answer;
        }
        return answer;
    }

    @Override
    public int size() {
        has(Integer.MAX_VALUE);
        return found.size();
    }

    @Override
    public boolean isEmpty() {
        return !has(0);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return has(next);
            }

            @Override
            public T next() {
                if (!has(next)) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    @Override
    public Spliterator<T> spliterator() {
        return Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.IMMUTABLE);
    }
}
