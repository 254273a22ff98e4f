package org.daybook.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.Comparison;
import org.daybook.record.DataFolderProblem;
import picocli.CommandLine.Model.CommandSpec;

/** Outlets side by side on a story. */
final class CompareCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("compare")
                .addPositional(Asked.arguments("STORY", "1..*", "the story's id, or words that it is about"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("Outlets side by side on a story: told by all, told by one alone, contradicted.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        return asked.ask(console, daybook -> {
            Optional<Comparison> comparison = daybook.compare(asked.text(), asOf);
            if (comparison.isEmpty()) {
                console.say("no story for " + asked.text() + "; daybook story lists them all");
                return ExitStatus.NOTHING_FOUND;
            }
            Map<String, String> outlets = new TreeMap<>();
            Map<String, String> sources = new TreeMap<>();
            daybook.story(comparison.get().story(), asOf).ifPresent(story -> story.pages().forEach(page -> {
                outlets.put(page.id(), page.outlet());
                sources.put(page.id(), page.source());
            }));
            List<List<String>> copies = daybook.copies(outlets.keySet());
            if (json) {
                console.json(Answers.withCopies(Answers.comparison(comparison.get()), copies, sources));
            } else {
                new CompareReport(console.sheet()).print(comparison.get());
                Carriers.print(console.sheet(), copies, outlets);
            }
            return ExitStatus.DONE;
        });
    }
}
