package org.daybook.record;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody said over time.
 *
 * @param who whose the name may be: these are the statements of {@link Who#meant()}; none where it is open which of several bearers is meant
 * @param sayings in the order in which they were said; those that nothing dates last
 */
public record Said(Who who, List<Saying> sayings) {
    public Said {
        sayings = List.copyOf(sayings);
    }

    /**
     * What is asked.
     *
     * @param by who said it: a name in any script
     * @param about what it must speak of: a name in any script, or words that stand in it; null for anything
     * @param from the first day that counts of those on which it was said, or else published; null for no such day
     * @param to the last day; null for no such day
     */
    public record Question(String by, String about, LocalDate from, LocalDate to, AsOf asOf) { }
}
