/** From paths to captures. Open {@link org.daybook.app.gather.Captures} first. */
package org.daybook.app.gather;
