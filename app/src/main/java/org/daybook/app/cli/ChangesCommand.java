package org.daybook.app.cli;

import java.time.LocalDate;
import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Turn;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import picocli.CommandLine.Model.CommandSpec;

/** What changed since a day. */
final class ChangesCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("changes")
                .addOption(Asked.option("--since", "DATE", "from that day on; the day before the answer's unless given"))
                .addOption(Asked.option("--until", "DATE", "up to and on that day"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("What changed since a day: each event that is new, firmer, weaker, moved, cancelled, done, lapsed, contradicted or"
                + " corrected, with what was believed before and after, and the sentence behind it. Newest first.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        LocalDate since = asked.firstDay("--since");
        LocalDate until = asked.lastDay("--until");
        asked.inOrder("--since", "--until");
        LocalDate from = since != null ? since : asOf.today().minusDays(1);
        LocalDate to = until != null ? until : LocalDate.MAX;
        return asked.ask(console, daybook -> {
            List<Turn> turns = Turn.of(daybook, from, to, asOf);
            if (json) {
                console.json(Answers.changes(turns));
            } else {
                new ChangesReport(console.sheet(), asOf).print(turns, from, until);
            }
            return turns.isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        });
    }
}
