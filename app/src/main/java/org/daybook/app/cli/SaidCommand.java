package org.daybook.app.cli;

import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Said;
import picocli.CommandLine.Model.CommandSpec;

/** What somebody said over time. */
final class SaidCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("said")
                .addOption(Asked.option("--by", "NAME", "who said it: a person, body or state, in any script"))
                .addOption(Asked.option("--about", "NAME", "what it speaks of: a name in any script, or words that stand in it"))
                .addOption(Asked.option("--from", "DATE", "the first day that counts; all before the last unless given"))
                .addOption(Asked.option("--to", "DATE", "the last day that counts"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("What somebody said over time: each statement once, with every outlet that carries it, through whom, and how it words it.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        asked.inOrder("--from", "--to");
        if (asked.value("--by") == null || asked.value("--by").isBlank()) {
            throw new WrongUse("say whose words you look for: daybook said --by NAME");
        }
        Said.Question question = new Said.Question(asked.value("--by").strip(), asked.value("--about"), asked.firstDay("--from"), asked.lastDay("--to"), asOf);
        return asked.ask(console, daybook -> {
            Said said = daybook.said(question);
            if (json) {
                console.json(Answers.said(said));
            } else {
                new SaidReport(console.sheet()).print(question, said);
            }
            return said.sayings().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        });
    }
}
