package org.daybook.reading.event;

import java.util.Locale;

/** What a verb, an auxiliary or a cue says of how firm an event is: a stage outright, or a tense from which time and type make one. */
enum Telling {
    SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, POSTPONED, CANCELLED, UNDER_WAY, HAPPENED, DENIED,
    /** It will be: dated where a day is told, else agreed or expected. */
    FUTURE,
    /** The future of somebody's words ("said it would"): a future where a past verb goes before it, else a hypothesis. */
    REPORTED,
    /** A plain present: planned where the time lies ahead, else a habit. */
    PRESENT,
    /** A present that goes on: under way, unless the time lies ahead. */
    PROGRESSIVE,
    /** The cue is an occurrence verb ("hold", "take place"): its own tense tells. */
    TENSE,
    /** It has to be: expected where a day is told that it has to be on or by, else a policy and no event. */
    OBLIGED,
    /** No event at all: a hypothesis, a habit, a policy. */
    NONE,
    /** The words about the trigger do not say. */
    UNKNOWN;

    static Telling of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The stage that it names; null for those that name none. */
    Stage stage() {
        return ordinal() <= DENIED.ordinal() ? Stage.values()[ordinal()] : null;
    }

    /** What is said by denying it. */
    Telling negated() {
        return switch (this) {
            // that something did not happen is no event; that somebody denies it, is
            case HAPPENED -> NONE;
            case FUTURE, DATED, CONFIRMED, AGREED, ARRANGING, EXPECTED, PRESENT -> CANCELLED;
            case DENIED -> SUGGESTED;
            case SUGGESTED -> SUGGESTED;
            case CANCELLED, POSTPONED, MOVED, INVITED, UNDER_WAY, PROGRESSIVE, TENSE, REPORTED, OBLIGED, NONE -> NONE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether what is told so lies ahead, true, or behind, false; null where it may be either. */
    Boolean looksAhead() {
        return switch (this) {
            case SUGGESTED, INVITED, EXPECTED, AGREED, ARRANGING, DATED, CONFIRMED, MOVED, FUTURE, PRESENT, PROGRESSIVE, OBLIGED -> true;
            case HAPPENED, UNDER_WAY -> false;
            case POSTPONED, CANCELLED, DENIED, TENSE, REPORTED, NONE, UNKNOWN -> null;
        };
    }

    /** Whether the cue's own tense, and not the cue, says how firm the event is. */
    boolean byTense() {
        return this == TENSE;
    }
}
