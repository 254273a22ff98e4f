/**
 * The command line. In: arguments. Out: answers on standard output, progress and messages on standard error, an exit status.
 * Open {@link org.daybook.app.cli.Main} first; each command is a class of its own, and each report for people another.
 */
package org.daybook.app.cli;
