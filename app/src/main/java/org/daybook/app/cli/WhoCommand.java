package org.daybook.app.cli;

import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Who;
import picocli.CommandLine.Model.CommandSpec;

/** Whose a name is. */
final class WhoCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("who").addPositional(Asked.arguments("NAME", "1..*", "a person, body or place, in any script"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("Whose a name is: every form of it, offices with the days on which they are told, where and when it is named, and with whom.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        if (asked.text().isBlank()) {
            throw new WrongUse("daybook who takes a name");
        }
        return asked.ask(console, daybook -> {
            Who who = daybook.who(asked.text().strip(), asOf);
            if (json) {
                console.json(Answers.who(who));
            } else {
                new WhoReport(console.sheet()).print(who);
            }
            return who.bearers().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        });
    }
}
