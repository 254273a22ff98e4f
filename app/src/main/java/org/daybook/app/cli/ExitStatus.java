package org.daybook.app.cli;

/** What the process tells its caller. */
final class ExitStatus {
    static final int DONE = 0;
    static final int NOTHING_FOUND = 1;
    static final int WRONG_USE = 2;
    /** Some inputs, or what was asked of the data folder, failed. */
    static final int FAILED = 3;

    private ExitStatus() { }
}
