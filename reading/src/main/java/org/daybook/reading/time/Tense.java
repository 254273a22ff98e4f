package org.daybook.reading.time;

/** Which way words look from the day on which they are printed. */
public enum Tense { PAST, FUTURE, UNKNOWN }
