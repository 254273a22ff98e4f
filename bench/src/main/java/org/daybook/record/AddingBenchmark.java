package org.daybook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.daybook.bench.world.PerfectReader;
import org.daybook.bench.world.World;
import org.daybook.reading.Reading;
import org.daybook.record.link.Mentions;
import org.daybook.record.store.Store;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it takes to add one reading to a record of an invented world, to link it, and to be told an event of it. There are so many readings to add that
 * none comes twice.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, batchSize = 1, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class AddingBenchmark {
    private static final long SEED = 1;
    /** More readings than any machine adds in the time of a run. */
    private static final int LATE = 30_000;

    /** Pages in the record before. */
    @Param("1000")
    public int recorded;

    private Path folder;
    private Store store;
    private Daybook daybook;
    private List<Reading> late;
    private int next;

    @Setup(Level.Trial)
    public void fill() throws IOException, DataFolderProblem {
        folder = Files.createTempDirectory("daybook-adding");
        store = Store.open(folder.resolve("daybook.db"));
        late = new ArrayList<>();
        List<Reading> before = new ArrayList<>();
        int every = Math.max(2, (recorded + LATE) / recorded);
        World.tell(SEED, recorded + LATE, page -> {
            Reading reading = PerfectReader.read(page);
            (page.number() % every == 0 ? before : late).add(reading);
        });
        SizeBench.keep(store, before);
        daybook = SizeBench.open(folder);
        daybook.event("0", AsOf.allKnown(LocalDate.of(2027, 1, 1)));
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        daybook.close();
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    public Object adding() {
        Reading reading = late.get(next++);
        SizeBench.keep(store, new ArrayList<>(List.of(reading)));
        return daybook.event(Mentions.of(reading).get(0).id(), AsOf.allKnown(LocalDate.of(2027, 1, 1))).orElseThrow();
    }
}
