package org.daybook.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.daybook.app.gather.Captures;
import org.daybook.app.gather.Gathered;
import org.daybook.app.publish.Answers;
import org.daybook.reading.Reader;
import org.daybook.reading.Reading;
import org.daybook.reading.page.Capture;
import org.daybook.record.Added;
import org.daybook.record.Agenda;
import org.daybook.record.AsOf;
import org.daybook.record.DataFolderProblem;
import org.daybook.record.Daybook;
import org.daybook.record.link.PageFacts;
import picocli.CommandLine.Model.CommandSpec;

/** Archives captures, reads them, adds them to the record, and reports. */
final class ReadCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("read").addPositional(Asked.arguments("PATH", "1..*",
                "files, folders, or - for standard input: web pages, MHTML, text saved from pages, feeds, e-mails, mailboxes, article records, WARC files; "
                + "gzip, ZIP and tar archives of these"));
        Asked.givenOptions().forEach(spec::addOption);
        Asked.answerOptions().forEach(spec::addOption);
        spec.usageMessage().description("Keeps pages in the archive, reads them, adds them to the record, and reports what they say.",
                "Reading the same bytes again changes nothing.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse, DataFolderProblem {
        boolean json = asked.json();
        AsOf asOf = asked.asOf(console);
        Captures captures = new Captures(asked.dataFolder(), asked.given(), console.in());
        // its languages load while the record is opened
        CompletableFuture<Reader> reader = CompletableFuture.supplyAsync(Reader::new);
        List<Added.Failure> lost = new ArrayList<>();
        try (ProgressLine progress = new ProgressLine(console);
                Daybook daybook = asked.openToAdd(reader::join, progress);
                Stream<Gathered> inputs = captures.of(asked.arguments())) {
            Added added = daybook.add(inputs.<Capture>mapMulti((input, found) -> {
                if (input instanceof Gathered.Found capture) {
                    found.accept(capture.capture());
                } else if (input instanceof Gathered.Lost problem) {
                    lost.add(new Added.Failure(problem.source(), problem.problem().code().toString(), problem.problem().getMessage()));
                }
            }), progress);
            progress.close();
            lost.addAll(0, added.failed());
            Added all = new Added(added.added(), added.known(), lost);
            List<String> failures = FailureLines.of(all.failed());
            if (json || !console.outIsTerminal() || !console.errIsTerminal()) {
                // On a terminal the report shows them already.
                failures.forEach(console::say);
            }
            asked.sayIfReadOtherwise(daybook, console);
            asked.sayIfCorrectionsNeedSomebody(daybook, AsOf.allKnown(console.today()), console);
            if (all.added().isEmpty() && all.known().isEmpty() && all.failed().isEmpty()) {
                console.say("nothing to read in " + asked.text() + "; name pages, or a folder that holds some");
                return ExitStatus.NOTHING_FOUND;
            }
            List<PageFacts> pages = pages(daybook, all, AsOf.allKnown(console.today()));
            if (json) {
                Agenda agenda = daybook.agenda(new Agenda.Question(null, null, null, null, asOf));
                console.json(Answers.read(all, pages, agenda.events(), daybook.stories("", asOf)));
            } else {
                new ReadReport(console.sheet(), daybook, asOf).print(all, failures, pages, asked.dataWords());
            }
            return all.failed().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    /** The pages that these inputs are, in the order of the input. The record may know one under another path, by its bytes. */
    private static List<PageFacts> pages(Daybook daybook, Added all, AsOf asOf) {
        Map<String, PageFacts> known = new HashMap<>();
        for (PageFacts page : daybook.pages(asOf)) {
            known.put(page.source(), page);
            known.put(page.id(), page);
        }
        List<PageFacts> pages = new ArrayList<>();
        Stream.of(all.added(), all.known()).flatMap(List::stream).forEach(source -> {
            PageFacts page = known.get(source);
            if (page == null) {
                Optional<Reading> reading = daybook.reading(source);
                page = reading.map(read -> known.get(read.capture().sha256())).orElse(null);
            }
            if (page != null && !pages.contains(page)) {
                pages.add(page);
            }
        });
        return pages;
    }
}
