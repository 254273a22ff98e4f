package org.daybook.app.cli;

import java.util.Optional;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Json;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Who;
import picocli.CommandLine.Model.CommandSpec;

/** Whose a name is. */
final class WhoCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("who").addPositional(Asked.arguments("NAME", "1..*", "a person, body or place, in any script"))
                .addOption(Asked.asOfOption()).addOption(Asked.clockOption()).addOption(Asked.formatOption()).addOption(Asked.dataOption());
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
        Optional<Daybook> record = asked.openToAsk(console);
        if (record.isEmpty()) {
            return ExitStatus.NOTHING_FOUND;
        }
        try (Daybook daybook = record.get()) {
            Who who = daybook.who(asked.text().strip(), asOf);
            if (json) {
                console.out().print(Json.page(Answers.who(who)) + "\n");
            } else {
                new WhoReport(console.sheet()).print(who);
            }
            return who.bearers().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        }
    }
}
