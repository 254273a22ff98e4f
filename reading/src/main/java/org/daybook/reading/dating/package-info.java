/**
 * When a page was published, where only what it says can tell. Open {@link org.daybook.reading.dating.Dating} first.
 */
package org.daybook.reading.dating;
