package org.daybook.reading.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.language.Row;
import org.daybook.reading.text.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden cases, {@code cases/time/LANGUAGE-WHAT.txt}: {@code published: DATE} or {@code published: unknown}, the text, {@code ---}, and a line for
 * each expression: its words, type, TIMEX3 value, EDTF and anchor.
 */
class TimeCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/time");

    @TestFactory
    List<DynamicTest> readsTheTimesOfEveryCase() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
            }
        }
        assertTrue(tests.size() > 10, "the cases are found");
        return tests;
    }

    private static void check(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\n---\n", -1);
        int line = parts[0].indexOf('\n');
        String published = parts[0].substring("published: ".length(), line).strip();
        Text text = Text.of(parts[0].substring(line + 1), Languages.of(file.getFileName().toString().split("-")[0]));
        StringBuilder found = new StringBuilder();
        for (TimeExpression time : new TimeReader().times(text, published.equals("unknown") ? null : published)) {
            found.append(String.join(" | ", time.text(), time.type().toString(), time.timex(), String.valueOf(time.edtf()), String.valueOf(time.anchor())))
                    .append('\n');
        }
        assertEquals(parts[1].strip(), found.toString().strip());
    }

    @TestFactory
    List<DynamicTest> findsTheExampleOfEveryPattern() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Language language : Languages.all()) {
            for (Row row : language.table("time/patterns.tsv")) {
                String category = row.cell(0).substring(0, row.cell(0).indexOf('/'));
                if (List.of("date", "time", "duration", "set", "range").contains(category)) {
                    tests.add(DynamicTest.dynamicTest(language + " " + row.cell(0), () -> {
                        Text text = Text.of(row.cell(3), language);
                        List<TimeExpression> times = new TimeReader().times(text, "2026-11-18");
                        assertTrue(!times.isEmpty(), () -> row.file() + ":" + row.line() + ": nothing found in its example, " + row.cell(3));
                    }));
                }
            }
        }
        return tests;
    }
}
