/**
 * Charts as SVG, made on the server. In: days, stages, tellings. Out: SVG text without scripts or styles of its own, drawn once for a wide screen
 * and once for a narrow one. Open {@link org.daybook.app.web.figure.Funnel} first.
 */
package org.daybook.app.web.figure;
