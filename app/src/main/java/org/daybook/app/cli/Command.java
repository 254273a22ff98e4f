package org.daybook.app.cli;

import org.daybook.record.DataFolderProblem;
import picocli.CommandLine.Model.CommandSpec;

/** One of Daybook's commands. */
interface Command {
    /** Its name, options, arguments and help. */
    CommandSpec spec();

    /**
     * Does what was asked.
     *
     * @return an {@link ExitStatus}
     * @throws WrongUse where the words of the command are right, and what they say isn't
     */
    int run(Asked asked, Console console) throws WrongUse, DataFolderProblem;
}
