package org.daybook.app.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form as somebody filled it in: shown again as it was where something in it can't be.
 *
 * @param fields several values where several boxes were ticked
 */
public record Filled(Map<String, List<String>> fields) {
    /** Longer than any reason that somebody writes. */
    private static final int MOST_LETTERS = 2000;
    /** More than any form has boxes. */
    private static final int MOST_VALUES = 300;

    /** What a form was sent with. */
    static Filled sent(Context web) {
        return checked(web.formParamMap());
    }

    /** What the address of an empty form says beforehand. */
    static Filled asked(Context web) {
        return checked(web.queryParamMap());
    }

    private static Filled checked(Map<String, List<String>> fields) {
        int values = 0;
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            values += field.getValue().size();
            if (field.getValue().stream().anyMatch(value -> value.length() > MOST_LETTERS)) {
                throw new Refused(400, "problem.long", field.getKey(), MOST_LETTERS);
            }
        }
        if (values > MOST_VALUES) {
            throw new Refused(400, "problem.many", MOST_VALUES);
        }
        return new Filled(Map.copyOf(fields));
    }

    /** A field's value; empty where it was left so. */
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /** All of its values that aren't blank. */
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** Its values that no box stands for, in one line. @param offered the values of the boxes */
    public String rest(String name, Collection<String> offered) {
        return String.join(" ", values(name).stream().filter(value -> !offered.contains(value)).toList());
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** The numbers or ids in a field, each value one or several with commas or spaces; of an address of this site, its id. */
    List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        values(name).stream().flatMap(value -> Stream.of(value.split("[\\s,;]+"))).filter(word -> !word.isEmpty())
                .map(word -> word.replaceFirst("^.*/(?:events|stories|pages)/", "").replaceFirst("[?#].*$", "")).distinct().forEach(ids::add);
        return ids;
    }
}
