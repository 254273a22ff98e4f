package org.daybook.bench.speed;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daybook.reading.Reader;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.PageReader;
import org.daybook.reading.page.UnreadableInput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pages a second on one core, one after another and from the first again: taken apart, and read whole. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class PageBenchmark {
    /** A folder of pages; empty for invented ones. */
    @Param("")
    public String pages;

    private final PageReader pageReader = new PageReader();
    private final Reader reader = new Reader();
    private List<Capture> captures;
    private int next;

    @Setup(Level.Trial)
    public void load() throws IOException {
        captures = Input.pages(pages);
    }

    private Capture next() {
        next = next + 1 == captures.size() ? 0 : next + 1;
        return captures.get(next);
    }

    /** Taking a page apart: main text, furniture, headline, dates. An empty page is an answer too. */
    @Benchmark
    public Object takenApart() {
        try {
            return pageReader.page(next());
        } catch (UnreadableInput e) {
            return e;
        }
    }

    /** All that a reading holds. */
    @Benchmark
    public Object readWhole() {
        try {
            return reader.read(next());
        } catch (UnreadableInput e) {
            return e;
        }
    }
}
