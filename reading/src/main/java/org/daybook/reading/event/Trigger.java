package org.daybook.reading.event;

import java.util.List;
import java.util.Set;

/**
 * A row of {@code event/triggers.tsv}: words that name an event.
 *
 * @param type key of its type
 * @param verb whether the words are a verb; else they are a noun
 * @param roles of subject and object, in place of the type's own; empty where those hold
 * @param need what must be told beside it: {@code named} (somebody, a place or a time), {@code person}, {@code place}, {@code object}, {@code joint}, {@code people}, {@code guest}, {@code both}, {@code time}, {@code again}, {@code fixture}, and others that the table's head explains; empty for nothing
 * @param notBefore words that, right before it, make it something else
 * @param notAfter words that, right after it, make it something else
 * @param heads what its first word may be, for rows of one word
 */
record Trigger(String type, boolean verb, List<Role> roles, String need, Set<String> notBefore, Set<String> notAfter, Set<String> heads) {
    /** Whether the words name no event by themselves, and stand for the one that the sentence before tells of: "it", "a new date". */
    boolean takesUp() {
        return need.equals("again");
    }
}
