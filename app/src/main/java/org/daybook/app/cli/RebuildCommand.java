package org.daybook.app.cli;

import org.daybook.app.publish.Answers;
import org.daybook.reading.Reader;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Rebuilt;
import picocli.CommandLine.Model.CommandSpec;

/** Makes the record afresh from the archive, and proves it equal to the one that stood. */
final class RebuildCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("rebuild").addOption(Asked.formatOption()).addOption(Asked.dataOption());
        spec.usageMessage().description("Makes the record afresh from the archive and the corrections, and compares it with the one that stood.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        if (!asked.recordThere(console)) {
            return ExitStatus.NOTHING_FOUND;
        }
        try (ProgressLine progress = new ProgressLine(console)) {
            // Not an opened record's own: one that is damaged can't be opened.
            Rebuilt rebuilt = Daybook.rebuild(asked.dataFolder(), new Reader(), progress);
            progress.close();
            if (json) {
                console.json(Answers.rebuilt(rebuilt));
            } else {
                print(rebuilt, console.sheet());
            }
            asked.sayIfCorrectionsNeedSomebody(rebuilt.needYou(), console);
            return rebuilt.same() || rebuilt.otherReader() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private static void print(Rebuilt rebuilt, Sheet sheet) {
        sheet.line("Rebuilt from " + Phrases.count(rebuilt.captures(), "capture") + ": " + Phrases.count(rebuilt.pages(), "page") + ", "
                + Phrases.count(rebuilt.events(), "event") + ".");
        if (rebuilt.same()) {
            sheet.line("The new record equals the one that stood, to the byte.");
            return;
        }
        if (rebuilt.otherReader()) {
            sheet.wrapped("", "The record that stood was read by another version of Daybook. The new one differs, as was to be expected:");
        } else {
            sheet.line(sheet.red("The new record differs from the one that stood:"));
        }
        rebuilt.differences().forEach(difference -> sheet.wrapped("  ", sheet.plain(difference)));
    }
}
