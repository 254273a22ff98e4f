package org.daybook.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request asks, without the web about it.
 *
 * @param path without the ending that asks for a format
 * @param parameters of the query; a name may have several values
 * @param chosenLanguage tag that the reader once chose; null for none
 * @param acceptedLanguages an Accept-Language header; null for none
 * @param seen the day up to which the reader has seen what changed; null for none
 */
record Question(String path, Map<String, List<String>> parameters, String chosenLanguage, String acceptedLanguages, LocalDate seen) {
    /** Longer than any name, date or search that somebody types. */
    static final int MOST_LETTERS = 400;

    Question {
        // an address that begins with two slashes names another host, and links are made of this one
        path = path.replaceFirst("^[/\\\\]{2,}", "/");
    }

    /** The value of a parameter; empty where it isn't there or blank. */
    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    /** The same with one parameter taken away. */
    Question without(String name) {
        Map<String, List<String>> fewer = new java.util.TreeMap<>(parameters);
        fewer.remove(name);
        return new Question(path, fewer, chosenLanguage, acceptedLanguages, seen);
    }

    /** All values of a parameter that aren't blank. */
    List<String> values(String name) {
        // a day that is copied from a page has a space in it that does not break
        List<String> values = parameters.getOrDefault(name, List.of()).stream().map(value -> value.replace('\u00a0', ' ').strip()).filter(value -> !value.isEmpty()).toList();
        if (values.stream().anyMatch(value -> value.length() > MOST_LETTERS)) {
            throw new Refused(400, "problem.long", name, MOST_LETTERS);
        }
        return values;
    }

    /** The day of {@code asOf}: the last one of a month or year; empty where none is asked for. */
    Optional<LocalDate> asOf(Typed typed) {
        return value("asOf").map(text -> typed.day("asOf", text));
    }

    /** A number from 1; 1 where none is asked for. */
    int number(String name) {
        String text = value(name).orElse("1");
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new Refused(400, "problem.number", name, text);
        }
        return Integer.parseInt(text);
    }
}
