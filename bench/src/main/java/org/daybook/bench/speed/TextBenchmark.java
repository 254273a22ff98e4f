package org.daybook.bench.speed;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daybook.reading.event.EventReader;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.statement.StatementReader;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;
import org.openjdk.jmh.annotations.AuxCounters;
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

/** Articles, and characters of their text, a second on one core: their times alone, and all that a reading holds. The figure of characters is {@code characters}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class TextBenchmark {
    /** A file of article records; empty for invented ones. */
    @Param("")
    public String records;

    private final NameReader names = new NameReader();
    private final TimeReader times = new TimeReader();
    private final StatementReader statements = new StatementReader();
    private final EventReader events = new EventReader();
    private List<Input.Article> articles;
    private int next;

    /** How much text was read. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        /** In chars. */
        public long characters;
    }

    @Setup(Level.Trial)
    public void load() throws IOException {
        articles = Input.articles(records);
    }

    private Input.Article next(Read read) {
        next = next + 1 == articles.size() ? 0 : next + 1;
        read.characters += articles.get(next).text().length();
        return articles.get(next);
    }

    /** Cutting the text into sentences and tokens, and its time expressions. */
    @Benchmark
    public Object times(Read read) {
        Input.Article article = next(read);
        return times.times(Text.of(article.text(), Languages.of(article.language())), article.published());
    }

    /** Times, names, statements and events. */
    @Benchmark
    public Object all(Read read) {
        Input.Article article = next(read);
        Text text = Text.of(article.text(), Languages.of(article.language()));
        Names named = names.names(text, null);
        List<TimeExpression> found = times.times(text, article.published());
        List<Statement> said = statements.statements(text, found, named);
        return events.events(text, found, named, said, article.published());
    }
}
