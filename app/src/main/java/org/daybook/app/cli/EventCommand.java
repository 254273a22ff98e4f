package org.daybook.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Event;
import org.daybook.record.Occasion;
import org.daybook.record.Told;
import picocli.CommandLine.Model.CommandSpec;

/** One event, with its history. */
final class EventCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("event")
                .addPositional(Asked.arguments("ID", "1", "its id, or as much of it as no other begins with"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("One event: how firm it is and how that came about, who told it in which words, who takes part, what is said about it.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        if (asked.arguments().size() > 1) {
            throw new WrongUse("daybook event takes one id; daybook search finds events by words");
        }
        return asked.ask(console, daybook -> {
            Optional<Event> event = daybook.event(asked.text(), asOf);
            if (event.isEmpty()) {
                console.say("no event " + asked.text() + (asked.value("--as-of") == null ? "" : " was known on " + asked.value("--as-of"))
                        + "; daybook agenda and daybook search WORDS list events with their ids");
                return ExitStatus.NOTHING_FOUND;
            }
            List<Told> statements = daybook.statements(event.get(), asOf);
            List<Occasion> occasions = daybook.occasions(event.get(), asOf);
            Map<String, String> outlets = new TreeMap<>();
            Map<String, String> sources = new TreeMap<>();
            event.get().history().forEach(step -> {
                outlets.put(step.page(), step.outlet());
                sources.put(step.page(), step.source());
            });
            List<List<String>> copies = daybook.copies(outlets.keySet());
            if (json) {
                console.json(Answers.withCopies(Answers.event(event.get(), statements, occasions), copies, sources));
            } else {
                new EventReport(console.sheet(), asOf).print(event.get(), statements, occasions);
            }
            return ExitStatus.DONE;
        });
    }
}
