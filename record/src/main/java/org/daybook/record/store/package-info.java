/** Readings and what is derived from them, in SQLite. Open {@link org.daybook.record.store.Store} first. */
package org.daybook.record.store;
