/**
 * How well who said what is told: statements in Russian ({@link org.daybook.bench.speech.StatementBench}) and who is the same person within a page
 * ({@link org.daybook.bench.speech.PersonBench}), against marks of Daybook's own: ids and spans, no text.
 */
package org.daybook.bench.speech;
