/**
 * Time expressions, TIMEX3 and EDTF. Open {@link org.daybook.reading.time.TimeReader} first.
 */
package org.daybook.reading.time;
