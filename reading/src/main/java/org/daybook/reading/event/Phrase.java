package org.daybook.reading.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A phrase of a table: words parted by spaces. {@code a|b} is a choice; {@code =held} the form and not the base form; {@code (the)}
 * may be missing; {@code ..} stands for up to four words, {@code ...} for up to nine.
 */
final class Phrase {
    private record Part(Set<String> words, Set<String> forms, boolean optional, int gap) { }

    private final List<Part> parts = new ArrayList<>();

    Phrase(String source) {
        for (String piece : source.split(" ")) {
            if (piece.equals("..") || piece.equals("...")) {
                parts.add(new Part(Set.of(), Set.of(), true, piece.length() == 2 ? 4 : 9));
                continue;
            }
            boolean optional = piece.startsWith("(") && piece.endsWith(")");
            Set<String> words = new HashSet<>();
            Set<String> forms = new HashSet<>();
            for (String choice : (optional ? piece.substring(1, piece.length() - 1) : piece).split("\\|")) {
                if (choice.startsWith("=")) {
                    forms.add(choice.substring(1));
                } else {
                    words.add(choice);
                }
            }
            parts.add(new Part(words, forms, optional, 0));
        }
        Part first = parts.get(0);
        if (first.optional) {
            throw new IllegalArgumentException("a phrase begins with a word that must be there: " + source);
        }
    }

    /** What its first token may be, by form or base form. */
    Set<String> heads() {
        return parts.get(0).words;
    }

    /** What its first token may be, by form alone. */
    Set<String> headForms() {
        return parts.get(0).forms;
    }

    /** Where the phrase ends that begins with token i: index after its last token, or -1. Nothing past {@code limit} is looked at. */
    int match(Words words, int i, int limit) {
        return match(words, i, limit, 0);
    }

    /**
     * Where the phrase's other words begin, which stand together before the one that it begins with, the nearest such place; -1 where they do not, or the
     * phrase has none. A gap behind its first word may be of any length here. Whether the phrase begins with that token is not asked.
     *
     * @param from the first token that is looked at
     */
    int before(Words words, int i, int from) {
        for (int k = i - 1; parts.size() > 1 && k >= from; k--) {
            if (rest(words, k, i) > k) {
                return k;
            }
        }
        return -1;
    }

    /** Where all of the phrase but its first word ends, if it begins with token i; -1 where it does not. */
    int rest(Words words, int i, int limit) {
        return match(words, i, limit, parts.size() > 1 && parts.get(1).gap > 0 ? 2 : 1);
    }

    private int match(Words words, int i, int limit, int part) {
        if (part == parts.size()) {
            return i;
        }
        Part wanted = parts.get(part);
        if (wanted.gap > 0) {
            for (int skip = 0; skip <= wanted.gap && i + skip <= limit; skip++) {
                int end = match(words, i + skip, limit, part + 1);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        if (i < limit && (wanted.forms.contains(words.lower(i)) || words.isOne(i, wanted.words))) {
            int end = match(words, i + 1, limit, part + 1);
            if (end >= 0) {
                return end;
            }
        }
        return wanted.optional ? match(words, i, limit, part + 1) : -1;
    }
}
