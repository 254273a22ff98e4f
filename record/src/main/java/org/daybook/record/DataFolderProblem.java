package org.daybook.record;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** The data folder can't be used: in use by another process, from a newer version, no space, not writable. The message says what to do next. */
public final class DataFolderProblem extends Exception {
    private static final long serialVersionUID = 1;

    public DataFolderProblem(String message) {
        super(message);
    }

    public DataFolderProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** That something could not be written to a folder. */
    static DataFolderProblem writing(Path folder, IOException e) {
        return new DataFolderProblem("writing to " + folder + ": " + reason(e) + "; what was archived is kept: run this again when that is mended", e);
    }

    /** Why something could not be written or read, in words that follow on "writing to …: ". */
    static String reason(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        if (e instanceof AccessDeniedException) {
            return message + " may not be written";
        }
        if (e instanceof FileAlreadyExistsException) {
            return message + " is a file and no folder";
        }
        return message.contains("No space left") ? "there is no space left on the disk" : message;
    }
}
