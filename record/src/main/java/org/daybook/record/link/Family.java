package org.daybook.record.link;

import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.reading.language.Tables;

/**
 * Types of events that may name one event: {@code linking.tsv}.
 *
 * @param often whether such events come often between the same parties
 * @param one whether they come one at a time: an election, for a country
 * @param bound whether its people make the event: a meeting of A with B is none of A with C
 * @param pair whether it takes two: one person in common and words alike make no two meetings one
 * @param sides whether those who are named make it where a page names two or more: a debate of A with B is none of C with D
 * @param called whether its type says too little, so that only what is told of it makes it one: "A redeems bonds" is no "A opens a plant"
 * @param titled whether on one page those are two that are called otherwise, where one has been and the other is ahead, or one was moved
 * @param local whether each place has its own, and names it where no other is near: a primary in Norland is none in Velmark, though on one day
 */
record Family(String name, boolean often, boolean one, boolean bound, boolean pair, boolean sides, boolean called,
        boolean titled, boolean local) {
    private static final Map<String, Family> BY_TYPE = Tables.read("linking.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.cell(0), row -> new Family(row.cell(1), row.cell(2).equals("often"), row.cell(2).equals("one"),
                    row.cell(3).equals("bound") || row.cell(3).equals("pair"), row.cell(3).equals("pair"), row.cell(3).equals("sides"), row.cell(3).equals("called"), !row.cell(4).isEmpty(), row.cell(4).equals("local"))));

    /** The family of a type; one of its own where the table lacks it. */
    static Family of(String type) {
        Family family = BY_TYPE.get(type);
        return family == null ? new Family(type, true, false, false, false, false, false, false, false) : family;
    }
}
