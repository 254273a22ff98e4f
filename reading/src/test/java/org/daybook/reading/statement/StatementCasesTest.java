package org.daybook.reading.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.page.Span;
import org.daybook.reading.text.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One file a construction: a text, {@code ---}, and a line for each statement: source, cue, contents, and where they apply direct, to, via, a kind other than speech,
 * and that it is not said to be made. */
class StatementCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/statement");
    private static final StatementReader READER = new StatementReader();
    private static final NameReader NAMES = new NameReader();

    @TestFactory
    Stream<DynamicTest> readsWhoSaysWhat() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList().stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n---\n", -1);
        Text text = Text.of(parts[0], Languages.of(file.getFileName().toString().substring(0, 2)));
        String found = READER.statements(text, List.of(), NAMES.names(text, null)).stream().map(s -> line(text, s) + "\n").collect(Collectors.joining());
        assertEquals(parts[1], found);
    }

    private static String line(Text text, Statement s) {
        return (s.sources().isEmpty() ? "-" : quotes(text, s.sources())) + " | " + text.quote(s.cue()) + " | " + quotes(text, s.contents()) + (s.direct() ? " | direct" : "")
                + (s.addressees().isEmpty() ? "" : " | to " + quotes(text, s.addressees())) + (s.via().isEmpty() ? "" : " | via " + quotes(text, s.via()))
                + (s.kind() == StatementKind.SPEECH ? "" : " | " + s.kind()) + (s.holds() == Holding.MADE ? "" : " | " + s.holds());
    }

    private static String quotes(Text text, List<Span> spans) {
        return spans.stream().map(text::quote).collect(Collectors.joining(" ... "));
    }
}
