/**
 * The daybook in a browser. In: requests, answers of {@link org.daybook.record.Daybook}. Out: pages that work without scripts, and the same
 * as JSON, iCalendar, CSV and feeds. Templates are in {@code src/main/jte}, interface texts in {@code words/}. Open
 * {@link org.daybook.app.web.WebServer} first, then {@code Routes}.
 */
package org.daybook.app.web;
