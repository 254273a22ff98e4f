package org.daybook.reading.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.reading.language.Language;
import org.daybook.reading.language.Languages;
import org.daybook.reading.text.Text;

/**
 * Golden sentences, {@code cases/time-sentences/TAG.txt}: each a text of its own, and under it a line for each expression, indented: its words,
 * type, TIMEX3 value, EDTF and anchor, where {@code -} is none and none at the end may be left out. {@code published:} holds from there on.
 *
 * @param section the comment above it, which says what it is about
 * @param published EDTF, or null
 * @param wanted what is to be found, in text order
 */
record TimeSentences(String file, int line, Language language, String section, String published, String sentence, List<String> wanted) {
    static final Path CASES = Path.of("src/test/resources/cases/time-sentences");

    /** The sentences of all languages, in the order of the files' names. */
    static List<TimeSentences> all() {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().flatMap(file -> of(file).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + CASES, e);
        }
    }

    private static List<TimeSentences> of(Path file) {
        List<TimeSentences> sentences = new ArrayList<>();
        String name = file.getFileName().toString();
        Language language = Languages.of(name.split("[-.]")[0]);
        String published = null;
        String section = "";
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.startsWith("published:")) {
                String day = line.substring("published:".length()).strip();
                published = day.equals("unknown") ? null : day;
            } else if (line.startsWith("    ")) {
                sentences.get(sentences.size() - 1).wanted().add(line.strip());
            } else if (line.startsWith("#")) {
                section = line.substring(1).strip();
            } else if (!line.isBlank()) {
                sentences.add(new TimeSentences(name, number, language, section, published, line, new ArrayList<>()));
            }
        }
        return sentences;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    Text text() {
        return Text.of(sentence, language);
    }

    /** An expression as these files write it. */
    static String written(TimeExpression time) {
        String all = String.join(" | ", time.text(), time.type().toString(), time.timex(), time.edtf() == null ? "-" : time.edtf(),
                time.anchor() == null ? "-" : time.anchor().toString());
        return all.replaceFirst("(?: \\| -)+$", "");
    }
}
