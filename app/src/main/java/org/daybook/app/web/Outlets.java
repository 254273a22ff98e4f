package org.daybook.app.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.record.link.PageFacts;

/**
 * How each outlet is marked: a shape for the five that are read most, a ring for all others, and always its letters. While the server runs a
 * shape and letters stay with their owner, whatever is read later. Safe for many threads.
 */
public final class Outlets {
    /** How many outlets have a shape of their own; the last shape is the ring that all others share. */
    public static final int SHAPES = 5;
    private static final int MOST_LETTERS = 4;

    Outlets() { }

    private final Map<String, Mark> marks = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private int shapes;

    /**
     * An outlet's sign.
     *
     * @param shape from 0; {@link #SHAPES} for the ring
     */
    public record Mark(String outlet, String letters, int shape) { }

    /** Sees to it that all outlets of these pages have a mark. */
    synchronized void know(Collection<PageFacts> pages) {
        Map<String, Long> unknown = pages.stream().map(PageFacts::outlet).filter(outlet -> !marks.containsKey(outlet))
                .collect(Collectors.groupingBy(outlet -> outlet, Collectors.counting()));
        unknown.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> marks.put(entry.getKey(), new Mark(entry.getKey(), letters(entry.getKey()), shapes < SHAPES ? shapes++ : SHAPES)));
    }

    synchronized Mark mark(String outlet) {
        Mark mark = marks.get(outlet);
        return mark == null ? new Mark(outlet, initials(outlet), SHAPES) : mark;
    }

    /** The first letters of its words, and more of them where another has these. */
    private String letters(String outlet) {
        List<String> tries = Stream.concat(Stream.of(initials(outlet)), more(outlet)).toList();
        String letters = tries.stream().filter(taken::add).findFirst().orElse(tries.get(0));
        taken.add(letters);
        return letters;
    }

    private static Stream<String> more(String outlet) {
        String plain = plain(outlet).replace(" ", "");
        return java.util.stream.IntStream.rangeClosed(3, MOST_LETTERS + 2).filter(length -> length <= plain.codePointCount(0, plain.length()))
                .mapToObj(length -> plain.substring(0, plain.offsetByCodePoints(0, length)));
    }

    private static String initials(String outlet) {
        String plain = plain(outlet);
        List<String> words = Stream.of(plain.split(" ")).filter(word -> !word.isEmpty()).toList();
        if (words.size() < 2) {
            return plain.substring(0, plain.offsetByCodePoints(0, Math.min(3, plain.codePointCount(0, plain.length()))));
        }
        return words.stream().limit(MOST_LETTERS).map(word -> new String(Character.toChars(word.codePointAt(0)))).collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    /** Letters and digits; of a domain, its name. */
    private static String plain(String outlet) {
        String name = outlet.indexOf(' ') < 0 ? outlet.replaceFirst("^www\\.", "").replaceFirst("\\.[^.]*$", "") : outlet;
        String plain = name.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return plain.isEmpty() ? "?" : plain;
    }
}
