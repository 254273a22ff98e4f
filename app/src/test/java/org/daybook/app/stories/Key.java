package org.daybook.app.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * What a careful reader finds in a folder of pages: {@code keys/NAME.json}. Where a careful reader may say one thing or another, the key has
 * both, parted by {@code |}; {@code -} stands for "not told".
 */
record Key(List<Page> pages, List<Bearer> entities, List<Happening> events, List<Contradiction> contradicted, List<Quote> quotes, List<AsOfLine> asOf,
        JsonNode compare) {
    /** A page; {@code alone} is the date that the page by itself supports. Paragraphs are told by their number only. */
    record Page(String file, String outlet, String language, String title, String titleBegins, String titleWords, String translatedFrom,
            String translatedBy, String published, String from, String alone, String paragraphs, List<String> furniture, List<String> byline) { }

    /** A person, body or place of one page. */
    record Bearer(String file, String type, String name, String alias, String role) { }

    /** An event: by what it is found in the record, and what must then be so. */
    record Happening(String label, String type, Find find, List<String> participants, String place, String stage, String edtf, List<Line> history,
            Line first, Line last, List<Find> without) { }

    /** Words of a sentence that tells an event, or names and a time that it has. Each part may be missing. */
    record Find(String file, String quote, List<String> names, String edtf) { }

    /** One line of a history. */
    record Line(String file, String stage, String edtf, String knownOn) { }

    /** A disagreement that stands on a day. */
    record Contradiction(String event, String on, String about, List<String> values) { }

    /** Quoted words, known by how they begin. */
    record Quote(String file, String begins, String speaker, String via, String addressee) { }

    /** What was known on a day. */
    record AsOfLine(String on, String event, Boolean known, String stage, String edtf, Boolean lapsed) { }

    static Key named(String name) {
        try (InputStream stream = Key.class.getResourceAsStream("/keys/" + name + ".json")) {
            return new ObjectMapper().readValue(stream, Key.class);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the key " + name, e);
        }
    }

    /** Whether a value is one of those that the key allows. */
    static boolean allows(String alternatives, String value) {
        return alternatives == null || Arrays.asList(alternatives.split("\\|")).contains(value == null ? "-" : value);
    }

    /** Whether one of the alternatives stands in a value. */
    static boolean within(String alternatives, String value) {
        return value != null && Arrays.stream(alternatives.split("\\|")).anyMatch(value::contains);
    }
}
