package org.daybook.reading.time;

/**
 * What some atoms of a text may be to a time expression.
 *
 * @param kind its class in the patterns: MONTH, CARD, UNIT and so on
 * @param value what it stands for
 * @param end index after its last atom
 */
record Word(String kind, String value, int end) { }
