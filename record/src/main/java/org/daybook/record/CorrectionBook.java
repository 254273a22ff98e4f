package org.daybook.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.daybook.record.correct.Correction;
import org.daybook.record.correct.CorrectionLog;
import org.daybook.record.correct.Corrections;

/** The log of corrections as it is now: read again only where the file has changed. Safe for many threads. */
final class CorrectionBook {
    private final Path file;
    private final CorrectionLog log;
    private Logged logged;

    CorrectionBook(Path file) {
        this.file = file;
        this.log = new CorrectionLog(file);
    }

    /** The log as the file was in a state. */
    private record Logged(String state, CorrectionLog.Contents contents) { }

    /** All that were ever made, undone ones and undos too, in their order. */
    Corrections corrections() {
        return contents().corrections();
    }

    /** What is wrong with lines that hold no correction; empty where nothing is. */
    List<String> unreadable() {
        return contents().unreadable();
    }

    /** What tells one state of the log from another. */
    String state() {
        try {
            return log.state();
        } catch (IOException e) {
            throw new UncheckedIOException("looking at " + file + ": " + DataFolderProblem.reason(e), e);
        }
    }

    private synchronized CorrectionLog.Contents contents() {
        try {
            String state = log.state();
            if (logged == null || !logged.state().equals(state)) {
                logged = new Logged(state, log.read());
            }
            return logged.contents();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file + ": " + DataFolderProblem.reason(e), e);
        }
    }

    /**
     * Appends corrections, made in sight of those that the file holds now; they are forced to the disk. Only for the one process that may write.
     *
     * @return those that were not in the log
     */
    synchronized List<Correction> append(Function<Corrections, Collection<Correction>> made) throws IOException {
        List<Correction> fresh = log.append(made.apply(log.read().corrections()));
        logged = null;
        return fresh;
    }
}
