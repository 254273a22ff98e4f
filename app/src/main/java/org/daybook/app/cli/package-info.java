/** The command line. Open {@link org.daybook.app.cli.Main} first. */
package org.daybook.app.cli;
