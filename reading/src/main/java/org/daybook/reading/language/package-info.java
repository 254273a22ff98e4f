/**
 * Languages as data. In: the resource folders {@code languages/TAG/}. Out: {@link org.daybook.reading.language.Language},
 * its tables, and its word forms. Open {@link org.daybook.reading.language.Languages} first.
 */
package org.daybook.reading.language;
