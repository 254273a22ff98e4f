/**
 * From paths to captures. In: files, folders, standard input, as named on a command line. Out: a lazy stream of
 * {@link org.daybook.app.gather.Gathered}: captures, and inputs that could not be had. Open {@link org.daybook.app.gather.Captures} first.
 */
package org.daybook.app.gather;
