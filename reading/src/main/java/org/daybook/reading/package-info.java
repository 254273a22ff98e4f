/**
 * What one page says. In: a {@link org.daybook.reading.page.Capture}. Out: a {@link org.daybook.reading.Reading}.
 * Open {@link org.daybook.reading.Reader} first. Nothing here does input or output, asks the clock, or remembers anything.
 */
package org.daybook.reading;
