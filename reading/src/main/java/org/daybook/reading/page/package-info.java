/**
 * From a capture to a page. In: {@link org.daybook.reading.page.Capture}. Out: {@link org.daybook.reading.page.Page}: main text, furniture,
 * headline, outlet, what dates the page. Open {@link org.daybook.reading.page.PageReader} first.
 */
package org.daybook.reading.page;
