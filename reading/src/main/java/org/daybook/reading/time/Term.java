package org.daybook.reading.time;

import java.util.List;

/** What a matched pattern means, before it is known when it was written. */
sealed interface Term {
    /** A word's value, a number or a constant. */
    record Leaf(String value) implements Term { }

    /** An operation upon terms; an absent argument is null. */
    record Call(Op op, List<Term> arguments) implements Term {
        Term argument(int index) {
            return arguments.get(index);
        }
    }
}
