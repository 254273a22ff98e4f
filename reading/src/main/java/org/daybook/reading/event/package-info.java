/**
 * What happened and what is planned, and how firm it is. Open {@link org.daybook.reading.event.EventReader} first.
 */
package org.daybook.reading.event;
