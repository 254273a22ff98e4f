package org.daybook.reading.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.name.Names;
import org.daybook.reading.statement.StatementReader;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeExpression;
import org.daybook.reading.time.TimeReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden cases, a file each in {@code cases/event}: a text, {@code ---}, and its events. A file's name begins with its language; the page is
 * published on Friday, 1 March 2030, unless the name goes on with {@code undated}.
 */
class EventCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/event");

    @TestFactory
    Stream<DynamicTest> findsTheEventsOfEachCase() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().collect(Collectors.toList()).stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                String[] parts = Files.readString(file).split("\n---\n", 2);
                assertEquals(parts[1].strip(), read(file.getFileName().toString(), parts[0]));
            }));
        }
    }

    static String read(String name, String string) {
        Text text = Text.of(string, Languages.of(name.substring(0, 2)));
        String published = name.startsWith("undated", 3) ? null : "2030-03-01";
        List<TimeExpression> times = new TimeReader().times(text, published);
        Names names = new NameReader().names(text, null);
        List<Event> events = new EventReader().events(text, times, names, new StatementReader().statements(text, times, names), published);
        return events.isEmpty() ? "none" : events.stream().map(event -> line(text, names, event) + (event.within() == null ? "" : "; part of " + text.quote(events.get(event.within()).trigger()))).collect(Collectors.joining("\n"));
    }

    private static String line(Text text, Names names, Event event) {
        List<String> parts = new ArrayList<>(List.of(text.quote(event.trigger()), event.type(), event.stage().toString()));
        if (event.when() != null) {
            parts.add(event.when().edtf() == null ? "unresolved" : event.when().edtf());
        }
        if (event.place() != null) {
            parts.add("at " + names.entity(event.place()).name());
        }
        event.participants().forEach(p -> parts.add(p.role() + " " + names.entity(p.entity()).name()));
        if (event.polarity() == Polarity.NEGATIVE) {
            parts.add("not");
        }
        return String.join("; ", parts);
    }
}
