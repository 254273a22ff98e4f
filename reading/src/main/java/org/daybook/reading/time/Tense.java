package org.daybook.reading.time;

/** Which way words look from the day on which they are printed. */
public enum Tense {
    PAST,
    FUTURE,
    /** To what lay ahead when it was planned, and may be over by now: "was due on Wednesday", "a motion to be heard on Wednesday". */
    PLANNED,
    UNKNOWN
}
