package org.daybook.reading.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.daybook.reading.language.Row;

/** Reads a meaning as the tables write it: {@code month(<year>, MONTH)}; {@code _} is an absent argument, {@code 'X} a constant in capitals. */
final class MeaningParser {
    private static final Pattern SLOT = Pattern.compile("[A-Z]+(?:\\.\\d)?|<.*>(?:\\.\\d)?");

    private final Row row;
    private final String string;
    private final List<String> slots;
    private int at;

    MeaningParser(Row row, String string, List<String> slots) {
        this.row = row;
        this.string = string;
        this.slots = slots;
    }

    Rule.Meaning all() {
        Rule.Meaning meaning = one();
        if (at < string.length()) {
            throw row.wrong("unexpected " + string.substring(at) + " in " + string);
        }
        return meaning;
    }

    private Rule.Meaning one() {
        int from = at;
        while (at < string.length() && "(), ".indexOf(string.charAt(at)) < 0) {
            at++;
        }
        String word = string.substring(from, at);
        if (at == string.length() || string.charAt(at) != '(') {
            if (word.isEmpty() || isSlot(word) && !slots.contains(word)) {
                throw row.wrong("the pattern has no " + word);
            }
            skipBlanks();
            return new Rule.Meaning(word, null, List.of());
        }
        Op op = op(word);
        List<Rule.Meaning> arguments = new ArrayList<>();
        do {
            at++;
            skipBlanks();
            arguments.add(one());
        } while (at < string.length() && string.charAt(at) == ',');
        if (at == string.length()) {
            throw row.wrong("a bracket is not closed in " + string);
        }
        at++;
        skipBlanks();
        if (arguments.size() != op.arity()) {
            throw row.wrong(word + " takes " + op.arity() + " arguments, not " + arguments.size());
        }
        return new Rule.Meaning(null, op, arguments);
    }

    /** Whether a word of a meaning stands for what an element of the pattern matched. */
    static boolean isSlot(String word) {
        return SLOT.matcher(word).matches();
    }

    private Op op(String word) {
        try {
            return Op.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw row.wrong("no operation is called " + word);
        }
    }

    private void skipBlanks() {
        while (at < string.length() && string.charAt(at) == ' ') {
            at++;
        }
    }
}
