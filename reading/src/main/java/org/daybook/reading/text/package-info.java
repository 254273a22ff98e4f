/**
 * From a string to a text: sentences and tokens. Open {@link org.daybook.reading.text.Text} first.
 */
package org.daybook.reading.text;
