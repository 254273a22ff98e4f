package org.daybook.app.cli;

import java.time.LocalDate;
import org.daybook.app.publish.Answers;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import picocli.CommandLine.Model.CommandSpec;

/** What is ahead. */
final class AgendaCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("agenda")
                .addOption(Asked.option("--from", "DATE", "from that day on; the day of the answer unless given"))
                .addOption(Asked.option("--to", "DATE", "up to and on that day"))
                .addOption(Asked.option("--about", "NAME", "what this person or body takes part in, in any script"))
                .addOption(Asked.option("--place", "NAME", "what is to be there"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("What is ahead: planned events by date, each with how firm it is, how that came about, and who tells it.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        LocalDate from = asked.firstDay("--from");
        LocalDate to = asked.lastDay("--to");
        asked.inOrder("--from", "--to");
        return asked.ask(console, daybook -> {
            Agenda agenda = daybook.agenda(new Agenda.Question(from, to, asked.value("--about"), asked.value("--place"), asOf));
            if (json) {
                console.json(Answers.agenda(agenda.events()));
            } else {
                new AgendaReport(console.sheet(), asOf, from).print(agenda);
            }
            return agenda.events().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        });
    }
}
