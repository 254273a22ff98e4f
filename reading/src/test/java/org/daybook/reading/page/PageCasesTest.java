package org.daybook.reading.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a page as saved, three hyphens, and what a careful reader takes from it. */
class PageCasesTest {
    private static final PageReader READER = new PageReader();

    static List<Path> cases() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(PageCasesTest.class.getResource("/cases/page").toURI()))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheCase(Path file) throws IOException, UnreadableInput {
        String[] halves = Files.readString(file).split("\n---\n", 2);
        assertEquals(halves[1].strip(), told(READER.page(Capture.of(file.getFileName().toString(), halves[0].getBytes(StandardCharsets.UTF_8)))));
    }

    private static String told(Page page) {
        StringBuilder told = new StringBuilder("kind " + page.kind() + "\ntitle " + page.title());
        told.append("\noutlet ").append(page.outlet() == null ? "-" : page.outlet().name() + ", " + page.outlet().domain() + ", " + page.outlet().from());
        told.append("\nlanguage ").append(page.language().tag());
        told.append("\nurl ").append(page.url());
        told.append("\nbyline ").append(String.join(", ", page.byline()));
        told.append("\npublished ").append(dated(page.published())).append("\nmodified ").append(dated(page.modified()));
        Translation translation = page.translation();
        told.append("\ntranslation ").append(translation == null ? "-" : translation.from() + ", " + translation.by() + ", " + translation.furniture());
        for (Block block : page.blocks()) {
            told.append("\n+ ").append(block.kind()).append(in(block.language())).append(": ").append(new Span(block.start(), block.end()).of(page.text()));
        }
        for (Furniture furniture : page.furniture()) {
            told.append("\n- ").append(furniture.kind()).append(in(furniture.language())).append(": ").append(furniture.text());
        }
        return told.toString();
    }

    private static String in(String language) {
        return language == null ? "" : " in " + language;
    }

    private static String dated(Dated dated) {
        return dated == null ? "-" : dated.edtf() + ", " + dated.precision() + ", " + dated.from();
    }
}
