package org.daybook.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.app.publish.Answers;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.Story;
import org.daybook.record.link.PageFacts;
import picocli.CommandLine.Model.CommandSpec;

/** The stories, or one. */
final class StoryCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("story")
                .addPositional(Asked.arguments("ID or WORDS", "0..*", "the story's id, or words that it is about; all stories unless given"));
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("The stories, or one: what happened when and what is ahead, who said what, which outlets tell it.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        return asked.ask(console, daybook -> {
            return asked.arguments().isEmpty() ? all(daybook, asOf, json, console) : one(daybook, asked.text(), asOf, json, console);
        });
    }

    private static int all(Daybook daybook, AsOf asOf, boolean json, Console console) {
        List<Story> stories = daybook.stories("", asOf);
        if (json) {
            console.json(Answers.stories(stories));
        } else {
            new StoryReport(console.sheet(), asOf).list(stories);
        }
        return stories.isEmpty() ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
    }

    private static int one(Daybook daybook, String words, AsOf asOf, boolean json, Console console) {
        Optional<Story> story = daybook.story(words, asOf);
        if (story.isEmpty()) {
            console.say("no story for " + words + "; daybook story lists them all");
            return ExitStatus.NOTHING_FOUND;
        }
        List<PageFacts> pages = story.get().pages();
        List<List<String>> copies = daybook.copies(pages.stream().map(PageFacts::id).toList());
        if (json) {
            Map<String, String> sources = pages.stream().collect(Collectors.toMap(PageFacts::id, PageFacts::source));
            console.json(Answers.withCopies(Answers.story(story.get(), daybook.sayings(story.get(), asOf)), copies, sources));
        } else {
            new StoryReport(console.sheet(), asOf).print(story.get(), daybook.sayings(story.get(), asOf));
            Carriers.print(console.sheet(), copies, pages.stream().collect(Collectors.toMap(PageFacts::id, PageFacts::outlet)));
        }
        return ExitStatus.DONE;
    }
}
