/**
 * Time expressions: in, a text and the page's date; out, TIMEX3 values and EDTF. Open {@link org.daybook.reading.time.TimeReader} first. What a
 * language says of time is in its tables ({@code languages/TAG/time/}): words, and patterns whose meanings are built from {@code Op}.
 */
package org.daybook.reading.time;
