package org.daybook.record;

/**
 * A page was read anew while an answer was being made of what it said before; asked again, the record answers of what it says now. Unchecked, since
 * an answer may be made piece by piece.
 */
public final class RecordMoved extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param page its id */
    public RecordMoved(String page) {
        super("the page " + page + " was read anew while this answer was being made; ask again");
    }
}
