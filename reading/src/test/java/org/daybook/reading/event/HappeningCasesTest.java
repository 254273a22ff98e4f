package org.daybook.reading.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.reading.language.Languages;
import org.daybook.reading.name.Mention;
import org.daybook.reading.name.NameReader;
import org.daybook.reading.text.Text;
import org.daybook.reading.time.TimeReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Golden cases, a file each in {@code cases/happening}: a name, a text, {@code ---}, and what happened to who bears it. A file's name begins with its language;
 * the page is published on Friday, 1 March 2030.
 */
class HappeningCasesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/happening");

    @TestFactory
    Stream<DynamicTest> findsWhatHappenedInEachCase() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().collect(Collectors.toList()).stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                String[] parts = Files.readString(file).split("\n---\n", 2);
                String[] asked = parts[0].split("\n", 2);
                assertEquals(parts[1].strip(), read(file.getFileName().toString(), asked[0], asked[1]));
            }));
        }
    }

    private static String read(String file, String name, String string) {
        Text text = Text.of(string, Languages.of(file.substring(0, 2)));
        List<Mention> mentions = HappeningReader.mentions(text, new NameReader().names(text, null), entity -> entity.name().equals(name), name);
        List<Happening> found = new HappeningReader().happenings(text, new TimeReader().times(text, "2030-03-01"), mentions, "2030-03-01");
        return found.isEmpty() ? "none" : found.stream().map(h -> text.quote(h.words()) + "; " + h.edtf() + "; " + (h.stated() ? "stated" : "by the report"))
                .collect(Collectors.joining("\n"));
    }
}
