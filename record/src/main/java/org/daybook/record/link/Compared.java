package org.daybook.record.link;

import java.util.concurrent.atomic.AtomicLongArray;
import org.daybook.record.link.Telling.Who;

/**
 * Whether two names may have one bearer, as it was found before: the same names meet each other again and again. A function of the pair, so that
 * remembering it, and forgetting it when another comes to its place, changes no answer. Safe for many threads.
 */
final class Compared {
    /** Sixteen megabytes. */
    private static final int PLACES = 1 << 21;
    private static final AtomicLongArray KNOWN = new AtomicLongArray(PLACES);

    private Compared() { }

    static boolean mayBe(Who a, Who b) {
        long pair = (long) a.number() << Integer.SIZE - 1 | b.number();
        int place = (int) (pair * 0x9e3779b97f4a7c15L >>> 43);
        long known = KNOWN.getPlain(place);
        if (known >>> 1 == pair) {
            return (known & 1) != 0;
        }
        boolean mayBe = a.key().mayBe(b.key());
        KNOWN.setPlain(place, pair << 1 | (mayBe ? 1 : 0));
        return mayBe;
    }
}
