package org.daybook.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.daybook.reading.language.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    /** The text from where its first dateline ends. */
    private static String told(String string, String language) {
        Text text = Text.of(string, Languages.of(language));
        int end = Dateline.end(text, text.sentences().get(0));
        return text.quote(text.span(end, text.tokens().size()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | ARDEN — The mayor said so.",
        "en | ARDEN (BNA) — The mayor said so.",
        "en | Port Arden (BNA) – The mayor said so.",
        "en | NEW ARDEN, May 3 (BNA) -- The mayor said so.",
        "en | ARDEN, Norland - The mayor said so.",
        "en | Arden, May 3 - The mayor said so.",
        "en | May 3 (Norder) - The mayor said so.",
        "en | ARDEN - 46 boats are back.",
        "en | ARDEN - \"We are back\", the mayor said.",
        "en | Arden, Monday - The mayor said so.",
        "en | Port Arden, Monday, May 3 - The mayor said so.",
        "ru | Арден, понедельник – Мэр сказал об этом.",
        "ru | Арден, среда, 3 мая – Мэр сказал об этом.",
        "ru | АРДЕН, 3 мая – Мэр сказал об этом.",
        "ru | Арден, 3 мая – Мэр сказал об этом."})
    void endsBehindItsDash(String language, String line) {
        assertEquals(line.replaceFirst("^.*? (?:-|--|–|—) ", ""), told(line, language));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ARDEN - the town where it began - is small.",
        "Anna Lund - The Story of a Town.",
        "Anna Lund, 21 - Norland.",
        "EU - Norland talks go on.",
        "Monday, Arden - The mayor said so.",
        "Arden, Monday - the day of the fair - was dry.",
        "Arden, the capital - The mayor lives there.",
        "The mayor - Anna Lund - said so.",
        "ARDEN, May 3-4, was flooded.",
        "Arden (population 300) - The mayor said so.",
        "-",
        "ARDEN"})
    void isNoOtherLine(String line) {
        assertEquals(line, told(line, "en"));
    }
}
