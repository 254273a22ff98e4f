package org.daybook.app.cli;

/** The command was not given as it must be. The message says what is right. */
final class WrongUse extends Exception {
    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}
