package org.daybook.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.daybook.app.gather.Captures;
import org.daybook.app.gather.Gathered;
import org.daybook.reading.Reader;
import org.daybook.reading.ReadingFormat;
import org.daybook.reading.page.UnreadableInput;
import org.daybook.record.CostLimit;
import picocli.CommandLine.Model.CommandSpec;

/** Prints readings as JSON Lines, in the order of the input; stores nothing. */
final class InspectCommand implements Command {
    /** Captures being read ahead of the one that is printed, for each thread. */
    private static final int AHEAD = 4;

    /** What is printed for an input, and what went wrong with it; null where nothing did. */
    private record Line(String json, UnreadableInput problem) { }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("inspect").addPositional(Asked.arguments("PATH", "1..*",
                "files, folders, or - for standard input: web pages, MHTML, text saved from pages, feeds, e-mails, article records, WARC files; "
                + "gzip and ZIP archives of these"))
                .addOption(Asked.dataOption());
        Asked.givenOptions().forEach(spec::addOption);
        spec.usageMessage().description("Prints what each page says, one JSON object a line. Stores nothing.");
        return spec;
    }

    @Override
    public int run(Asked asked, Console console) throws WrongUse {
        Captures captures = new Captures(asked.dataFolder(), asked.given(), console.in());
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService readers = Executors.newFixedThreadPool(threads, InspectCommand::thread);
        Deque<Future<Line>> ahead = new ArrayDeque<>();
        Reader reader = new Reader();
        SmallHeap heap = new SmallHeap();
        int failed = 0;
        long printed = 0;
        try (CostLimit limit = new CostLimit(); Stream<Gathered> inputs = captures.of(asked.arguments()); ProgressLine progress = new ProgressLine(console)) {
            Iterator<Gathered> rest = inputs.iterator();
            while ((rest.hasNext() || !ahead.isEmpty()) && !console.out().checkError()) {
                while (ahead.size() < threads * AHEAD && rest.hasNext()) {
                    Gathered input = rest.next();
                    ahead.add(readers.submit((Callable<Line>) () -> line(reader, limit, input)));
                }
                Line line = ahead.remove().get();
                console.out().print(line.json() + "\n");
                if (line.problem() != null) {
                    failed++;
                    progress.close();
                    console.say(line.problem().getMessage());
                }
                progress.at("reading", ++printed, 0);
                heap.tidy();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
        } finally {
            readers.shutdownNow();
        }
        return failed > 0 ? ExitStatus.FAILED : printed == 0 ? ExitStatus.NOTHING_FOUND : ExitStatus.DONE;
    }

    private static Line line(Reader reader, CostLimit limit, Gathered input) {
        if (input instanceof Gathered.Lost lost) {
            return failed(lost.source(), lost.problem());
        }
        Gathered.Found found = (Gathered.Found) input;
        try {
            return new Line(ReadingFormat.write(limit.read(reader, found.capture(), null)), null);
        } catch (UnreadableInput e) {
            return failed(found.capture().source(), e);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // One page that Daybook itself stumbles over must not cost its neighbours.
            return failed(found.capture().source(), new UnreadableInput(UnreadableInput.Code.UNREADABLE, "reading " + found.capture().source()
                    + ": Daybook failed on it (" + e + "); please report it with the page", e));
        }
    }

    private static Line failed(String source, UnreadableInput problem) {
        return new Line(ReadingFormat.write(source, problem), problem);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "reader");
        thread.setDaemon(true);
        return thread;
    }
}
