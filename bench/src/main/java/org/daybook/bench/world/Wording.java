package org.daybook.bench.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A language's sentences for the events of an invented world: {@code world/LANGUAGE.tsv}. */
final class Wording {
    private final String language;
    private final Map<String, String> rows = new HashMap<>();

    private Wording(String language) {
        this.language = language;
    }

    static Wording of(String language) {
        Wording wording = new Wording(language);
        String resource = "/world/" + language + ".tsv";
        try (InputStream in = Wording.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(cells -> wording.rows.put(cells[0] + " " + cells[1], cells[2]));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
        return wording;
    }

    String language() {
        return language;
    }

    /** A sentence with its slots: {@code {a}}, {@code {b}}, {@code {town}}, {@code {when}}, and the words that name the event in brackets. */
    String sentence(String type, String stage) {
        String sentence = rows.get(type + " " + stage);
        if (sentence == null) {
            throw new IllegalStateException("world/" + language + ".tsv has no sentence for " + type + ", " + stage);
        }
        return sentence;
    }

    /** A day in words. @param how {@code day}, {@code month} or {@code weekday} */
    String when(LocalDate day, String how) {
        return DateTimeFormatter.ofPattern(rows.get(how + " pattern"), Locale.forLanguageTag(language)).format(day);
    }

    String name(Name name) {
        return rows.get("script letters").equals("CYRILLIC") ? name.cyrillic() : name.latin();
    }
}
