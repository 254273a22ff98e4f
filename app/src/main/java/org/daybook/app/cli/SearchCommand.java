package org.daybook.app.cli;

import java.util.List;
import java.util.Optional;
import org.daybook.app.publish.Answers;
import org.daybook.app.publish.Json;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Hit;
import picocli.CommandLine.Model.CommandSpec;

/** Full text over articles, statements and events. */
final class SearchCommand implements Command {
    /** What somebody reads through before giving other words. */
    private static final int MOST = 50;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("search")
                .addPositional(Asked.arguments("WORDS", "1..*", "what to look for, in any form and any language that is read"))
                .addOption(Asked.asOfOption()).addOption(Asked.clockOption()).addOption(Asked.formatOption()).addOption(Asked.dataOption());
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
        Optional<Daybook> record = asked.openToAsk(console);
        if (record.isEmpty()) {
            return ExitStatus.NOTHING_FOUND;
        }
        try (Daybook daybook = record.get()) {
            List<Hit> hits = daybook.search(asked.text(), asOf, MOST);
            if (json) {
                console.out().print(Json.page(Answers.hits(hits)) + "\n");
            } else {
                new SearchReport(console.sheet()).print(asked.text(), hits, MOST);
            }
            return hits.isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        }
    }
}
