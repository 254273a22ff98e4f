/**
 * Readings and what is derived from them, in SQLite. In: captures as archived, readings, mentions. Out: the same, by page or state.
 * Open {@link org.daybook.record.store.Store} first.
 */
package org.daybook.record.store;
