package org.daybook.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.reading.name.EntityType;
import org.daybook.reading.page.Capture;
import org.daybook.reading.page.UnreadableInput;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole pages in languages whose times are read and whose names, statements and events have no tables yet. */
class LanguagesTest {
    /** The golden capture of a language, as a page of HTML that has its headline and main text. */
    private static Reading read(String language, String published) throws IOException, UnreadableInput {
        String told = Files.readString(Path.of("src/test/resources/cases/page/" + language + "-capture.txt")).split("\n---\n")[1];
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\">")
                .append(published == null ? "" : "<meta property=\"article:published_time\" content=\"" + published + "\">").append("</head><body><article>");
        for (String line : told.split("\n")) {
            page.append(line.startsWith("title ") ? "<h1>" + line.substring(6) + "</h1>" : line.startsWith("+ ") ? "<p>" + line.substring(13) + "</p>" : "");
        }
        return new Reader().read(Capture.of(language + ".html", page.append("</article></body></html>").toString().getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | 12. Mai 2027-05-12, Dienstag 2026-11-17, drei Jahren P3Y, Ende des Monats 2026-11
            fr | 12 mai 2027-05-12, mardi 2026-11-17, trois ans P3Y, la fin du mois 2026-11
            es | 12 de mayo 2027-05-12, martes 2026-11-17, Hace tres años 2023, fin de mes 2026-11
            uk | 12 травня 2027-05-12, вівторок 2026-11-17, три роки P3Y, кінця місяця 2026-11
            kk | 12 мамырда 2027-05-12, сейсенбі күні 2026-11-17, үш жылдан P3Y, ай соңына 2026-11
            """)
    void resolvesTheTimesOfAWholePageByItsDate(String language, String times) throws IOException, UnreadableInput {
        Reading reading = read(language, "2026-11-18");
        assertEquals(language, reading.language().tag());
        assertEquals(times, String.join(", ", reading.times().stream().map(time -> time.text() + " " + time.timex()).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "uk", "kk"})
    void guessesNeitherDateNorEventsNorTypesOfNames(String language) throws IOException, UnreadableInput {
        Reading reading = read(language, null);
        assertEquals(null, reading.published());
        assertEquals(List.of(), reading.events());
        assertTrue(reading.names().stream().allMatch(name -> name.type() == EntityType.OTHER), () -> reading.names().toString());
        assertTrue(reading.names().stream().anyMatch(name -> name.text().contains("Holm") || name.text().contains("Хольм") || name.text().contains("Гольм")));
    }
}
