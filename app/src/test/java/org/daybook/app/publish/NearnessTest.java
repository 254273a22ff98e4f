package org.daybook.app.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Words that may be meant by one that is mistyped. */
class NearnessTest {
    @Property
    void wordsAreNearWhereTwoLettersInFiveDifferAtMost(@ForAll @CharRange(from = 'a', to = 'f') @StringLength(max = 9) String one,
            @ForAll @CharRange(from = 'a', to = 'f') @StringLength(max = 9) String other) {
        assertEquals(5 * Nearness.distance(one, other) <= 2 * Math.max(one.length(), other.length()), Nearness.near(one, other));
    }

    @Property
    void neighboursSwappedCountOnce(@ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 2, max = 9) String word) {
        String swapped = "" + word.charAt(1) + word.charAt(0) + word.substring(2);
        assertEquals(word.equals(swapped) ? 0 : 1, Nearness.distance(word, swapped));
    }
}
