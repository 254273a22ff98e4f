/**
 * Readings together: the record. In: captures. Out: answers to the four questions, each as of any day.
 * Open {@link org.daybook.record.Daybook} first.
 */
package org.daybook.record;
