/** Full text over articles, statements and events. Open {@link org.daybook.record.search.SearchIndex} first. */
package org.daybook.record.search;
