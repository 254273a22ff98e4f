package org.daybook.app.cli;

import java.util.List;
import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Hit;
import picocli.CommandLine.Model.CommandSpec;

/** Full text over articles, statements and events. */
final class SearchCommand implements Command {
    /** What somebody reads through before giving other words. */
    private static final int MOST = 50;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("search")
                .addPositional(Asked.arguments("WORDS", "1..*", "what to look for, in any form and any language that is read"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("Finds articles, statements and events by their words; the " + MOST + " best.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        if (asked.text().isBlank()) {
            throw new WrongUse("daybook search takes words to look for");
        }
        return asked.ask(console, daybook -> {
            List<Hit> hits = daybook.search(asked.text(), asOf, MOST);
            if (json) {
                console.json(Answers.hits(hits));
            } else {
                new SearchReport(console.sheet()).print(asked.text(), hits, MOST);
            }
            return hits.isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        });
    }
}
