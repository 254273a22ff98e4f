package org.daybook.record;

import java.util.List;

/**
 * Why a person should look at a correction again. {@link #toString()} words it for the command line and for data; whoever speaks another language goes
 * by the kind and by what it is about.
 *
 * @param about ids, words and places, in the order that the kind names
 */
public record Concern(Kind kind, List<String> about) implements Comparable<Concern> {
    public Concern {
        about = List.copyOf(about);
    }

    /** What has become of a correction's ground. */
    public enum Kind {
        /** Words are no longer read as telling an event. About: the words, the page's source. */
        GONE,
        /** Other words tell the event now. About: the page's source, the words as they were, the words now. */
        REWORDED,
        /** A page is not in this record. About: its source. */
        MISSING,
        /** Told otherwise since, by a dated page. About: the outlet, the day (EDTF), the sentence, the page's source. */
        TOLD,
        /** Told otherwise since, by a page without a date. About: the outlet, the sentence, the page's source. */
        TOLD_UNDATED,
        /** Another correction sets apart what it brings together. */
        SET_APART,
        /** What was one event is now told as several. */
        SEVERAL,
        /** No page speaks of a name any more. About: the name. */
        UNNAMED,
        /** A page doesn't speak of a name. About: the page's source, the name. */
        NOT_ON_PAGE
    }

    public static Concern of(Kind kind, String... about) {
        return new Concern(kind, List.of(about));
    }

    /** In English, a sentence without its stop. */
    @Override
    public String toString() {
        return switch (kind) {
            case GONE -> "“" + about.get(0) + "” in " + about.get(1) + " is no longer read as telling an event";
            case REWORDED -> "what tells the event in " + about.get(0) + " was “" + about.get(1) + "” and is now “" + about.get(2) + "”";
            case MISSING -> "the page " + about.get(0) + " is not in this record; read it, and the correction applies to it";
            case TOLD -> "told otherwise since, by " + about.get(0) + " on " + about.get(1) + ": “" + about.get(2) + "” (" + about.get(3) + ")";
            case TOLD_UNDATED -> "told otherwise since, by " + about.get(0) + ": “" + about.get(1) + "” (" + about.get(2) + ")";
            case SET_APART -> "another correction sets apart what it brings together";
            case SEVERAL -> "what was one event when it was made is now told as several";
            case UNNAMED -> "no page speaks of " + about.get(0) + " any more";
            case NOT_ON_PAGE -> about.get(0) + " speaks of no " + about.get(1);
        };
    }

    @Override
    public int compareTo(Concern other) {
        return toString().compareTo(other.toString());
    }
}
