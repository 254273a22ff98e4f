/**
 * Names, and the people, bodies and places that bear them. Open {@link org.daybook.reading.name.NameReader} first.
 */
package org.daybook.reading.name;
