package org.daybook.record;

/** The data folder can't be used: in use by another process, from a newer version, no space, not writable. The message says what to do next. */
public final class DataFolderProblem extends Exception {
    private static final long serialVersionUID = 1;

    public DataFolderProblem(String message) {
        super(message);
    }

    public DataFolderProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
