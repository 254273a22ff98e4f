package org.daybook.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.daybook.reading.event.EventReader;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.statement.Statement;
import org.daybook.reading.statement.StatementReader;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;

/**
 * How fast main text is read on one core, warm, in characters a second, room by room and altogether: {@code TextSpeed RECORDS [LANGUAGE]} for a
 * file of article records. Time is the thread's own, so that other work on the machine counts less.
 */
public final class TextSpeed {
    /** How often everything is read: {@code -Drounds=24} for figures, since the compiler is done after some ten rounds. */
    private static final int ROUNDS = Integer.getInteger("rounds", 4);

    private static final NameReader NAMES = new NameReader();
    private static final TimeReader TIMES = new TimeReader();
    private static final StatementReader STATEMENTS = new StatementReader();
    private static final EventReader EVENTS = new EventReader();

    private record Article(String text, String title, String published) { }

    private final Map<String, Long> spent = new LinkedHashMap<>();

    private TextSpeed() { }

    public static void main(String[] args) throws IOException {
        List<Article> articles = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        long characters = 0;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            JsonNode record = json.readTree(line);
            articles.add(new Article(record.get("text").asText(), record.path("title").asText(null), record.path("published").asText(null)));
            characters += record.get("text").asText().length();
        }
        String language = args.length > 1 ? args[1] : "en";
        for (int round = 1; round <= ROUNDS; round++) {
            TextSpeed speed = new TextSpeed();
            articles.forEach(article -> speed.read(article, language));
            long whole = speed.spent.values().stream().mapToLong(Long::longValue).sum();
            System.out.printf(Locale.ROOT, "round %d: %,.0f characters a second", round, characters * 1e9 / whole);
            for (Map.Entry<String, Long> room : speed.spent.entrySet()) {
                System.out.printf(Locale.ROOT, "; %s %,.0f (%.0f %%)", room.getKey(), characters * 1e9 / room.getValue(), 100.0 * room.getValue() / whole);
            }
            System.out.println();
        }
    }

    private void read(Article article, String language) {
        Text text = timed("text", () -> Text.of(article.text(), Languages.of(language)));
        Names names = timed("names", () -> NAMES.names(text, article.title()));
        List<TimeExpression> times = timed("times", () -> TIMES.times(text, article.published()));
        List<Statement> statements = timed("statements", () -> STATEMENTS.statements(text, times, names));
        timed("events", () -> EVENTS.events(text, times, names, statements, article.published()));
    }

    private <T> T timed(String room, Supplier<T> work) {
        long start = now();
        T made = work.get();
        spent.merge(room, now() - start, Long::sum);
        return made;
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
