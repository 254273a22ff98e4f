package org.daybook.app.cli;

import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Timeline;
import org.daybook.record.Who;
import picocli.CommandLine.Model.CommandSpec;

/** What happened to somebody or something, in order. */
final class TimelineCommand implements Command {
    /** Each is looked through word by word: some thousand a second. */
    private static final int MOST_PAGES = 1000;

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("timeline")
                .addPositional(Asked.arguments("NAME", "1..*", "a person, body, place or thing, in any script"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("What the pages tell that somebody did, or that was done to them, in the order in which it happened; from the " + MOST_PAGES
                + " newest pages that name them.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        if (asked.text().isBlank()) {
            throw new WrongUse("daybook timeline takes a name");
        }
        return asked.ask(console, daybook -> {
            String name = asked.text().strip();
            if (daybook.namesakes(name, asOf).size() > 1) {
                return which(daybook.who(name, asOf), json, console);
            }
            Timeline timeline = daybook.timeline(name, asOf, MOST_PAGES);
            if (json) {
                console.json(Answers.timeline(timeline));
            } else {
                new TimelineReport(console.sheet(), asOf).print(timeline);
            }
            return timeline.steps().isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
        });
    }

    /** Asks which of several people is meant: what one did is no part of what another did. */
    private static int which(Who who, boolean json, Console console) {
        if (json) {
            console.json(Answers.who(who));
        } else {
            new WhoReport(console.sheet()).several(who, "daybook timeline");
        }
        return ExitStatus.NOTHING_FOUND;
    }
}
