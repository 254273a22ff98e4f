/**
 * The record in the formats that other tools speak. In: answers of {@link org.daybook.record.Daybook}. Out: JSON, JSON Lines, CSV, iCalendar;
 * the same record gives the same bytes. Open {@link org.daybook.app.publish.Answers} or {@link org.daybook.app.publish.Export} first.
 */
package org.daybook.app.publish;
