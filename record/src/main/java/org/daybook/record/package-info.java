/**
 * Readings together: the record. In: captures. Out: answers to the four questions, each as of any day. Open
 * {@link org.daybook.record.Daybook} first.
 *
 * <p>The way of a capture: {@code Intake} archives it ({@code archive}) and has it read; its reading is kept in the database ({@code store});
 * {@code Derivation} dates pages by one another, lists pages and event mentions, and indexes them ({@code search}). Answers are made
 * from pages and mentions alone ({@code link}). All but the archive can be made afresh from it: {@code Rebuild} does, and compares.
 *
 * <p>What holds: a capture counts as archived when the disk has it, and nothing is read before; the record is a function of the set of
 * captures, so no table, order or clock may show in an answer; each step marks in the database what it leaves undone, so that a process
 * may be killed at any moment and the next one takes up its work.
 *
 * <p>As of a day, pages published by then count. A page that only others date counts from the day that they give it, even where those were
 * published later: its date is the archive's knowledge of it, not the day's.
 */
package org.daybook.record;
